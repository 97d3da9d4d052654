"""Areas on the drawing: circles, cells, outlines and countries, and the lines of the desk's layers."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.model.layer import Layer, LayerStyle
from briefings.pages.map.base import Base, drawn_lines, drawn_rings
from briefings.pages.map.located import Located
from briefings.pages.map.paths import line_path, ring_path
from briefings.pages.map.shapes import Shape, ShapeKind
from briefings.pages.map.spans import Span, spans_for_words
from briefings.pages.map.view import View
from briefings.pages.map.world import Point, line, world

LEAST_CIRCLE = 9.0
"""Units: a circle that its own mark would cover is not drawn."""


@dataclass(frozen=True, slots=True)
class Area:
    """How exactly a place is known, as an area: a circle, or a path."""

    kind: ShapeKind
    x: float = 0.0
    y: float = 0.0
    radius: float = 0.0
    path: str = ""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A layer of the desk, as far as it is in view."""

    style: LayerStyle
    index: int
    """Of the layer among those of the map: areas of several layers differ in their hatching."""
    lines: str
    areas: str


def area_of(one: Located, shape: Shape, view: View, base: Base) -> Area | None:
    """The area of a place; None for a point, and for what its mark would cover."""
    if shape.kind in ("circle", "soft") and shape.middle is not None:
        x, y = view.at(*shape.middle)
        radius = view.units(*shape.middle, shape.radius)
        return Area(shape.kind, round(x, 1), round(y, 1), round(radius, 1)) if radius > LEAST_CIRCLE else None
    if shape.kind == "country":
        path = base.countries.get(shape.country, "") if one.events else ""
    else:
        path = rings_path(_rings_of(shape), view)
    return Area(shape.kind, path=path) if path else None


def centre_of(shape: Shape, view: View, base: Base) -> Point:
    """Where the mark of a shape stands: on its point, else where inside its outline there is most room."""
    if shape.middle is not None:
        return view.at(*shape.middle)
    rings = [ring.points for ring in world().countries[shape.country]] if shape.country else _rings_of(shape)
    room = base.room.get(shape.country, ()) or _room(rings, view)
    if room:
        return room[0].x, room[0].y
    points = [view.at(*point) for point in max(rings, key=len)]
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def sketch_of(layer: Layer, index: int, view: View) -> Sketch:
    """What of a layer is in view, without what nobody can see at this size."""
    rings = [ring for feature in layer.features for ring in feature.rings]
    lines = [points for feature in layer.features for points in feature.lines]
    outlines = rings if layer.style != "area" else []
    pieces = (piece for points in (*lines, *outlines) for piece in drawn_lines(line(points), view))
    return Sketch(layer.style, index, line_path(pieces), rings_path(rings, view) if layer.style == "area" else "")


def rings_path(rings: Sequence[Sequence[Point]], view: View) -> str:
    """Rings in degrees as a path of the drawing."""
    return ring_path(ring for points in rings for ring in drawn_rings(line(points), view))


def _room(rings: Sequence[Sequence[Point]], view: View) -> tuple[Span, ...]:
    drawn = [ring for points in rings for ring in drawn_rings(line(points), view)]
    return tuple(spans_for_words(drawn, view.width, view.height)) if drawn else ()


def _rings_of(shape: Shape) -> Sequence[Sequence[Point]]:
    if shape.feature is not None:
        return shape.feature.rings
    if shape.cell is not None:
        south, west, north, east = shape.cell.south, shape.cell.west, shape.cell.north, shape.cell.east
        return [[(west, south), (east, south), (east, north), (west, north), (west, south)]]
    return []
