"""The page of an event."""

from dataclasses import dataclass

from briefings.graph.chronology import in_order
from briefings.pages.caveats import caveat_views
from briefings.pages.desk import Desk
from briefings.pages.events import EventView, event_view
from briefings.pages.figures import FigureTable, figure_tables
from briefings.pages.heads import head_of
from briefings.pages.listings import headed, listings
from briefings.pages.map.section import MapView, drawn_map
from briefings.pages.media import MediaView, media_views
from briefings.pages.parts import Link
from briefings.pages.prose import Cite, Numbering
from briefings.pages.record import RecordPage, briefings_naming, by_date, with_answers
from briefings.pages.rivals import rivalries


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage(RecordPage):
    """An event: when, where, who, and what it stands on."""

    event: EventView
    parts: tuple[EventView, ...]
    figure_tables: tuple[FigureTable, ...]
    map: MapView | None
    """None: nothing of where it happened can be drawn."""
    own_sources: tuple[tuple[Link, Cite], ...]
    """Who reports it in its own voice, and where."""
    media: tuple[MediaView, ...]


def build(desk: Desk, record_id: str) -> EventPage:
    """The page of an event."""
    event = desk.corpus.events[record_id]
    numbering = Numbering(desk)
    view = event_view(desk, numbering, event)
    own_sources = tuple((_outlet(desk, source), numbering.cite(source)) for source in event.sources)
    attesting = desk.ledger.attesting(record_id)
    shown = with_answers(desk, by_date(desk, attesting))
    notes_first = tuple(caveat_views(desk, numbering, shown, "page-start"))
    claims = tuple(rivalries(desk, numbering, shown))
    about = [claim for claim in desk.graph.referring(record_id, "claim", "about") if claim not in attesting]
    parts = tuple(in_order(desk.graph, desk.graph.referring(record_id, "event", "part_of")))
    part_views = tuple(event_view(desk, numbering, part) for part in parts)
    notes_last = tuple(caveat_views(desk, numbering, shown, "claim", "page-end"))
    trail = [desk.link(event.situation)] if event.situation else []
    return EventPage(
        head=head_of(desk, event, view.summary.plain if view.summary else ""),
        trail=tuple(trail + ([view.part_of] if view.part_of else [])),
        title=event.title,
        kicker=view.type or desk.say("Event"),
        event=view,
        summary=view.summary,
        parts=part_views,
        map=drawn_map(
            desk,
            desk.say("Map: %(title)s", title=event.title),
            (record_id, *(part.id for part in parts)),
            situation=event.situation,
        ),
        own_sources=own_sources,
        figure_tables=figure_tables(desk, (*attesting, *about)),
        media=media_views(desk, event.media),
        rivalries=claims,
        caveats=notes_first + notes_last,
        listings=listings(
            desk,
            "event",
            record_id,
            (
                headed(desk.say("Also about it"), "about", (claim for claim in about if claim not in shown)),
                headed(desk.say("Briefings"), "briefings", briefings_naming(desk, record_id)),
            ),
        ),
        sources=tuple(numbering.entries()),
    )


def _outlet(desk: Desk, source_id: str) -> Link:
    publisher = desk.corpus.sources[source_id].publisher
    return desk.link(publisher or source_id)
