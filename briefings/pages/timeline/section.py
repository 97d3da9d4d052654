"""The timeline of a situation, an actor or a place, as a section of its page."""

from collections.abc import Iterable, Sequence

from briefings.graph.timeline import Moment, moments
from briefings.pages.addresses import TIMELINE
from briefings.pages.desk import Desk
from briefings.pages.parts import Link
from briefings.pages.timeline.view import Timeline, timeline

MOST_ENTRIES = 150
"""In a section. Beyond it the picture stands alone, and the lists of the page are kept."""


def situation_timeline(desk: Desk, record_id: str) -> Timeline | None:
    """The events of a situation, and the claims that attest them or are about them or about it."""
    events = desk.graph.referring(record_id, "event", "situation")
    claims = [*_claims_on(desk, events), *desk.graph.referring(record_id, "claim", "about")]
    return _section(desk, "situation", record_id, moments(desk.graph, events, claims))


def actor_timeline(desk: Desk, record_id: str) -> Timeline | None:
    """The events in which an actor took part, and the claims that it makes."""
    events = desk.graph.referring(record_id, "event", "actors")
    named = [event for event in events if any(record_id in party.named for party in desk.corpus.events[event].actors)]
    claims = [claim.id for claim in desk.graph.claims_of(record_id)]
    return _section(desk, "actor", record_id, moments(desk.graph, named, claims))


def place_timeline(desk: Desk, record_id: str) -> Timeline | None:
    """What happened in a place or in what lies in it, and the claims that attest it or are about such a place."""
    places = with_inside(desk, record_id)
    events = [event for place in places for event in desk.graph.referring(place, "event", "where")]
    attesting = [claim for event in events for claim in desk.ledger.attesting(event)]
    claims = [*attesting, *(claim for place in places for claim in desk.graph.referring(place, "claim", "about"))]
    return _section(desk, "place", record_id, moments(desk.graph, events, claims))


def with_inside(desk: Desk, place_id: str) -> tuple[str, ...]:
    """A place and all that lies in it."""
    found = {place_id: None}
    waiting = [place_id]
    while waiting:
        inside = [place for place in desk.graph.referring(waiting.pop(), "place", "within") if place not in found]
        found |= dict.fromkeys(inside)
        waiting += inside
    return tuple(found)


def not_in(section: Timeline | None, record_ids: Iterable[str]) -> tuple[str, ...]:
    """Those of these records that the section does not list: the page lists them elsewhere."""
    listed = {entry.id for entry in section.entries} if section else set()
    return tuple(record_id for record_id in record_ids if record_id not in listed)


def _section(desk: Desk, name: str, record_id: str, found: Sequence[Moment]) -> Timeline | None:
    if not found:
        return None
    more = Link(f"{TIMELINE}?{name}={record_id}", desk.say("In the whole timeline, with filters"))
    return timeline(desk, found if len(found) <= MOST_ENTRIES else (), found, more)


def _claims_on(desk: Desk, events: Iterable[str]) -> Iterable[str]:
    return (claim for event in events for claim in desk.graph.referring(event, "claim", "attests", "about"))
