"""The pages of single records other than briefings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefings.graph.caveats import surroundings
from briefings.graph.chronology import date_order, in_order
from briefings.model.vocabulary.actors import ACTOR_TYPE_WORDS, RELATION_WORDS
from briefings.model.vocabulary.admiralty import RELIABILITY_WORDS
from briefings.model.vocabulary.sources import SOURCE_TYPE_WORDS
from briefings.pages.caveats import CaveatView, caveat_views
from briefings.pages.claims import ClaimView, claim_view
from briefings.pages.desk import Desk
from briefings.pages.events import EventView, event_view
from briefings.pages.figures import FigureTable, figure_tables
from briefings.pages.heads import head_of
from briefings.pages.media import MediaView, media_views
from briefings.pages.page import Page
from briefings.pages.parts import DateView, Link, Listing
from briefings.pages.prose import Cite, Numbering, Prose
from briefings.pages.rivals import Rivalry, rivalries
from briefings.pages.rows import rows_of


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPage(Page):
    """What the pages of events, claims, actors, places and sources have in common."""

    title: str
    kicker: str
    summary: Prose | None = None
    listings: tuple[Listing, ...] = ()
    caveats: tuple[CaveatView, ...] = ()
    rivalries: tuple[Rivalry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage(RecordPage):
    """An event: when, where, who, and what it stands on."""

    event: EventView
    parts: tuple[EventView, ...]
    figure_tables: tuple[FigureTable, ...]
    own_sources: tuple[tuple[Link, Cite], ...]
    """Who reports it in its own voice, and where."""
    media: tuple[MediaView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage(RecordPage):
    """A claim, with its chains, its origins and what answers it."""

    claim: ClaimView


@dataclass(frozen=True, slots=True)
class RelationView:
    """How an actor stands to another, read from the page's side."""

    words: str
    other: Link
    title: str | None
    since: DateView | None
    until: DateView | None
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage(RecordPage):
    """An actor: names, relations, what it did and what it says."""

    names: tuple[tuple[str, str], ...]
    """Language and name."""
    aliases: tuple[str, ...]
    country: str | None
    reliability: str | None
    relations: tuple[RelationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePage(RecordPage):
    """A place: names, what it lies in, and what happened there."""

    names: tuple[tuple[str, str], ...]
    aliases: tuple[str, ...]
    surroundings: tuple[Link, ...]
    position: tuple[str, str] | None
    """Latitude and longitude, in decimal degrees."""
    pcode: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage(RecordPage):
    """A source: its description, and everything that is cited from it."""

    type: str
    supplied_title: bool
    publisher: Link | None
    authors: tuple[str, ...]
    issued: DateView | None
    url: str | None
    archive_url: str | None
    archived: DateView | None
    sha256: str | None
    credit: str | None
    agencies: tuple[Link, ...]
    notice: Prose | None
    status: str | None


def build_event(desk: Desk, record_id: str) -> EventPage:
    """The page of an event."""
    event = desk.corpus.events[record_id]
    numbering = Numbering(desk)
    view = event_view(desk, numbering, event)
    own_sources = tuple((_outlet(desk, source), numbering.cite(source)) for source in event.sources)
    attesting = desk.ledger.attesting(record_id)
    notes_first = tuple(caveat_views(desk, numbering, attesting, "page-start"))
    shown = _with_answers(desk, _by_date(desk, attesting))
    claims = tuple(rivalries(desk, numbering, shown))
    about = [claim for claim in desk.graph.referring(record_id, "claim", "about") if claim not in attesting]
    parts = in_order(desk.graph, desk.graph.referring(record_id, "event", "part_of"))
    part_views = tuple(event_view(desk, numbering, part) for part in parts)
    notes_last = tuple(caveat_views(desk, numbering, shown, "claim", "page-end"))
    trail = [desk.link(event.situation)] if event.situation else []
    return EventPage(
        head=head_of(desk, event, view.summary.plain if view.summary else ""),
        trail=tuple(trail + ([view.part_of] if view.part_of else [])),
        title=event.title,
        kicker=view.type or "Event",
        event=view,
        summary=view.summary,
        parts=part_views,
        own_sources=own_sources,
        figure_tables=figure_tables(desk, (*attesting, *about)),
        media=media_views(event.media),
        rivalries=claims,
        caveats=notes_first + notes_last,
        listings=_listings(
            desk, (("Also about it", "about", about), ("Briefings", "briefings", _briefings(desk, record_id)))
        ),
        sources=tuple(numbering.entries()),
    )


def build_claim(desk: Desk, record_id: str) -> ClaimPage:
    """The page of a claim."""
    claim = desk.corpus.claims[record_id]
    numbering = Numbering(desk)
    # In the order of the page: sources are numbered by first appearance.
    statement = numbering.prose(claim, claim.statement)
    notes_first = tuple(caveat_views(desk, numbering, (record_id,), "page-start"))
    view = claim_view(desk, numbering, claim, statement)
    shown = tuple(_with_answers(desk, (record_id,)))
    answers = tuple(rivalries(desk, numbering, shown[1:]))
    notes_last = tuple(caveat_views(desk, numbering, shown, "claim", "page-end"))
    return ClaimPage(
        head=head_of(desk, claim, f"{view.party.words}: {view.statement.plain}"),
        title=view.statement.plain,
        kicker=claim.kind.capitalize(),
        claim=view,
        rivalries=answers,
        caveats=notes_first + notes_last,
        listings=_listings(desk, (("Briefings", "briefings", _briefings(desk, record_id)),)),
        sources=tuple(numbering.entries()),
    )


def build_actor(desk: Desk, record_id: str) -> ActorPage:
    """The page of an actor."""
    actor = desk.corpus.actors[record_id]
    numbering = Numbering(desk)
    summary = numbering.prose(actor, actor.summary) if actor.summary else None
    claims = [claim.id for claim in desk.graph.claims_of(record_id)]
    maybe = [c for c in desk.graph.referring(record_id, "claim", "asserted_by") if c not in claims]
    relayed = desk.graph.referring(record_id, "claim", "reports")
    lists = (
        ("Claims", "claims", claims),
        ("Perhaps also its claims", "maybe", maybe),
        ("Relayed by it", "relayed", relayed),
        ("Events", "events", desk.graph.referring(record_id, "event", "actors")),
        ("Claims about it", "about", desk.graph.referring(record_id, "claim", "about")),
        ("Published by it", "published", desk.graph.referring(record_id, "source", "publisher")),
        ("Briefings", "briefings", _briefings(desk, record_id)),
    )
    return ActorPage(
        head=head_of(desk, actor, summary.plain if summary else ""),
        title=actor.name,
        kicker=ACTOR_TYPE_WORDS[actor.type],
        summary=summary,
        names=tuple(actor.names.items()),
        aliases=actor.aliases,
        country=actor.country,
        reliability=f"{actor.reliability} · {RELIABILITY_WORDS[actor.reliability]}" if actor.reliability else None,
        relations=tuple(_relations(desk, record_id)),
        listings=_listings(desk, lists),
        sources=tuple(numbering.entries()),
    )


def build_place(desk: Desk, record_id: str) -> PlacePage:
    """The page of a place."""
    place = desk.corpus.places[record_id]
    numbering = Numbering(desk)
    summary = numbering.prose(place, place.summary) if place.summary else None
    events = [event.id for event in in_order(desk.graph, desk.graph.referring(record_id, "event", "where"))]
    lists = (
        ("Events", "events", events),
        ("Places in it", "places", desk.graph.referring(record_id, "place", "within")),
        ("Claims about it", "claims", desk.graph.referring(record_id, "claim", "about")),
        ("Situations", "situations", desk.graph.referring(record_id, "situation", "places")),
        ("Briefings", "briefings", _briefings(desk, record_id)),
    )
    return PlacePage(
        head=head_of(desk, place, summary.plain if summary else ""),
        title=place.name,
        kicker=place.kind.replace("-", " ").capitalize(),
        summary=summary,
        names=tuple(place.names.items()),
        aliases=place.aliases,
        surroundings=tuple(desk.link(above) for above in list(surroundings(desk.graph, record_id))[1:]),
        position=(str(place.lat), str(place.lon)) if place.lat is not None else None,
        pcode=place.pcode,
        listings=_listings(desk, lists),
        sources=tuple(numbering.entries()),
    )


def build_source(desk: Desk, record_id: str) -> SourcePage:
    """The page of a source."""
    source = desk.corpus.sources[record_id]
    numbering = Numbering(desk)
    archive = source.archive
    lists = (
        ("Claims read in it", "claims", desk.graph.referring(record_id, "claim", "reports")),
        ("Events reported in its own voice", "events", desk.graph.referring(record_id, "event", "sources")),
        ("Cited in", "briefings", _briefings(desk, record_id)),
    )
    return SourcePage(
        head=head_of(desk, source),
        title=source.title,
        kicker="Source",
        type=SOURCE_TYPE_WORDS.get(source.type, source.type),
        supplied_title=source.supplied_title,
        summary=numbering.prose(source, source.summary) if source.summary else None,
        publisher=desk.link(source.publisher) if source.publisher else None,
        authors=source.authors,
        issued=desk.date(source.issued),
        url=source.url,
        archive_url=archive.url if archive else None,
        archived=desk.date(archive.taken) if archive else None,
        sha256=archive.sha256 if archive else None,
        credit=source.credit.said if source.credit else None,
        agencies=tuple(desk.link(agency) for agency in source.credit.agencies) if source.credit else (),
        notice=numbering.prose(source, source.notice) if source.notice else None,
        status=source.status,
        listings=_listings(desk, lists),
        sources=tuple(numbering.entries()),
    )


def _by_date(desk: Desk, claim_ids: Iterable[str]) -> tuple[str, ...]:
    claims = desk.corpus.claims
    return tuple(sorted(claim_ids, key=lambda claim_id: (date_order(claims[claim_id].asserted), claim_id)))


def _with_answers(desk: Desk, claim_ids: tuple[str, ...]) -> tuple[str, ...]:
    """No claim without what is said against it: these claims first, then what answers them or is answered."""
    answers = [found.claim for claim_id in claim_ids for found in desk.ledger.responses(desk.corpus.claims[claim_id])]
    return tuple(dict.fromkeys((*claim_ids, *answers)))


def _relations(desk: Desk, record_id: str) -> Iterator[RelationView]:
    for owner in (record_id, *desk.graph.referring(record_id, "actor", "relations")):
        for relation in desk.corpus.actors[owner].relations:
            outgoing = owner == record_id
            if not outgoing and relation.of != record_id:
                continue
            yield RelationView(
                words=RELATION_WORDS[relation.as_][0 if outgoing else 1],
                other=desk.link(relation.of if outgoing else owner),
                title=relation.title,
                since=desk.date(relation.from_),
                until=desk.date(relation.to),
                sources=tuple(desk.link(source) for source in relation.sources),
            )


def _briefings(desk: Desk, record_id: str) -> tuple[str, ...]:
    return desk.graph.referring(record_id, "briefing")


def _listings(desk: Desk, lists: Iterable[tuple[str, str, Iterable[str]]]) -> tuple[Listing, ...]:
    made = (Listing(heading, anchor, rows_of(desk, ids)) for heading, anchor, ids in lists)
    return tuple(listing for listing in made if listing.rows)


def _outlet(desk: Desk, source_id: str) -> Link:
    publisher = desk.corpus.sources[source_id].publisher
    return desk.link(publisher or source_id)
