"""Records in, terms and what is shown out; the texts themselves are let go at once."""

import json
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from briefings.exports.search.faceting import Facet
from briefings.exports.search.folding import index_terms, readings
from briefings.exports.search.ranking import name_level, text_levels
from briefings.exports.search.record import SearchRecord
from briefings.garbage import without_collecting

EXCERPT = 500
"""Characters of a record's text that are kept to show where a word was found."""

LEVEL_BITS = 4
FACET = "@"
"""First character of the term of a facet's value, "@kind=claim"; no word begins with it."""

NAME = "="
"""First character of the term of a whole name of several words, "=the observatory"."""

_STOPS = frozenset(".!?…؟。।:;")
_LONGEST_CACHED = 40
_MOST_CACHED = 400_000


@dataclass(frozen=True, slots=True)
class Collection:
    """All records of an index, numbered newest first; without a date last."""

    shown: list[str]
    """What a result shows of each record, as JSON, by number."""
    postings: "dict[str, array[int]]"
    """For each term: the place of a record in the order in which they came, shifted by LEVEL_BITS, and its level."""
    numbers: list[int]
    """The number of each record, by that place."""
    facets: Mapping[str, Facet]
    order: Sequence[int]
    """The place at which each record came, by its number."""
    dates: Sequence[str]
    """The day of each record, by its number; "" for none."""


def collect(records: Iterable[SearchRecord]) -> Collection:
    """Read every record once. Two records with the same url raise ValueError."""
    with without_collecting():
        return _collected(records)


def _collected(records: Iterable[SearchRecord]) -> Collection:
    gathering = _Gathering()
    keys: list[tuple[str, str]] = []
    shown: list[str] = []
    facets: dict[str, Facet] = {}
    for came, record in enumerate(records):
        gathering.add(record)
        keys.append((record.sort_date, record.url))
        shown.append(_shown(record))
        for name, value in record.facet_values():
            facets.setdefault(name, Facet()).add(came, value)
    order = _newest_first(keys)
    numbers = [0] * len(order)
    for number, came in enumerate(order):
        numbers[came] = number
    terms = gathering.terms
    postings = {term: terms.postings[number] for term, number in terms.numbers.items()}
    dates = [keys[came][0] for came in order]
    return Collection([shown[came] for came in order], postings, numbers, facets, order, dates)


class _Terms(dict[str, int]):
    """The number of the term of a word as written, found in C where the word was seen before.

    A word with several terms has a number below zero, under which `several` has those of the terms.
    """

    def __init__(self) -> None:
        super().__init__()
        self.numbers: dict[str, int] = {}
        self.postings: list[array[int]] = []
        self.several: dict[int, tuple[int, ...]] = {}
        self._seen = 0
        self._passing: list[int] = []

    def __missing__(self, chunk: str) -> int:
        found = tuple(self.number(term) for term in index_terms(chunk))
        keep = len(chunk) <= _LONGEST_CACHED and len(self) < _MOST_CACHED
        if len(found) == 1:
            value = found[0]
        else:
            self._seen += 1
            value = -self._seen
            self.several[value] = found
            if not keep:
                self._passing.append(value)
        if keep:
            self[chunk] = value
        return value

    def forget(self) -> None:
        """Let go of what is not worth keeping: whole sentences, in scripts without spaces."""
        for value in self._passing:
            del self.several[value]
        self._passing.clear()

    def all_of(self, chunk: str) -> tuple[int, ...]:
        found = self[chunk]
        return (found,) if found >= 0 else self.several[found]

    def number(self, term: str) -> int:
        number = self.numbers.get(term)
        if number is None:
            number = self.numbers[term] = len(self.postings)
            self.postings.append(array("I"))
        return number


class _Gathering:
    def __init__(self) -> None:
        self.terms = _Terms()
        self._records = 0

    def add(self, record: SearchRecord) -> None:
        """Note in the postings of all terms of a record that it has them, and at which level."""
        text = " ".join((record.text, record.context, record.status, record.when))
        # Fewer words as written are fewer to fold; at the end of a word both characters only separate.
        chunks = text.replace(", ", " ").replace(". ", " ").split()
        counts = self._counts(chunks)
        named = self._levels_in_names(record)
        for term in named:
            counts.pop(term, None)
        shifted = self._records << LEVEL_BITS
        by_count = [shifted | level for level in text_levels(len(chunks), max(counts.values(), default=0))]
        postings = self.terms.postings
        for term, count in counts.items():
            postings[term].append(by_count[count])
        for term, level in named.items():
            postings[term].append(shifted | level)
        self.terms.forget()
        self._records += 1

    def _counts(self, chunks: list[str]) -> Counter[int]:
        # The innermost loop of the build: one look-up in C for each word of each text.
        counts = Counter(map(self.terms.__getitem__, chunks))
        for several in [number for number in counts if number < 0]:
            count = counts.pop(several)
            for term in self.terms.several[several]:
                counts[term] += count
        return counts

    def _levels_in_names(self, record: SearchRecord) -> dict[int, int]:
        levels: dict[int, int] = {}
        for name in dict.fromkeys((record.title, *record.names)):
            chunks = [found for chunk in name.split() if (found := self.terms.all_of(chunk))]
            level = name_level(len(chunks))
            for term in chain.from_iterable(chunks):
                levels[term] = max(level, levels.get(term, 0))
            words = whole_name(name)
            if words:
                levels[self.terms.number(words)] = 1
        for facet, value in record.facet_values():
            levels[self.terms.number(f"{FACET}{facet}={value}")] = 1
        return levels


def whole_name(name: str) -> str:
    """Return the term of a whole name; empty for a name of one word, which is a term already."""
    ways = readings(name)
    return NAME + " ".join(ways[-1]) if ways and len(ways[-1]) > 1 else ""


def _newest_first(keys: list[tuple[str, str]]) -> list[int]:
    by_url = sorted(range(len(keys)), key=lambda came: keys[came][1])
    for before, after in pairwise(by_url):
        if keys[before][1] == keys[after][1]:
            raise ValueError(f"two search records have the url {keys[after][1]!r}")
    return sorted(by_url, key=lambda came: keys[came][0], reverse=True)


def _shown(record: SearchRecord) -> str:
    fields = {
        "url": record.url,
        "kind": record.kind,
        "title": record.title,
        "names": list(dict.fromkeys(record.names)),
        "status": record.status,
        "context": record.context,
        "when": record.when,
        "date": record.sort_date,
        "language": record.language,
        "direction": record.direction,
        # The title stands above it already.
        "text": _beginning(record.text.removeprefix(record.title).lstrip()),
    }
    kept = {name: value for name, value in fields.items() if value or name == "title"}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def _beginning(text: str) -> str:
    lines = [line.strip() for line in text[: 2 * EXCERPT].split("\n")]
    # What has no full stop of its own, a name or a quote, is told apart from what follows.
    parts = (line if line[-1] in _STOPS else f"{line} ·" for line in lines if line)
    start = " ".join(" ".join(parts).removesuffix(" ·").split())
    if len(start) <= EXCERPT:
        return start
    cut = start.rfind(" ", EXCERPT // 2, EXCERPT)
    return start[: cut if cut > 0 else EXCERPT] + "…"
