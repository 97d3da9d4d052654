"""Which claims are voices no more: those that were withdrawn, and those that are set aside.

A claim is set aside when the desk discounts it, or when its own side corrects it. One that its side updates was true
at its time and stays a voice. A claim that was set aside stays in its group and keeps what it revised; but it is no
voice for what it says, and contests nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from briefings.graph.graph import Graph
from briefings.graph.responses import same_side
from briefings.graph.retraction import Withdrawal, by_the_desk, withdrawals
from briefings.graph.sides import Sides
from briefings.model.message import Message, message


@dataclass(frozen=True, slots=True)
class SetAside:
    """Why a claim that nobody withdrew is no voice, and the claims that say so."""

    cause: Literal["discounted", "corrected"]
    """By the desk, or by its own side."""
    reason: Message
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Silent:
    """The claims that are no voices, each in one of two ways: `claim_id in silent` asks for both."""

    withdrawn: Mapping[str, Withdrawal]
    set_aside: Mapping[str, SetAside]

    def __contains__(self, claim_id: str) -> bool:
        return claim_id in self.withdrawn or claim_id in self.set_aside


def silent_claims(graph: Graph, sides: Sides) -> Silent:
    """Every claim that is no voice, with the reason. What was withdrawn is not set aside as well."""
    withdrawn = withdrawals(graph, sides)
    correctors = own_corrections(graph, sides, withdrawn)
    aside: dict[str, SetAside] = {}
    for claim in graph.corpus.claims.values():
        if claim.id in withdrawn:
            continue
        if claim.status is not None:
            # What the desk holds to be confirmed stands, whatever its side has said since: the first that holds.
            if claim.status.value == "discounted":
                aside[claim.id] = SetAside("discounted", by_the_desk(claim.status.why), (claim.id,))
        elif claim.id in correctors:
            aside[claim.id] = SetAside("corrected", message("its own side corrected it"), correctors[claim.id])
    return Silent(withdrawn, aside)


def own_corrections(graph: Graph, sides: Sides, withdrawn: Mapping[str, Withdrawal]) -> Mapping[str, tuple[str, ...]]:
    """Claim id -> the claims of its own side that correct it. One that was withdrawn corrects nothing."""
    found: dict[str, tuple[str, ...]] = {}
    for claim in graph.corpus.claims.values():
        for answer in () if claim.id in withdrawn else claim.responds_to:
            other = graph.corpus.claims.get(answer.claim)
            if answer.as_ == "corrects" and other is not None and same_side(graph, sides, claim, other):
                found[other.id] = (*found.get(other.id, ()), claim.id)
    return found
