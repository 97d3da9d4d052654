"""When things happened, when they were said, and when they were known."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefings.graph.graph import Graph
from briefings.model.claim import Claim, Report
from briefings.model.date import Date
from briefings.model.event import Event


def latest(dates: Iterable[Date | None]) -> Date | None:
    """The date that ends last; dates of unknown end, and absent ones, do not count."""
    known = [date for date in dates if lateness(date)]
    return max(known, key=lateness, default=None)


def lateness(date: Date | None) -> tuple[Any, ...]:
    """Sort key by the last possible day; empty, and so before all others, where nobody can tell."""
    return () if date is None or date.latest is None else (date.latest, date.sort_key)


def reported(graph: Graph, report: Report) -> Date | None:
    """When a report came out: as the record says, else when its source was issued."""
    source = graph.corpus.sources.get(report.source)
    return report.reported or (source.issued if source else None)


def known(graph: Graph, claim: Claim) -> Date | None:
    """When a claim could be known: its earliest report, else when it was asserted.

    An uncertain date counts at its latest: nobody may be said to have known earlier.
    """
    dates = [date for report in claim.reports if (date := reported(graph, report)) and date.latest]
    return min(dates, key=lambda date: (date.latest, date.sort_key), default=None) or claim.asserted


def date_order(date: Date | None) -> tuple[Any, ...]:
    """Sort key: by the first possible day, or the last where only that is known; undated last.

    Of what may begin on one day the general stands before the particular, as in ISO 8601: a year, a month,
    "that day or earlier", the day, the times in it, "about that day", and then what goes on for longer.
    """
    if date is None or (day := date.earliest or date.latest) is None:
        return (1,)
    begins = beginning(date)
    width = (begins.latest - begins.earliest).days if begins.earliest and begins.latest else 0
    ends = date.latest.toordinal() if date.latest else _NEVER
    instant = () if date.instant is None else (date.instant.timestamp(),)
    marked = (date.uncertain, date.approximate)
    return (0, day.toordinal(), -width, date.earliest is not None, ends, marked, instant)


def beginning(date: Date) -> Date:
    """When it began: the first end of an interval; any other date is its own beginning."""
    return date.ends[0] or date


def in_order(graph: Graph, event_ids: Iterable[str]) -> Iterator[Event]:
    """Events by when they happened; those whose date nobody gave stand last, in the order of their ids.

    An event that is only known to have come before or after another stands right beside that one.
    """
    events = [graph.corpus.events[event_id] for event_id in event_ids]
    yield from sorted(events, key=lambda event: (event_order(graph, event), event.id))


def event_order(graph: Graph, event: Event) -> tuple[Any, ...]:
    """Sort key of an event; never equal to that of a date, which is shorter."""
    date, steps = stands_by(graph, event)
    return (*date_order(date), *steps, 0)


def stands_by(graph: Graph, event: Event) -> tuple[Date | None, tuple[int, ...]]:
    """The date by which an event is ordered, and how far beside it: its own, else that of what it came before or after.

    Each step is one before (-1) or after (1) the event there, and before or after all that stands there already.
    """
    steps: tuple[int, ...] = ()
    seen = {event.id}
    while (when := event.when) is not None and when.earliest is None and when.latest is None:
        near = [(graph.corpus.events.get(other or ""), step) for other, step in ((when.before, -1), (when.after, 1))]
        anchors = [(other, step) for other, step in near if other is not None and other.id not in seen]
        if not anchors:
            return None, steps
        event, step = anchors[0]
        steps = (step, *steps)
        seen.add(event.id)
    return when, steps


_NEVER = 10_000_000
"""Later than every day, as an ordinal."""
