"""How the index is read; `search.js` does the same, step by step, in the browser."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from briefings.exports.search.collecting import whole_name
from briefings.exports.search.folding import readings
from briefings.exports.search.lookup import MOST_FILES, IndexFiles, Result
from briefings.exports.search.ranking import EXACT, PREFIX, TYPO, WEIGHTS, points, rarity
from briefings.exports.search.spelling import SHORTEST

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


@dataclass(slots=True)
class _Match:
    """The records that have a word, and what it counts in each."""

    weights: dict[int, float] = field(default_factory=dict)
    of: int = 0
    """How many records have it, as far as anybody counted."""
    rest: int | None = None
    """Number of the first file with the records that are not in `weights`."""
    more: bool = False
    """Words that begin with it stand in more records than `weights` lists."""
    exact: bool = False

    @property
    def narrows(self) -> bool:
        """Tell whether a record that is not listed does not have the word; a prefix may be too common for that."""
        return self.rest is None and (self.exact or not self.more)

    def take(self, entry: Any, quality: float) -> None:
        """Add the records of an entry."""
        for number, level in _postings(entry):
            weight = WEIGHTS[level] * quality
            if weight > self.weights.get(number, 0.0):
                self.weights[number] = weight


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

    def find(self, query: str, skip: int = 0) -> Found:
        """Return one page of what is found, the best first, after so many results."""
        ways = readings(query)
        if not ways:
            return Found(())
        answers = [self._all_words(way) for way in ways]
        scores: dict[int, int] = {}
        for answer in answers:
            for number, score in answer.scores.items():
                scores[number] = max(score, scores.get(number, 0))
        if not scores:
            answers = [self._some_words(ways[-1], answers[-1].missing)]
            scores = answers[0].scores
        for number in self._called(query):
            scores[number] = scores.get(number, 0) + CALLED
        order = sorted(scores, key=lambda number: (-scores[number], number))[skip : skip + PAGE]
        results = [self._files.result(number) for number in order]
        total = max(len(scores), *(answer.total for answer in answers))
        more = any(answer.more for answer in answers)
        partial = bool(scores) and answers[0].partial
        return Found(results, total, more, partial, answers[-1].missing)

    def _called(self, query: str) -> list[int]:
        """Return the records of which a name of several words is the whole query."""
        name = whole_name(query)
        entry = self._files.entry(name) if name else None
        return [number for number, _ in _postings(entry or [])]

    def _all_words(self, words: Sequence[str]) -> _Answer:
        matches = [self._match(word) for word in words]
        missing = tuple(word for word, match in zip(words, matches, strict=True) if not match.weights)
        if missing:
            return _Answer({}, missing=missing)
        base = self._base(matches)
        numbers = set(base.weights)
        for match in matches:
            if match.narrows:
                numbers &= match.weights.keys()
        for match in matches:
            if match is not base and match.rest is not None:
                numbers = self._also_in_rest(match, match.rest, numbers)
        scores = self._scores(numbers, matches)
        alone = len(words) == 1
        return _Answer(scores, base.of if alone else 0, base.more and (alone or not base.narrows))

    def _base(self, matches: Sequence[_Match]) -> _Match:
        """Return the match whose records the others narrow: a complete one, or else the rarest."""
        for match in matches:
            if match.narrows:
                return match
        base = min(matches, key=lambda match: (match.rest is None, match.of))
        if len(matches) > 1 and base.rest is not None:
            for number in self._files.rest(base.rest, 0):
                base.weights.setdefault(number, WEIGHTS[1])
        return base

    def _also_in_rest(self, match: _Match, rest: int, numbers: set[int]) -> set[int]:
        """Return those of the records that have a common word, also where its entry does not list them.

        Records are looked for in MOST_FILES ranges at most, the newest.
        """
        unknown = numbers - match.weights.keys()
        for part in sorted({number // self._files.per_rest for number in unknown})[:MOST_FILES]:
            for number in unknown.intersection(self._files.rest(rest, part)):
                match.weights[number] = WEIGHTS[1]
        return numbers & match.weights.keys()

    def _some_words(self, words: Sequence[str], missing: tuple[str, ...]) -> _Answer:
        """Return the records that have any of the words; one with more of them has the higher score."""
        matches = [match for match in map(self._match, words) if match.weights]
        scores = self._scores(set().union(*(match.weights for match in matches)), matches)
        for number in scores:
            scores[number] += MORE_WORDS * sum(number in match.weights for match in matches)
        return _Answer(scores, missing=missing, partial=bool(scores))

    def _scores(self, numbers: set[int], matches: Sequence[_Match]) -> dict[int, int]:
        scores = dict.fromkeys(numbers, 0)
        for match in matches:
            rare = rarity(self._files.records, match.of)
            for number in numbers & match.weights.keys():
                scores[number] += points(rare, match.weights[number])
        return scores

    def _match(self, word: str) -> _Match:
        match = _Match()
        exact, prefixed = self._files.look_up(word)
        for entry in prefixed:
            match.take(entry, PREFIX)
            match.more = match.more or isinstance(entry, dict)
        if exact is not None:
            match.exact = True
            match.take(exact, EXACT)
            if isinstance(exact, dict):
                match.of, match.rest = exact["of"], exact["rest"]
            else:
                match.of = sum(one >= 0 for one in exact)
        elif not match.weights and len(word) >= SHORTEST:
            for meant in self._files.typos(word):
                match.take(self._files.entry(meant) or [], TYPO)
        match.of = match.of or len(match.weights)
        return match


def _postings(entry: Any) -> Iterator[tuple[int, int]]:
    """Return number and level of each record that an entry lists."""
    level = number = 0
    for one in entry["best"] if isinstance(entry, dict) else entry:
        if one < 0:
            level, number = -one, 0
        else:
            number += one
            yield number, level
