"""What is where: the places of events, each with how exactly it is known and the events there."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefings.graph.caveats import surroundings
from briefings.graph.chronology import in_order
from briefings.model.place import Place
from briefings.model.vocabulary.places import PRECISION_OF_KIND, PlacePrecision
from briefings.pages.desk import Desk


@dataclass(frozen=True, slots=True)
class Located:
    """A place as exactly as it is known for these events, which are in the order of dates."""

    place: Place | None
    said: str | None
    """A source's words, where they are all that is known."""
    precision: PlacePrecision | None
    events: tuple[str, ...]

    @property
    def key(self) -> str:
        """Names it on a page."""
        if self.place is None:
            return ""
        return f"{self.place.id}-{self.precision}" if self._is_less_exact else self.place.id

    @property
    def _is_less_exact(self) -> bool:
        return self.place is not None and self.precision != PRECISION_OF_KIND[self.place.kind]


def located(desk: Desk, events: Iterable[str], places: Sequence[str] = ()) -> list[Located]:
    """The places of these events, and those of the given places in which none of these events lies; by name."""
    found: dict[tuple[str, str, PlacePrecision | None], list[str]] = {}
    for event in in_order(desk.graph, dict.fromkeys(events)):
        for at in event.where:
            place = desk.corpus.places.get(at.place) if at.place else None
            precision = at.precision or (PRECISION_OF_KIND[place.kind] if place else None)
            key = (place.id, "", precision) if place else ("", at.said or "", precision)
            held = found.setdefault(key, [])
            if event.id not in held:
                held.append(event.id)
    heard = {above for known, _, _ in found for above in surroundings(desk.graph, known)}
    for place_id in places:
        if place_id not in heard:
            found[place_id, "", PRECISION_OF_KIND[desk.corpus.places[place_id].kind]] = []
    return sorted((_located(desk, *key, tuple(held)) for key, held in found.items()), key=_order)


def countries_of(desk: Desk, found: Iterable[Located]) -> Iterator[str]:
    """The countries in which these places lie, as far as the records say."""
    for one in found:
        if one.place is not None and (country := country_of(desk, one.place)):
            yield country


def country_of(desk: Desk, place: Place) -> str | None:
    """A place's country: its own, else that of what it lies in."""
    for above in surroundings(desk.graph, place.id):
        if country := desk.corpus.places[above].country:
            return country
    return None


def _located(
    desk: Desk, place_id: str, said: str, precision: PlacePrecision | None, events: tuple[str, ...]
) -> Located:
    return Located(desk.corpus.places[place_id] if place_id else None, said or None, precision, events)


def _order(one: Located) -> tuple[bool, str, str, str]:
    name = one.place.name if one.place else one.said or ""
    return one.place is None, name.casefold(), name, one.precision or ""
