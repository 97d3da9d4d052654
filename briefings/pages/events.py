"""An event made ready for a page."""

from dataclasses import dataclass

from briefings.model.event import Event, Whereabouts
from briefings.model.vocabulary.events import EVENT_TYPE_WORDS
from briefings.model.vocabulary.places import PRECISION_OF_KIND, PRECISION_WORDS
from briefings.pages.chains import party_view
from briefings.pages.desk import Desk
from briefings.pages.parts import DateView, Link, PartyView, StatusView
from briefings.pages.prose import Numbering, Prose, status_of_standing


@dataclass(frozen=True, slots=True)
class WhereView:
    """A place of an event, and how exactly it is known."""

    link: Link | None
    said: str | None
    precision: str | None


@dataclass(frozen=True, slots=True)
class EventView:
    """An event on a page."""

    link: Link
    anchor: str
    date: DateView | None
    where: tuple[WhereView, ...]
    actors: tuple[PartyView, ...]
    type: str | None
    status: StatusView | None
    summary: Prose | None
    claims: tuple[Link, ...]
    part_of: Link | None
    mark: str | None


def event_view(desk: Desk, numbering: Numbering, event: Event) -> EventView:
    """An event, its summary's citations numbered on."""
    standing = desk.ledger.event_standing(event.id)
    return EventView(
        link=desk.link(event.id),
        anchor=f"event-{event.id}",
        date=desk.date(event.when),
        where=tuple(_where_view(desk, at) for at in event.where),
        actors=tuple(party_view(desk, party) for party in event.actors),
        type=desk.say(EVENT_TYPE_WORDS[event.type]) if event.type else None,
        status=status_of_standing(desk, standing) if standing else None,
        summary=numbering.prose(event, event.summary) if event.summary else None,
        claims=tuple(desk.link(claim) for claim in desk.ledger.attesting(event.id)),
        part_of=desk.link(event.part_of) if event.part_of else None,
        mark=desk.released.marks.get(event.id),
    )


def _where_view(desk: Desk, at: Whereabouts) -> WhereView:
    if at.place is None:
        return WhereView(None, at.said, desk.say(PRECISION_WORDS[at.precision]) if at.precision else None)
    kind = desk.corpus.places[at.place].kind
    precision = at.precision or PRECISION_OF_KIND[kind]
    # That a city is exact to itself says nothing; what is less exact is said.
    return WhereView(desk.link(at.place), at.said, desk.say(PRECISION_WORDS[precision]) if precision != "1" else None)
