"""One line of a timeline: an event, or what somebody said."""

from dataclasses import dataclass

from briefings.graph.caveats import situations_of
from briefings.graph.timeline import Moment, actors_of, scenes_of, with_surroundings
from briefings.model.claim import Claim
from briefings.model.date import Date
from briefings.model.event import Event
from briefings.model.message import Message, message
from briefings.model.vocabulary.claims import CLAIM_KIND_WORDS, VERB_WORDS
from briefings.model.vocabulary.events import EVENT_TYPE_WORDS
from briefings.pages.chains import party_view
from briefings.pages.datewords import time_words
from briefings.pages.desk import Desk
from briefings.pages.events import WhereView
from briefings.pages.parts import Link, PartyView, StatusView
from briefings.pages.prose import status_of_standing, status_view
from briefings.pages.rows import caution_of


@dataclass(frozen=True, slots=True)
class Facets:
    """What a reader may choose an entry by. Ids, without order."""

    kind: str
    """event | claim"""
    situations: tuple[str, ...]
    actors: tuple[str, ...]
    places: tuple[str, ...]
    """With all that they lie in."""
    type: str
    status: str
    days: str
    """First and last day, joined by a slash; an open end is empty. Empty: undated."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """An event or a claim in a timeline."""

    id: str
    anchor: str
    link: Link
    is_event: bool
    facets: Facets
    parties: tuple[PartyView, ...]
    """Who took part; of a claim, who says it."""
    verb: str | None
    kind_words: str
    """Type of an event; what a claim is, if not a plain claim."""
    where: tuple[WhereView, ...]
    status: StatusView | None
    time: str
    said: str | None
    near: tuple[tuple[str, Link], ...]
    """"after" or "before", and an event."""
    narrowed: str
    """The days that follow from that, where they are fewer than those of the date."""
    since: str
    """Since when it is known, where that is clearly later."""
    why: str
    """Of what has no date: why not."""
    caution: str | None
    mark: str | None


def entry_view(desk: Desk, moment: Moment) -> EntryView:
    """An event or a claim for a timeline."""
    record = moment.record
    given = record.when if isinstance(record, Event) else record.asserted
    date = desk.date(given)
    return EntryView(
        id=record.id,
        anchor=f"timeline-{record.id}",
        link=desk.link(record.id),
        is_event=moment.is_event,
        facets=_facets(desk, moment),
        parties=_parties(desk, record),
        verb=desk.say(VERB_WORDS[record.verb]) if isinstance(record, Claim) and record.verb else None,
        kind_words=_kind_words(desk, record),
        where=_where(desk, record),
        status=_status(desk, record),
        time=time_words(given.instant, desk.tongue.language) if given and given.instant else "",
        said=given.said if given else None,
        near=date.near if date else (),
        narrowed=_narrowed(desk, given, moment.within),
        since=_words(desk, moment.since),
        why=desk.tongue.tell(_why_undated(desk, moment, given)) if moment.stands is None else "",
        caution=caution_of(desk, record),
        mark=desk.released.marks.get(record.id),
    )


def days_of(date: Date | None) -> str:
    """First and last day with a slash between them; empty where there is neither."""
    return f"{date.earliest or ''}/{date.latest or ''}" if date else ""


def _facets(desk: Desk, moment: Moment) -> Facets:
    record, status = moment.record, _status(desk, moment.record)
    situations = {record.situation} if isinstance(record, Event) else situations_of(desk.graph, record)
    return Facets(
        kind="event" if moment.is_event else "claim",
        situations=tuple(sorted(one for one in situations if one)),
        actors=tuple(sorted(actors_of(record))),
        places=tuple(sorted(with_surroundings(desk.graph, scenes_of(desk.graph, record)))),
        type=(record.type or "") if isinstance(record, Event) else "",
        status=status.status if status else "",
        days=days_of(moment.within if moment.stands else None),
    )


def _parties(desk: Desk, record: Event | Claim) -> tuple[PartyView, ...]:
    parties = record.actors if isinstance(record, Event) else (record.asserted_by,)
    return tuple(party_view(desk, party) for party in parties)


def _kind_words(desk: Desk, record: Event | Claim) -> str:
    if isinstance(record, Event):
        return desk.say(EVENT_TYPE_WORDS[record.type]) if record.type else ""
    return "" if record.kind == "claim" else desk.say(CLAIM_KIND_WORDS[record.kind])


def _where(desk: Desk, record: Event | Claim) -> tuple[WhereView, ...]:
    if isinstance(record, Claim):
        return ()
    return tuple(WhereView(desk.link(at.place) if at.place else None, at.said, None) for at in record.where)


def _status(desk: Desk, record: Event | Claim) -> StatusView | None:
    if isinstance(record, Claim):
        return status_view(desk, record.id)
    standing = desk.ledger.event_standing(record.id)
    return status_of_standing(desk, standing) if standing else None


def _narrowed(desk: Desk, given: Date | None, within: Date | None) -> str:
    if given is None or within is None or not (given.earliest or given.latest):
        return ""
    return "" if (given.earliest, given.latest) == (within.earliest, within.latest) else _words(desk, within)


def _words(desk: Desk, date: Date | None) -> str:
    view = desk.date(date)
    return view.words if view else ""


def _why_undated(desk: Desk, moment: Moment, given: Date | None) -> Message | str:
    """What the desk says of it, else that no source gives a day; and by when it was known."""
    if given and given.why:
        return given.why
    known = _words(desk, moment.known)
    if not moment.is_event:
        return message("No source says when it was said.")
    if known:
        return message("No source gives a day. First reported: %(date)s.", date=known)
    return message("No source gives a day.")
