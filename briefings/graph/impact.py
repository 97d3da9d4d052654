"""Impact: what rests on a source, a claim or an actor, and what its retraction would change.

What would change is derived, not guessed: everything is worked out twice, with the record and with it retracted, and
compared. A retracted source's reports do not count; retracting an actor means that its claims are retracted.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from briefings.graph.caveats import caveats
from briefings.graph.graph import Graph
from briefings.graph.ledger import Ledger
from briefings.graph.resting import Resting, resting_on
from briefings.graph.scope import scope_of
from briefings.graph.status import Standing
from briefings.graph.supposing import Supposed, suppose
from briefings.model.reference import Kind


@dataclass(frozen=True, slots=True)
class StatusChange:
    """A claim or event whose status would be another one, or have another reason."""

    id: str
    kind: Literal["claim", "event"]
    before: Standing | None
    after: Standing | None


@dataclass(frozen=True, slots=True)
class CountChange:
    """A claim's group, or a briefing's claims together, with other voices or outlets than before."""

    id: str
    kind: Literal["claim", "briefing"]
    what: Literal["originators", "outlets"]
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaveatChange:
    """A disclaimer that would apply to claims to which it does not apply now, or no longer to some."""

    id: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Impact:
    """What rests on a record, and what its retraction would change (or has changed, where it is retracted)."""

    id: str
    kind: Kind
    retracted: bool
    """Marked as retracted already; then "before" is how things would be if it were not."""
    rests: tuple[Resting, ...]
    statuses: tuple[StatusChange, ...]
    counts: tuple[CountChange, ...]
    disclaimers: tuple[CaveatChange, ...]

    @property
    def left_without_support(self) -> tuple[Resting, ...]:
        """Events, figures, highlights, paragraphs… that would rest on nothing any more."""
        return tuple(one for one in self.rests if one.alone)

    @property
    def listed(self) -> frozenset[str]:
        """Ids of all records of which something rests on it."""
        return frozenset(one.id for one in self.rests)


def impact(graph: Graph, record_id: str) -> Impact:
    """What rests on a source, claim or actor. `KeyError` for an unknown id, `ValueError` for another kind."""
    record = graph.corpus.get(record_id)
    if record is None:
        raise KeyError(record_id)
    supposed = suppose(graph, record)
    rests = resting_on(supposed, record)
    claims = _ids(rests, "claim")
    return Impact(
        id=record_id,
        kind=record.kind_name,
        retracted=supposed.already,
        rests=rests,
        statuses=tuple(_statuses(supposed, claims, _ids(rests, "event"))),
        counts=tuple(_counts(supposed, claims, _ids(rests, "briefing"))),
        disclaimers=tuple(_disclaimers(supposed, (*claims, *([record_id] if record.kind_name == "claim" else ())))),
    )


def _ids(rests: Iterable[Resting], kind: str) -> tuple[str, ...]:
    return tuple(one.id for one in rests if one.kind == kind)


def _statuses(supposed: Supposed, claims: tuple[str, ...], events: tuple[str, ...]) -> Iterator[StatusChange]:
    one, other = supposed.counting, supposed.retracted
    for claim in claims:
        if (before := one.standing(claim)) != (after := other.standing(claim)):
            yield StatusChange(claim, "claim", before, after)
    for event in events:
        if (before := one.event_standing(event)) != (after := other.event_standing(event)):
            yield StatusChange(event, "event", before, after)


def _counts(supposed: Supposed, claims: tuple[str, ...], briefings: tuple[str, ...]) -> Iterator[CountChange]:
    for claim in claims:
        before, after = supposed.counting.group(claim), supposed.retracted.group(claim)
        if before.originators != after.originators:
            yield CountChange(claim, "claim", "originators", before.originators, after.originators)
        if before.outlets != after.outlets:
            yield CountChange(claim, "claim", "outlets", before.outlets, after.outlets)
    for briefing in briefings:
        yield from _counts_of_briefing(supposed, briefing)


def _counts_of_briefing(supposed: Supposed, briefing_id: str) -> Iterator[CountChange]:
    graph = supposed.counting.graph
    claims = scope_of(graph, graph.corpus.briefings[briefing_id]).claims
    before, after = supposed.counting.tally(claims), supposed.retracted.tally(claims)
    if before.originators != after.originators:
        yield CountChange(briefing_id, "briefing", "originators", before.originators, after.originators)
    if before.outlets != after.outlets:
        yield CountChange(briefing_id, "briefing", "outlets", before.outlets, after.outlets)


def _disclaimers(supposed: Supposed, claims: tuple[str, ...]) -> Iterator[CaveatChange]:
    before, after = _applying(supposed.counting, claims), _applying(supposed.retracted, claims)
    for disclaimer in dict.fromkeys((*before, *after)):
        then, now = before.get(disclaimer, ()), after.get(disclaimer, ())
        gained = tuple(claim for claim in now if claim not in then)
        lost = tuple(claim for claim in then if claim not in now)
        if gained or lost:
            yield CaveatChange(disclaimer, gained, lost)


def _applying(ledger: Ledger, claims: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {caveat.disclaimer.id: caveat.claims for caveat in caveats(ledger, claims)}
