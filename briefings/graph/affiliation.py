"""Whether somebody who speaks has a side of their own in what they speak of."""

from briefings.graph.ledger import Ledger

_STATE_TYPES = frozenset({"government-body", "state-forces"})


def party_to(ledger: Ledger, actor_id: str, situation_id: str) -> bool:
    """Whether an actor, or anybody on its side, is a party to the conflict of a situation."""
    actors = ledger.graph.corpus.actors
    side = ledger.sides.side(actor_id, None)
    parties = ledger.graph.referring(situation_id, "actor", "party_to_conflict")
    return any(party in actors and ledger.sides.side(party, None) == side for party in parties)


def state_affiliated(ledger: Ledger, actor_id: str) -> bool:
    """Whether an actor is a body of a state, speaks for one, or is its medium."""
    actors = ledger.graph.corpus.actors
    side = ledger.sides.side(actor_id, None)
    return any(actors[member].type in _STATE_TYPES for member in ledger.sides.members(side))
