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
    """Sort key: by the first possible day, or the last where only that is known; undated last."""
    if date is None or (day := date.earliest or date.latest) is None:
        return (1,)
    instant = date.instant.timestamp() if date.instant else 0.0
    return (0, day.toordinal(), instant, (date.latest or day).toordinal())


def in_order(graph: Graph, event_ids: Iterable[str]) -> Iterator[Event]:
    """Events by when they happened; those whose date nobody gave stand last, in the order of their ids.

    An event that is only known to have come before or after another stands right beside that one.
    """
    events = [graph.corpus.events[event_id] for event_id in event_ids]
    yield from sorted(events, key=lambda event: (_event_order(graph, event, frozenset()), event.id))


def _event_order(graph: Graph, event: Event, seen: frozenset[str]) -> tuple[Any, ...]:
    when = event.when
    if when is None or when.earliest or when.latest:
        return (*date_order(when), 0)
    for anchor_id, step in ((when.before, -1), (when.after, 1)):
        anchor = graph.corpus.events.get(anchor_id or "")
        if anchor is not None and anchor.id not in seen:
            # One step before or after the anchor, and before or after all that stands there already.
            return (*_event_order(graph, anchor, seen | {event.id})[:-1], step, 0)
    return (1, 0)
