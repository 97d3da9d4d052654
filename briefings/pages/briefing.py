"""The page of a briefing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefings.graph.scope import Scope, scope_of
from briefings.model.briefing import Briefing
from briefings.model.vocabulary.actors import ACTOR_TYPE_WORDS
from briefings.model.vocabulary.briefings import ALERT_WORDS
from briefings.model.vocabulary.events import ROLE_WORDS
from briefings.pages.announcements import last_change
from briefings.pages.caveats import CaveatView, caveat_views
from briefings.pages.chains import party_words
from briefings.pages.change_notes import ChangeView, change_views, correction_views
from briefings.pages.claims import ClaimView, FigureView, claim_view, figure_view
from briefings.pages.currency import Currency, currency_of
from briefings.pages.desk import Desk
from briefings.pages.events import EventView, event_view
from briefings.pages.figures import FigureTable, figure_tables
from briefings.pages.heads import head_of
from briefings.pages.history.past import PastView, past_of
from briefings.pages.kinds import kind_and_number
from briefings.pages.map.section import MapView, drawn_map
from briefings.pages.media import MediaView, media_views
from briefings.pages.page import Page
from briefings.pages.parts import DateView, Link, StatusView
from briefings.pages.prose import Numbering, Prose, slug, status_view
from briefings.pages.rivals import Rivalry, rivalries
from briefings.pages.running import Running, running
from briefings.pages.tallies import LedgerLine, SourceSummary, ledger_line, source_summary
from briefings.pages.translations import LagView, lag_view, original_link, other_versions


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of the text."""

    heading: str
    anchor: str
    text: Prose
    part: str | None
    sector: str | None
    graphic: str | None = None
    """What may distress in it."""


@dataclass(frozen=True, slots=True)
class KeyFigureView:
    """A figure that the briefing puts in front, with the claim that gives it."""

    label: str
    figure: FigureView
    claim: Link
    party: str
    status: StatusView | None
    why: str | None


@dataclass(frozen=True, slots=True)
class TrendView:
    """Where the situation goes, and why the desk says so."""

    value: str
    why: Prose
    alerts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor of the briefing, with its parts in the events."""

    link: Link
    type: str
    parts: tuple[tuple[str, tuple[Link, ...]], ...]
    """Role, and the events in which it had it."""
    asserts: int
    """How many of the page's claims it makes."""
    relays: int
    """How many of them it passed on from whoever made them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingPage(Page):
    """A briefing, in the order in which it is read."""

    situation: Link
    kind: str
    """Which briefing it is: "Update 3"."""
    title: str
    summary: Prose
    cutoff: DateView | None
    period: DateView | None
    published: DateView | None
    changed: DateView | None
    """When it last changed in substance; None where it never did."""
    checked: DateView | None
    """When the desk last held it against its sources; None where it does not say."""
    next_update: DateView | None
    trend: TrendView | None
    ledger: LedgerLine
    highlights: tuple[Prose, ...]
    key_figures: tuple[KeyFigureView, ...]
    figure_tables: tuple[FigureTable, ...]
    """Of what several claims count."""
    sections: tuple[SectionView, ...]
    events: tuple[EventView, ...]
    map: MapView | None
    """Where its events happened; None: nothing of that can be drawn."""
    rivalries: tuple[Rivalry, ...]
    actors: tuple[ActorView, ...]
    unknowns: tuple[Prose, ...]
    outlook: tuple[ClaimView, ...]
    caveats: tuple[CaveatView, ...]
    changes: tuple[ChangeView, ...]
    """All change notes, in the record's order."""
    corrections: tuple[ChangeView, ...]
    """Those of them that stand at the top of the page: corrections, the newest first."""
    authors: tuple[str, ...]
    media: tuple[MediaView, ...]
    source_summary: SourceSummary
    currency: Currency
    past: PastView | None
    """Its versions; None where git knows of none."""
    versions: tuple[Link, ...]
    """The same in other languages."""
    original: Link | None
    """What it is a translation of."""
    lag: LagView | None
    """What a translation has not caught up on."""

    def contents(self, say: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
        """The parts that this briefing has."""
        sections = [(section.anchor, section.heading) for section in self.sections]
        parts = {
            "corrections": (say("Corrections"), self.corrections),
            "highlights": (say("Highlights"), self.highlights),
            "figures": (say("Key figures"), self.key_figures),
        }
        later = {
            "events": (say("Events"), self.events),
            "map": (say("Map"), self.map),
            "figures-compared": (say("Figures compared"), self.figure_tables),
            "claims": (say("Claims"), self.rivalries),
            "actors": (say("Actors"), self.actors),
            "outlook": (say("Outlook"), self.outlook),
            "unknowns": (say("What is not known"), self.unknowns),
            "changes": (say("Changes"), self.changes),
            "disclaimers": (say("Disclaimers"), [c for c in self.caveats if c.placement != "page-start"]),
            "sources": (say("Sources"), self.sources),
        }
        first = [(anchor, words) for anchor, (words, has) in parts.items() if has]
        return (*first, *sections, *((anchor, words) for anchor, (words, has) in later.items() if has))

    def running(self, say: Callable[[str], str]) -> Running:
        """With the number of the briefing and its cut-off: a sheet that is passed on alone still says how old it is."""
        cutoff = f"{say('Information cut-off')} {self.cutoff.words}" if self.cutoff else ""
        return running(self.title, self.kind, cutoff, self.head.mark or "")


def build(desk: Desk, record_id: str, url: str | None = None, *, drawn: bool = True) -> BriefingPage:
    """The page of a briefing; `url` where it stands elsewhere. `drawn=False` for who reads the words alone: no map."""
    briefing = desk.corpus.briefings[record_id]
    numbering = Numbering(desk)
    scope = scope_of(desk.graph, briefing)
    # In the order of the page: sources are numbered by first appearance.
    summary = numbering.prose(briefing, briefing.summary)
    corrections = dict(correction_views(desk, numbering, briefing))
    notes_first = tuple(caveat_views(desk, numbering, scope.claims, "page-start"))
    trend = trend_view(numbering, briefing)
    highlights = tuple(numbering.prose(briefing, text) for text in briefing.highlights)
    sections = tuple(_sections(numbering, briefing))
    events = tuple(event_view(desk, numbering, desk.corpus.events[event]) for event in scope.events)
    ledger = tuple(rivalries(desk, numbering, (claim for claim in scope.claims if claim not in briefing.outlook)))
    outlook = tuple(claim_view(desk, numbering, desk.corpus.claims[claim]) for claim in briefing.outlook)
    unknowns = tuple(numbering.prose(briefing, text) for text in briefing.unknowns)
    changes = corrections | dict(change_views(desk, numbering, briefing))
    notes_last = tuple(caveat_views(desk, numbering, scope.claims, "claim", "page-end"))
    sources = tuple(numbering.entries())
    past = past_of(desk, record_id)
    return BriefingPage(
        head=head_of(desk, briefing, summary.plain, url, past),
        sources=sources,
        trail=(desk.link(briefing.situation),),
        situation=desk.link(briefing.situation),
        kind=kind_and_number(desk, briefing),
        title=briefing.title,
        summary=summary,
        cutoff=desk.moment(briefing.cutoff),
        period=desk.date(briefing.period),
        published=desk.moment(briefing.published),
        changed=desk.moment(last_change(desk, briefing)),
        checked=desk.moment(briefing.checked),
        next_update=desk.moment(briefing.next_update),
        trend=trend,
        ledger=ledger_line(desk, scope.claims, len(sources)),
        source_summary=source_summary(desk, scope.claims, numbering.numbers, briefing.situation),
        highlights=highlights,
        key_figures=tuple(key_figure_views(desk, briefing)),
        figure_tables=figure_tables(desk, scope.claims, at_least=2),
        sections=sections,
        events=events,
        map=_map(desk, briefing, scope) if drawn else None,
        rivalries=ledger,
        actors=tuple(_actors(desk, scope)),
        unknowns=unknowns,
        outlook=outlook,
        caveats=notes_first + notes_last,
        corrections=tuple(corrections.values()),
        changes=tuple(changes[position] for position in range(len(briefing.changes))),
        authors=briefing.authors,
        currency=currency_of(desk, briefing),
        past=past,
        versions=other_versions(desk, briefing),
        original=original_link(desk, briefing),
        lag=lag_view(desk, briefing),
        media=media_views(desk, briefing.media),
    )


def _map(desk: Desk, briefing: Briefing, scope: Scope) -> MapView | None:
    title = desk.say("Map: %(title)s", title=briefing.title)
    return drawn_map(desk, title, scope.events, (), briefing.situation)


def trend_view(numbering: Numbering, briefing: Briefing) -> TrendView | None:
    """The trend that a briefing gives, if it gives one."""
    if briefing.trend is None:
        return None
    alerts = tuple(numbering.desk.say(ALERT_WORDS[alert]) for alert in briefing.alerts)
    return TrendView(briefing.trend.value, numbering.prose(briefing, briefing.trend.why), alerts)


def _sections(numbering: Numbering, briefing: Briefing) -> Iterator[SectionView]:
    taken = set(FIXED_ANCHORS)
    for section in briefing.sections:
        blocks = len(numbering.desk.graph.document(briefing, section.text).blocks)
        anchor = slug(section.heading, taken, blocks)
        text = numbering.prose(briefing, section.text, anchor)
        yield SectionView(section.heading, anchor, text, section.part, section.sector, section.graphic)


FIXED_ANCHORS = (
    "corrections", "highlights", "figures", "events", "map", "figures-compared", "claims", "actors", "unknowns",
    "outlook", "changes", "disclaimers", "sources",
)  # fmt: skip
"""Anchors of the parts that every briefing may have, of the front page and of the shell; no section may take them."""


def key_figure_views(desk: Desk, briefing: Briefing) -> Iterator[KeyFigureView]:
    """The figures that a briefing puts in front."""
    for key_figure in briefing.key_figures:
        claim = desk.corpus.claims[key_figure.claim]
        yield KeyFigureView(
            label=key_figure.label,
            figure=figure_view(desk, key_figure.key, claim.figures[key_figure.key]),
            claim=desk.link(claim.id),
            party=party_words(desk, claim.asserted_by),
            status=status_view(desk, claim.id),
            why=key_figure.why,
        )


def _actors(desk: Desk, scope: Scope) -> Iterator[ActorView]:
    relayed = _relayed(desk, scope)
    for actor_id in dict.fromkeys((*scope.actors, *relayed)):
        parts: dict[str, list[Link]] = {}
        for event_id in scope.events:
            for party in desk.corpus.events[event_id].actors:
                if actor_id in party.named:
                    parts.setdefault(desk.say(ROLE_WORDS[party.role]), []).append(desk.link(event_id))
        asserts = sum(1 for claim in scope.claims if actor_id in desk.corpus.claims[claim].asserted_by.named)
        type_words = desk.say(ACTOR_TYPE_WORDS[desk.corpus.actors[actor_id].type])
        roles = tuple((role, tuple(links)) for role, links in parts.items())
        yield ActorView(desk.link(actor_id), type_words, roles, asserts, len(relayed.get(actor_id, ())))


def _relayed(desk: Desk, scope: Scope) -> dict[str, set[str]]:
    """Actor id -> the page's claims that it stands between asserter and outlet of."""
    found: dict[str, set[str]] = {}
    for claim_id in scope.claims:
        for report in desk.corpus.claims[claim_id].reports:
            for actor_id in (actor for party in report.via or () for actor in party.named):
                found.setdefault(actor_id, set()).add(claim_id)
    return found
