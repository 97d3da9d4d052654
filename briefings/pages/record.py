"""What the pages of single records have in common."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefings.graph.chronology import date_order
from briefings.pages.briefings import once_each
from briefings.pages.caveats import CaveatView
from briefings.pages.desk import Desk
from briefings.pages.page import Page
from briefings.pages.parts import Listing
from briefings.pages.prose import Prose
from briefings.pages.rivals import Rivalry


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPage(Page):
    """What the pages of events, claims, actors, places and sources have in common."""

    title: str
    kicker: str
    summary: Prose | None = None
    listings: tuple[Listing, ...] = ()
    caveats: tuple[CaveatView, ...] = ()
    rivalries: tuple[Rivalry, ...] = ()


def by_date(desk: Desk, claim_ids: Iterable[str]) -> tuple[str, ...]:
    """Claims by when they were made; those without a date last."""
    claims = desk.corpus.claims
    return tuple(sorted(claim_ids, key=lambda claim_id: (date_order(claims[claim_id].asserted), claim_id)))


def with_answers(desk: Desk, claim_ids: tuple[str, ...]) -> tuple[str, ...]:
    """No claim without what is said against it: these claims first, then what answers them or is answered."""
    answers = [found.claim for claim_id in claim_ids for found in desk.ledger.responses(desk.corpus.claims[claim_id])]
    return tuple(dict.fromkeys((*claim_ids, *answers)))


def briefings_naming(desk: Desk, record_id: str) -> tuple[str, ...]:
    """The briefings that name a record, each in one language."""
    return once_each(desk, desk.graph.referring(record_id, "briefing"))
