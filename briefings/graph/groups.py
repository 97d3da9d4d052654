"""Groups: claims joined by `confirms`, in either direction, are one proposition.

A claim that is no voice any more, withdrawn or set aside, still joins: that two claims say the same is the desk's
judgement. For the same reason it still shows that two of its group are one voice; so taking it back never makes them
two.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from briefings.graph.graph import Graph
from briefings.graph.retraction import is_retracted
from briefings.graph.setting_aside import SetAside, Silent
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
    counted: tuple[str, ...]
    """Its claims from which all of the above was taken: those that are voices. Where none is, those set aside."""
    withdrawn: tuple[str, ...] = ()
    """Its claims that were taken back, or read in retracted sources alone: they count for nothing above."""
    set_aside: Mapping[str, SetAside] = field(default_factory=dict)
    """Its claims that the desk discounted or their own side corrected, each with the reason.

    They count only where nothing else stands: who said it is not lost.
    """

    @property
    def spoken_for(self) -> bool:
        """Whether any of its claims is a voice still: neither withdrawn nor set aside."""
        return any(claim_id not in self.set_aside for claim_id in self.counted)


def groups_of(graph: Graph, sides: Sides, silent: Silent) -> Mapping[str, Group]:
    """Claim id -> its group. Every claim has one, if only of itself; one that is no voice is in it all the same."""
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
    groups = {name: _group(graph, sides, ids, silent) for name, ids in members.items()}
    return {claim_id: groups[components.find(claim_id)] for claim_id in graph.corpus.claims}


def _group(graph: Graph, sides: Sides, ids: list[str], silent: Silent) -> Group:
    aside = {claim_id: silent.set_aside[claim_id] for claim_id in ids if claim_id in silent.set_aside}
    counted = tuple(claim_id for claim_id in ids if claim_id not in silent) or tuple(aside)
    claims = [graph.corpus.claims[claim_id] for claim_id in counted]
    folded = voices(graph, sides, ids, counted)
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
        counted=counted,
        withdrawn=tuple(claim_id for claim_id in ids if claim_id in silent.withdrawn),
        set_aside=aside,
    )


def voices(
    graph: Graph, sides: Sides, claim_ids: Iterable[str], counted: Collection[str]
) -> Mapping[str, tuple[str, ...]]:
    """One entry for each independent voice in the counted claims: who speaks first for it, then all of them.

    The other claims add nobody; they only show who is one voice.
    """
    spoken = {claim_id: speakers(graph, graph.corpus.claims[claim_id]) for claim_id in claim_ids}
    dated = ((actors, graph.corpus.claims[claim_id].asserted) for claim_id, actors in spoken.items())
    joined = sides.one_voice(dated)
    found: dict[str, list[str]] = {}
    for claim_id in counted:
        for actor in spoken[claim_id]:
            found.setdefault(joined.find(actor), []).append(actor)
    return {members[0]: _unique(members) for members in found.values()}


def speakers(graph: Graph, claim: Claim) -> tuple[str, ...]:
    """Who asserts a claim, by name, and adds a voice to it."""
    return tuple(actor for actor in claim.asserted_by.named if not is_relaying(graph, claim, actor))


def _unique(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
