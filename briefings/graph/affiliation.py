"""Whether somebody who speaks has a side of their own in what they speak of."""

from briefings.graph.ledger import Ledger

_STATE_TYPES = frozenset({"government-body", "state-forces"})


def conflicts_of(ledger: Ledger, actor_id: str) -> frozenset[str]:
    """The situations to whose conflict an actor, or anybody on its side, is a party."""
    actors = ledger.graph.corpus.actors
    members = ledger.sides.members(ledger.sides.side(actor_id, None))
    return frozenset(
        situation for member in members if member in actors for situation in actors[member].party_to_conflict
    )


def party_to(ledger: Ledger, actor_id: str, situation_id: str) -> bool:
    """Whether an actor, or anybody on its side, is a party to the conflict of a situation."""
    return situation_id in conflicts_of(ledger, actor_id)


def state_affiliated(ledger: Ledger, actor_id: str) -> bool:
    """Whether an actor is a body of a state, speaks for one, or is its medium."""
    actors = ledger.graph.corpus.actors
    side = ledger.sides.side(actor_id, None)
    return any(actors[member].type in _STATE_TYPES for member in ledger.sides.members(side))
