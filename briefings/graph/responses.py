"""How claims answer each other, seen from both ends, and whether two of them come from one side."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.graph.chronology import latest
from briefings.graph.graph import Graph
from briefings.graph.sides import Sides
from briefings.graph.voices import origin_not_stated
from briefings.model.claim import Claim
from briefings.model.vocabulary.claims import RESPONSE_WORDS


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
    """All claims that this one answers or that answer it; one that does not exist was told when linking."""
    for answer in claim.responds_to:
        if answer.claim not in graph.corpus.claims:
            continue
        yield Response(answer.claim, answer.as_, RESPONSE_WORDS[answer.as_][0], True)
    for other_id in graph.referring(claim.id, "claim", "responds_to"):
        for answer in graph.corpus.claims[other_id].responds_to:
            if answer.claim == claim.id:
                yield Response(other_id, answer.as_, RESPONSE_WORDS[answer.as_][1], False)


def same_side(graph: Graph, sides: Sides, one: Claim, other: Claim) -> bool:
    """Whether two claims come from one side. One whose origin is not stated is on nobody's side."""
    if origin_not_stated(graph, one) or origin_not_stated(graph, other):
        return set(one.asserted_by.named) == set(other.asserted_by.named) != set()
    # The later of the two: one date for both ends.
    on = latest((one.asserted, other.asserted))
    mine = {sides.side(actor, on) for actor in one.asserted_by.named}
    return bool(mine & {sides.side(actor, on) for actor in other.asserted_by.named})
