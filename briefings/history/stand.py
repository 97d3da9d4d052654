"""How one claim stood: what was claimed, by whom, with what status, and when it happened that it speaks of."""

from dataclasses import dataclass, field
from typing import Any

from briefings.graph.chronology import date_order, event_order, known
from briefings.graph.graph import Graph
from briefings.graph.ledger import Ledger
from briefings.history.shards import canonical
from briefings.model.claim import Claim
from briefings.model.date import Date
from briefings.model.figure import Figure
from briefings.model.message import Message
from briefings.text import plain


@dataclass(frozen=True)
class Stand:
    """A claim at one time. Two are equal where a reader is told the same, whatever the form of marks and dashes."""

    kind: str
    statement: str = field(compare=False)
    language: str
    asserted_by: tuple[str, ...]
    """By name; of somebody unnamed the source's words."""
    status: str | None
    """None: a position, assessment or forecast."""
    reason: Message | None
    figures: tuple[tuple[str, Figure], ...]
    happened: Date | None
    """When what it attests happened; of several events the first."""
    events: tuple[tuple[str, str], ...]
    """What it attests: id and title, as they happened."""
    asserted: Date | None
    """When it was said; where nobody says when, when it was first reported."""
    is_report: bool
    order: tuple[Any, ...] = field(compare=False)
    """By which it is sorted: by what happened, then by what was said."""
    words: str = ""
    """The statement, in one form: by this two are held against each other."""


def stand_of(ledger: Ledger, claim_id: str) -> Stand | None:
    """A claim by this ledger; None where it is not in it."""
    graph = ledger.graph
    claim = graph.corpus.claims.get(claim_id)
    if claim is None:
        return None
    standing = ledger.standing(claim_id)
    statement = plain(graph.document(claim, claim.statement), graph.name).replace("\n", " ")
    events = sorted((event_order(graph, graph.corpus.events[event]), event) for event in claim.attests)
    first = graph.corpus.events[events[0][1]].when if events else None
    said = claim.asserted or known(graph, claim)
    return Stand(
        kind=claim.kind,
        statement=statement,
        language=claim.language or graph.language,
        asserted_by=_named(graph, claim),
        status=standing.status if standing else None,
        reason=standing.reason if standing else None,
        figures=tuple(claim.figures.items()),
        happened=first,
        events=tuple((event, graph.corpus.events[event].title) for _, event in events),
        asserted=said,
        is_report=claim.asserted is None and said is not None,
        order=_order(graph, claim, events[0][0] if events else None),
        words=canonical(statement),
    )


def _order(graph: Graph, claim: Claim, event: tuple[Any, ...] | None) -> tuple[Any, ...]:
    return event if event is not None else (*date_order(claim.asserted or known(graph, claim)), 0)


def _named(graph: Graph, claim: Claim) -> tuple[str, ...]:
    party = claim.asserted_by
    names = graph.corpus.actors
    return tuple(names[actor].name for actor in party.named if actor in names) or ((party.said,) if party.said else ())
