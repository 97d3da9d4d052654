"""The files of an index, and which of them a word needs."""

import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate, islice
from typing import Any, TypeAlias

from briefings.exports.search.ranges import sort_key
from briefings.exports.search.spelling import beginnings, ending, is_one_typo, likeliest

MOST_FILES = 4
"""Files of one sort that are loaded for one word."""

MOST_TYPOS = 3
"""Words that one mistyped word is taken for."""

Result: TypeAlias = Mapping[str, Any]
"""What a result shows: url, kind, title; names, context, when, date, language and text where not empty."""


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

    def look_up(self, word: str) -> tuple[Any, list[Any]]:
        """Return the entry of a word, and those of all words that begin with it."""
        exact, entries = None, []
        for keys, values in self._files("words", word, "entries"):
            for key, entry in zip(keys, values, strict=True):
                if not key.startswith(word):
                    continue
                if key == word:
                    exact = entry
                elif key.endswith("*"):
                    # It stands for all words with this beginning, and sorts before the others.
                    return exact, [entry]
                entries.append(entry)
        return exact, entries

    def typos(self, word: str) -> Sequence[str]:
        """Return the words that may have been meant by one with a typo, the commonest first."""
        candidates: list[tuple[str, str]] = []
        for start in dict.fromkeys(beginnings(word)):
            for keys, common in self._files("beginnings", start, "common"):
                candidates += zip(keys, common, strict=True)
        for keys, common in self._files("endings", ending(word)[::-1], "common"):
            candidates += ((key[::-1], digit) for key, digit in zip(keys, common, strict=True))
        return likeliest((one for one in candidates if is_one_typo(word, one[0])), MOST_TYPOS)

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


def _overlapping(firsts: Sequence[str], start: str) -> range:
    """Return the places of the files that may hold keys with this beginning."""
    first = bisect_right(firsts, sort_key(start), key=sort_key) - 1
    last = bisect_right(firsts, sort_key(start + "\uffff"), key=sort_key) - 1
    return range(max(first, 0), last + 1)
