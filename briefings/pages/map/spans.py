"""Where on a shape there is room for words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefings.pages.map.world import Point, box_of

_ROWS = 12
_HALF_LINE = 9.0
"""Units above and below the middle of a line of words."""
_LEAST = 24.0
_MARGIN = 8.0
_MOST = 5


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch inside a shape: its middle, and how wide it is."""

    x: float
    y: float
    width: float


def spans_for_words(rings: Sequence[Sequence[Point]], width: float, height: float) -> list[Span]:
    """The widest stretches on which a line of words stays inside the shape and inside the drawing."""
    left, top, right, bottom = box_of([point for ring in rings for point in ring])
    top, bottom = max(top, 0.0) + _HALF_LINE, min(bottom, height) - _HALF_LINE
    if bottom < top or min(right, width) - max(left, 0.0) < _LEAST:
        return []
    rows = [top + (bottom - top) * (row + 0.5) / _ROWS for row in range(_ROWS)]
    found = [span for y in rows for span in _row(rings, y, width) if span.width >= _LEAST]
    return sorted(found, key=lambda span: (-round(span.width, 1), abs(span.y - (top + bottom) / 2), span.y))[:_MOST]


def _row(rings: Sequence[Sequence[Point]], y: float, width: float) -> Iterator[Span]:
    """What three lines, at the top, the middle and the foot of the words, have inside in common."""
    common = [(_MARGIN, width - _MARGIN)]
    for level in (y - _HALF_LINE, y, y + _HALF_LINE):
        inside = _inside(rings, level)
        common = [(max(a, c), min(b, d)) for a, b in common for c, d in inside if min(b, d) - max(a, c) >= _LEAST]
    for start, end in common:
        yield Span((start + end) / 2, y, end - start)


def _inside(rings: Sequence[Sequence[Point]], y: float) -> list[tuple[float, float]]:
    """The stretches of a horizontal line inside the rings, by the even-odd rule."""
    crossings = []
    for ring in rings:
        x1, y1 = ring[-1]
        for x2, y2 in ring:
            if (y1 > y) != (y2 > y):
                crossings.append(x1 + (y - y1) / (y2 - y1) * (x2 - x1))
            x1, y1 = x2, y2
    crossings.sort()
    return list(zip(crossings[::2], crossings[1::2], strict=False))
