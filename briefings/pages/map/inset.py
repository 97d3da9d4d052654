"""The small map in a corner that shows where the large one lies."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.pages.map.base import base_of
from briefings.pages.map.view import View, around
from briefings.pages.map.world import Point

WIDTH, HEIGHT = 96, 72
_MARGIN = 6
_FACTOR = 10
_WIDEST_KM = 1200.0
"""Half the width of a view that needs no telling where it lies."""


@dataclass(frozen=True, slots=True)
class Inset:
    """A map of the surroundings, and the frame of the large map on it."""

    x: int
    y: int
    width: int
    height: int
    land: str
    lit: tuple[str, ...]
    borders: str
    frame: tuple[float, float, float, float]
    """Left, top, width, height."""


def inset_of(view: View, lit: tuple[str, ...], marks: Sequence[Point]) -> Inset | None:
    """The inset of a view, in the corner where it is least in the way; None where the view shows enough itself."""
    half = view.width / 2 / view.scale
    if view.is_world or half > _WIDEST_KM:
        return None
    small = around(view, max(_FACTOR, 900 / half), WIDTH, HEIGHT)
    base = base_of(small, lit)
    x, y = _corner(view, marks)
    left, top = small.at(*view.back(0, 0))
    right, bottom = small.at(*view.back(view.width, view.height))
    frame = (min(left, right), min(top, bottom), abs(right - left), abs(bottom - top))
    wide = tuple(round(number, 1) for number in frame)
    paths = tuple(base.countries[code] for code in lit if base.countries.get(code))
    return Inset(x, y, WIDTH, HEIGHT, base.land, paths, base.borders, (wide[0], wide[1], wide[2], wide[3]))


def _corner(view: View, marks: Sequence[Point]) -> tuple[int, int]:
    """The corner from which the nearest mark is farthest; the first of several. The scale has the one below left."""
    right, below = view.width - WIDTH - _MARGIN, view.height - HEIGHT - _MARGIN
    corners = [(right, below), (right, _MARGIN), (_MARGIN, _MARGIN)]
    return max(corners, key=lambda corner: (_clearance(corner, marks), -corners.index(corner)))


def _clearance(corner: tuple[int, int], marks: Sequence[Point]) -> float:
    """How far the nearest mark is from an inset at a corner; beyond a name's length all are alike."""
    gaps = [max(corner[0] - x, x - corner[0] - WIDTH, corner[1] - y, y - corner[1] - HEIGHT) for x, y in marks]
    return min([*gaps, 60.0])
