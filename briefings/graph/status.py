"""The status of a claim and of an event: derived, never typed in, with the reason in words.

The first that holds: retracted (by the desk, or by whoever said it; because every source in which it was read was
retracted, unless the desk holds otherwise), an editor's word, superseded, contested, corroborated; then by its
asserter, reported for an observer and claimed for a party. Contested and corroborated belong to the whole group of a
claim, the others to the single claim. What was withdrawn or set aside disputes and corroborates nothing; what was
withdrawn revises nothing either.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefings.graph.graph import Graph
from briefings.graph.groups import Group
from briefings.graph.responses import Response, responses, same_side
from briefings.graph.retraction import by_the_desk, is_retracted
from briefings.graph.setting_aside import Silent
from briefings.graph.sides import Sides
from briefings.graph.voices import is_observer, origin_not_stated
from briefings.model.claim import Claim
from briefings.model.message import Message, Names, counted, message, message_in
from briefings.model.vocabulary.claims import STATUS_STRENGTH, ClaimStatus


@dataclass(frozen=True, slots=True)
class Standing:
    """A status, why it holds, and the claims (where none, the sources) that it rests on: there always are some."""

    status: ClaimStatus
    reason: Message
    rests_on: tuple[str, ...]
    by_editor: bool = False
    own_accounts_differ: tuple[str, ...] = ()
    """Claims of the same side that say otherwise: noted, and no contest."""


def standing(graph: Graph, sides: Sides, groups: Mapping[str, Group], claim: Claim, silent: Silent) -> Standing | None:
    """The status of a claim; None for a position, assessment or forecast, which is not true or false."""
    if claim.kind != "claim":
        return None
    disputes = list(_disputes(graph, groups, groups[claim.id], silent))
    outside = [one for one in disputes if not same_side(graph, sides, one.mine, one.other)]
    others = {one.other.id for one in outside}
    inside = tuple(
        one.other.id
        for one in disputes
        if one.other.id not in others and one.mine.id not in silent and same_side(graph, sides, one.mine, claim)
    )
    found = _first_that_holds(graph, sides, groups[claim.id], claim, outside, silent)
    return Standing(found.status, found.reason, found.rests_on, found.by_editor, inside)


def _first_that_holds(
    graph: Graph, sides: Sides, group: Group, claim: Claim, outside: list["_Dispute"], silent: Silent
) -> Standing:
    if withdrawal := silent.withdrawn.get(claim.id):
        return Standing("retracted", withdrawal.reason, withdrawal.rests_on, withdrawal.by_editor)
    if claim.status is not None:
        return Standing(claim.status.value, by_the_desk(claim.status.why), (claim.id,), by_editor=True)
    own = [r for r in responses(graph, claim) if not r.outgoing and r.how in ("updates", "corrects")]
    still = [r for r in own if r.claim not in silent.withdrawn and _is_of_same_side(graph, sides, claim, r)]
    if newer := tuple(r.claim for r in still):
        return Standing("superseded", message("the same side has since said something newer"), newer)
    if outside:
        return _contested(graph, outside)
    count = len(group.originators)
    if count >= 2:
        names = _names(graph, group.originators)
        reason = counted(
            count,
            "%(num)s independent originator says so: %(names)s",
            "%(num)s independent originators say so: %(names)s",
            names=names,
        )
        return Standing("corroborated", reason, group.counted)
    return _by_its_asserter(graph, claim)


def _contested(graph: Graph, outside: list["_Dispute"]) -> Standing:
    """Contested by what disputes it; else by what it disputes, of which nobody is said to have answered."""
    answers = dict.fromkeys(one.other.id for one in outside if not one.outgoing)
    every = tuple(dict.fromkeys(one.other.id for one in outside))
    if answers:
        return Standing("contested", message("disputed by %(whom)s", whom=_parties(graph, tuple(answers))), every)
    return Standing("contested", message("it disputes the account of %(whom)s", whom=_parties(graph, every)), every)


def _by_its_asserter(graph: Graph, claim: Claim) -> Standing:
    who = graph.party_named(claim.asserted_by)
    if not is_observer(graph, claim):
        return Standing("claimed", message("said by %(whom)s alone, a party", whom=who), (claim.id,))
    if origin_not_stated(graph, claim):
        reason = message("said by %(whom)s, without saying whom it has it from", whom=who)
    else:
        reason = message("said by %(whom)s, an observer", whom=who)
    return Standing("reported", reason, (claim.id,))


def _is_of_same_side(graph: Graph, sides: Sides, claim: Claim, response: Response) -> bool:
    return same_side(graph, sides, claim, graph.corpus.claims[response.claim])


@dataclass(frozen=True, slots=True)
class _Dispute:
    """A claim of the group, one that says otherwise, and whether it is the former that disputes the latter."""

    mine: Claim
    other: Claim
    outgoing: bool


def _disputes(graph: Graph, groups: Mapping[str, Group], group: Group, silent: Silent) -> Iterator[_Dispute]:
    """What of the group is disputed by what, in either direction.

    A dispute is one of propositions: when a claim that it names is no voice any more, it goes on between those that
    still say the same. Where none does, nothing is disputed.
    """
    claims = graph.corpus.claims
    for claim in (claims[claim_id] for claim_id in group.claims):
        for response in responses(graph, claim):
            other = claims[response.claim]
            if response.how in ("disputes", "refutes") and claim.kind == other.kind == "claim":
                theirs = groups[other.id]
                # Nobody goes on with a dispute between two who, by the desk's word, say the same.
                going_on = theirs is not group or not (claim.id in silent or other.id in silent)
                if going_on and _still(group, claim, silent):
                    yield from (
                        _Dispute(claim, claims[one], response.outgoing) for one in _still(theirs, other, silent)
                    )


def _still(group: Group, claim: Claim, silent: Silent) -> tuple[str, ...]:
    """A claim that is a voice; or else those of its group that are."""
    return (claim.id,) if claim.id not in silent else tuple(one for one in group.claims if one not in silent)


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
        return Standing("retracted", message("every source that reported it was retracted"), sources)
    if not ranked:
        return None
    # Of equals, one that names who says it explains more.
    *_, claim_id, strongest = min(ranked, key=lambda entry: entry[:3])
    reason = message(
        "the strongest claim that attests it is %(status)s: %(why)s",
        status=message_in("status", strongest.status),
        why=strongest.reason,
    )
    return Standing(strongest.status, reason, (claim_id,), strongest.by_editor)


def _by_its_sources(graph: Graph, sources: list[str]) -> Standing:
    publishers = [graph.corpus.sources[source].publisher for source in sources if source in graph.corpus.sources]
    names = _names(graph, tuple(dict.fromkeys(publisher for publisher in publishers if publisher)))
    if not names.words:
        return Standing("reported", message("reported by its sources, without saying from whom"), tuple(sources))
    return Standing("reported", message("reported by %(whom)s, without saying from whom", whom=names), tuple(sources))


def _parties(graph: Graph, claim_ids: tuple[str, ...]) -> Names:
    words = [graph.party_words(graph.corpus.claims[claim_id].asserted_by) for claim_id in claim_ids]
    return Names(tuple(dict.fromkeys(words)))


def _names(graph: Graph, actors: tuple[str, ...]) -> Names:
    return Names(tuple(graph.corpus.actors[actor].name for actor in actors if actor in graph.corpus.actors))
