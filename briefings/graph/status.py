"""The status of a claim and of an event: derived, never typed in, with the reason in words.

The first that holds: retracted, discounted (an editor's word), confirmed (an editor's word), superseded,
contested, corroborated; then by its asserter, reported for an observer and claimed for a party. Contested and
corroborated belong to the whole group of a claim, the others to the single claim.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.graph.graph import Graph
from briefings.graph.groups import Group, is_observer, origin_not_stated
from briefings.graph.sides import Sides
from briefings.model.claim import Claim
from briefings.model.vocabulary.claims import RESPONSE_WORDS, STATUS_STRENGTH, ClaimStatus


@dataclass(frozen=True, slots=True)
class Standing:
    """A status, why it holds, and the claims that it rests on."""

    status: ClaimStatus
    reason: str
    rests_on: tuple[str, ...] = ()
    by_editor: bool = False
    own_accounts_differ: tuple[str, ...] = ()
    """Claims of the same side that say otherwise: noted, and no contest."""


@dataclass(frozen=True, slots=True)
class Response:
    """One claim's response to another, seen from either end."""

    claim: str
    """The claim at the other end."""
    how: str
    words: str
    """"disputes" from the claim that responds, "disputed by" from the other end."""
    outgoing: bool


def responses(graph: Graph, claim: Claim) -> Iterator[Response]:
    """All claims that this one answers or that answer it."""
    for answer in claim.responds_to:
        yield Response(answer.claim, answer.as_, RESPONSE_WORDS[answer.as_][0], True)
    for other_id in graph.referring(claim.id, "claim", "responds_to"):
        for answer in graph.corpus.claims[other_id].responds_to:
            if answer.claim == claim.id:
                yield Response(other_id, answer.as_, RESPONSE_WORDS[answer.as_][1], False)


def same_side(graph: Graph, sides: Sides, one: Claim, other: Claim) -> bool:
    """Whether two claims come from one side. One whose origin is not stated is on nobody's side."""
    if origin_not_stated(graph, one) or origin_not_stated(graph, other):
        return set(one.asserted_by.named) == set(other.asserted_by.named) != set()
    on = other.asserted or one.asserted
    mine = {sides.side(actor, on) for actor in one.asserted_by.named}
    return bool(mine & {sides.side(actor, on) for actor in other.asserted_by.named})


def standing(graph: Graph, sides: Sides, group: Group, claim: Claim) -> Standing | None:
    """The status of a claim; None for a position, assessment or forecast, which is not true or false."""
    if claim.kind != "claim":
        return None
    disputes = _disputes(graph, group)
    outside = tuple(
        response.claim
        for mine, response in disputes
        if not same_side(graph, sides, mine, graph.corpus.claims[response.claim])
    )
    inside = tuple(response.claim for _, response in disputes if response.claim not in outside)
    found = _first_that_holds(graph, sides, group, claim, tuple(dict.fromkeys(outside)))
    return Standing(found.status, found.reason, found.rests_on, found.by_editor, inside)


def _first_that_holds(graph: Graph, sides: Sides, group: Group, claim: Claim, outside: tuple[str, ...]) -> Standing:
    if claim.status is not None:
        return Standing(claim.status.value, f"an editor's judgement: {claim.status.why}", by_editor=True)
    own = [r for r in responses(graph, claim) if _is_of_same_side(graph, sides, claim, r)]
    if taken_back := tuple(r.claim for r in own if r.how == "retracts" and not r.outgoing):
        return Standing("retracted", "whoever said it took it back", taken_back)
    if newer := tuple(r.claim for r in own if r.how in ("updates", "corrects") and not r.outgoing):
        return Standing("superseded", "the same side has since said something newer", newer)
    if outside:
        return Standing("contested", f"disputed by {_parties(graph, outside)}", outside)
    count = len(group.originators)
    if count >= 2:
        names = _names(graph, group.originators)
        return Standing("corroborated", f"{count} independent originators say so: {names}", group.claims)
    if is_observer(graph, claim):
        voice = "without saying whom it has it from" if origin_not_stated(graph, claim) else "an observer"
        return Standing("reported", f"said by {graph.party_words(claim.asserted_by)}, {voice}", (claim.id,))
    return Standing("claimed", f"said by {graph.party_words(claim.asserted_by)} alone, a party", (claim.id,))


def _is_of_same_side(graph: Graph, sides: Sides, claim: Claim, response: Response) -> bool:
    return same_side(graph, sides, claim, graph.corpus.claims[response.claim])


def _disputes(graph: Graph, group: Group) -> list[tuple[Claim, Response]]:
    return [
        (claim, response)
        for claim in (graph.corpus.claims[claim_id] for claim_id in group.claims)
        for response in responses(graph, claim)
        if response.how in ("disputes", "refutes") and response.claim not in group.claims
    ]


def event_standing(graph: Graph, attesting: dict[str, Standing | None], sources: tuple[str, ...]) -> Standing | None:
    """The status of an event: that of the strongest claim that attests it; None when nothing does."""
    ranked = [
        (STATUS_STRENGTH.index(found.status), not graph.corpus.claims[claim_id].asserted_by.named, claim_id, found)
        for claim_id, found in attesting.items()
        if found is not None
    ]
    if sources and (not ranked or STATUS_STRENGTH.index("reported") < min(rank for rank, *_ in ranked)):
        publishers = [graph.corpus.sources[source].publisher for source in sources if source in graph.corpus.sources]
        names = _names(graph, tuple(dict.fromkeys(publisher for publisher in publishers if publisher)))
        reason = f"reported by {names or 'its sources'}, without saying from whom"
        return Standing("reported", reason)
    if not ranked:
        return None
    # Of equals, one that names who says it explains more.
    *_, claim_id, strongest = min(ranked, key=lambda entry: entry[:3])
    reason = f"the strongest claim that attests it is {strongest.status}: {strongest.reason}"
    return Standing(strongest.status, reason, (claim_id,), strongest.by_editor)


def _parties(graph: Graph, claim_ids: tuple[str, ...]) -> str:
    words = [graph.party_words(graph.corpus.claims[claim_id].asserted_by) for claim_id in claim_ids]
    return _and(tuple(dict.fromkeys(words)))


def _names(graph: Graph, actors: tuple[str, ...]) -> str:
    return _and(tuple(graph.corpus.actors[actor].name for actor in actors if actor in graph.corpus.actors))


def _and(words: tuple[str, ...]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
