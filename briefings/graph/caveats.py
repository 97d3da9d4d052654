"""Which disclaimers apply to which claims, and why: conditions tested, reasons put into words."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefings.graph.conditions import condition_words
from briefings.graph.graph import Graph
from briefings.graph.ledger import Ledger
from briefings.model.claim import Claim
from briefings.model.disclaimer import Condition, Disclaimer
from briefings.model.message import Message


@dataclass(frozen=True, slots=True)
class Caveat:
    """A disclaimer that applies, the claims that it matched, and its condition in words."""

    disclaimer: Disclaimer
    claims: tuple[str, ...]
    reason: Message


def caveats(ledger: Ledger, claim_ids: Iterable[str]) -> Iterator[Caveat]:
    """The disclaimers that apply to any of these claims, in the order of their ids."""
    ids = list(claim_ids)
    for disclaimer in ledger.graph.corpus.disclaimers.values():
        condition = disclaimer.applies_when
        if matched := tuple(claim_id for claim_id in ids if matches(ledger, condition, claim_id)):
            yield Caveat(disclaimer, matched, condition_words(ledger.graph, condition))


def matches(ledger: Ledger, condition: Condition, claim_id: str) -> bool:
    """Whether a claim meets a condition: everything that the mapping names must hold."""
    claim = ledger.graph.corpus.claims[claim_id]
    return (
        all(matches(ledger, part, claim_id) for part in condition.all)
        and (not condition.any or any(matches(ledger, part, claim_id) for part in condition.any))
        and not (condition.not_ is not None and matches(ledger, condition.not_, claim_id))
        and all(
            bool(set(getattr(condition, name)) & set(values(ledger, claim)))
            for name, values in _VALUES.items()
            if getattr(condition, name)
        )
        and _rest_matches(ledger, condition, claim)
    )


def _rest_matches(ledger: Ledger, condition: Condition, claim: Claim) -> bool:
    within, most = condition.asserted_within, condition.max_originators
    translated = any(report.translation for report in claim.reports)
    return (
        (within is None or (claim.asserted is not None and within.overlaps(claim.asserted)))
        and (most is None or len(ledger.group(claim.id).originators) <= most)
        and (condition.translated is None or condition.translated == translated)
    )


def places_of(graph: Graph, claim: Claim) -> set[str]:
    """Places of what a claim attests or is about, with all that they lie in."""
    subjects = (*claim.attests, *claim.about)
    events = [graph.corpus.events[subject] for subject in subjects if subject in graph.corpus.events]
    places = {at.place for event in events for at in event.where if at.place}
    places |= {subject for subject in subjects if subject in graph.corpus.places}
    for situation_id in situations_of(graph, claim):
        situation = graph.corpus.situations.get(situation_id)
        places |= set(situation.places if situation else ())
    return {above for place in places for above in surroundings(graph, place)}


def surroundings(graph: Graph, place_id: str) -> Iterator[str]:
    """A place and the places that it lies in, from the inside out."""
    seen: set[str] = set()
    at: str | None = place_id
    while at and at not in seen and at in graph.corpus.places:
        seen.add(at)
        yield at
        at = graph.corpus.places[at].within


def situations_of(graph: Graph, claim: Claim) -> set[str]:
    """Situations that a claim belongs to: through its events, or because it is about them."""
    subjects = (*claim.attests, *claim.about)
    found = {graph.corpus.events[s].situation for s in subjects if s in graph.corpus.events}
    found |= {subject for subject in subjects if subject in graph.corpus.situations}
    return {situation for situation in found if situation}


def _countries(ledger: Ledger, claim: Claim) -> set[str]:
    places = ledger.graph.corpus.places
    return {country for place in places_of(ledger.graph, claim) if (country := places[place].country)}


def _status(ledger: Ledger, claim: Claim) -> set[str]:
    found = ledger.standing(claim.id)
    return {found.status} if found else set()


def _actor_types(ledger: Ledger, claim: Claim) -> set[str]:
    actors = ledger.graph.corpus.actors
    return {actors[actor].type for actor in claim.asserted_by.named if actor in actors}


def _publishers(ledger: Ledger, claim: Claim) -> set[str]:
    return {publisher for report in claim.reports if (publisher := ledger.graph.publisher(report))}


def _source_types(ledger: Ledger, claim: Claim) -> set[str]:
    sources = ledger.graph.corpus.sources
    return {sources[report.source].type for report in claim.reports if report.source in sources}


_VALUES: dict[str, Callable[[Ledger, Claim], set[str]]] = {
    "status": _status,
    "kind": lambda _, claim: {claim.kind},
    "actor": lambda _, claim: set(claim.asserted_by.named),
    "actor_type": _actor_types,
    "publisher": _publishers,
    "source": lambda _, claim: {report.source for report in claim.reports},
    "source_type": _source_types,
    "country": _countries,
    "place": lambda ledger, claim: places_of(ledger.graph, claim),
    "situation": lambda ledger, claim: situations_of(ledger.graph, claim),
}
