"""Moments under headings of years, months and days."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from briefings.graph.chronology import beginning
from briefings.graph.timeline import Moment
from briefings.model.date import Date
from briefings.pages.datewords import month_words, weekday_words
from briefings.pages.desk import Desk
from briefings.pages.parts import DateView
from briefings.pages.timeline.bars import Bar, bar_on
from briefings.pages.timeline.entries import EntryView, days_of, entry_view
from briefings.pages.timeline.scale import plain_scale


@dataclass(frozen=True, slots=True)
class DayGroup:
    """What happened or was said on one day, or within the same days."""

    date: DateView | None
    """None: nothing bounds it but what it came after or before."""
    notes: tuple[str, ...]
    """How exact that is; nothing for a day."""
    bar: Bar | None
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class MonthGroup:
    """A month; without words: what is only known to a year."""

    words: str
    anchor: str
    days: tuple[DayGroup, ...]


@dataclass(frozen=True, slots=True)
class YearGroup:
    """A year."""

    words: str
    anchor: str
    months: tuple[MonthGroup, ...]
    count: int


Period = tuple[int, ...]
"""Year; year and month; year, month and day. Without a month: only known to a year."""


def period_of(moment: Moment) -> Period | None:
    """Under which year, month and day a moment stands: the first possible one. None: undated.

    What may have begun in more than one month of a year, from its first day on, stands under the year alone.
    """
    date = moment.stands
    if date is None or (day := date.earliest or date.latest) is None:
        return None
    ends = beginning(date).latest
    if date.earliest and ends and (day.month, day.day) == (1, 1) and ends > datetime.date(day.year, 1, 31):
        return (day.year,)
    return (day.year, day.month, day.day)


def years_of(desk: Desk, moments: Iterable[Moment], mirrored: bool) -> tuple[YearGroup, ...]:
    """Dated moments, which are in their order, under headings."""
    dated = [(period, moment) for moment in moments if (period := period_of(moment))]
    return tuple(_year(desk, year, list(members), mirrored) for year, members in groupby(dated, _of_year))


def _of_year(member: tuple[Period, Moment]) -> int:
    return member[0][0]


def _of_month(member: tuple[Period, Moment]) -> Period:
    return member[0][:2]


def _year(desk: Desk, year: int, members: list[tuple[Period, Moment]], mirrored: bool) -> YearGroup:
    months = tuple(_month(desk, key, list(inside), mirrored) for key, inside in groupby(members, _of_month))
    view = desk.date(Date(f"{year:04}"))
    return YearGroup(view.words if view else "", f"year-{year}", months, len(members))


def _month(desk: Desk, key: Period, members: list[tuple[Period, Moment]], mirrored: bool) -> MonthGroup:
    first = datetime.date(key[0], key[1] if len(key) > 1 else 1, 1)
    last = datetime.date(key[0] + (first.month == 12), first.month % 12 + 1, 1) if key[0] < 9999 else datetime.date.max
    last = datetime.date(key[0], 12, 31) if len(key) == 1 else last - datetime.timedelta(days=1)
    scale = plain_scale(first, last, mirrored)
    words = month_words(first, desk.tongue.language) if len(key) > 1 else ""
    days = tuple(
        _day(desk, [moment for _, moment in inside], lambda date: bar_on(scale, date))
        for _, inside in groupby(members, lambda member: _heading_key(member[1]))
    )
    return MonthGroup(words, f"month-{first:%Y-%m}" if words else f"known-to-{key[0]}", days)


def _heading_key(moment: Moment) -> tuple[str, str, bool, bool, bool]:
    date = moment.within
    if date is None:
        return ("", "", False, False, False)
    shape = "day" if date.shape == "time" else date.shape
    return (days_of(date), shape, date.uncertain, date.approximate, moment.is_report)


def _day(desk: Desk, moments: list[Moment], bar: Callable[[Date], Bar | None]) -> DayGroup:
    within = moments[0].within
    entries = tuple(entry_view(desk, moment) for moment in moments)
    if within is None:
        return DayGroup(None, (), None, entries)
    notes = tuple(_notes(desk, within, moments[0].is_report))
    return DayGroup(_heading(desk, within), notes, bar(within), entries)


def _heading(desk: Desk, date: Date) -> DateView:
    """The days alone: what was said, and beside what it happened, stands with each entry."""
    day = date.earliest
    if day is not None and date.shape in ("day", "time") and not (date.uncertain or date.approximate):
        return DateView(weekday_words(day, desk.tongue.language), day.isoformat(), None, None)
    view = desk.date(Date(date.edtf) if date.edtf else None)
    return view or DateView(desk.say("undated"), None, None, None)


def _notes(desk: Desk, date: Date, is_report: bool) -> Iterator[str]:
    """UCDP's grades in words; a day needs none, and what lasted for days is no matter of exactness."""
    if is_report:
        yield desk.say("first reported then; no source says when it was said")
    if date.earliest is None or date.latest is None:
        return
    if date.shape == "interval":
        yield desk.say("throughout")
        return
    words = {
        2: desk.say("known to within days"),
        3: desk.say("known to within a week"),
        4: desk.say("known to within a month"),
        5: desk.say("known to within a year"),
    }
    grade = date.precision
    if grade == 5 and (date.latest - date.earliest).days > 366:
        yield desk.say("not known to within a year")
    elif grade in words:
        yield words[grade]
