"""How the index is read; `reading.js` does the same, step by step, in the browser."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from briefings.exports.search.choosing import EVERYTHING, Narrowing, Wanted
from briefings.exports.search.collecting import whole_name
from briefings.exports.search.folding import quoted, readings
from briefings.exports.search.lookup import MOST_FILES, IndexFiles, Result
from briefings.exports.search.matching import Match, match_of
from briefings.exports.search.ranking import WEIGHTS, points, rarity

PAGE = 10

MORE_WORDS = CALLED = 10_000_000
"""Points for each word that a record has, where none has all, and for one that is called exactly as the query says:
more than what the words can count."""


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a query."""

    results: Sequence[Result]
    total: int = 0
    more: bool = False
    """There are more than `total`; nobody counted."""
    partial: bool = False
    """No record has all words; these have some of them."""
    missing: tuple[str, ...] = ()
    """Words that no record has."""


@dataclass(frozen=True, slots=True)
class _Answer:
    scores: dict[int, int]
    total: int = 0
    more: bool = False
    missing: tuple[str, ...] = ()
    partial: bool = False


class Reader:
    """An index, read through a function that returns the content of a path as the browser would load it."""

    def __init__(self, fetch: Callable[[str], bytes]) -> None:
        self._files = IndexFiles(fetch)

    def find(self, query: str, skip: int = 0, wanted: Wanted = EVERYTHING) -> Found:
        """Return one page of what is found, the best first, after so many results.

        A query without words finds all that was chosen, newest first, and nothing where nothing was.
        """
        answer = self._answer(query, wanted, wanted.narrows or wanted.by_date)
        narrowing = Narrowing(self._files, wanted)
        numbers = [number for number in answer.scores if narrowing.takes(number)]
        if not wanted.by_date:
            numbers.sort(key=lambda number: (-answer.scores[number], number))
        else:
            numbers.sort()
        total = len(numbers) if wanted.narrows else max(len(numbers), answer.total)
        results = tuple(self._files.result(number) for number in numbers[skip : skip + PAGE])
        return Found(results, total, answer.more, answer.partial, answer.missing)

    def counts(self, facet: str, query: str, wanted: Wanted = EVERYTHING) -> dict[str, int]:
        """Return how many of what is found have each value of a facet; what was chosen in it does not count."""
        if not readings(query) and not wanted.narrows:
            return {value: count for value, _, count in self._files.values(facet)}
        return Narrowing(self._files, wanted).counts(facet, self._answer(query, wanted, whole=True).scores)

    def _answer(self, query: str, wanted: Wanted, whole: bool) -> _Answer:
        """Return what the words find. `whole` asks for all records of common words too, for whoever counts them."""
        ways = readings(query)
        if not ways:
            return _Answer(dict.fromkeys(range(self._files.records), 0) if wanted.narrows else {})
        exact = quoted(query)
        matches = [[match_of(self._files, word, word in exact, whole) for word in way] for way in ways]
        answers = [self._all_words(*pair, whole) for pair in zip(ways, matches, strict=True)]
        scores: dict[int, int] = {}
        for answer in answers:
            for number, score in answer.scores.items():
                scores[number] = max(score, scores.get(number, 0))
        if not scores:
            answers = [self._some_words(matches[-1], answers[-1].missing)]
            scores = answers[0].scores
        for number in self._files.numbers(whole_name(query)) if whole_name(query) else ():
            scores[number] = scores.get(number, 0) + CALLED
        total = max(len(scores), *(answer.total for answer in answers))
        more = any(answer.more for answer in answers) and total < self._files.records
        partial = bool(scores) and answers[0].partial
        return _Answer(scores, total, more, answers[-1].missing, partial)

    def _all_words(self, words: Sequence[str], matches: Sequence[Match], whole: bool) -> _Answer:
        missing = tuple(word for word, match in zip(words, matches, strict=True) if not match.weights)
        if missing:
            return _Answer({}, missing=missing)
        base = self._base(matches, whole)
        numbers = set(base.weights)
        for match in matches:
            if match.narrows:
                numbers &= match.weights.keys()
        for match in matches:
            if match is not base and match.rests:
                numbers = self._also_in_rest(match, numbers)
        scores = self._scores(numbers, matches)
        alone = len(words) == 1
        return _Answer(scores, base.of if alone else 0, base.more and (alone or not base.narrows))

    def _base(self, matches: Sequence[Match], whole: bool) -> Match:
        """Return the match whose records the others narrow: a complete one, or else the rarest."""
        for match in matches:
            if match.narrows:
                return match
        base = min(matches, key=lambda match: (not match.rests, match.of))
        if whole or len(matches) > 1:
            for rest in base.rests:
                for part in islice(self._files.rests(rest), MOST_FILES if whole else 1):
                    for number in part:
                        base.weights.setdefault(number, WEIGHTS[1])
        return base

    def _also_in_rest(self, match: Match, numbers: set[int]) -> set[int]:
        """Return those of the records that have a common word, also where its entry does not list them.

        Records are looked for in MOST_FILES ranges at most, the newest.
        """
        unknown = numbers - match.weights.keys()
        for part in sorted({number // self._files.per_rest for number in unknown})[:MOST_FILES]:
            for rest in match.rests:
                for number in unknown.intersection(self._files.rest(rest, part)):
                    match.weights[number] = WEIGHTS[1]
        return numbers & match.weights.keys()

    def _some_words(self, all_matches: Sequence[Match], missing: tuple[str, ...]) -> _Answer:
        """Return the records that have any of the words; one with more of them has the higher score."""
        matches = [match for match in all_matches if match.weights]
        scores = self._scores(set().union(*(match.weights for match in matches)), matches)
        for number in scores:
            scores[number] += MORE_WORDS * sum(number in match.weights for match in matches)
        return _Answer(scores, missing=missing, partial=bool(scores))

    def _scores(self, numbers: set[int], matches: Sequence[Match]) -> dict[int, int]:
        scores = dict.fromkeys(numbers, 0)
        for match in matches:
            rare = rarity(self._files.records, match.of)
            for number in numbers & match.weights.keys():
                scores[number] += points(rare, match.weights[number])
        return scores
