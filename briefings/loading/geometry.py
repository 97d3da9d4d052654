"""GeoJSON geometries (RFC 7946) as lines and rings, with everything checked that a map relies on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefings.model.layer import Position
from briefings.model.problem import Key, quoted

_TYPES = ("LineString", "MultiLineString", "Polygon", "MultiPolygon")


@dataclass(frozen=True, slots=True)
class Geometry:
    """What a map draws."""

    lines: tuple[tuple[Position, ...], ...] = ()
    rings: tuple[tuple[Position, ...], ...] = ()


class WrongGeometry(Exception):
    """A geometry is not as it must be; `keys` lead to the place below it."""

    def __init__(self, message: str, hint: str, *keys: Key, code: str = "bad-layer") -> None:
        super().__init__(message)
        self.hint, self.keys, self.code = hint, keys, code


def geometry_of(value: Any) -> Geometry:
    """A geometry. `WrongGeometry` says what is wrong with it, and where.

    Rings may wind either way: a map fills by the even-odd rule, in which winding has no part.
    """
    kind = value.get("type") if isinstance(value, dict) else None
    if kind not in _TYPES:
        said = quoted(kind) if isinstance(kind, str) else "this"
        raise WrongGeometry(f"{said} is no line and no area", f"a layer holds {', '.join(_TYPES)} alone")
    coordinates, at = value.get("coordinates"), ("coordinates",)
    if kind == "LineString":
        return Geometry(lines=(_positions(coordinates, at, 2),))
    if kind == "MultiLineString":
        return Geometry(lines=tuple(_positions(line, keys, 2) for line, keys in _items(coordinates, at)))
    if kind == "Polygon":
        return Geometry(rings=tuple(_ring(ring, keys) for ring, keys in _items(coordinates, at)))
    polygons = (_items(polygon, keys) for polygon, keys in _items(coordinates, at))
    return Geometry(rings=tuple(_ring(ring, keys) for polygon in polygons for ring, keys in polygon))


def _items(value: Any, keys: tuple[Key, ...]) -> Iterator[tuple[Any, tuple[Key, ...]]]:
    if not isinstance(value, list) or not value:
        raise WrongGeometry("coordinates are missing here", "export the layer again", *keys)
    for position, item in enumerate(value):
        yield item, (*keys, position)


def _ring(value: Any, keys: tuple[Key, ...]) -> tuple[Position, ...]:
    ring = _positions(value, keys, 4)
    if ring[0] != ring[-1]:
        hint = "repeat its first position at its end, or draw it as a line"
        raise WrongGeometry("the ring of an area is not closed", hint, *keys, code="unclosed-ring")
    return ring


def _positions(value: Any, keys: tuple[Key, ...], least: int) -> tuple[Position, ...]:
    found = tuple(_position(item, at) for item, at in _items(value, keys))
    if len(found) < least:
        message = f"{len(found)} positions are too few: {least} are the least"
        raise WrongGeometry(message, "draw it again, or delete it", *keys)
    return found


def _position(value: Any, keys: tuple[Key, ...]) -> Position:
    numbers = value[:2] if isinstance(value, list) and len(value) in (2, 3) else ()
    if len(numbers) != 2 or any(isinstance(n, bool) or not isinstance(n, (int, float)) for n in numbers):
        raise WrongGeometry("this is no position", "a position is [longitude, latitude]", *keys)
    lon, lat = numbers
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        hint = "give degrees, WGS 84, longitude first; export the layer in EPSG:4326"
        said = f"[{str(lon)[:20]}, {str(lat)[:20]}]"
        raise WrongGeometry(f"{said} is not on the globe", hint, *keys, code="bad-coordinate")
    return float(lon), float(lat)
