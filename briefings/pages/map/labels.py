"""Names on a map: put where they cover nothing, or left out. All names stand in the table."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from briefings.pages.map.world import Box

Anchor = Literal["start", "middle", "end"]
LETTER = 8.0
"""Units of an average letter at the largest size in which a name is shown, which is a phone's."""
LINE = 15.0


@dataclass(frozen=True, slots=True)
class Label:
    """A name, and where it stands: the point of its anchor on the base line."""

    text: str
    x: float
    y: float
    anchor: Anchor


class Sheet:
    """A drawing on which names find their place, one after the other: what comes first has the choice."""

    def __init__(self, width: float, height: float) -> None:
        self._frame: Box = (2.0, 2.0, width - 2, height - 2)
        self._taken: list[Box] = []

    def take(self, box: Box) -> None:
        """Keep a box free of names."""
        self._taken.append(box)

    def beside(self, text: str, x: float, y: float, gap: float) -> Label | None:
        """A name beside a mark: to its right, left, above or below."""
        return self._first(text, list(_around(x, y, gap)))

    def within(self, text: str, places: Sequence[tuple[float, float, float]]) -> Label | None:
        """A name inside a shape, at the first of the places (middle, height, width) that is wide enough and free."""
        wide = width_of(text)
        return self._first(text, [(x, y + LINE * 0.33, "middle") for x, y, room in places if room >= wide])

    def _first(self, text: str, places: Sequence[tuple[float, float, Anchor]]) -> Label | None:
        for x, y, anchor in places:
            box = _box(text, x, y, anchor)
            if _is_inside(box, self._frame) and not any(_touch(box, taken) for taken in self._taken):
                self._taken.append(box)
                return Label(text, x, y, anchor)
        return None


def width_of(text: str) -> float:
    """About how many units a name is wide; wide letters of East Asia count twice, marks on letters nothing."""
    return sum(_width(char) for char in text) * LETTER


def _width(char: str) -> float:
    if unicodedata.combining(char):
        return 0.0
    return 1.9 if unicodedata.east_asian_width(char) in "WF" else 1.0


def _around(x: float, y: float, gap: float) -> Iterator[tuple[float, float, Anchor]]:
    middle = y + LINE * 0.33
    yield x + gap, middle, "start"
    yield x - gap, middle, "end"
    yield x, y - gap, "middle"
    yield x, y + gap + LINE * 0.8, "middle"
    slant = gap * 0.8
    yield x + slant, y - slant, "start"
    yield x + slant, y + slant + LINE * 0.7, "start"
    yield x - slant, y - slant, "end"
    yield x - slant, y + slant + LINE * 0.7, "end"


def _box(text: str, x: float, y: float, anchor: Anchor) -> Box:
    width = width_of(text)
    left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
    return left, y - LINE * 0.85, left + width, y + LINE * 0.3


def _is_inside(box: Box, frame: Box) -> bool:
    return box[0] >= frame[0] and box[1] >= frame[1] and box[2] <= frame[2] and box[3] <= frame[3]


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and one[2] > other[0] and one[1] < other[3] and one[3] > other[1]
