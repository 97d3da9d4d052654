"""What a page's claims and sources amount to, in numbers."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefings.graph.affiliation import party_to, state_affiliated
from briefings.graph.chronology import latest
from briefings.model.vocabulary.claims import STATUS_STRENGTH
from briefings.pages.desk import Desk


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """The sum of the page's claims: "14 claims: 2 corroborated, 3 contested · 7 sources, 5 originators"."""

    claims: int
    by_status: tuple[tuple[str, int], ...]
    no_status: int
    """Positions, assessments and forecasts: the rest of the claims."""
    single: int
    """Claims that rest on one originator."""
    unstated: int
    """Claims whose origin nobody states."""
    sources: int
    outlets: int
    originators: int


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """The source summary statement that ICD 206 asks of an analytic product, as far as numbers can give it."""

    sources: int
    publishers: int
    originators: int
    parties: int
    """Originators that are, or stand on the side of, parties to the conflict."""
    state: int
    """Originators that are state bodies, speak for one, or are its media."""
    single: int
    unstated: int
    retracted: int
    """Sources that were retracted."""
    undated: int
    """Sources whose date of issue is not known, or not for certain."""


def ledger_line(desk: Desk, claim_ids: tuple[str, ...], sources: int) -> LedgerLine:
    """What a page's claims amount to."""
    tally = desk.ledger.tally(claim_ids)
    return LedgerLine(
        claims=tally.claims,
        by_status=tuple((s, tally.by_status[s]) for s in STATUS_STRENGTH if s in tally.by_status),
        no_status=tally.claims - sum(tally.by_status.values()),
        single=tally.single,
        unstated=tally.unstated,
        sources=sources,
        outlets=len(tally.outlets),
        originators=len(tally.originators),
    )


def source_summary(
    desk: Desk, claim_ids: tuple[str, ...], source_ids: Iterable[str], situation_id: str
) -> SourceSummary:
    """What a page's sources amount to."""
    tally = desk.ledger.tally(claim_ids)
    sources = [desk.corpus.sources[source_id] for source_id in source_ids]
    on = latest(desk.corpus.claims[claim_id].asserted for claim_id in claim_ids)
    return SourceSummary(
        sources=len(sources),
        publishers=len({source.publisher for source in sources if source.publisher}),
        originators=len(tally.originators),
        parties=sum(1 for actor in tally.originators if party_to(desk.ledger, actor, situation_id, on)),
        state=sum(1 for actor in tally.originators if state_affiliated(desk.ledger, actor, on)),
        single=tally.single,
        unstated=tally.unstated,
        retracted=sum(1 for source in sources if source.status == "retracted"),
        undated=sum(1 for source in sources if source.issued is None or source.issued.uncertain),
    )
