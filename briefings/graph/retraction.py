"""What no longer counts: reports from retracted sources, and claims that were withdrawn.

A withdrawn claim stays in the ledger, with its page and its place in its group; but it is no voice for what it
says, it contests nothing, and what it revised stands again.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from briefings.graph.graph import Graph
from briefings.graph.responses import same_side
from briefings.graph.sides import Sides
from briefings.model.claim import Claim
from briefings.model.message import Message, message

SOURCES_RETRACTED = message("every source in which it was read was retracted")


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why a claim no longer counts, and the claims or the retracted sources that it follows from."""

    reason: Message
    rests_on: tuple[str, ...] = ()
    by_editor: bool = False


def by_the_desk(why: str) -> Message:
    """The reason of a status that the desk gave itself."""
    return message("an editor's judgement: %(why)s", why=why)


def is_retracted(graph: Graph, source_id: str) -> bool:
    """Whether the desk marks a source as retracted."""
    source = graph.corpus.sources.get(source_id)
    return source is not None and source.status == "retracted"


def read_nowhere_else(graph: Graph, claim: Claim) -> bool:
    """Whether all sources in which a claim was read were retracted. One that was read nowhere has lost none."""
    return bool(claim.reports) and all(is_retracted(graph, report.source) for report in claim.reports)


def withdrawals(graph: Graph, sides: Sides) -> Mapping[str, Withdrawal]:
    """The withdrawn claims, by id.

    Who takes back their own words goes before an editor's `confirmed` or `discounted`; that every source was retracted
    gives way to it: the desk may know the words from elsewhere.
    """
    return _Withdrawing(graph, sides).all()


class _Withdrawing:
    def __init__(self, graph: Graph, sides: Sides) -> None:
        self._claims = graph.corpus.claims
        self._graph, self._sides = graph, sides
        self._found: dict[str, Withdrawal | None] = {}
        self._takers = self._who_takes_back()

    def all(self) -> dict[str, Withdrawal]:
        for claim_id in self._claims:
            self._settle(claim_id)
        return {claim_id: found for claim_id in self._claims if (found := self._found[claim_id])}

    def _settle(self, claim_id: str) -> None:
        """The last word in a row of retractions first; in a circle, which is an error, the one begun with stands."""
        waiting, begun = [claim_id], set[str]()
        while waiting:
            at = waiting[-1]
            takers = () if at in begun else self._takers.get(at, ())
            begun.add(at)
            if unsettled := [taker for taker in takers if taker not in self._found and taker not in begun]:
                waiting += unsettled
                continue
            waiting.pop()
            if at not in self._found:
                self._found[at] = self._withdrawal(at)

    def _withdrawal(self, claim_id: str) -> Withdrawal | None:
        claim = self._claims[claim_id]
        if claim.status is not None and claim.status.value == "retracted":
            return Withdrawal(by_the_desk(claim.status.why), (claim_id,), by_editor=True)
        if takers := tuple(taker for taker in self._takers.get(claim_id, ()) if not self._found.get(taker)):
            return Withdrawal(message("whoever said it took it back"), takers)
        if claim.status is not None or not read_nowhere_else(self._graph, claim):
            return None
        return Withdrawal(SOURCES_RETRACTED, tuple(dict.fromkeys(report.source for report in claim.reports)))

    def _who_takes_back(self) -> dict[str, list[str]]:
        takers: dict[str, list[str]] = {}
        for claim in self._claims.values():
            for answer in claim.responds_to:
                taken = self._claims.get(answer.claim)
                if answer.as_ == "retracts" and taken and same_side(self._graph, self._sides, claim, taken):
                    takers.setdefault(taken.id, []).append(claim.id)
        return takers
