"""The labels of a line of days: few, in the page's language, and the year wherever it changes."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from babel.dates import format_skeleton

from briefings.pages.datewords import month_words
from briefings.pages.timeline.scale import Piece, Scale
from briefings.pages.tongue import Tongue

Unit = Literal["day", "month", "year"]
Anchor = Literal["start", "middle", "end"]
STEPS: tuple[tuple[Unit, int, int], ...] = (
    ("day", 1, 1), ("day", 2, 2), ("day", 5, 5), ("day", 10, 10), ("month", 1, 31), ("month", 2, 61), ("month", 3, 92),
    ("month", 6, 183), ("year", 1, 366), ("year", 2, 731), ("year", 5, 1827), ("year", 10, 3653), ("year", 20, 7305),
    ("year", 50, 18263), ("year", 100, 36525), ("year", 500, 182622), ("year", 1000, 365243),
)  # fmt: skip
"""Unit, how many of it, and about how many days that is."""
_MOST_LABELS = 5
_EDGE = 9.0
"""Percent from an end of the line within which a label is written away from it."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the line, and what is written there."""

    x: float
    label: str
    anchor: Anchor


def ticks(scale: Scale, language: str) -> tuple[Tick, ...]:
    """At most a handful. Each piece of a broken line has one at least."""
    found: list[Tick] = []
    year: int | None = None
    for piece in scale.pieces:
        most = max(1, int(_MOST_LABELS * piece.width / 100))
        unit, days = _days_of(piece, most)
        if len(scale.pieces) > 1 and most == 1:
            days = [datetime.date.fromordinal((piece.first + piece.last) // 2)]
            unit = "month" if len({_year(other.first) for other in scale.pieces}) == 1 else "year"
        for place, day in enumerate(days):
            label = _label(day, unit, day.year != year, language)
            found.append(_tick(scale, day, label, follows_break=place == 0 and piece is not scale.pieces[0]))
            year = day.year
    return tuple(found)


def _days_of(piece: Piece, most: int) -> tuple[Unit, list[datetime.date]]:
    for unit, step, length in STEPS:
        if piece.days / length <= most + 1:
            days = list(_every(piece, unit, step))
            if 0 < len(days) <= most:
                return unit, days
    return "day", [datetime.date.fromordinal(piece.first)]


def _every(piece: Piece, unit: Unit, step: int) -> Iterator[datetime.date]:
    if unit == "day":
        middle = (piece.days - 1) // 2  # where a line that was made longer has its days
        yield from (datetime.date.fromordinal(day) for day in range(piece.first + middle % step, piece.last + 1, step))
        return
    first = datetime.date.fromordinal(piece.first)
    year, month = first.year, 1
    while (day := datetime.date(year, month, 1)).toordinal() <= piece.last:
        if day.toordinal() >= piece.first and (unit == "month" or year % step == 0):
            yield day
        month += step if unit == "month" else 12
        year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
        if year > datetime.MAXYEAR:
            return


def _label(day: datetime.date, unit: Unit, with_year: bool, language: str) -> str:
    if unit == "month" and not with_year:
        return month_words(day, language, "abbreviated")
    skeletons = {"day": ("MMMd", "yMMMd"), "month": ("yMMM", "yMMM"), "year": ("y", "y")}
    tongue = Tongue(language)
    return tongue.digits(format_skeleton(skeletons[unit][with_year], day, locale=tongue.locale))


def _tick(scale: Scale, day: datetime.date, label: str, follows_break: bool) -> Tick:
    x = scale.at(day.toordinal())
    near, far = (100 - x, x) if scale.mirrored else (x, 100 - x)
    if far < _EDGE:  # whatever comes before: off the paper nobody reads it
        return Tick(x, label, "end")
    return Tick(x, label, "start" if near < _EDGE or follows_break else "middle")


def _year(ordinal: int) -> int:
    return datetime.date.fromordinal(ordinal).year
