"""Marks: one for each place, with all its events; places too close to be told apart share one."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefings.pages.desk import Desk
from briefings.pages.map.anchors import mark_anchor, row_anchor
from briefings.pages.map.areas import centre_of
from briefings.pages.map.base import Base
from briefings.pages.map.labels import Label, Sheet
from briefings.pages.map.located import Located
from briefings.pages.map.shapes import Shape
from briefings.pages.map.view import View

HALF = 8.0
"""Units around the middle of a mark that it takes up, its halo with it."""
_TOO_CLOSE = 9.5
"""Units between two marks, below which one would cover the other."""
_DIGIT = 7.0
_MOST_NAMES = 6
"""That a mark says: of a country's on a map of the world, there are hundreds."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark on the map."""

    places: tuple[str, ...]
    """Ids of the places that it stands for, the one that it is named after first."""
    anchor: str
    row_anchor: str
    """Of the first row of the table about it."""
    words: str
    """Its name and how many events it has."""
    x: float
    y: float
    status: str
    """That all its events share; "mixed" where they do not, "unattested" where nobody says so, "none" without any."""
    count: int
    label: Label | None = None


@dataclass(slots=True)
class Pin:
    """A mark that is being put together."""

    x: float
    y: float
    known: list[Located] = field(default_factory=list)

    @property
    def events(self) -> tuple[str, ...]:
        """Its events, each once."""
        return tuple(dict.fromkeys(event for one in self.known for event in one.events))

    @property
    def places(self) -> tuple[str, ...]:
        """Its places, each once."""
        return tuple(dict.fromkeys(one.place.id for one in self.known if one.place))

    @property
    def box(self) -> tuple[float, float, float, float]:
        """What it covers."""
        return self.x - HALF, self.y - HALF, self.x + HALF + self.margin, self.y + HALF

    @property
    def margin(self) -> float:
        """Units to its right that its count takes up."""
        count = len(self.events)
        return len(str(count)) * _DIGIT if count > 1 else 0.0


def pins_of(shapes: Sequence[tuple[Located, Shape]], view: View, base: Base) -> list[Pin]:
    """Where marks stand and what each is about; the fullest first."""
    places: dict[str, Pin] = {}
    for one, shape in shapes:
        if one.place is not None:
            pin = places.setdefault(one.place.id, Pin(*centre_of(shape, view, base)))
            pin.known.append(one)
    kept: list[Pin] = []
    for pin in sorted(places.values(), key=lambda pin: (-len(pin.events), pin.places)):
        if not view.holds((pin.x, pin.y)):
            continue
        host = next((other for other in kept if math.dist((pin.x, pin.y), (other.x, other.y)) < _TOO_CLOSE), None)
        if host is None:
            kept.append(pin)
        else:
            host.known += pin.known
    return sorted(kept, key=lambda pin: (-len(pin.events), pin.places))


def marks_of(desk: Desk, pins: Sequence[Pin], statuses: Mapping[str, str], sheet: Sheet) -> Iterator[Mark]:
    """The marks, each with its name where there is room for it."""
    for pin in pins:
        found = {statuses[event] for event in pin.events}
        names = [desk.corpus.places[place].name for place in pin.places]
        label = sheet.beside(names[0] + (" …" if len(names) > 1 else ""), pin.x, pin.y, HALF + 2 + pin.margin)
        count = len(pin.events)
        words = desk.several(count, "%(place)s: %(num)s event", "%(place)s: %(num)s events", place=_listed(desk, names))
        yield Mark(
            places=pin.places,
            anchor=mark_anchor(pin.places[0]),
            row_anchor=row_anchor(pin.known[0].key),
            words=words,
            x=round(pin.x, 1),
            y=round(pin.y, 1),
            status=next(iter(found)) if len(found) == 1 else "mixed" if found else "none",
            count=count,
            label=label,
        )


def _listed(desk: Desk, names: Sequence[str]) -> str:
    if len(names) > _MOST_NAMES:
        more = len(names) - _MOST_NAMES + 1
        names = [*names[:-more], desk.several(more, "%(num)s more place", "%(num)s more places")]
    return desk.tongue.listed(tuple(names))
