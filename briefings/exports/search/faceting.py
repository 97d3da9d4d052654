"""The facets of an index: which values records have, how often, and on which days they stand.

That a record has a value is a posting like that of a word; it narrows a query. To count the values within what a
query found, there is a column for each facet: for each record the places of its values, the commonest first.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby, pairwise

COLUMN = 16_384
"""Records in one file of a column."""

VALUES_PER_FILE = 128
"""Values of a facet in one file, with their names and how many records have them; the commonest in the first."""

Names = Mapping[str, Mapping[str, str]]
"""For each facet: what a value is called, for readers. A value without a name is called as it is written."""


class Facet:
    """The values of all records in one facet."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._held: dict[int, tuple[str, ...]] = {}

    def add(self, came: int, value: str) -> None:
        """Note that a record has a value; it may have several."""
        self.counts[value] += 1
        self._held[came] = (*self._held.get(came, ()), value)

    def values(self) -> list[str]:
        """Return the values, the commonest first."""
        return sorted(self.counts, key=lambda value: (-self.counts[value], value))

    def column(self, order: Sequence[int]) -> Iterator[int | list[int]]:
        """Return for each record, in this order, the place of its value from 1 on: 0 for none, a list for several."""
        places = {value: place for place, value in enumerate(self.values(), 1)}
        for came in order:
            held = sorted(places[value] for value in self._held.get(came, ()))
            yield held if len(held) > 1 else held[0] if held else 0


def facet_files(facets: Mapping[str, Facet], order: Sequence[int], names: Names) -> Iterator[tuple[str, object]]:
    """Return name and content of the files by which values are listed and counted."""
    for name in sorted(facets):
        facet = facets[name]
        called = names.get(name, {})
        listed = [[value, called.get(value, value), facet.counts[value]] for value in facet.values()]
        for number, at in enumerate(range(0, len(listed), VALUES_PER_FILE)):
            yield f"facets/{name}-values-{number}", listed[at : at + VALUES_PER_FILE]
        column = list(facet.column(order))
        for number, at in enumerate(range(0, len(column), COLUMN)):
            yield f"facets/{name}-{number}", column[at : at + COLUMN]


def days(dates: Sequence[str]) -> dict[str, object]:
    """Return how many records stand on each day, for the days of records in their order: newest first, "" last.

    As the newest day, the steps in days from each to the next older one, and how many records each has: the place
    of a day is then known, and a range of days is a range of records.
    """
    dated = [(day, sum(1 for _ in same)) for day, same in groupby(dates) if day]
    ordinals = [date.fromisoformat(day).toordinal() for day, _ in dated]
    steps = [before - after for before, after in pairwise(ordinals)]
    return {"newest": dated[0][0] if dated else "", "steps": steps, "records": [count for _, count in dated]}
