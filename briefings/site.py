"""The conductor: load, link, check, release, plan, render on request. It holds no rule of its own."""

import datetime
import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from zoneinfo import ZoneInfo

from briefings import __version__
from briefings.exports.citing.bundles import bundles as citing_bundles
from briefings.exports.citing.styled_pages import page_styler
from briefings.exports.downloads import downloads
from briefings.exports.facets import facet_names
from briefings.exports.feeds import FullText, feeds
from briefings.exports.known_when import known_when
from briefings.exports.linked_data import linked_data
from briefings.exports.reports import Format as ReportFormat
from briefings.exports.reports import Style, survey_of, write
from briefings.exports.search import write_index
from briefings.exports.searchable import search_records
from briefings.exports.sitemap import robots, sitemap
from briefings.graph.checks import check
from briefings.graph.checks.subject import Subject
from briefings.graph.evidence import shown_evidence
from briefings.graph.graph import Graph
from briefings.graph.layers import shown_layers
from briefings.graph.ledger import Ledger
from briefings.graph.link import link
from briefings.graph.release import release, under_cover, withheld_because
from briefings.history.history import History, Lacking, history_of
from briefings.history.shards import cover_of
from briefings.history.versions import Today, redacting
from briefings.loading.allowances import allowances
from briefings.loading.evidence import load_evidence
from briefings.loading.layers import load_layers
from briefings.loading.loader import load
from briefings.loading.locate import Locator
from briefings.loading.pictures import clean_picture, load_pictures
from briefings.loading.tree import Tree, WorkTree
from briefings.model.corpus import Corpus
from briefings.model.evidence import NO_EVIDENCE, Evidence
from briefings.model.layer import Layer
from briefings.model.media import Media
from briefings.model.picture import Picture, UnfitPicture
from briefings.model.problem import Problem, Spot
from briefings.model.record_codes import DECODING
from briefings.model.verdict import Verdict, judge
from briefings.pages.desk import Desk
from briefings.pages.history.notes import Unnoted, unnoted, unnoted_problems
from briefings.pages.page import Page
from briefings.pages.plan import plan
from briefings.pages.planned import Planned
from briefings.pages.sharing import sharing_of
from briefings.pages.tongue import Tongue
from briefings.rendering.assets import bundles
from briefings.rendering.entries import briefing_html, change_html
from briefings.rendering.problems import problems_html
from briefings.rendering.renderer import RenderedPage, render
from briefings.settings import Settings

__all__ = ["Examined", "History", "RenderedPage", "Site", "SitePage", "examine", "open_site", "speak"]

SitePage = Planned
"""A page that is known by its address, title and kind before it is built."""


@dataclass(frozen=True)
class Examined:
    """A tree of content, examined: its graph of all records, and the verdict."""

    tree: Tree
    graph: Graph
    verdict: Verdict
    now: datetime.datetime
    evidence: Evidence = NO_EVIDENCE
    """What was checked against archived copies, of all records."""
    incomplete: bool = False
    """Some record could not be read."""
    layers: tuple[Layer, ...] = ()
    """The desk's own map layers, those that are withheld among them."""
    pictures: Mapping[str, Picture | UnfitPicture] = field(default_factory=dict)
    """The pictures that records show, those of withheld ones among them."""
    unnoted: tuple[Unnoted, ...] = ()
    """The published briefings that say other facts than the tree they were held against, without a note."""


class Site:
    """One site, open: what is wrong with it, and its pages and files as they are asked for."""

    def __init__(self, settings: Settings, examined: Examined) -> None:
        self.settings = settings
        self.examined = examined

    @property
    def verdict(self) -> Verdict:
        """What is wrong with the content."""
        return self.examined.verdict

    @cached_property
    def desk(self) -> Desk:
        """What this edition may show, made once; nothing after this sees the rest."""
        released = release(self.examined.graph, self.settings.edition, self.examined.now)
        layers = shown_layers(self.examined.layers, released, self.examined.now)
        evidence = shown_evidence(self.examined.evidence, released)
        desk = Desk(released, self.settings, evidence, layers, self.examined.pictures)
        desk.history = self.history if isinstance(self.history, History) else None
        return desk

    @cached_property
    def history(self) -> History | Lacking:
        """What git knows of the content folder, or why that is nothing."""
        if not self.settings.history:
            return Lacking("not-wanted")
        if not isinstance(self.examined.tree, WorkTree):
            return Lacking("not-a-repository")
        graph = self.examined.graph
        now = self.examined.now
        hidden = [record for record in graph.corpus if withheld_because(record, now) is not None]
        # Its past may stand under an earlier id.
        withheld = {name for record in hidden for name in (record.id, *record.former_ids)}
        public = {one.id: one for one in redacting(graph.corpus.briefings.values()) if one.id not in withheld}
        covered = ((record, cover) for record in graph.corpus if (cover := cover_of(record)))
        covers = {name: cover for record, cover in covered for name in (record.id, *record.former_ids)}
        former = {
            name: one.id for one in map(under_cover, graph.corpus) if one.id not in withheld for name in one.former_ids
        }
        names = {record.id: record.former_ids for record in graph.corpus if record.former_ids}
        redacted = [one for briefing in graph.corpus.briefings.values() for one in briefing.redact]
        zone = ZoneInfo(self.settings.timezone)
        today = Today(public, withheld, covers, now, former, names=names, redacted=redacted, zone=zone)
        folder = self.settings.content_dir
        return history_of(folder, today, self.settings.language, folder.parent / ".briefings" / "history", __version__)

    def look_back(self) -> None:
        """Let the verdict tell, too, what the past lacks: of a site that readers will see."""
        if not isinstance(self.history, Lacking) or self.history.code not in ("shallow", "partial"):
            return
        what = "the repository was cloned without all of its past: the site has no versions"
        hint = "git fetch --unshallow; in a build service, clone the whole history (fetch-depth: 0)"
        problem = Problem("shallow-history", what, Spot("."), hint)
        found = judge([problem], self.settings.severities, Locator(self.examined.tree).locate).findings
        verdict = replace(self.verdict, findings=(*found, *self.verdict.findings))
        self.examined = replace(self.examined, verdict=verdict)

    indexed = True
    """Whether search engines may list it at all."""

    @cached_property
    def gone(self) -> Collection[str]:
        """Addresses that plain pages may lead to where this site has no page, and another state of it has one."""
        return ()

    def heading(self, url: str, language: str) -> str:
        """What stands above the content of every page, as HTML; most sites have nothing there."""
        return ""

    @cached_property
    def pages(self) -> Mapping[str, SitePage]:
        """All pages by address; none is built."""
        return plan(self.desk)

    @cached_property
    def media(self) -> Mapping[str, str]:
        """Files of the content folder that a record shows: their path there, and on the site."""
        return {media.file: media.file for media in _media_of(self.desk.corpus)}

    def pictures(self) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """Those of them that are pictures, without what they hide: address, and what makes the bytes."""
        for path in self.media:
            if isinstance(self.desk.pictures.get(path), Picture):
                yield path, partial(clean_picture, self.examined.tree, path)

    @property
    def assets(self) -> Mapping[str, str]:
        """Addresses of the stylesheet ("css"), the script ("js") and the scripts of single pages ("search")."""
        return {suffix: path for suffix, (path, _) in self._bundles.items()}

    @cached_property
    def _bundles(self) -> Mapping[str, tuple[str, bytes]]:
        return bundles()

    def render(self, url: str) -> RenderedPage:
        """Build and render one page. KeyError where there is none."""
        page = self._styled(self.pages[url].build())
        told = sharing_of(self.desk, page), linked_data(self.desk, page)
        return replace(render(page), sharing=told[0], linked_data=told[1])

    @cached_property
    def _styled(self) -> Callable[[Page], Page]:
        return page_styler(self.desk)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """What the site holds besides pages, media and what is computed on request: address and bytes."""
        yield from self._bundles.values()
        yield from write_index(search_records(self.desk), facet_names(self.desk))

    def computed_files(self) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """Further files, each written only when somebody asks for it: address, and what writes it."""
        yield from citing_bundles(self.desk)
        yield from downloads(self.desk)
        yield from known_when(self.desk)
        yield from feeds(self.desk, FullText(briefing_html, change_html))

    def files_for_robots(self, others: Sequence[str]) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """The site map and robots.txt; `others` are the addresses of the desk's plain pages."""
        yield from sitemap(self.desk, self.pages.values(), others)
        yield from robots(self.desk)

    def report(self, format: ReportFormat = "text", color: bool = False) -> str:
        """The verdict for a terminal, an editor or a build service."""
        corpus = self.examined.graph.corpus
        survey = survey_of(self.verdict, self.examined.tree, len(corpus), self.settings.content_dir)
        return write(survey, format, Style(color=color))

    def problems_html(self) -> str:
        """The verdict as the content of a page, for the preview."""
        return problems_html(self.verdict, f"{self.settings.content_dir.name}/")


def open_site(settings: Settings, tree: Tree | None = None, now: datetime.datetime | None = None) -> Site:
    """Open the site of a content folder. Never raises for mistakes in the content."""
    return Site(settings, examine(settings, tree, now))


def examine(
    settings: Settings, tree: Tree | None = None, now: datetime.datetime | None = None, before: Tree | None = None
) -> Examined:
    """Load, link and check. Never raises for mistakes in the content.

    `before`: an earlier state, whose published briefings do not change without a note.
    """
    tree = WorkTree(settings.content_dir) if tree is None else tree
    now = now or _clock()
    loaded = load(tree)
    graph, problems = link(loaded.corpus, settings.language, loaded.broken, loaded.incomplete)
    checked = load_evidence(tree)
    drawn = load_layers(tree)
    pictures = load_pictures(tree, (media.file for media in _media_of(graph.corpus)))
    lacking = bool(loaded.problems or problems)
    paths = frozenset(tree.paths())
    subject = Subject(Ledger(graph), settings, now, paths, lacking, checked.evidence, drawn.layers, pictures)
    incomplete = bool(loaded.broken) or loaded.incomplete
    owed = _owed(settings, before, graph, now) if before is not None and not incomplete else ()
    noted = unnoted_problems(owed, graph)
    found = [*loaded.problems, *problems, *checked.problems, *drawn.problems, *check(subject), *noted]
    lost = [problem for problem in loaded.problems if problem.code in DECODING]
    verdict = judge(found, settings.severities, Locator(tree).locate, allowances(tree), lacking, lost)
    return Examined(tree, graph, verdict, now, checked.evidence, incomplete, drawn.layers, pictures, owed)


def _owed(settings: Settings, before: Tree, graph: Graph, now: datetime.datetime) -> tuple[Unnoted, ...]:
    earlier, _ = link(load(before).corpus, settings.language)
    return unnoted(earlier, graph, now)


def _media_of(corpus: Corpus) -> Iterator[Media]:
    yield from (media for briefing in corpus.briefings.values() for media in briefing.media)
    yield from (media for event in corpus.events.values() for media in event.media)


def speak(language: str) -> Callable[..., str]:
    """What says the shell's own words in a language."""
    return Tongue(language).say


def _clock() -> datetime.datetime:
    """Now, or what SOURCE_DATE_EPOCH says, for builds that must be repeatable."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    return datetime.datetime.now(datetime.UTC)
