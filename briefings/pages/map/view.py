"""The view: which part of the earth a map shows, in which projection, and how large."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefings.model.cell import KM_PER_DEGREE
from briefings.pages.map.projection import Azimuthal, EqualEarth, Projection, distance_km
from briefings.pages.map.world import Box, Point, box_of

WIDTH = 480
"""Of every map, in its own units: a phone shows one as three quarters of a pixel, a desktop as one and a half."""
HEIGHTS = (270, 400)
_LEAST_KM = (100.0, 190.0)
"""Half the width of a view: less would show no surroundings. The lower one where places lie close together."""
_APART = 14.0
"""Units by which the two nearest marks should lie apart, where the least width allows it."""
_PADDING = 1.22
_REGION_KM = 5200.0
"""Half a view's width, above which it is the world."""
_LADDER = 1.2
_TIGHT, _LOOSE = 0.16, 0.33
"""Distance of the middles that a view can have, as a part of half its width: when it is full, and when it is not."""
_SURROUNDINGS_KM = (1000.0, 2000.0, 4000.0, _REGION_KM)
"""Half the widths that a small map of the surroundings can have."""
_COARSE = 0.4
"""Distance of their middles, as a part of that: a few hundred small maps are all that there are of the earth."""
_EDGE = 1.06
"""What a view must hold at least, when its middle has been moved to one of these."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Something that a view must hold: a point and the kilometres around it."""

    lon: float
    lat: float
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class View:
    """A rectangle of a projection's plane, drawn `width` by `height` units large."""

    projection: Projection
    left: float
    top: float
    scale: float
    """Units for each kilometre."""
    width: int = WIDTH
    height: int = HEIGHTS[0]

    def at(self, lon: float, lat: float) -> Point:
        """Where a position stands on the drawing; y grows downwards."""
        x, y = self.projection.project(lon, lat)
        return (x - self.left) * self.scale, (self.top - y) * self.scale

    def drawn(self, points: Sequence[Point]) -> list[Point]:
        """Where positions stand on the drawing."""
        left, top, scale = self.left, self.top, self.scale
        return [((x - left) * scale, (top - y) * scale) for x, y in self.projection.project_all(points)]

    def holds(self, point: Point, margin: float = 0.0) -> bool:
        """Whether a point of the drawing is inside it."""
        return -margin <= point[0] <= self.width + margin and -margin <= point[1] <= self.height + margin

    def units(self, lon: float, lat: float, km: float) -> float:
        """How many units a distance is long at a position."""
        here = self.at(lon, lat)
        degrees = 0.05
        north = self.at(lon, lat + degrees if lat < 89 else lat - degrees)
        east = self.at(lon + degrees, lat)
        spans = [
            math.dist(here, north) / distance_km(lon, lat, lon, lat + degrees if lat < 89 else lat - degrees),
            math.dist(here, east) / max(distance_km(lon, lat, lon + degrees, lat), 1e-6),
        ]
        return km * sum(spans) / 2

    @property
    def is_world(self) -> bool:
        """Whether it shows the whole earth."""
        return isinstance(self.projection, EqualEarth)

    def back(self, x: float, y: float) -> Point:
        """Longitude and latitude of a point of the drawing."""
        return self.projection.unproject(self.left + x / self.scale, self.top - y / self.scale)


@lru_cache(maxsize=512)
def window_of(view: View) -> Box:
    """The box in degrees that holds a view; its longitudes may pass 180."""
    if view.is_world:
        return -180.0, -90.0, 180.0, 90.0
    west, south, east, north = box_of([view.back(*at) for at in _edge(view)])
    middle, _ = view.back(view.width / 2, view.height / 2)
    for pole in (-90.0, 90.0):
        if view.holds(view.at(0.0, pole), 20):
            west, east = middle - 180, middle + 180
            south, north = min(south, pole), max(north, pole)
    margin = max(0.2, (north - south) * 0.05)
    west, east = west - margin * 2, east + margin * 2
    if east - west >= 360:
        west, east = middle - 180, middle + 180
    return west, max(-90.0, south - margin), east, min(90.0, north + margin)


def _edge(view: View) -> Sequence[Point]:
    steps = [step / 16 for step in range(17)]
    across = [(view.width * step, y) for step in steps for y in (0.0, float(view.height))]
    down = [(x, view.height * step) for step in steps for x in (0.0, float(view.width))]
    return [*across, *down]


def view_of(extents: Sequence[Extent]) -> View:
    """The view that holds all of these, with some of what surrounds them. The same places give the same view."""
    middle = _middle_of(extents)
    if middle is None:
        return _world()
    west, south, east, north = _bounds(Azimuthal(*middle), extents)
    centre = Azimuthal(*middle).unproject((west + east) / 2, (south + north) / 2)
    # Around another middle, what is far from it lies elsewhere: measured again, where it will be drawn.
    west, south, east, north = _bounds(Azimuthal(*centre), extents)
    across, up = max(-west, east) * _PADDING, max(-south, north) * _PADDING
    tallest = HEIGHTS[1] / WIDTH
    half = max(across, up / tallest, _least(extents))
    if half > _REGION_KM:
        return _world()
    half = _rung(half)
    lon, lat = _snapped(centre, half * (_LOOSE if max(across, up) < half / 2 else _TIGHT))
    west, south, east, north = _bounds(Azimuthal(lon, lat), extents)
    across, up = max(-west, east) * _EDGE, max(-south, north) * _EDGE
    half = _rung(max(half, across, up / tallest))
    height = round(min(max(up / half * WIDTH, HEIGHTS[0]), HEIGHTS[1]) / 10 + 0.5) * 10
    return _region(lon, lat, half, min(height, HEIGHTS[1]))


def _bounds(plane: Projection, extents: Sequence[Extent]) -> Box:
    corners = []
    for extent in extents:
        x, y = plane.project(extent.lon, extent.lat)
        corners += [(x - extent.radius, y - extent.radius), (x + extent.radius, y + extent.radius)]
    return box_of(corners)


def around(view: View, factor: float, width: int, height: int) -> View:
    """A small map that shows where a view lies: about the same middle, so many times as wide."""
    wide = view.width / 2 / view.scale * factor
    half = next((km for km in _SURROUNDINGS_KM if km >= wide * 0.95), _SURROUNDINGS_KM[-1])
    lon, lat = _snapped(view.back(view.width / 2, view.height / 2), half * _COARSE)
    return _region(lon, lat, half, height, width)


def _region(lon: float, lat: float, half: float, height: int, width: int = WIDTH) -> View:
    scale = width / 2 / half
    return View(Azimuthal(lon, lat), -half, height / 2 / scale, scale, width, height)


def _snapped(middle: Point, km: float) -> Point:
    """The nearest of the middles that views of this size have: neighbours share their base."""
    step = km / KM_PER_DEGREE
    lat = min(max(round(middle[1] / step) * step, -90.0), 90.0)
    across = min(step / max(math.cos(math.radians(lat)), 0.02), 20.0)
    lon = round(middle[0] / across) * across
    return round((lon + 180) % 360 - 180, 3), round(lat, 3)


def _world() -> View:
    projection = EqualEarth()
    east, _ = projection.project(180, 0)
    _, north = projection.project(0, 84)
    _, south = projection.project(0, -57)
    scale = WIDTH / (2 * east)
    return View(projection, -east, north, scale, WIDTH, round((north - south) * scale))


def _middle_of(extents: Sequence[Extent]) -> Point | None:
    """The middle of points on the globe; None where they lie all around it."""
    vectors = [
        (
            math.cos(math.radians(e.lat)) * math.cos(math.radians(e.lon)),
            math.cos(math.radians(e.lat)) * math.sin(math.radians(e.lon)),
            math.sin(math.radians(e.lat)),
        )
        for e in extents
    ]
    x, y, z = (math.fsum(vector[axis] for vector in vectors) / max(1, len(vectors)) for axis in range(3))
    if math.sqrt(x * x + y * y + z * z) < 0.3:
        return None
    return math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))


def _least(extents: Sequence[Extent]) -> float:
    points = sorted({(extent.lon, extent.lat) for extent in extents})
    least, usual = _LEAST_KM
    if not 1 < len(points) <= 12:
        return usual
    nearest = min(distance_km(*a, *b) for at, a in enumerate(points) for b in points[at + 1 :])
    return min(max(nearest / _APART * WIDTH / 2, least), usual)


def _rung(half: float) -> float:
    """The next of a few sizes: views of the same region share their base."""
    return round(_LEAST_KM[0] * _LADDER ** math.ceil(math.log(max(half / _LEAST_KM[0], 1.0), _LADDER) - 1e-4), 3)
