"""In whose voice a claim speaks: a party's, an observer's, or a medium's that names nobody."""

from briefings.graph.graph import Graph
from briefings.model.claim import Claim
from briefings.model.party import Party
from briefings.model.vocabulary.actors import OBSERVING_TYPES, RELAYING_TYPES


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


def is_relaying(graph: Graph, claim: Claim, actor_id: str) -> bool:
    """Whether one of the asserters is a medium or agency that did not see it itself: it adds no voice."""
    actor = graph.corpus.actors.get(actor_id)
    return actor is not None and actor.type in RELAYING_TYPES and not claim.first_hand
