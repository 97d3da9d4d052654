"""Our pages as MkDocs pages: other themes and plugins see them, and nothing of them passes through Markdown."""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_build_date

from briefings.engine.spool import Spooled, Waiting
from briefings.site import RenderedPage, SitePage

Render = Callable[[str], RenderedPage]
_shared = lru_cache(maxsize=64)(escape)
"""What many pages say with the same few words, kept once."""


class GeneratedPage(Page):
    """A page that is known before it is made, and made when MkDocs, or a reader of the preview, asks for it.

    What MkDocs' themes print without escaping (title, description) is escaped here, as `Markup`,
    so that a theme that does escape changes nothing.
    """

    _made: Spooled | None = None
    _toc: TableOfContents | None = None

    def __init__(self, file: File, config: MkDocsConfig, page: SitePage, render: Render, waiting: Waiting) -> None:
        super().__init__(escape(page.title), file, config)
        self.site_page = page
        self._make = render
        self._waiting = waiting
        self.edit_url = None
        self.update_date = steady_date()

    @property
    def rendered(self) -> RenderedPage | None:
        """The page as it was made. MkDocs makes all pages before it writes the first: it waits on the disk."""
        return None if self._made is None else self._waiting.get(self._made)

    @property
    def content(self) -> str | None:
        """The page's HTML."""
        made = self.rendered
        return None if made is None else made.html

    @content.setter
    def content(self, html: str | None) -> None:
        made = self.rendered
        if html is None or made is None:
            self._made = None
        elif html != made.html:
            self._made = self._waiting.put(replace(made, html=html))

    @property
    def toc(self) -> TableOfContents:
        """The page's sections, listed anew at each call until somebody sets other ones."""
        made = self.rendered
        if self._toc is not None or made is None:
            return self._toc or TableOfContents([])
        return TableOfContents([AnchorLink(str(escape(words)), anchor, 2) for anchor, words in made.toc])

    @toc.setter
    def toc(self, toc: TableOfContents) -> None:
        self._toc = toc or None

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no source: the page is made from records."""
        self.markdown = ""
        self.meta = {"title": escape(self.site_page.title)}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the finished page."""
        made = self._make(self.site_page.url)
        self._made = self._waiting.put(made)
        if made.title != self.site_page.title:
            self.title = escape(made.title)
        self.meta = {
            "title": self.title,
            "description": escape(made.description),
            "language": _shared(made.language),
            "direction": _shared(made.direction),
        }


def page_file(config: MkDocsConfig, page: SitePage, render: Render, waiting: Waiting) -> File:
    """The virtual Markdown file that stands for a page. It belongs to no navigation: ten thousand would."""
    file = File.generated(config, source_of(page), content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.use_directory_urls = True
    GeneratedPage(file, config, page, render, waiting)
    return file


def source_of(page: SitePage) -> str:
    """Where in the content folder MkDocs believes the page to be: what a Markdown link to it may name."""
    if page.url == "" or page.kind == "index":
        return f"{page.url}index.md"
    return f"{page.url.rstrip('/')}.md"


def steady_date() -> str:
    """The date that MkDocs would make today's: output must not depend on the day of the build."""
    return get_build_date() if "SOURCE_DATE_EPOCH" in os.environ else "1980-01-01"


def safe_title(page: Page) -> Markup:
    """The title as HTML. MkDocs gives HTML where it took the title from a heading, and else what somebody typed."""
    title = page.title or ""
    return Markup(title) if title == page._title_from_render else escape(title)
