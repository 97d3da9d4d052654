"""On how many pages the site's timeline stands: one, or one for each year, month or day where there is too much."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.graph.timeline import Moment, moments
from briefings.pages.addresses import TIMELINE
from briefings.pages.desk import Desk
from briefings.pages.timeline.groups import Period, period_of

MOST_ENTRIES = 1000
"""On one page: about 150 kB compressed, and a list that a browser filters at once."""
_UNDATED = "undated/"


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
        return Sheet(url, period, found, found, (), trail)
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
        parts.append(Sheet(f"{TIMELINE}{_UNDATED}", (), tuple(undated), tuple(undated), (), below, True))
    return Sheet(url, period, found, tuple(own), tuple(parts), trail)
