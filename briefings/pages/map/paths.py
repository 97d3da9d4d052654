"""Points of a drawing as SVG path data: without what nobody can see, in tenths of a unit."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from briefings.pages.map.world import Point, box_of

TOLERANCE = 0.35
"""Units by which a drawn line may leave its course: less than a pixel at the usual sizes."""
_LEAST = 1.2
"""Units across: smaller islands are specks."""


def ring_path(rings: Iterable[Sequence[Point]], tolerance: float = TOLERANCE) -> str:
    """Closed rings."""
    return "".join(
        _path(_thin_ring(ring, tolerance), "z") for ring in rings if _is_visible(ring, _LEAST * tolerance / TOLERANCE)
    )


def line_path(lines: Iterable[Sequence[Point]], tolerance: float = TOLERANCE) -> str:
    """Open lines."""
    return "".join(_path(thin(line, tolerance), "") for line in lines)


def thin(points: Sequence[Point], tolerance: float) -> list[Point]:
    """A line without the points that change its course by less than the tolerance (Douglas and Peucker)."""
    if len(points) < 3:
        return list(points)
    keep = {0, len(points) - 1}
    stack = [(0, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        at, worst = _farthest(points, first, last)
        if worst > tolerance * tolerance:
            keep.add(at)
            stack += [(first, at), (at, last)]
    return [points[at] for at in sorted(keep)]


def _thin_ring(ring: Sequence[Point], tolerance: float) -> list[Point]:
    points = list(ring if ring[0] != ring[-1] else ring[:-1])
    start = points[0]
    far = max(range(len(points)), key=lambda at: (math.dist(start, points[at]), -at))
    there, back = thin(points[: far + 1], tolerance), thin([*points[far:], start], tolerance)
    return [*there[:-1], *back[:-1]]


def _farthest(points: Sequence[Point], first: int, last: int) -> tuple[int, float]:
    """The point farthest from a chord, and the square of its distance."""
    (x1, y1), (x2, y2) = points[first], points[last]
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    at, worst = first, -1.0
    for index in range(first + 1, last):
        px, py = points[index][0] - x1, points[index][1] - y1
        along = 0.0 if length == 0 else min(1.0, max(0.0, (px * dx + py * dy) / length))
        ox, oy = px - along * dx, py - along * dy
        off = ox * ox + oy * oy
        if off > worst:
            at, worst = index, off
    return at, worst


def _is_visible(ring: Sequence[Point], least: float) -> bool:
    if len(ring) < 3:
        return False
    left, top, right, bottom = box_of(ring)
    return right - left >= least or bottom - top >= least


def _path(points: Sequence[Point], ending: str) -> str:
    whole = [(round(x * 10), round(y * 10)) for x, y in points]
    whole = [point for at, point in enumerate(whole) if at == 0 or point != whole[at - 1]]
    if len(whole) < (3 if ending else 2):
        return ""
    steps = "".join(_joined(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(whole))
    return f"M{number(whole[0][0])} {number(whole[0][1])}l{steps.lstrip()}{ending}"


def _joined(x: int, y: int) -> str:
    return "".join(text if text.startswith("-") else f" {text}" for text in (number(x), number(y)))


def number(tenths: int) -> str:
    """Tenths as SVG writes a number: 12.3, -.5, 4."""
    text = f"{tenths / 10:g}"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
