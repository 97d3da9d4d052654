"""Lines between rows: where they end, how they run, what stands at their ends. In whole units, left to right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefings.pages.network.placing import BOX, GUTTER, PORT, Facing, Line, Placed

Point = tuple[int, int]
BULGE = (36, 112)
"""How far the curve of a line within a column is drawn out of it, at least and at most: long lines further."""


@dataclass(frozen=True)
class Curve:
    """A relation as a curve of the third degree from its holder to the other."""

    line: Line
    points: tuple[Point, Point, Point, Point]

    def at(self, eighths: int) -> Point:
        """A point of the curve, by how much of the way lies behind it."""
        t, u = eighths, 8 - eighths
        weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
        x, y = (sum(w * point[axis] for w, point in zip(weights, self.points, strict=True)) // 512 for axis in (0, 1))
        return x, y

    @property
    def room(self) -> tuple[int, int]:
        """The edges of the gutter in which it runs."""
        start, end = self.points[0][0], self.points[3][0]
        if start != end:
            return min(start, end), max(start, end)
        return (start, start + GUTTER) if self.line.sides[0] > 0 else (start - GUTTER, start)


def curves(lines: Sequence[Line], rows: Mapping[str, Placed]) -> tuple[Curve, ...]:
    """The lines of a drawing; those that end at one side of a row stand apart, in the order of where they lead."""
    ports = _ports(lines, rows)
    return tuple(Curve(line, _points(line, ports[index, 0], ports[index, 1])) for index, line in enumerate(lines))


def _points(line: Line, start: Point, end: Point) -> tuple[Point, Point, Point, Point]:
    reach = abs(end[0] - start[0]) // 2 or min(BULGE[0] + abs(end[1] - start[1]) // 8, BULGE[1])
    first, last = line.sides
    return start, (start[0] + first * reach, start[1]), (end[0] + last * reach, end[1]), end


def _ports(lines: Sequence[Line], rows: Mapping[str, Placed]) -> dict[tuple[int, int], Point]:
    """Index of a line and which of its ends -> where it ends."""
    ending: dict[tuple[str, Facing], list[tuple[int, int, int]]] = {}
    for index, line in enumerate(lines):
        actors = (line.tie.holder, line.tie.of)
        for end in (0, 1):
            other = rows[actors[1 - end]].middle
            ending.setdefault((actors[end], line.sides[end]), []).append((other, index, end))
    found: dict[tuple[int, int], Point] = {}
    for (actor, side), ends in ending.items():
        row = rows[actor]
        x = row.x + BOX if side > 0 else row.x
        y = row.middle - PORT * (len(ends) - 1) // 2
        for place, (_, index, end) in enumerate(sorted(ends)):
            found[index, end] = (x, y + PORT * place)
    return found
