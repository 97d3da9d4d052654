"""The front page of a desk: the latest briefing in full view, what is newer than it, where each situation stands."""

from collections.abc import Callable
from dataclasses import dataclass

from briefings.model.briefing import Briefing
from briefings.model.situation import Situation
from briefings.pages.addresses import HOME, INDEXES
from briefings.pages.briefing import BriefingPage, KeyFigureView, key_figure_views, trend_view
from briefings.pages.briefing import build as build_briefing
from briefings.pages.briefings import all_briefings, briefings_of
from briefings.pages.currency import Currency, Since, currency_of, since
from briefings.pages.desk import Desk
from briefings.pages.page import Head, Page
from briefings.pages.parts import DateView, Link, Row
from briefings.pages.prose import Numbering
from briefings.pages.rows import rows_of

MOST_SITUATIONS = 12
MOST_EARLIER = 20
"""On the front page, which a reader with little bandwidth loads first; the lists have all."""


@dataclass(frozen=True, slots=True)
class SituationCard:
    """A situation in a few lines."""

    link: Link
    summary: str
    trend: str | None
    why: str
    alerts: tuple[str, ...]
    latest: Row | None
    currency: Currency | None
    key_figures: tuple[KeyFigureView, ...]
    next_update: DateView | None
    ended: DateView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """The front page: the latest briefing in full, the situations, the other briefings."""

    lead: BriefingPage | None
    lead_link: Link | None
    since: Since | None
    """What was recorded of its situation after its information ends."""
    situations: tuple[SituationCard, ...]
    """Those that go on, then those that ended; each time that of the newest briefing first."""
    all_situations: Link | None
    """None: they are all here."""
    earlier: tuple[Row, ...]
    all_briefings: Link | None
    """None: they are all here."""

    @property
    def scripts(self) -> tuple[str, ...]:
        """Those of the leading briefing."""
        return self.lead.scripts if self.lead else ()

    def contents(self, say: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
        """The parts of the leading briefing, then what follows it."""
        after = (
            ("situations", say("Situations"), self.situations),
            ("earlier", say("Earlier briefings"), self.earlier),
        )
        lead = self.lead.contents(say) if self.lead else ()
        return (*lead, *((anchor, words) for anchor, words, has in after if has))


def build(desk: Desk) -> HomePage:
    """The front page."""
    first = _first(desk, all_briefings(desk))
    if first:
        desk = desk.speaking(desk.language(first))
    lead = build_briefing(desk, first.id, HOME) if first else None
    situations = _by_news(desk)
    every_situation = Link(INDEXES["situation"], desk.say("All situations"))
    every_briefing = Link(INDEXES["briefing"], desk.say("All briefings"))
    earlier = [one.id for one in all_briefings(desk) if first and one.id != first.id]
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
        since=since(desk, first) if first else None,
        situations=tuple(_card(desk, situation) for situation in situations[:MOST_SITUATIONS]),
        all_situations=every_situation if len(situations) > MOST_SITUATIONS else None,
        earlier=rows_of(desk, earlier[:MOST_EARLIER]),
        all_briefings=every_briefing if len(earlier) > MOST_EARLIER else None,
        sources=lead.sources if lead else (),
    )


def _first(desk: Desk, briefings: tuple[Briefing, ...]) -> Briefing | None:
    """What the front page leads with: the newest in the site's language, else the newest."""
    ours = (briefing for briefing in briefings if desk.language(briefing) == desk.settings.language)
    return next(ours, briefings[0] if briefings else None)


def _by_news(desk: Desk) -> list[Situation]:
    """The situations: those that go on first, then by their newest briefing."""
    place: dict[str, int] = {}
    for at, briefing in enumerate(all_briefings(desk)):
        place.setdefault(briefing.situation, at)
    return sorted(
        desk.corpus.situations.values(),
        key=lambda one: (one.ended is not None, place.get(one.id, len(desk.corpus.briefings)), one.title, one.id),
    )


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
        currency=currency_of(desk, latest) if latest else None,
        key_figures=tuple(key_figure_views(desk, latest)) if latest else (),
        next_update=desk.moment(latest.next_update) if latest else None,
        ended=desk.date(situation.ended),
    )
