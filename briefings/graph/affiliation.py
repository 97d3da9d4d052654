"""Whether somebody who speaks has a side of their own in what they speak of, at the time when they speak."""

from collections.abc import Iterator

from briefings.graph.ledger import Ledger
from briefings.model.actor import Actor
from briefings.model.date import Date

_STATE_TYPES = frozenset({"government-body", "state-forces"})


def conflicts_of(ledger: Ledger, actor_id: str, on: Date | None) -> frozenset[str]:
    """The situations to whose conflict an actor, or anybody then on its side, is a party."""
    return frozenset(situation for actor in _same_side(ledger, actor_id, on) for situation in actor.party_to_conflict)


def party_to(ledger: Ledger, actor_id: str, situation_id: str, on: Date | None) -> bool:
    """Whether an actor, or anybody then on its side, is a party to the conflict of a situation."""
    return situation_id in conflicts_of(ledger, actor_id, on)


def state_affiliated(ledger: Ledger, actor_id: str, on: Date | None) -> bool:
    """Whether an actor is then a body of a state, speaks for one, or is its medium."""
    return any(actor.type in _STATE_TYPES for actor in _same_side(ledger, actor_id, on))


def _same_side(ledger: Ledger, actor_id: str, on: Date | None) -> Iterator[Actor]:
    sides, actors = ledger.sides, ledger.graph.corpus.actors
    then = sides.side(actor_id, on)
    # Who is on a side at one time is among those who ever were.
    for member in sides.members(sides.side(actor_id, None)):
        if member in actors and sides.side(member, on) == then:
            yield actors[member]
