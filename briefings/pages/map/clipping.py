"""Lines and rings cut to a rectangle."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefings.pages.map.world import Box, Line, Point, box_of

_TURNS = (0.0, -360.0, 360.0)


def is_near(shape: Line, window: Box) -> bool:
    """Whether a shape may fall into a window in degrees, whatever the turn of the earth: most do not."""
    west, south, east, north = shape.box
    if south > window[3] or north < window[1]:
        return False
    return any(west + turn <= window[2] and east + turn >= window[0] for turn in _TURNS)


def shifted(shape: Line, window: Box) -> Iterator[Sequence[Point]]:
    """A shape wherever it falls into a window in degrees: as it is, and a turn of the earth to either side."""
    west, south, east, north = shape.box
    if south > window[3] or north < window[1]:
        return
    for turn in _TURNS:
        if west + turn <= window[2] and east + turn >= window[0]:
            yield [(x + turn, y) for x, y in shape.points] if turn else shape.points


def cut_ring(points: Sequence[Point], box: Box) -> Sequence[Point]:
    """The part of a filled ring inside a box, by Sutherland and Hodgman; empty where there is none.

    Edges that only run along the box may be left over: they enclose nothing.
    """
    if not points or _is_within(points, box):
        return points
    for axis, limit, keep_above in ((0, box[0], True), (0, box[2], False), (1, box[1], True), (1, box[3], False)):
        points = _half(points, axis, limit, keep_above)
        if len(points) < 3:
            return ()
    return points


def cut_line(points: Sequence[Point], box: Box) -> Iterator[list[Point]]:
    """The pieces of a line inside a box, by Liang and Barsky."""
    piece: list[Point] = []
    for start, end in pairwise(points):
        inside = _inside(start, end, box)
        if inside is None:
            if len(piece) > 1:
                yield piece
            piece = []
            continue
        first, last = inside
        if not piece or piece[-1] != first:
            if len(piece) > 1:
                yield piece
            piece = [first]
        piece.append(last)
    if len(piece) > 1:
        yield piece


def _is_within(points: Sequence[Point], box: Box) -> bool:
    left, top, right, bottom = box_of(points)
    return left >= box[0] and top >= box[1] and right <= box[2] and bottom <= box[3]


def _half(points: Sequence[Point], axis: int, limit: float, keep_above: bool) -> Sequence[Point]:
    values = [point[axis] for point in points]
    if all((value >= limit) == keep_above or value == limit for value in values):
        return points
    kept: list[Point] = []
    previous = points[-1]
    was_in = (previous[axis] >= limit) == keep_above
    for point in points:
        is_in = (point[axis] >= limit) == keep_above
        if is_in != was_in:
            kept.append(_crossing(previous, point, axis, limit))
        if is_in:
            kept.append(point)
        previous, was_in = point, is_in
    return kept


def _crossing(start: Point, end: Point, axis: int, limit: float) -> Point:
    part = (limit - start[axis]) / (end[axis] - start[axis])
    other = start[1 - axis] + part * (end[1 - axis] - start[1 - axis])
    return (limit, other) if axis == 0 else (other, limit)


def _inside(start: Point, end: Point, box: Box) -> tuple[Point, Point] | None:
    first, last = 0.0, 1.0
    dx, dy = end[0] - start[0], end[1] - start[1]
    for p, q in ((-dx, start[0] - box[0]), (dx, box[2] - start[0]), (-dy, start[1] - box[1]), (dy, box[3] - start[1])):
        if p == 0:
            if q < 0:
                return None
        elif p < 0:
            first = max(first, q / p)
        else:
            last = min(last, q / p)
    if first > last:
        return None
    begin = start if first == 0 else (start[0] + first * dx, start[1] + first * dy)
    finish = end if last == 1 else (start[0] + last * dx, start[1] + last * dy)
    return begin, finish
