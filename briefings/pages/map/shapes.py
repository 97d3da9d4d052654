"""As what a place is drawn: as exactly as it is known, and never more.

A point for an exact place, a circle where a distance is known, an outline where the desk has one, a cell where the
position is blurred, the country where only that is known. Nothing is drawn of which the desk has neither a position
nor an outline.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from briefings.model.cell import Cell
from briefings.model.layer import Feature, Layer
from briefings.model.message import Message, message
from briefings.model.place import Place
from briefings.model.vocabulary.places import PlacePrecision
from briefings.pages.map.located import Located
from briefings.pages.map.view import Extent
from briefings.pages.map.world import Point, world

ShapeKind = Literal["point", "circle", "soft", "cell", "outline", "country"]
RADIUS_KM: dict[PlacePrecision, float] = {"2": 25, "3": 30, "4": 75, "5": 25, "7": 50}
"""Of the circle, where no outline is known. UCDP GED states the 25 km of precision 2; the others are ours, and said."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What is drawn of a place."""

    kind: ShapeKind
    middle: Point | None
    """Longitude and latitude of its mark; None: in the middle of its drawn outline."""
    words: Message
    """As what it is drawn, for the table."""
    radius: float = 0.0
    cell: Cell | None = None
    feature: Feature | None = None
    country: str = ""

    def extents(self) -> Iterator[Extent]:
        """What a view must hold to show it."""
        if self.feature is not None:
            yield from _around([point for ring in self.feature.rings for point in ring])
        elif self.country:
            largest = max(world().countries[self.country], key=lambda ring: len(ring.points))
            yield from _around(largest.points)
        elif self.middle is not None:
            yield Extent(*self.middle, self.radius)


def shape_of(one: Located, layers: Sequence[Layer]) -> Shape | Message:
    """As what a place is drawn, or why it is not."""
    place = one.place
    if place is None:
        return message("named only in the source's words")
    if place.cell is not None and place.blur is not None:
        return _blurred(one, place, place.cell, place.blur)
    country = _country_shape(one, place)
    if country is not None:
        return country
    feature = outline_of(place, layers)
    if feature is not None and one.precision in ("3", "4", "5"):
        return Shape("outline", _middle(place), message("drawn as its outline"), feature=feature)
    middle = _middle(place)
    if middle is None:
        return message("the desk has neither a position nor an outline of it")
    if one.precision in (None, "1"):
        return Shape("point", middle, message("drawn as a point"))
    return _circle(one.precision or "5", middle)


def outline_of(place: Place, layers: Sequence[Layer]) -> Feature | None:
    """The place's area in a layer of the desk, by its P-code."""
    if place.pcode is None:
        return None
    return next((found for layer in layers if (found := layer.by_pcode().get(place.pcode))), None)


def _country_shape(one: Located, place: Place) -> Shape | None:
    if one.precision != "6" or place.country is None or place.country not in world().countries:
        return None
    return Shape("country", None, message("drawn as the whole country"), country=place.country)


def _blurred(one: Located, place: Place, cell: Cell, km: int) -> Shape:
    """A cell; around it what the event's own precision adds."""
    middle = ((cell.west + cell.east) / 2, (cell.south + cell.north) / 2)
    half = km / math.sqrt(2)
    wider = RADIUS_KM.get(one.precision or "1", 0.0)
    if wider > half:
        said = message("position blurred; drawn as a circle of %(km)s km", km=math.ceil(wider + half))
        return Shape("soft", middle, said, math.ceil(wider + half))
    said = message("position blurred; drawn as the cell of %(km)s km in which it lies", km=km)
    return Shape("cell", middle, said, half, cell=cell)


def _circle(precision: PlacePrecision, middle: Point) -> Shape:
    radius = RADIUS_KM.get(precision, 75)
    if precision == "2":
        return Shape("circle", middle, message("drawn as a circle of %(km)s km", km=int(radius)), radius)
    said = message("its outline is not on record; drawn as a soft circle of %(km)s km", km=int(radius))
    return Shape("soft", middle, said, radius)


def _middle(place: Place) -> Point | None:
    return None if place.lat is None or place.lon is None else (float(place.lon), float(place.lat))


def _around(points: Sequence[Point]) -> Iterator[Extent]:
    every = max(1, len(points) // 60)
    for lon, lat in points[::every]:
        yield Extent(lon, lat)
