"""Groups: claims joined by `confirms`, in either direction, are one proposition."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefings.graph.chronology import latest
from briefings.graph.graph import Graph
from briefings.graph.sides import Components, Sides
from briefings.model.claim import Claim
from briefings.model.party import Party
from briefings.model.vocabulary.actors import OBSERVING_TYPES, RELAYING_TYPES


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


def groups_of(graph: Graph, sides: Sides) -> Mapping[str, Group]:
    """Claim id -> its group. Every claim has one, if only of itself."""
    components = Components()
    for claim in graph.corpus.claims.values():
        for answer in claim.responds_to:
            if answer.as_ == "confirms" and answer.claim in graph.corpus.claims:
                components.join(claim.id, answer.claim)
    members: dict[str, list[str]] = {}
    for claim_id in graph.corpus.claims:
        members.setdefault(components.find(claim_id), []).append(claim_id)
    groups = {name: _group(graph, sides, ids) for name, ids in members.items()}
    return {claim_id: groups[components.find(claim_id)] for claim_id in graph.corpus.claims}


def _group(graph: Graph, sides: Sides, ids: list[str]) -> Group:
    claims = [graph.corpus.claims[claim_id] for claim_id in ids]
    folded = _voices(graph, sides, claims)
    reports = [report for claim in claims for report in claim.reports]
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
    )


def _voices(graph: Graph, sides: Sides, claims: list[Claim]) -> dict[str, tuple[str, ...]]:
    """One entry for each independent side: the asserter who speaks for it first, then all of them."""
    on = latest(claim.asserted for claim in claims)
    components = Components()
    asserters: list[str] = []
    for claim in claims:
        named = claim.asserted_by.named
        if named and not origin_not_stated(graph, claim):
            asserters += named
            for actor in named:
                components.join(f"side {sides.side(actor, on)}", f"side {sides.side(named[0], on)}")
    voices: dict[str, list[str]] = {}
    for actor in asserters:
        voices.setdefault(components.find(f"side {sides.side(actor, on)}"), []).append(actor)
    return {members[0]: _unique(members) for members in voices.values()}


def origin_not_stated(graph: Graph, claim: Claim) -> bool:
    """Whether nobody can tell whom the claim comes from.

    A medium or agency that speaks in its own voice counts as an originator only for what it saw itself.
    """
    return is_of_type(graph, claim.asserted_by, RELAYING_TYPES) and not claim.first_hand


def is_observer(graph: Graph, claim: Claim) -> bool:
    """Whether the asserter observes rather than takes part; an unnamed one is what it may be."""
    party = claim.asserted_by
    return is_of_type(graph, party, OBSERVING_TYPES)


def is_of_type(graph: Graph, party: Party, types: frozenset[str]) -> bool:
    """Whether all actors that the party is, or may be, are of these types."""
    actors = [graph.corpus.actors.get(actor) for actor in (party.named or party.maybe)]
    return bool(actors) and all(actor is not None and actor.type in types for actor in actors)


def _unique(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
