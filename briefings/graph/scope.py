"""What a briefing shows: the records that its text names, and those that must stand beside them."""

from dataclasses import dataclass

from briefings.graph.chronology import in_order
from briefings.graph.graph import Graph
from briefings.model.briefing import Briefing
from briefings.text import Mention


@dataclass(frozen=True, slots=True)
class Scope:
    """Ids of what a briefing's page shows, each in the order in which the page shows it."""

    claims: tuple[str, ...]
    """As the text names them; a claim's rivals stand right after it."""
    events: tuple[str, ...]
    """As they happened."""
    actors: tuple[str, ...]
    places: tuple[str, ...]


def scope_of(graph: Graph, briefing: Briefing) -> Scope:
    """The claims that a briefing names, with what answers them; the events and actors that follow from both."""
    named = _named(graph, briefing)
    claims = _with_answers(graph, [*named["claim"], *(f.claim for f in briefing.key_figures), *briefing.outlook])
    attested = [event for claim in claims for event in graph.corpus.claims[claim].attests]
    events = dict.fromkeys([*named["event"], *attested])
    return Scope(
        claims=claims,
        events=tuple(event.id for event in in_order(graph, events)),
        actors=_actors(graph, named["actor"], claims, tuple(events)),
        places=_places(graph, named["place"], tuple(events)),
    )


def _named(graph: Graph, briefing: Briefing) -> dict[str, list[str]]:
    named: dict[str, list[str]] = {kind: [] for kind in ("claim", "event", "actor", "place", "source")}
    for _, document in graph.documents(briefing):
        for reference in document.references:
            if isinstance(reference, Mention) and reference.kind in named:
                named[reference.kind].append(reference.id)
    return named


def _with_answers(graph: Graph, claims: list[str]) -> tuple[str, ...]:
    """No claim without what is said against it: answers and their other ends come along, one step far."""
    found: dict[str, None] = {}
    for claim_id in dict.fromkeys(claims):
        found[claim_id] = None
        answered = [answer.claim for answer in graph.corpus.claims[claim_id].responds_to]
        found |= dict.fromkeys([*answered, *graph.referring(claim_id, "claim", "responds_to")])
    return tuple(found)


def _actors(graph: Graph, named: list[str], claims: tuple[str, ...], events: tuple[str, ...]) -> tuple[str, ...]:
    asserters = [actor for claim in claims for actor in graph.corpus.claims[claim].asserted_by.named]
    taking_part = [actor for event in events for party in graph.corpus.events[event].actors for actor in party.named]
    return tuple(dict.fromkeys([*taking_part, *named, *asserters]))


def _places(graph: Graph, named: list[str], events: tuple[str, ...]) -> tuple[str, ...]:
    where = [at.place for event in events for at in graph.corpus.events[event].where if at.place]
    return tuple(dict.fromkeys([*where, *named]))
