"""On how many pages the site's timeline stands: one, or one for each year, month or day where there is too much.

Where a day has too much, and so where no day is known, as many entries as a page holds stand on each.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefings.graph.timeline import Moment, moments
from briefings.pages.addresses import TIMELINE
from briefings.pages.desk import Desk
from briefings.pages.timeline.groups import Period, period_of

MOST_ENTRIES = 1000
"""On one page: about 150 kB compressed, and a list that a browser filters at once."""
_UNDATED = "undated/"
_WHOLE = "whole/"
"""Below a year: what is known to the year alone, where that is too much for the year's own page."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of the timeline."""

    url: str
    period: Period
    """Empty: the whole timeline."""
    all: tuple[Moment, ...]
    """What falls into its time."""
    listed: tuple[Moment, ...]
    """What stands on it; the rest stands on its parts."""
    parts: tuple["Sheet", ...] = ()
    trail: tuple[Period, ...] = ()
    """The periods of the pages above it."""
    is_undated: bool = False
    numbers: tuple[int, int] | None = None
    """Of what has no smaller time to be split by: which of the entries these are, from 1."""


def sheets(desk: Desk) -> tuple[Sheet, ...]:
    """All pages of the timeline, the first at `TIMELINE`, each before its parts."""
    everything = moments(desk.graph, desk.corpus.events, desk.corpus.claims)
    return tuple(_flat(_sheet((), everything, ())))


def _flat(sheet: Sheet) -> Iterator[Sheet]:
    yield sheet
    for part in sheet.parts:
        yield from _flat(part)


def address_of(period: Period) -> str:
    """The address of a year's, a month's or a day's page."""
    return TIMELINE + "".join(f"{part:02}/" for part in period)


def _sheet(period: Period, found: tuple[Moment, ...], trail: tuple[Period, ...]) -> Sheet:
    url = address_of(period)
    if len(found) <= MOST_ENTRIES or len(period) == 3:
        return _counted(Sheet(url, period, found, found, (), trail))
    inside: dict[Period, list[Moment]] = {}
    own: list[Moment] = []
    undated: list[Moment] = []
    for moment in found:
        own_period = period_of(moment)
        if own_period is None:
            undated.append(moment)
        elif len(own_period) > len(period):
            inside.setdefault(own_period[: len(period) + 1], []).append(moment)
        else:
            own.append(moment)
    below = (*trail, period)
    parts = [_sheet(key, tuple(members), below) for key, members in inside.items()]
    if undated:
        parts.append(_counted(Sheet(f"{TIMELINE}{_UNDATED}", (), tuple(undated), tuple(undated), (), below, True)))
    if len(own) > MOST_ENTRIES:
        parts += _pieces(Sheet(f"{url}{_WHOLE}", period, tuple(own), tuple(own), (), trail))
        own = []
    return Sheet(url, period, found, tuple(own), tuple(parts), trail)


def _counted(sheet: Sheet) -> Sheet:
    """A page that no smaller time splits, with pages of as many entries as one holds where it has more."""
    return replace(sheet, listed=(), parts=tuple(_pieces(sheet))) if len(sheet.all) > MOST_ENTRIES else sheet


def _pieces(sheet: Sheet) -> Iterator[Sheet]:
    trail = sheet.trail if sheet.is_undated else (*sheet.trail, sheet.period)
    for number, start in enumerate(range(0, len(sheet.all), MOST_ENTRIES), 1):
        held = sheet.all[start : start + MOST_ENTRIES]
        numbers = (start + 1, start + len(held))
        yield replace(sheet, url=f"{sheet.url}{number}/", all=held, listed=held, trail=trail, numbers=numbers)
