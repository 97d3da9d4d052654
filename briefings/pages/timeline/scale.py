"""A scale of days: where on a line a day stands, in percent, so that a drawing fits every width."""

import datetime
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Days = tuple[int, int]
"""First and last day, both included, as ordinals."""

FEWEST_DAYS = 7
"""Of a line: what happened on one day stands amid its week, not across the page."""
_MOST_BREAKS = 3
_CROWDED = 1 / 8
"""A line is broken where all that is on it would else be pressed into this part of it."""
_BREAK_PERCENT = 4.0
_AROUND = 0.05
"""Room on both sides of a piece of a broken line, as a part of all days that are drawn."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of days without a break."""

    first: int
    last: int
    start: float
    """Percent of the line."""
    width: float

    @property
    def days(self) -> int:
        """How many there are."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Scale:
    """A line of days. All pieces of a broken one have the same scale."""

    pieces: tuple[Piece, ...]
    mirrored: bool = False
    """Time runs from right to left."""

    @property
    def first(self) -> int:
        """The first day of the line."""
        return self.pieces[0].first

    @property
    def last(self) -> int:
        """The last day of the line."""
        return self.pieces[-1].last

    @property
    def days(self) -> int:
        """All days that are drawn."""
        return sum(piece.days for piece in self.pieces)

    def at(self, moment: float) -> float:
        """Percent from the left at which a moment stands (an ordinal: its day begins there). Never off the line."""
        found = self._from_start(moment)
        return 100 - found if self.mirrored else found

    def span(self, first: float, after: float) -> tuple[float, float]:
        """Left edge and width of what lasts from one moment to another."""
        one, other = self.at(first), self.at(after)
        return min(one, other), abs(other - one)

    def _from_start(self, moment: float) -> float:
        for piece in self.pieces:
            if moment < piece.first:
                return piece.start
            if moment <= piece.last + 1:
                return piece.start + piece.width * (moment - piece.first) / piece.days
        return 100.0


def plain_scale(first: datetime.date, last: datetime.date, mirrored: bool = False) -> Scale:
    """An unbroken line from one day to another."""
    return Scale((Piece(first.toordinal(), last.toordinal(), 0.0, 100.0),), mirrored)


def fitted_scale(taken: Iterable[Days], mirrored: bool = False) -> Scale:
    """A line on which all these days are; broken where else they could not be told from each other."""
    stretches = _merged(sorted(taken))
    cuts = _cuts(stretches)
    if not cuts:
        first, last = stretches[0][0], stretches[-1][1]
        lacking = max(0, FEWEST_DAYS - (last - first + 1))
        return Scale((Piece(*_within_calendar(first - lacking // 2, last + (lacking + 1) // 2), 0.0, 100.0),), mirrored)
    pieces = _pieces(stretches, cuts)
    drawn = sum(last - first + 1 for first, last in pieces)
    around = math.ceil(drawn * _AROUND)
    padded = [_within_calendar(first - around, last + around) for first, last in pieces]
    return Scale(_placed(padded), mirrored)


def _merged(taken: Sequence[Days]) -> list[Days]:
    found: list[Days] = []
    for first, last in taken:
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def _cuts(stretches: Sequence[Days]) -> list[int]:
    """After which stretches the line is broken: the fewest of the widest gaps that give the rest enough room."""
    whole = stretches[-1][1] - stretches[0][0] + 1
    gaps = [after[0] - before[1] - 1 for before, after in pairwise(stretches)]
    widest = sorted(range(len(gaps)), key=lambda at: (-gaps[at], at))
    for count in range(1, min(_MOST_BREAKS, len(gaps)) + 1):
        rest = whole - sum(gaps[at] for at in widest[:count])
        # Lone days need no break to be told apart.
        if count + 1 < rest < whole * _CROWDED:
            return sorted(widest[:count])
    return []


def _pieces(stretches: Sequence[Days], cuts: Sequence[int]) -> list[Days]:
    starts = [0, *(cut + 1 for cut in cuts)]
    ends = [*cuts, len(stretches) - 1]
    return [(stretches[start][0], stretches[end][1]) for start, end in zip(starts, ends, strict=True)]


def _placed(pieces: Sequence[Days]) -> tuple[Piece, ...]:
    room = 100 - _BREAK_PERCENT * (len(pieces) - 1)
    days = sum(last - first + 1 for first, last in pieces)
    found, start = [], 0.0
    for first, last in pieces:
        width = room * (last - first + 1) / days
        found.append(Piece(first, last, start, width))
        start += width + _BREAK_PERCENT
    return tuple(found)


def _within_calendar(first: int, last: int) -> Days:
    return max(first, 1), min(last, datetime.date.max.toordinal())
