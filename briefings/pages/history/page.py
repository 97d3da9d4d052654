"""The pages of the past: the list of a briefing's versions, one version as it was, and what changed with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from briefings.graph.release import Released
from briefings.history.history import History
from briefings.history.versions import Version
from briefings.model.evidence import NO_EVIDENCE
from briefings.pages.briefing import BriefingPage
from briefings.pages.briefing import build as build_briefing
from briefings.pages.citing import PageCitation, citation_of
from briefings.pages.currency import NO_CURRENCY
from briefings.pages.desk import Desk
from briefings.pages.history.addresses import changes_url, compare_url, version_url, versions_url
from briefings.pages.history.lines import ChangeLine, change_lines
from briefings.pages.history.notes import new_notes
from briefings.pages.history.past import PastView
from briefings.pages.history.view import VersionView, hidden_because, may_be_compared, version_view, version_views
from briefings.pages.page import Head, Page
from briefings.pages.parts import DateView, Link


@dataclass(frozen=True, slots=True)
class VersionNote:
    """A change note of the desk that came with a version."""

    date: DateView | None
    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionsPage(Page):
    """All versions of a briefing, the newest first."""

    title: str
    briefing: Link
    versions: tuple[VersionView, ...]
    notes: Mapping[int, tuple[VersionNote, ...]]
    """By the number of the version that they came with."""
    compare: Link | None
    """Any two of them; None where there are not more than two neighbours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionPage(Page):
    """A briefing as it was; or, where it may not be shown, a tombstone."""

    version: VersionView
    latest: VersionView
    current: Link
    all: Link
    briefing: BriefingPage | None
    """None: it is not shown."""

    @property
    def scripts(self) -> tuple[str, ...]:
        """Those of the briefing."""
        return self.briefing.scripts if self.briefing else ()

    def contents(self, say: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
        """Those of the briefing."""
        return self.briefing.contents(say) if self.briefing else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesPage(Page):
    """What changed from one version to the next."""

    title: str
    briefing: Link
    before: VersionView
    after: VersionView
    all: Link
    compare: Link | None
    lines: tuple[ChangeLine, ...]
    notes: tuple[VersionNote, ...]
    """Change notes of the desk that came with it."""


def build_versions(desk: Desk, history: History, briefing: str) -> VersionsPage:
    """The list of a briefing's versions."""
    versions = history.versions(briefing)
    link = desk.link(briefing)
    title = desk.say("Versions of “%(title)s”", title=link.text)
    return VersionsPage(
        head=Head(versions_url(briefing), title, "version", "", desk.tongue.language),
        trail=(link,),
        title=title,
        briefing=link,
        versions=version_views(desk, history, briefing),
        notes={after.number: _notes_with(desk, history, before, after) for before, after in pairwise(versions)},
        compare=_compare(desk, history, briefing),
    )


def build_version(desk: Desk, history: History, briefing: str, number: int) -> VersionPage:
    """One version, as it was; what is marked around it is of today."""
    versions = history.versions(briefing)
    version = versions[number - 1]
    page = None if hidden_because(history, version) else _as_it_was(desk, history, version)
    link = desk.link(briefing)
    title = desk.say("Version %(number)s of “%(title)s”", number=number, title=page.title if page else link.text)
    head = Head(version_url(briefing, number), title, "version", language=desk.tongue.language)
    if page is not None:
        head = replace(head, description=page.head.description, citation=page.head.citation)
    return VersionPage(
        head=head,
        sources=page.sources if page else (),
        trail=(link,),
        version=version_view(desk, history, versions, number - 1),
        latest=version_view(desk, history, versions, len(versions) - 1),
        current=link,
        all=Link(versions_url(briefing), desk.say("All versions")),
        briefing=page,
    )


def build_changes(desk: Desk, history: History, briefing: str, number: int) -> ChangesPage:
    """What changed with a version."""
    versions = history.versions(briefing)
    before, after = versions[number - 2], versions[number - 1]
    told = not hidden_because(history, before) and not hidden_because(history, after)
    link = desk.link(briefing)
    title = desk.say("What changed with version %(number)s of “%(title)s”", number=number, title=link.text)
    return ChangesPage(
        head=Head(changes_url(briefing, number), title, "version", "", desk.tongue.language),
        trail=(link,),
        title=title,
        briefing=link,
        before=version_view(desk, history, versions, number - 2),
        after=version_view(desk, history, versions, number - 1),
        all=Link(versions_url(briefing), desk.say("All versions")),
        compare=_compare(desk, history, briefing),
        lines=change_lines(history.facts(before), history.facts(after), desk.tongue) if told else (),
        notes=_notes_with(desk, history, before, after),
    )


def _compare(desk: Desk, history: History, briefing: str) -> Link | None:
    compared = may_be_compared(history.versions(briefing))
    return Link(compare_url(briefing), desk.say("Compare any two")) if compared else None


def desk_then(desk: Desk, history: History, version: Version) -> Desk:
    """The desk as it was; it knows no past of its own."""
    then = Desk(Released(history.graph(version), "public", {}), desk.settings, NO_EVIDENCE)
    return then.speaking(desk.tongue.language)


def _as_it_was(desk: Desk, history: History, version: Version) -> BriefingPage:
    then = desk_then(desk, history, version)
    page = build_briefing(then, version.record, version_url(version.briefing, version.number))
    # Files of the past are not kept, and what is newer than it is said above it.
    head = replace(page.head, citation=_citation(then, version))
    return replace(page, head=head, media=(), currency=NO_CURRENCY, past=None, versions=(), lag=None)


def _citation(then: Desk, version: Version) -> PageCitation:
    url = version_url(version.briefing, version.number)
    past = PastView(version.number, url, versions_url(version.briefing), "")
    return citation_of(then, then.corpus.briefings[version.record], past, url)


def _notes_with(desk: Desk, history: History, before: Version, after: Version) -> tuple[VersionNote, ...]:
    """The notes that came with a version, but small ones; none where one of both may not be shown."""
    if hidden_because(history, before) or hidden_because(history, after):
        return ()
    old, new = history.notes(before), history.notes(after)
    found = [new[index] for index in new_notes(old, new) if new[index].kind != "minor"]
    return tuple(VersionNote(desk.moment(change.date), change.kind, change.note) for change in found)
