"""The base map's data: countries as rings, coasts and borders as lines, with the disputed ones by name."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""West, south, east, north; on a drawing left, top, right, bottom."""

_LONGEST = 2.0
"""Degrees between two points: a longer straight stretch would not follow its parallel on a curved projection."""
_SPARSE = 0.12
"""Degrees between two points, where details would not be seen."""
_HALF_TURN = 180.0


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a closed ring, in degrees of longitude and latitude."""

    points: tuple[Point, ...]
    box: Box
    name: str = ""
    """Of a disputed border."""


@dataclass(frozen=True, slots=True)
class World:
    """All countries. Longitudes go on across 180 degrees, so that no shape is cut there."""

    about: str
    countries: Mapping[str, tuple[Line, ...]]
    """ISO 3166-1 code, or a name in small letters where there is none -> rings; holes by the even-odd rule."""
    coasts: tuple[Line, ...]
    borders: tuple[Line, ...]


@cache
def world(coarse: bool = False) -> World:
    """The data, read once a process; `coarse` for drawings on which a unit is 15 km and more."""
    file = resources.files("briefings.pages.map").joinpath("world.json")
    data = json.loads(file.read_text(encoding="utf-8"))
    arcs = [tuple(_decoded(arc, data["steps"])) for arc in data["arcs"]]
    if coarse:
        arcs = [tuple(_sparse(arc)) for arc in arcs]
    countries = {code: tuple(line(_ring(ring, arcs)) for ring in rings) for code, rings in data["countries"].items()}
    uses = [0] * len(arcs)
    for rings in data["countries"].values():
        for ring in rings:
            for arc in ring:
                uses[_index(arc)] += 1
    coasts = tuple(line(arc) for arc, used in zip(arcs, uses, strict=True) if used == 1)
    borders = tuple(_borders(arcs, uses, data["disputed"]))
    return World(data["about"], countries, coasts, borders)


def line(points: Sequence[Point], name: str = "") -> Line:
    """A line with its box; long straight stretches get points between."""
    dense = tuple(_dense(points))
    return Line(dense, box_of(dense), name)


def box_of(points: Sequence[Point]) -> Box:
    """The box around points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _borders(arcs: Sequence[tuple[Point, ...]], uses: Sequence[int], disputed: Any) -> Iterator[Line]:
    named: dict[int, list[tuple[int, int, str]]] = {}
    for name, pieces in disputed.items():
        for arc, first, last in pieces:
            named.setdefault(arc, []).append((first, last, name))
    for index, points in enumerate(arcs):
        if uses[index] < 2:
            continue
        done = 0
        for first, last, name in sorted(named.get(index, ())):
            if first > done:
                yield line(points[done : first + 1])
            yield line(points[first : last + 1], name)
            done = last
        if done < len(points) - 1:
            yield line(points[done:])


def _decoded(numbers: Sequence[int], steps: int) -> Iterator[Point]:
    x = y = 0
    for at in range(0, len(numbers), 2):
        x, y = x + numbers[at], y + numbers[at + 1]
        yield x / steps, y / steps


def _sparse(points: Sequence[Point]) -> Iterator[Point]:
    """A line without points that lie close to the one before; its ends stay."""
    x, y = points[0]
    yield x, y
    for at in points[1:-1]:
        if abs(at[0] - x) + abs(at[1] - y) >= _SPARSE:
            x, y = at
            yield at
    yield points[-1]


def _ring(ring: Sequence[int], arcs: Sequence[tuple[Point, ...]]) -> list[Point]:
    points: list[Point] = []
    for arc in ring:
        walked = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        points.extend(walked[1:] if points else walked)
    return _unwrapped(points)


def _index(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def _unwrapped(points: Sequence[Point]) -> list[Point]:
    """A ring whose longitudes go on across 180 degrees; one that goes round the pole is closed along it."""
    turn = 0.0
    found = [points[0]]
    for (x1, _), (x2, y2) in pairwise(points):
        if abs(x2 - x1) > _HALF_TURN:
            turn += 360.0 if x1 > x2 else -360.0
        found.append((x2 + turn, y2))
    if abs(found[-1][0] - found[0][0]) > _HALF_TURN:
        found += [(found[-1][0], -90.0), (found[0][0], -90.0), found[0]]
    return found


def _dense(points: Sequence[Point]) -> Iterator[Point]:
    yield points[0]
    for (x1, y1), (x2, y2) in pairwise(points):
        parts = max(1, math.ceil(max(abs(x2 - x1), abs(y2 - y1)) / _LONGEST))
        for part in range(1, parts):
            yield x1 + (x2 - x1) * part / parts, y1 + (y2 - y1) * part / parts
        yield x2, y2
