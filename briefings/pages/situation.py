"""Home, and the page of a situation: a desk's front pages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from briefings.graph.chronology import date_order, in_order
from briefings.model.briefing import Briefing
from briefings.model.situation import Situation
from briefings.pages.addresses import HOME
from briefings.pages.briefing import BriefingPage, TrendView, trend_view
from briefings.pages.briefing import build as build_briefing
from briefings.pages.desk import Desk
from briefings.pages.figures import FigureTable, figures_over_time
from briefings.pages.heads import head_of
from briefings.pages.map.section import MapView, map_view
from briefings.pages.page import Head, Page
from briefings.pages.parts import DateView, Link, Listing, Row
from briefings.pages.prose import Numbering, Prose
from briefings.pages.rows import rows_of


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
    listings: tuple[Listing, ...]
    map: MapView | None
    """None: it names no place."""
    figure_tables: tuple[FigureTable, ...]
    """Key figures over time: all that was given on what the briefings put in front, the oldest first."""

    @property
    def scripts(self) -> tuple[str, ...]:
        """What moves the map."""
        return ("map",) if self.map and self.map.drawing else ()


@dataclass(frozen=True, slots=True)
class SituationCard:
    """A situation in a few lines."""

    link: Link
    summary: str
    trend: str | None
    why: str
    alerts: tuple[str, ...]
    latest: Row | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """The front page: the latest briefing in full, the situations, the other briefings."""

    lead: BriefingPage | None
    lead_link: Link | None
    situations: tuple[SituationCard, ...]
    earlier: tuple[Row, ...]

    def contents(self, say: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
        """The parts of the leading briefing, then what follows it."""
        after = (
            ("situations", say("Situations"), self.situations),
            ("earlier", say("Earlier briefings"), self.earlier),
        )
        lead = self.lead.contents(say) if self.lead else ()
        return (*lead, *((anchor, words) for anchor, words, has in after if has))


def build(desk: Desk, record_id: str) -> SituationPage:
    """The page of a situation."""
    situation = desk.corpus.situations[record_id]
    numbering = Numbering(desk)
    summary = numbering.prose(situation, situation.summary) if situation.summary else None
    briefings = briefings_of(desk, record_id)
    latest = briefings[0] if briefings else None
    trend = trend_view(numbering, latest) if latest else None
    events = [event.id for event in in_order(desk.graph, desk.graph.referring(record_id, "event", "situation"))]
    about = desk.graph.referring(record_id, "claim", "about")
    lists = (
        Listing(desk.say("Briefings"), "briefings", rows_of(desk, [briefing.id for briefing in briefings])),
        Listing(desk.say("Events"), "events", rows_of(desk, events)),
        Listing(desk.say("Claims about it"), "claims", rows_of(desk, about)),
    )
    return SituationPage(
        head=head_of(desk, situation, summary.plain if summary else ""),
        title=situation.title,
        summary=summary,
        started=desk.date(situation.started),
        ended=desk.date(situation.ended),
        places=tuple(desk.link(place) for place in situation.places),
        trend=trend,
        latest=rows_of(desk, [latest.id])[0] if latest else None,
        listings=tuple(listing for listing in lists if listing.rows),
        map=map_view(
            desk,
            desk.say("Map: %(title)s", title=situation.title),
            events,
            situation.places,
            record_id,
            silence=True,
        ),
        figure_tables=figures_over_time(desk, [key.figure for briefing in briefings for key in briefing.key_figures]),
        sources=tuple(numbering.entries()),
    )


def build_home(desk: Desk) -> HomePage:
    """The front page."""
    briefings = newest_first(desk.corpus.briefings.values())
    first = _first(desk, briefings)
    if first:
        desk = desk.speaking(desk.language(first))
    lead = build_briefing(desk, first.id, HOME) if first else None
    situations = sorted(desk.corpus.situations.values(), key=lambda s: (s.ended is not None, s.title, s.id))
    return HomePage(
        head=Head(
            url=HOME,
            title=desk.settings.site_name,
            kind="home",
            description=lead.head.description if lead else "",
            language=lead.head.language if lead else desk.settings.language,
        ),
        lead=lead,
        lead_link=desk.link(first.id) if first else None,
        situations=tuple(_card(desk, situation) for situation in situations),
        earlier=rows_of(desk, [briefing.id for briefing in briefings if briefing is not first]),
        sources=lead.sources if lead else (),
    )


def _first(desk: Desk, briefings: list[Briefing]) -> Briefing | None:
    """What the front page leads with: the newest in the site's language, else the newest."""
    ours = (briefing for briefing in briefings if desk.language(briefing) == desk.settings.language)
    return next(ours, briefings[0] if briefings else None)


def briefings_of(desk: Desk, situation_id: str) -> list[Briefing]:
    """The briefings of a situation, newest first."""
    ids = desk.graph.referring(situation_id, "briefing", "situation")
    return newest_first(desk.corpus.briefings[briefing_id] for briefing_id in ids)


def newest_first(briefings: Iterable[Briefing]) -> list[Briefing]:
    """Briefings by the day of publication, then by number; the newest first."""
    return sorted(briefings, key=lambda b: (date_order(b.published), b.number or 0, b.id), reverse=True)


def _card(desk: Desk, situation: Situation) -> SituationCard:
    briefings = briefings_of(desk, situation.id)
    latest = briefings[0] if briefings else None
    numbering = Numbering(desk)
    trend = trend_view(numbering, latest) if latest else None
    return SituationCard(
        link=desk.link(situation.id),
        summary=numbering.prose(situation, situation.summary).plain if situation.summary else "",
        trend=trend.value if trend else None,
        why=trend.why.plain if trend else "",
        alerts=trend.alerts if trend else (),
        latest=rows_of(desk, [latest.id])[0] if latest else None,
    )
