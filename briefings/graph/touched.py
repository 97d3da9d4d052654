"""The claims that a retraction can reach, each with the record through which it does, the nearest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefings.graph.ledger import Ledger
from briefings.model.actor import Actor
from briefings.model.record import Record
from briefings.model.vocabulary.claims import RESPONSE_WORDS


@dataclass(frozen=True, slots=True)
class Touched:
    """One claim that rests on a record, or whose status may change with it."""

    id: str
    how: str
    """As seen from the claim: "read in", "relayed by", "disputed by"."""
    through: str
    """Id of the record at the other end of that."""
    direct: bool
    """Whether its own words rest on the record: it was read in it, or said or relayed by it."""


def touched_claims(ledger: Ledger, record: Record) -> tuple[Touched, ...]:
    """The claims that a record bears, then those of their groups and those that they answer or that answer them."""
    found: dict[str, Touched] = {}
    for one in _bearing(ledger, record):
        found.setdefault(one.id, one)
    for claim_id in _taken_back(ledger, found):
        for one in (*_of_group(ledger, claim_id), *_answering(ledger, claim_id)):
            found.setdefault(one.id, one)
    return tuple(found.values())


def published_by(ledger: Ledger, record: Record) -> tuple[str, ...]:
    """The sources that an actor publishes."""
    return ledger.graph.referring(record.id, "source", "publisher") if isinstance(record, Actor) else ()


def _bearing(ledger: Ledger, record: Record) -> Iterator[Touched]:
    graph = ledger.graph
    if record.kind_name == "claim":
        yield Touched(record.id, "", "", True)
    if record.kind_name == "source":
        yield from (Touched(c, "read in", record.id, True) for c in graph.referring(record.id, "claim", "reports"))
    if record.kind_name == "actor":
        yield from (Touched(claim.id, "asserted by", record.id, True) for claim in graph.claims_of(record.id))
        relayed = graph.referring(record.id, "claim", "reports")
        yield from (Touched(claim_id, "relayed by", record.id, True) for claim_id in relayed)
        for source in published_by(ledger, record):
            yield from (Touched(c, "read in", source, True) for c in graph.referring(source, "claim", "reports"))


def _taken_back(ledger: Ledger, claim_ids: Iterable[str]) -> Iterator[str]:
    """These claims, and those that they take back or correct: such a one would stand again, and count."""
    waiting, seen = list(claim_ids), set[str]()
    for claim_id in waiting:
        if claim_id in seen:
            continue
        seen.add(claim_id)
        yield claim_id
        claim = ledger.graph.corpus.claims[claim_id]
        waiting += [answer.claim for answer in claim.responds_to if answer.as_ in ("retracts", "corrects")]


def _of_group(ledger: Ledger, claim_id: str) -> Iterator[Touched]:
    for member in ledger.group(claim_id).claims:
        if member != claim_id:
            yield Touched(member, "of one proposition with", claim_id, False)


def _answering(ledger: Ledger, claim_id: str) -> Iterator[Touched]:
    """Whom it answers and who answers it; a contest belongs to the whole groups at both ends."""
    for mate in (claim_id, *(one for one in ledger.group(claim_id).claims if one != claim_id)):
        for response in ledger.responses(ledger.graph.corpus.claims[mate]):
            against = response.how in ("disputes", "refutes")
            if mate == claim_id or against:
                words = RESPONSE_WORDS[response.how][1 if response.outgoing else 0]
                yield Touched(response.claim, words, mate, False)
            if against:
                yield from _of_group(ledger, response.claim)
