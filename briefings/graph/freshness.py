"""How old the information of a briefing is, measured against the site's own newest record, never against today."""

import datetime
from collections.abc import Iterator

from briefings.graph.graph import Graph
from briefings.model.briefing import Briefing
from briefings.model.date import Date


def newest_day(graph: Graph) -> datetime.date | None:
    """The last day on which something was published, changed, said, reported or issued, as the records say.

    A date that is not known to the day counts at its first possible one: nothing may look newer than it is.
    """
    return max((date.earliest for date in _dates(graph) if date is not None and date.earliest), default=None)


def state_of(briefing: Briefing) -> Date:
    """Up to when a briefing tells what is known: its cut-off, else its publication."""
    return briefing.cutoff or briefing.published


def days_behind(newest: datetime.date | None, briefing: Briefing) -> int:
    """Days between the end of a briefing's information and the newest record; 0 where either is not known."""
    ends = state_of(briefing).latest
    return max((newest - ends).days, 0) if newest and ends else 0


def is_overdue(newest: datetime.date | None, briefing: Briefing) -> bool:
    """Whether the next update was due before the newest record."""
    due = briefing.next_update.latest if briefing.next_update else None
    return bool(newest and due and due < newest)


def _dates(graph: Graph) -> Iterator[Date | None]:
    corpus = graph.corpus
    for briefing in corpus.briefings.values():
        yield briefing.published
        yield from (change.date for change in briefing.changes)
    yield from (source.issued for source in corpus.sources.values())
    for claim in corpus.claims.values():
        yield claim.asserted
        yield from (report.reported for report in claim.reports)
