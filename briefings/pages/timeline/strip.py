"""All of a timeline on one line: events stacked above it, what was said hanging below, spans drawn as such."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefings.graph.timeline import Moment
from briefings.model.date import Date
from briefings.pages.timeline.axis import Tick, ticks
from briefings.pages.timeline.bars import Bar, bar_on
from briefings.pages.timeline.scale import Days, Scale, fitted_scale

MOST_COLUMNS = 120
_TALLEST = 60
"""Pixels of the tallest column."""
_UNIT = 6
"""Pixels of one mark, where all can be counted."""
_LANE = 7
_WIDE = 45
"""Columns, at most, that leave room on a phone."""
MOST_LANES = 8


@dataclass(frozen=True, slots=True)
class Column:
    """The marks of some days, in percent of the width and pixels of height."""

    x: float
    """Its middle."""
    width: float
    height: float
    count: int


@dataclass(frozen=True, slots=True)
class Side:
    """Events, or what was said."""

    columns: tuple[Column, ...]
    lanes: tuple[tuple[Bar, ...], ...]
    """Spans, those of one lane beside each other; the first lane is nearest to the line."""
    unit: int
    """Pixels of one mark; 0: too many to be counted."""
    left_out: int
    """Spans for which there was no lane."""
    height: int
    wide: bool
    """There is more room for a column than a mark needs."""

    @property
    def tallest(self) -> int:
        """How many marks the tallest column stands for."""
        return max((column.count for column in self.columns), default=0)


@dataclass(frozen=True, slots=True)
class Strip:
    """The whole picture."""

    events: Side
    said: Side
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]
    """Where the line is broken, in percent."""
    scale: Scale

    @property
    def stretches(self) -> tuple[tuple[float, float], ...]:
        """Left edge and width of the pieces of the line, in percent."""
        return tuple(self.scale.span(piece.first, piece.last + 1) for piece in self.scale.pieces)


def strip_of(moments: Iterable[Moment], language: str, mirrored: bool) -> Strip | None:
    """The picture of these moments; None where nothing has a date."""
    dated = [(moment.is_event, moment.within) for moment in moments if moment.within]
    taken = [_taken(date) for _, date in dated]
    if not taken:
        return None
    scale = fitted_scale(taken, mirrored)
    events, said = (_side(scale, [date for is_event, date in dated if is_event is one]) for one in (True, False))
    pieces = scale.pieces
    gaps = [(one.start + one.width + other.start) / 2 for one, other in pairwise(pieces)]
    return Strip(events, said, ticks(scale, language), tuple(100 - gap if mirrored else gap for gap in gaps), scale)


def _taken(date: Date) -> Days:
    """The days that must be on the line. Where an end is open, the other end is."""
    first, last = date.earliest or date.latest, date.latest or date.earliest
    if first is None or last is None:
        raise ValueError(f"{date} has no bound")
    return first.toordinal(), last.toordinal()


def _side(scale: Scale, dates: Sequence[Date]) -> Side:
    step = max(1, math.ceil(scale.days / MOST_COLUMNS))
    marks = [date for date in dates if _is_narrow(date, step)]
    lanes, left_out = _lanes(scale, [date for date in dates if not _is_narrow(date, step)])
    columns, unit = _columns(scale, marks, step)
    height = math.ceil(max((column.height for column in columns), default=0)) + _LANE * len(lanes)
    return Side(columns, lanes, unit, left_out, height, scale.days <= _WIDE * step)


def _is_narrow(date: Date, step: int) -> bool:
    bounded = date.earliest is not None and date.latest is not None
    return bounded and (date.earliest == date.latest or _taken(date)[1] - _taken(date)[0] < step)


def _columns(scale: Scale, dates: Sequence[Date], step: int) -> tuple[tuple[Column, ...], int]:
    counts: dict[tuple[int, int], int] = {}
    for date in dates:
        middle = sum(_taken(date)) // 2
        at = next(i for i, piece in enumerate(scale.pieces) if piece.first <= middle <= piece.last)
        key = at, (middle - scale.pieces[at].first) // step
        counts[key] = counts.get(key, 0) + 1
    tallest = max(counts.values(), default=1)
    unit = _UNIT if tallest * _UNIT <= _TALLEST else 0
    pixels = unit or _TALLEST / tallest
    found = []
    for (at, column), count in sorted(counts.items()):
        first = scale.pieces[at].first + column * step
        x, width = scale.span(first, min(first + step, scale.pieces[at].last + 1))
        found.append(Column(x + width / 2, width, max(1.5, count * pixels), count))
    return tuple(found), unit


def _lanes(scale: Scale, dates: Sequence[Date]) -> tuple[tuple[tuple[Bar, ...], ...], int]:
    """Each span in the nearest lane that is free when it begins."""
    lanes: list[list[Bar]] = []
    free_from: list[int] = []
    left_out = 0
    for date in sorted(dates, key=lambda date: (_reach(scale, date), date.sort_key)):
        bar, (first, last) = bar_on(scale, date), _reach(scale, date)
        lane = next((at for at, day in enumerate(free_from) if day <= first), len(lanes))
        if bar is None or lane == MOST_LANES:
            left_out += 1
            continue
        if lane == len(lanes):
            lanes.append([])
            free_from.append(0)
        lanes[lane].append(bar)
        free_from[lane] = last + 1
    return tuple(tuple(lane) for lane in lanes), left_out


def _reach(scale: Scale, date: Date) -> Days:
    """The days over which a span is drawn."""
    first = date.earliest.toordinal() if date.earliest else scale.first
    return first, date.latest.toordinal() if date.latest else scale.last
