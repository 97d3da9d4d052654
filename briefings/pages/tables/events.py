"""The table of events."""

from briefings.model.event import Event
from briefings.model.vocabulary.claims import STATUS_STRENGTH
from briefings.pages.addresses import address
from briefings.pages.citing import permalink
from briefings.pages.desk import Desk
from briefings.pages.tables.table import Cell, Column, Table, dates, field, ids, language_and_page, words


def _status(desk: Desk, event: Event) -> Cell:
    found = desk.ledger.event_standing(event.id)
    return found.status if found else None


EVENTS = Table(
    "events",
    "One event: something that happened, on the claims that attest it",
    (
        field(Event, "id", "Id of the event"),
        field(Event, "title", "What happened, in the desk's words"),
        field(Event, "type", "Type, after the terms of the ACLED codebook"),
        field(Event, "situation", "Id of the situation that it belongs to"),
        field(Event, "part_of", "Id of the event that it is a part of"),
        *dates("when", "When it happened", lambda desk, event: event.when),
        Column("when_said", "The source's own words for when", lambda desk, e: e.when.said if e.when else None),
        Column("places", "Ids of its places", lambda desk, e: ids(at.place for at in e.where if at.place)),
        Column("place_said", "The source's words for where", lambda desk, e: words(
            at.said for at in e.where if at.said
        )),
        Column("actors", "Who took part: role:id", lambda desk, e: ids(
            f"{party.role}:{actor}" for party in e.actors for actor in party.named
        )),
        Column("actors_said", "Who took part and was not named, in the source's words", lambda desk, e: words(
            party.said for party in e.actors if not party.named and party.said
        )),
        Column("sources", "Ids of sources that report it in their own voice", lambda desk, e: ids(e.sources)),
        Column("attested_by", "Ids of the claims that attest it", lambda desk, e: ids(desk.ledger.attesting(e.id))),
        Column("status", "The status of what it stands on", _status, terms=tuple(STATUS_STRENGTH)),
        *language_and_page(lambda desk, event: permalink(desk, address("event", event.id))[0]),
    ),
    lambda desk: desk.corpus.events.values(),
)  # fmt: skip
