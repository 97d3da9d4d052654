"""How current a briefing is: what came before and after it, how old its information is, and what was recorded since."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.graph.caveats import situations_of
from briefings.graph.chronology import date_order, known
from briefings.graph.freshness import days_behind, is_overdue, state_of
from briefings.model.briefing import Briefing
from briefings.pages.briefings import neighbours
from briefings.pages.desk import Desk
from briefings.pages.parts import DateView, Link, Row
from briefings.pages.rows import row_of

MOST = 8
"""How many newer records a front page names."""


@dataclass(frozen=True, slots=True)
class Currency:
    """Where a briefing stands in time."""

    behind: str
    """How far its information lies before the newest record, in words; empty while that is within the limit."""
    overdue: bool
    """The next update was due before the newest record."""
    newer: Link | None
    """The next briefing of its situation."""
    older: Link | None
    """The one before it."""


@dataclass(frozen=True, slots=True)
class Since:
    """What was recorded of a situation after a briefing's information ends."""

    state: DateView | None
    """When that is."""
    rows: tuple[Row, ...]
    more: int
    """How many there are besides these rows."""


NO_CURRENCY = Currency("", False, None, None)
"""Nothing is said."""


def currency_of(desk: Desk, briefing: Briefing) -> Currency:
    """Where a briefing stands in time."""
    days = days_behind(desk.newest, briefing)
    stale = days > desk.settings.stale_after
    newer, older = neighbours(desk, briefing)
    return Currency(
        behind=_behind(desk, days) if stale else "",
        overdue=is_overdue(desk.newest, briefing),
        newer=desk.link(newer.id) if newer else None,
        older=desk.link(older.id) if older else None,
    )


def since(desk: Desk, briefing: Briefing) -> Since:
    """The claims of the same situation that became known later, the newest first.

    One whose day is not certain counts when it may not have been known before: nothing new goes unsaid.
    """
    end = state_of(briefing).latest
    later = sorted(_known_after(desk, briefing), reverse=True)
    rows = tuple(row_of(desk, desk.corpus.claims[claim_id]) for _, claim_id in later[:MOST]) if end else ()
    return Since(desk.moment(state_of(briefing)), rows, len(later) - len(rows))


def _behind(desk: Desk, days: int) -> str:
    return desk.several(
        days,
        "its information ends %(num)s day before the newest record of this site",
        "its information ends %(num)s days before the newest record of this site",
    )


def _known_after(desk: Desk, briefing: Briefing) -> Iterator[tuple[tuple[object, ...], str]]:
    end = state_of(briefing).latest
    for claim in desk.corpus.claims.values():
        date = known(desk.graph, claim)
        if (
            end
            and date
            and date.latest
            and date.latest > end
            and briefing.situation in situations_of(desk.graph, claim)
        ):
            yield date_order(date), claim.id
