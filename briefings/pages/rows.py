"""Records as lines of a list: name, one quiet note, status, date."""

from collections.abc import Iterable

from briefings.model.actor import Actor
from briefings.model.briefing import Briefing
from briefings.model.claim import Claim
from briefings.model.event import Event
from briefings.model.place import Place
from briefings.model.record import Record
from briefings.model.source import Source
from briefings.model.vocabulary.actors import ACTOR_TYPE_WORDS
from briefings.model.vocabulary.events import EVENT_TYPE_WORDS
from briefings.model.vocabulary.places import PLACE_KIND_WORDS
from briefings.model.vocabulary.sources import SOURCE_TYPE_WORDS
from briefings.pages.chains import party_words
from briefings.pages.claims import claim_date
from briefings.pages.desk import Desk
from briefings.pages.kinds import kind_and_number
from briefings.pages.parts import DateView, Row, StatusView
from briefings.pages.prose import status_of_standing, status_view
from briefings.pages.translations import other_versions


def rows_of(desk: Desk, record_ids: Iterable[str]) -> tuple[Row, ...]:
    """One row for each record, in the order given."""
    return tuple(row_of(desk, desk.record(record_id)) for record_id in dict.fromkeys(record_ids))


def row_of(desk: Desk, record: Record) -> Row:
    """A record as one line."""
    mark = desk.released.marks.get(record.id)
    status, date = status_of(desk, record), date_of(desk, record)
    versions = other_versions(desk, record) if isinstance(record, Briefing) else ()
    return Row(desk.link(record.id), note_of(desk, record), status, date, mark, caution_of(desk, record), versions)


def note_of(desk: Desk, record: Record) -> str:
    """What one wants to know of a record besides its name."""
    if isinstance(record, Claim):
        return party_words(desk, record.asserted_by)
    if isinstance(record, Event):
        places = [desk.link(at.place).text if at.place else at.said or "" for at in record.where]
        return " · ".join(
            [*([desk.say(EVENT_TYPE_WORDS[record.type])] if record.type else []), desk.say(", ").join(places)]
        ).strip(" ·")
    if isinstance(record, Actor):
        return desk.say(ACTOR_TYPE_WORDS[record.type])
    if isinstance(record, Place):
        kind = desk.say(PLACE_KIND_WORDS[record.kind])
        return (
            desk.say("%(kind)s in %(place)s", kind=kind, place=desk.link(record.within).text) if record.within else kind
        )
    if isinstance(record, Source):
        kind = desk.say(SOURCE_TYPE_WORDS[record.type])
        return f"{desk.link(record.publisher).text} · {kind}" if record.publisher else kind
    if isinstance(record, Briefing):
        return f"{desk.link(record.situation).text} · {kind_and_number(desk, record)}"
    return ""


def caution_of(desk: Desk, record: Record) -> str | None:
    """What a reader must know before they rely on it. An actor or place is no statement that could fall."""
    if isinstance(record, Source):
        said = {"retracted": desk.say("Retracted."), "corrected": desk.say("Corrected.")}
        return said[record.status] if record.status else None
    rests = record.id in desk.on_retracted and not isinstance(record, Actor | Place)
    return desk.say("Rests on a retracted source.") if rests else None


def status_of(desk: Desk, record: Record) -> StatusView | None:
    """The status of a claim or an event; nothing else has one."""
    if isinstance(record, Claim):
        return status_view(desk, record.id)
    if isinstance(record, Event) and (found := desk.ledger.event_standing(record.id)):
        return status_of_standing(desk, found)
    return None


def date_of(desk: Desk, record: Record) -> DateView | None:
    """The date by which a record is listed."""
    if isinstance(record, Claim):
        return claim_date(desk, record)
    if isinstance(record, Event):
        return desk.date(record.when)
    if isinstance(record, Briefing):
        return desk.date(record.published)
    if isinstance(record, Source):
        return desk.date(record.issued)
    return None
