"""The site as it was known at a time: what the desk had published then, as far as it may be shown today.

Its records come from git. Plain pages are those of today, for no rule says what of an earlier text may still be shown;
pictures, map layers and what was checked against archived copies are left out, as on the pages of versions.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import cached_property
from zoneinfo import ZoneInfo

from briefings.exports.downloads.encoding import json_file
from briefings.graph.link import link
from briefings.history.as_of import Moment, moment_of
from briefings.history.history import History, Lacking
from briefings.loading.tree import MemoryTree
from briefings.model.corpus import corpus_of
from briefings.model.verdict import Verdict
from briefings.pages.citing import permalink
from briefings.pages.history.known_then import KnownThen, known_then
from briefings.pages.page import Page
from briefings.pages.sharing import Sharing
from briefings.rendering.known_then import known_then_html
from briefings.rendering.renderer import RenderedPage
from briefings.settings import Settings
from briefings.site import Examined, Site, open_site

MARK = "as-of.json"
"""A file at the root of such a site, by which it is known from the ordinary one."""


class SiteOfThen(Site):
    """A site as it was known at a moment. Nothing in it is newer, and nothing that is hidden today is in it."""

    indexed = False

    def __init__(self, today: Site, history: History, moment: Moment) -> None:
        self.today = today
        # When something was committed that nobody may see is no part of the site.
        self.moment = replace(moment, committed=history.chronicle.stood_since(moment.step) or moment.at)
        records = history.chronicle.known_at(moment.step, moment.at)
        graph, _ = link(corpus_of(iter(records), {}), today.settings.language)
        # Its addresses on the web are those of other pages: it has no feeds, no site map, and is not cited.
        settings = replace(today.settings, site_url="", edition="public")
        super().__init__(settings, Examined(MemoryTree({}), graph, Verdict(()), moment.at))

    @cached_property
    def history(self) -> History | Lacking:
        """None: the versions stand on the site of today."""
        return Lacking("not-wanted")

    @cached_property
    def gone(self) -> Collection[str]:
        """Pages of today."""
        return frozenset(self.today.pages.keys() - self.pages.keys())

    def heading(self, url: str, language: str) -> str:
        """As of when the page is, and the way to the page of today."""
        return known_then_html(self._view(url, language), url, language)

    def render(self, url: str) -> RenderedPage:
        """One page, marked as superseded. Its one address is that of the page of today."""
        page = super().render(url)
        date = self._view(url, page.language).date.words
        say = self.desk.speaking(page.language).say
        note = say("as known on %(date)s", date=date)
        return replace(
            page,
            title=say("%(title)s – as known on %(date)s", title=page.title, date=date),
            html=self.heading(url, page.language) + page.html,
            sharing=Sharing(self._current(url), indexed=False),
            linked_data="",
            running=replace(page.running, note=" · ".join(filter(None, (note, page.running.note)))),
        )

    @cached_property
    def _styled(self) -> Callable[[Page], Page]:
        return lambda page: replace(page, head=replace(page.head, citation=None))

    def computed_files(self) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """Those of any site, and the mark."""
        yield from super().computed_files()
        yield MARK, self._mark

    def _mark(self) -> bytes:
        at, committed = (one.isoformat() for one in (self.moment.at, self.moment.committed))
        return json_file({"as_of": at, "state_of": committed, "current": self.today.settings.site_url})

    def _view(self, url: str, language: str) -> KnownThen:
        moment, desk = self.moment, self.desk.speaking(language)
        home = self.today.settings.site_url
        return known_then(desk, moment.at, moment.day, moment.committed, self._current(url), home)

    def _current(self, url: str) -> str:
        """The page of today; empty where there is none any more, or the site does not know its own address."""
        address, known = permalink(self.today.desk, url)
        return address if known and (url in self.today.pages or not self._is_ours(url)) else ""

    def _is_ours(self, url: str) -> bool:
        return url in self.pages


def open_as_of(settings: Settings, text: str) -> SiteOfThen | Lacking:
    """The public site as it was known at a time, or at a commit; or why git cannot tell.

    UsageError where the time or the commit is none of the past.
    """
    today = open_site(replace(settings, edition="public"))
    history = today.history
    if isinstance(history, Lacking):
        return history
    zone = ZoneInfo(settings.timezone)
    moment = moment_of(settings.content_dir, history.chronicle.commits, text, zone, today.examined.now)
    return SiteOfThen(today, history, moment)
