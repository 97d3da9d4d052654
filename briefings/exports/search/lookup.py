"""The files of an index, and which of them a word needs."""

import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate, chain, islice
from typing import Any, TypeAlias

from briefings.exports.search.ranges import sort_key
from briefings.exports.search.spelling import beginnings, ending, is_one_typo, likeliest

MOST_FILES = 4
"""Files of one sort that are loaded for one word."""

MOST_TYPOS = 3
"""Words that one mistyped word is taken for."""

Result: TypeAlias = Mapping[str, Any]
"""What a result shows: url, kind, title, and what else of a SearchRecord is not empty."""


class IndexFiles:
    """An index, read through a function that returns the content of a path; each file is asked for once."""

    def __init__(self, fetch: Callable[[str], bytes]) -> None:
        self._fetch = fetch
        self._loaded: dict[str, Any] = {}
        self._manifest = self._load("manifest")
        self.records: int = self._manifest["records"]
        self.per_rest: int = self._manifest["perRest"]

    def entry(self, term: str) -> Any:
        """Return the entry of one term, or None."""
        for keys, values in islice(self._files("words", term, "entries"), 1):
            if term in keys:
                return values[keys.index(term)]
        return None

    def look_up(self, word: str, deep: bool = False) -> tuple[Any, list[Any], Any]:
        """Return the entry of a word, those of longer words, and one that stands for the best of these, or None.

        That one saves the reader the others. `deep` asks for all of them, as far as MOST_FILES files hold them.
        """
        exact, longer, best = None, [], None
        visited = 0
        for keys, values in self._files("words", word, "entries"):
            visited += 1
            for key, entry in zip(keys, values, strict=True):
                if not key.startswith(word):
                    continue
                if key == word:
                    exact = entry
                elif not key.endswith("*"):
                    longer.append(entry)
                elif best is None:
                    # It sorts before the longer words.
                    best = entry
                    if not deep:
                        return exact, longer, best
        return exact, longer, best if visited == MOST_FILES else None

    def typos(self, word: str) -> Sequence[str]:
        """Return the words that may have been meant by one with a typo, the commonest first."""
        candidates: list[tuple[str, str]] = []
        for start in dict.fromkeys(beginnings(word)):
            for keys, common in self._files("beginnings", start, "common"):
                candidates += zip(keys, common, strict=True)
        for keys, common in self._files("endings", ending(word)[::-1], "common"):
            candidates += ((key[::-1], digit) for key, digit in zip(keys, common, strict=True))
        return likeliest((one for one in candidates if is_one_typo(word, one[0])), MOST_TYPOS)

    def forms(self, stem: str) -> Sequence[str]:
        """Return the words that have a stem, the commonest first."""
        for keys, values in islice(self._files("forms", stem, "entries"), 1):
            if stem in keys:
                words: list[str] = values[keys.index(stem)]
                return words
        return (stem,)

    def numbers(self, term: str) -> frozenset[int]:
        """Return all records that have a term, whatever it takes."""
        entry = self.entry(term) or []
        rest = self.rests(entry["rest"]) if isinstance(entry, dict) and "rest" in entry else ()
        return frozenset(chain((number for number, _ in postings(entry)), *rest))

    def rests(self, first: int) -> Iterator[Iterator[int]]:
        """Return the records that have a common word and are not in its entry, range by range."""
        return (self.rest(first, part) for part in range(-(-self.records // self.per_rest)))

    def days(self, since: str, until: str) -> range:
        """Return the records of a range of ISO days, both included; an empty one is open."""
        days = self._load("days")
        if not days["newest"]:
            return range(0)
        day, number = date.fromisoformat(days["newest"]), 0
        inside: list[int] = []
        for step, count in zip([0, *days["steps"]], days["records"], strict=True):
            day -= timedelta(step)
            if (not until or day.isoformat() <= until) and (not since or day.isoformat() >= since):
                inside += [number, number + count]
            number += count
        return range(inside[0], inside[-1]) if inside else range(0)

    def values(self, facet: str) -> Iterator[tuple[str, str, int]]:
        """Return the values of a facet, each with its name and how many records have it, the commonest first."""
        count: int = self._manifest["facets"].get(facet, 0)
        for part in range(-(-count // self._manifest["perValues"])):
            yield from self._load(f"facets/{facet}-values-{part}")

    def places(self, facet: str, number: int) -> Sequence[int]:
        """Return the places of the values of a facet that a record has, from 1 on."""
        part, at = divmod(number, self._manifest["perColumn"])
        held = self._load(f"facets/{facet}-{part}")[at]
        return held if isinstance(held, list) else [held] if held else []

    def rest(self, first: int, part: int) -> Iterator[int]:
        """Return the records of one range that have a common word and are not in its entry."""
        return accumulate(self._load(f"rest/{first + part}"))

    def result(self, number: int) -> Result:
        """Return what is shown of a record."""
        per_file: int = self._manifest["perResults"]
        result: Result = self._load(f"results/{number // per_file}")[number % per_file]
        return result

    def _files(self, name: str, start: str, what: str) -> Iterator[tuple[list[str], Sequence[Any]]]:
        """Load the files that may hold keys with this beginning, one after the other."""
        for number in islice(self._numbers_of_files(name, start), MOST_FILES):
            file = self._load(f"{name}/{number}")
            yield file["keys"], file[what]

    def _numbers_of_files(self, name: str, start: str) -> Iterator[int]:
        place: Mapping[str, list[str]] = self._manifest[name]
        if "files" in place:
            yield from _overlapping(place["files"], start)
            return
        for directory in _overlapping(place["directories"], start):
            firsts = self._load(f"{name}/directory-{directory}")
            before: int = directory * self._manifest["perDirectory"]
            yield from (before + number for number in _overlapping(firsts, start))

    def _load(self, name: str) -> Any:
        if name not in self._loaded:
            self._loaded[name] = json.loads(self._fetch(f"search/{name}.json"))
        return self._loaded[name]


def postings(entry: Any) -> Iterator[tuple[int, int]]:
    """Return number and level of each record that an entry lists."""
    level = number = 0
    for one in entry["best"] if isinstance(entry, dict) else entry:
        if one < 0:
            level, number = -one, 0
        else:
            number += one
            yield number, level


def _overlapping(firsts: Sequence[str], start: str) -> range:
    """Return the places of the files that may hold keys with this beginning."""
    first = bisect_right(firsts, sort_key(start), key=sort_key) - 1
    last = bisect_right(firsts, sort_key(start + "\uffff"), key=sort_key) - 1
    return range(max(first, 0), last + 1)
