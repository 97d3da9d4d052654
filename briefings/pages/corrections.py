"""The page of corrections: what the desk corrected, what was revised or taken back by whoever said it, and sources
that no longer stand.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from briefings.graph.chronology import date_order, known
from briefings.graph.figures import revisions
from briefings.model.claim import Claim
from briefings.model.date import Date
from briefings.pages.addresses import CORRECTIONS
from briefings.pages.announcements import announcements, change_anchor
from briefings.pages.chains import party_words
from briefings.pages.desk import Desk
from briefings.pages.history.corrected import Corrected, corrected_by
from briefings.pages.page import Head, Page
from briefings.pages.parts import DateView, Link, Row
from briefings.pages.prose import Numbering, Prose
from briefings.pages.rows import rows_of


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction of a briefing."""

    briefing: Link
    """Leads to the change note on the briefing's page."""
    date: DateView | None
    note: Prose
    corrected: Corrected | None
    """The wording before and after it; None where the past does not say."""
    mark: str | None
    """In the internal edition: why the public does not see the briefing."""


@dataclass(frozen=True, slots=True)
class RevisionView:
    """A claim that no longer stands as it was made."""

    claim: Link
    party: str
    to: Link | None
    """What it was revised to; None: it was taken back."""
    date: DateView | None
    """Of the revision."""
    reason: str
    """Why it no longer counts; empty for what was revised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsPage(Page):
    """All corrections, each list with the newest first."""

    title: str
    lead: str
    corrections: tuple[CorrectionView, ...]
    revised: tuple[RevisionView, ...]
    source_rows: tuple[Row, ...]

    def contents(self, say: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
        """The three lists: also an empty one says that it is."""
        return (
            ("corrections", say("What the desk corrected")),
            ("revised", say("Claims revised or taken back")),
            ("sources-corrected", say("Sources retracted or corrected")),
        )


def build(desk: Desk) -> CorrectionsPage:
    """The page of corrections."""
    numbering = Numbering(desk)
    title = desk.say("Corrections")
    lead = desk.say("What the desk published and had to correct, and what no longer stands.")
    return CorrectionsPage(
        head=Head(CORRECTIONS, title, "index", lead, desk.settings.language),
        title=title,
        lead=lead,
        corrections=tuple(_corrections(desk, numbering)),
        revised=tuple(_revised(desk)),
        source_rows=rows_of(desk, _sources(desk)),
        sources=tuple(numbering.entries()),
    )


def _corrections(desk: Desk, numbering: Numbering) -> Iterator[CorrectionView]:
    for one in announcements(desk):
        if one.is_correction and one.change:
            briefing, link = desk.corpus.briefings[one.briefing], desk.link(one.briefing)
            yield CorrectionView(
                briefing=replace(link, url=f"{link.url}#{change_anchor(one.position)}"),
                date=desk.moment(one.change.date),
                note=numbering.prose(briefing, one.change.note),
                corrected=corrected_by(desk, briefing, one.change),
                mark=desk.released.marks.get(briefing.id),
            )


def _revised(desk: Desk) -> Iterator[RevisionView]:
    """Claims that something newer updates or corrects, and those that count no more; the newest revision first."""
    found = [(_date(desk, revision), claim) for claim, revision in _revisions(desk)]
    for date, claim in sorted(found, key=lambda one: (*_age(one[0]), one[1].id), reverse=True):
        newer = _newest(desk, claim)
        withdrawal = None if newer else desk.ledger.withdrawn.get(claim.id)
        yield RevisionView(
            claim=desk.link(claim.id),
            party=party_words(desk, claim.asserted_by),
            to=desk.link(newer.id) if newer else None,
            date=desk.date(date),
            reason=desk.tongue.tell(withdrawal.reason) if withdrawal else "",
        )


def _revisions(desk: Desk) -> Iterator[tuple[Claim, Iterable[str]]]:
    """Each such claim, and what revises it or takes it back."""
    for claim in desk.corpus.claims.values():
        if newer := _newest(desk, claim):
            yield claim, (newer.id,)
        elif withdrawal := desk.ledger.withdrawn.get(claim.id):
            yield claim, (one for one in withdrawal.rests_on if one != claim.id)


def _newest(desk: Desk, claim: Claim) -> Claim | None:
    newer = revisions(desk.ledger, claim.id)
    return desk.corpus.claims[newer[-1]] if newer else None


def _date(desk: Desk, revised_by: Iterable[str]) -> Date | None:
    """When it was revised: when the newer claim was made or known. An editor's judgement has no date."""
    for one in revised_by:
        if claim := desk.corpus.claims.get(one):
            return claim.asserted or known(desk.graph, claim)
    return None


def _sources(desk: Desk) -> list[str]:
    marked = [source for source in desk.corpus.sources.values() if source.status]
    return [source.id for source in sorted(marked, key=lambda one: (*_age(one.issued), one.id), reverse=True)]


def _age(date: Date | None) -> tuple[bool, tuple[Any, ...]]:
    """Sort key: what is undated stands before everything, and so, with the newest first, at the end."""
    order = date_order(date)
    return order[0] == 0, order
