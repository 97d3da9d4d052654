"""Groups: claims joined by `confirms`, in either direction, are one proposition."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefings.graph.chronology import latest
from briefings.graph.graph import Graph
from briefings.graph.retraction import Withdrawal, is_retracted
from briefings.graph.sides import Components, Sides
from briefings.graph.voices import is_relaying, origin_not_stated
from briefings.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Group:
    """One proposition: its claims, who says it independently, where it was read, who relayed it."""

    claims: tuple[str, ...]
    originators: tuple[str, ...]
    """Side by side, one actor for each independent side that is named; empty: origin not stated."""
    folded: Mapping[str, tuple[str, ...]]
    """Originator -> the named asserters that count as its one voice, itself among them."""
    unnamed: tuple[str, ...]
    """The source's words for parties that it does not name; they never raise the count."""
    own_voice: tuple[str, ...]
    """Media and agencies that say it in their own voice, without saying whom they have it from."""
    outlets: tuple[str, ...]
    """Publishers of the sources in which it was read."""
    relays: tuple[str, ...]
    """Agencies and media between an asserter and an outlet."""
    withdrawn: tuple[str, ...] = ()
    """Its claims that no longer count for anything above: taken back, or read in retracted sources alone."""


def groups_of(graph: Graph, sides: Sides, withdrawn: Mapping[str, Withdrawal]) -> Mapping[str, Group]:
    """Claim id -> its group. Every claim has one, if only of itself; a withdrawn one is in it and does not count."""
    components = Components()
    for claim in graph.corpus.claims.values():
        for answer in claim.responds_to:
            other = graph.corpus.claims.get(answer.claim)
            # A position, assessment or forecast is neither true nor false: it confirms nothing.
            if answer.as_ == "confirms" and other is not None and claim.kind == other.kind == "claim":
                components.join(claim.id, answer.claim)
    members: dict[str, list[str]] = {}
    for claim_id in graph.corpus.claims:
        members.setdefault(components.find(claim_id), []).append(claim_id)
    groups = {name: _group(graph, sides, ids, withdrawn) for name, ids in members.items()}
    return {claim_id: groups[components.find(claim_id)] for claim_id in graph.corpus.claims}


def _group(graph: Graph, sides: Sides, ids: list[str], withdrawn: Mapping[str, Withdrawal]) -> Group:
    claims = [graph.corpus.claims[claim_id] for claim_id in ids if claim_id not in withdrawn]
    folded = _voices(graph, sides, claims)
    reports = [r for claim in claims for r in claim.reports if not is_retracted(graph, r.source)]
    relays = [actor for report in reports for party in report.via or () for actor in party.named]
    return Group(
        claims=tuple(ids),
        originators=tuple(folded),
        folded=folded,
        unnamed=_unique(claim.asserted_by.said for claim in claims if not claim.asserted_by.named),
        own_voice=_unique(
            actor for claim in claims for actor in claim.asserted_by.named if origin_not_stated(graph, claim)
        ),
        outlets=_unique(graph.publisher(report) for report in reports),
        relays=_unique(relays),
        withdrawn=tuple(claim_id for claim_id in ids if claim_id in withdrawn),
    )


def _voices(graph: Graph, sides: Sides, claims: list[Claim]) -> dict[str, tuple[str, ...]]:
    """One entry for each independent side: the asserter who speaks for it first, then all of them."""
    on = latest(claim.asserted for claim in claims)
    components = Components()
    asserters: list[str] = []
    for claim in claims:
        named = tuple(actor for actor in claim.asserted_by.named if not is_relaying(graph, claim, actor))
        if named:
            asserters += named
            for actor in named:
                components.join(f"side {sides.side(actor, on)}", f"side {sides.side(named[0], on)}")
    voices: dict[str, list[str]] = {}
    for actor in asserters:
        voices.setdefault(components.find(f"side {sides.side(actor, on)}"), []).append(actor)
    return {members[0]: _unique(members) for members in voices.values()}


def _unique(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
