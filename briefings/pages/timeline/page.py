"""The timeline of the whole site."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from briefings.model.date import Date
from briefings.pages.datewords import month_words
from briefings.pages.desk import Desk
from briefings.pages.page import Head, Page
from briefings.pages.parts import Link
from briefings.pages.timeline.choices import Choice, choices_of
from briefings.pages.timeline.groups import Period, period_of
from briefings.pages.timeline.sheets import Sheet, address_of
from briefings.pages.timeline.view import Timeline, timeline


@dataclass(frozen=True, slots=True)
class PartRow:
    """A page of a part of the time: how many entries it has, and in which months of a year."""

    link: Link
    count: int
    months: tuple[tuple[Link, int] | None, ...]
    """January to December, None where there is nothing; empty for a part that is no year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage(Page):
    """The timeline, or the part of it that falls into one year, month or day."""

    title: str
    lead: str
    timeline: Timeline
    choices: tuple[Choice, ...]
    count: int
    """Entries that stand on this page."""
    parts: tuple[PartRow, ...]
    months: tuple[str, ...]
    """Short names of the months, where `parts` are years."""
    parts_words: str
    """What the parts are."""

    def contents(self, say: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
        """Its parts, years and months, as far as they are few; then what has no date."""
        found = [("parts", self.parts_words)] if self.parts else []
        years = self.timeline.years
        found += [(year.anchor, year.words) for year in years]
        if len(years) == 1:
            found += [(month.anchor, month.words) for month in years[0].months if month.words]
        if self.timeline.undated:
            found.append(("undated", say("Undated, with why")))
        return tuple(found)

    @property
    def scripts(self) -> tuple[str, ...]:
        """The choice of entries; where there are none, it goes with the reader to the parts."""
        return ("timeline",)


def title_of(desk: Desk, sheet: Sheet) -> str:
    """What a page of the timeline is called."""
    if sheet.is_undated:
        return _numbered(desk, sheet, desk.say("Timeline: undated"))
    if not sheet.period:
        return desk.say("Timeline")
    return _numbered(desk, sheet, desk.say("Timeline: %(date)s", date=_words(desk, sheet.period)))


def build(desk: Desk, sheet: Sheet) -> TimelinePage:
    """A page of the timeline."""
    title = title_of(desk, sheet)
    lead = desk.say("What happened, and what was said, by when. A claim is not a fact.")
    view = timeline(desk, sheet.listed, sheet.all)
    return TimelinePage(
        head=Head(sheet.url, title, "index", lead, desk.settings.language),
        trail=tuple(Link(address_of(period), _name(desk, period)) for period in sheet.trail),
        title=title,
        lead=lead,
        timeline=view,
        choices=choices_of(desk, view.entries),
        count=len(sheet.listed),
        parts=tuple(_row(desk, part) for part in sheet.parts),
        months=_months(desk) if sheet.parts and not sheet.period and not sheet.is_undated else (),
        parts_words=desk.say("Entries") if all(part.numbers for part in sheet.parts) else desk.say("Years and months"),
    )


def _row(desk: Desk, part: Sheet) -> PartRow:
    words = desk.say("Undated") if part.is_undated else _words(desk, part.period)
    months = _months_of(desk, part) if len(part.period) == 1 and part.numbers is None else ()
    return PartRow(Link(part.url, _numbered(desk, part, words)), len(part.all), months)


def _numbered(desk: Desk, sheet: Sheet, words: str) -> str:
    """With the numbers of its entries, where it holds some of many."""
    if sheet.numbers is None:
        return words
    numbers = "–".join(desk.tongue.number(number) for number in dict.fromkeys(sheet.numbers))
    return desk.say("%(what)s, entries %(numbers)s", what=words, numbers=numbers)


def _months_of(desk: Desk, year: Sheet) -> tuple[tuple[Link, int] | None, ...]:
    counted: dict[Period, int] = {}
    for moment in year.all:
        period = period_of(moment) or ()
        counted[period[:2]] = counted.get(period[:2], 0) + 1
    found: list[tuple[Link, int] | None] = []
    pages = {part.period: part.url for part in year.parts}
    for month in range(1, 13):
        key = (year.period[0], month)
        url = pages.get(key, f"{year.url}#month-{key[0]}-{month:02}")
        found.append((Link(url, desk.tongue.number(counted[key])), counted[key]) if key in counted else None)
    return tuple(found)


def _months(desk: Desk) -> tuple[str, ...]:
    first_days = (datetime.date(2000, month, 1) for month in range(1, 13))
    return tuple(month_words(day, desk.tongue.language, "abbreviated") for day in first_days)


def _name(desk: Desk, period: Period) -> str:
    return _words(desk, period) if period else desk.say("Timeline")


def _words(desk: Desk, period: Period) -> str:
    view = desk.date(Date("-".join(f"{part:02}" for part in period)))
    return view.words if view else ""
