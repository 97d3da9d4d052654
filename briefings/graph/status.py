"""The status of a claim and of an event: derived, never typed in, with the reason in words.

The first that holds: retracted (by the desk, or by whoever said it; because every source in which it was read was
retracted, unless the desk holds otherwise), an editor's word, superseded, contested, corroborated; then by its
asserter, reported for an observer and claimed for a party. Contested and corroborated belong to the whole group of a
claim, the others to the single claim. What was withdrawn or set aside disputes and corroborates nothing; what was
withdrawn revises nothing either.
"""

from dataclasses import dataclass

from briefings.graph.graph import Graph
from briefings.graph.groups import Group
from briefings.graph.responses import Response, responses, same_side
from briefings.graph.retraction import is_retracted
from briefings.graph.setting_aside import Silent
from briefings.graph.sides import Sides
from briefings.graph.voices import is_observer, origin_not_stated
from briefings.model.claim import Claim
from briefings.model.listing import listed
from briefings.model.vocabulary.claims import STATUS_STRENGTH, ClaimStatus


@dataclass(frozen=True, slots=True)
class Standing:
    """A status, why it holds, and the claims (where none, the sources) that it rests on: there always are some."""

    status: ClaimStatus
    reason: str
    rests_on: tuple[str, ...]
    by_editor: bool = False
    own_accounts_differ: tuple[str, ...] = ()
    """Claims of the same side that say otherwise: noted, and no contest."""


def standing(graph: Graph, sides: Sides, group: Group, claim: Claim, silent: Silent) -> Standing | None:
    """The status of a claim; None for a position, assessment or forecast, which is not true or false."""
    if claim.kind != "claim":
        return None
    disputes = _disputes(graph, group, silent)
    outside = tuple(
        response.claim
        for mine, response in disputes
        if not same_side(graph, sides, mine, graph.corpus.claims[response.claim])
    )
    inside = tuple(
        response.claim
        for mine, response in disputes
        if response.claim not in outside and same_side(graph, sides, mine, claim)
    )
    found = _first_that_holds(graph, sides, group, claim, tuple(dict.fromkeys(outside)), silent)
    return Standing(found.status, found.reason, found.rests_on, found.by_editor, inside)


def _first_that_holds(
    graph: Graph, sides: Sides, group: Group, claim: Claim, outside: tuple[str, ...], silent: Silent
) -> Standing:
    if withdrawal := silent.withdrawn.get(claim.id):
        return Standing("retracted", withdrawal.reason, withdrawal.rests_on, withdrawal.by_editor)
    if claim.status is not None:
        return Standing(claim.status.value, f"an editor's judgement: {claim.status.why}", (claim.id,), by_editor=True)
    own = [r for r in responses(graph, claim) if not r.outgoing and r.how in ("updates", "corrects")]
    still = [r for r in own if r.claim not in silent.withdrawn and _is_of_same_side(graph, sides, claim, r)]
    if newer := tuple(r.claim for r in still):
        return Standing("superseded", "the same side has since said something newer", newer)
    if outside:
        return Standing("contested", f"disputed by {_parties(graph, outside)}", outside)
    count = len(group.originators)
    if count >= 2:
        names = _names(graph, group.originators)
        return Standing("corroborated", f"{count} independent originators say so: {names}", group.counted)
    return _by_its_asserter(graph, claim)


def _by_its_asserter(graph: Graph, claim: Claim) -> Standing:
    if is_observer(graph, claim):
        voice = "without saying whom it has it from" if origin_not_stated(graph, claim) else "an observer"
        return Standing("reported", f"said by {graph.party_words(claim.asserted_by)}, {voice}", (claim.id,))
    return Standing("claimed", f"said by {graph.party_words(claim.asserted_by)} alone, a party", (claim.id,))


def _is_of_same_side(graph: Graph, sides: Sides, claim: Claim, response: Response) -> bool:
    return same_side(graph, sides, claim, graph.corpus.claims[response.claim])


def _disputes(graph: Graph, group: Group, silent: Silent) -> list[tuple[Claim, Response]]:
    """What of the group is disputed by what, in either direction; what is no voice disputes nothing."""
    return [
        (claim, response)
        for claim in (graph.corpus.claims[claim_id] for claim_id in group.claims if claim_id not in silent)
        for response in responses(graph, claim)
        if response.how in ("disputes", "refutes")
        and response.claim not in silent
        and claim.kind == graph.corpus.claims[response.claim].kind == "claim"
    ]


def event_standing(graph: Graph, attesting: dict[str, Standing | None], sources: tuple[str, ...]) -> Standing | None:
    """The status of an event: that of the strongest claim that attests it; None when nothing does."""
    ranked = [
        (STATUS_STRENGTH.index(found.status), not graph.corpus.claims[claim_id].asserted_by.named, claim_id, found)
        for claim_id, found in attesting.items()
        if found is not None
    ]
    standing_sources = [source for source in sources if not is_retracted(graph, source)]
    if standing_sources and (not ranked or STATUS_STRENGTH.index("reported") < min(rank for rank, *_ in ranked)):
        return _by_its_sources(graph, standing_sources)
    if sources and not standing_sources and not ranked:
        return Standing("retracted", "every source that reported it was retracted", sources)
    if not ranked:
        return None
    # Of equals, one that names who says it explains more.
    *_, claim_id, strongest = min(ranked, key=lambda entry: entry[:3])
    reason = f"the strongest claim that attests it is {strongest.status}: {strongest.reason}"
    return Standing(strongest.status, reason, (claim_id,), strongest.by_editor)


def _by_its_sources(graph: Graph, sources: list[str]) -> Standing:
    publishers = [graph.corpus.sources[source].publisher for source in sources if source in graph.corpus.sources]
    names = _names(graph, tuple(dict.fromkeys(publisher for publisher in publishers if publisher)))
    return Standing("reported", f"reported by {names or 'its sources'}, without saying from whom", tuple(sources))


def _parties(graph: Graph, claim_ids: tuple[str, ...]) -> str:
    words = [graph.party_words(graph.corpus.claims[claim_id].asserted_by) for claim_id in claim_ids]
    return listed(tuple(dict.fromkeys(words)), "and")


def _names(graph: Graph, actors: tuple[str, ...]) -> str:
    return listed(tuple(graph.corpus.actors[actor].name for actor in actors if actor in graph.corpus.actors), "and")
