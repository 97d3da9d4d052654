"""What a reader chooses besides words: values of facets, a range of days, the order."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from briefings.exports.search.collecting import FACET
from briefings.exports.search.lookup import IndexFiles

DAYS = "days"
"""The name by which the range of days is told from the facets."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A record must have one of the values in each facet that is named, and stand in the range of ISO days."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: str = ""
    until: str = ""
    by_date: bool = False
    """Newest first, whatever the words count."""

    @property
    def narrows(self) -> bool:
        """Tell whether anything is left out."""
        return bool(self.since or self.until or any(self.values.values()))


EVERYTHING = Wanted()


class Narrowing:
    """A choice, held against records by their numbers."""

    def __init__(self, files: IndexFiles, wanted: Wanted) -> None:
        self._files = files
        self._allowed: dict[str, Container[int]] = {
            name: frozenset().union(*(files.numbers(f"{FACET}{name}={value}") for value in values))
            for name, values in wanted.values.items()
            if values
        }
        if wanted.since or wanted.until:
            self._allowed[DAYS] = files.days(wanted.since, wanted.until)

    def takes(self, number: int) -> bool:
        """Tell whether a record is what was chosen."""
        return all(number in allowed for allowed in self._allowed.values())

    def counts(self, facet: str, numbers: Iterable[int]) -> dict[str, int]:
        """Return how many of the records have each value of a facet, as if nothing were chosen in that facet itself."""
        others = [allowed for name, allowed in self._allowed.items() if name != facet]
        counts: dict[int, int] = {}
        for number in numbers:
            if all(number in allowed for allowed in others):
                for place in self._files.places(facet, number):
                    counts[place] = counts.get(place, 0) + 1
        values = enumerate(self._files.values(facet), 1)
        return {value: counts[place] for place, (value, _, _) in values if place in counts}
