"""The page of a situation: where it stands, what is known of it, and since when."""

from dataclasses import dataclass

from briefings.graph.chronology import in_order
from briefings.pages.briefing import KeyFigureView, TrendView, key_figure_views, trend_view
from briefings.pages.briefings import briefings_of
from briefings.pages.currency import Currency, Since, currency_of, since
from briefings.pages.desk import Desk
from briefings.pages.figures import FigureTable, figures_over_time
from briefings.pages.heads import head_of
from briefings.pages.history.as_of import as_of_link
from briefings.pages.listings import HeadedIds, headed, listings
from briefings.pages.map.section import MapView, map_view
from briefings.pages.network.section import NetworkView, network_of_situation
from briefings.pages.page import Page
from briefings.pages.parts import DateView, Link, Listing, Row
from briefings.pages.prose import Numbering, Prose
from briefings.pages.rows import rows_of
from briefings.pages.timeline.section import not_in, situation_timeline
from briefings.pages.timeline.view import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationPage(Page):
    """A situation: where it stands, its briefings, its events."""

    title: str
    summary: Prose | None
    started: DateView | None
    ended: DateView | None
    places: tuple[Link, ...]
    trend: TrendView | None
    latest: Row | None
    """The latest briefing, whose trend is the situation's."""
    currency: Currency | None
    """How current that is."""
    since: Since | None
    """What was recorded after its information ends."""
    key_figures: tuple[KeyFigureView, ...]
    """What it puts in front."""
    next_update: DateView | None
    as_of: Link | None
    """What was known when; None where git knows nothing of that."""
    timeline: Timeline | None
    listings: tuple[Listing, ...]
    map: MapView | None
    """None: it names no place."""
    figure_tables: tuple[FigureTable, ...]
    """Key figures over time: all that was given on what the briefings put in front, the oldest first."""
    network: NetworkView | None
    """Its actors; None where fewer than three stand in a relation to another."""

    @property
    def scripts(self) -> tuple[str, ...]:
        """What moves the map."""
        return ("map",) if self.map and self.map.drawing else ()


def lists(desk: Desk, record_id: str, timeline: Timeline | None = None) -> tuple[HeadedIds, ...]:
    """Its briefings, its events and what is said of it, without what the timeline lists."""
    events = [event.id for event in in_order(desk.graph, desk.graph.referring(record_id, "event", "situation"))]
    about = desk.graph.referring(record_id, "claim", "about")
    return (
        headed(desk.say("Briefings"), "briefings", (briefing.id for briefing in briefings_of(desk, record_id))),
        headed(desk.say("Events"), "events", not_in(timeline, events)),
        headed(desk.say("Claims about it"), "claims", not_in(timeline, about)),
    )


def build(desk: Desk, record_id: str) -> SituationPage:
    """The page of a situation."""
    situation = desk.corpus.situations[record_id]
    numbering = Numbering(desk)
    summary = numbering.prose(situation, situation.summary) if situation.summary else None
    briefings = briefings_of(desk, record_id)
    latest = briefings[0] if briefings else None
    trend = trend_view(numbering, latest) if latest else None
    timeline = situation_timeline(desk, record_id)
    return SituationPage(
        head=head_of(desk, situation, summary.plain if summary else ""),
        title=situation.title,
        summary=summary,
        started=desk.date(situation.started),
        ended=desk.date(situation.ended),
        places=tuple(desk.link(place) for place in situation.places),
        trend=trend,
        latest=rows_of(desk, [latest.id])[0] if latest else None,
        currency=currency_of(desk, latest) if latest else None,
        since=since(desk, latest) if latest else None,
        key_figures=tuple(key_figure_views(desk, latest)) if latest else (),
        next_update=desk.moment(latest.next_update) if latest else None,
        as_of=as_of_link(desk, record_id),
        timeline=timeline,
        listings=listings(desk, "situation", record_id, lists(desk, record_id, timeline)),
        map=map_view(
            desk,
            desk.say("Map: %(title)s", title=situation.title),
            desk.graph.referring(record_id, "event", "situation"),
            situation.places,
            record_id,
            silence=True,
        ),
        figure_tables=figures_over_time(desk, [key.figure for briefing in briefings for key in briefing.key_figures]),
        network=network_of_situation(desk, numbering, record_id),
        sources=tuple(numbering.entries()),
    )
