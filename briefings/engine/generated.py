"""Our pages as MkDocs pages: other themes and plugins see them, and nothing of them passes through Markdown."""

import os
from collections.abc import Callable
from dataclasses import replace
from zlib import compress, decompress

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_build_date

from briefings.site import RenderedPage, SitePage

Render = Callable[[str], RenderedPage]


class GeneratedPage(Page):
    """A page that is known before it is made, and made when MkDocs, or a reader of the preview, asks for it.

    What MkDocs' themes print without escaping (title, description) is escaped here, as `Markup`,
    so that a theme that does escape changes nothing.
    """

    _made: RenderedPage | None = None
    _packed: bytes | None = None

    def __init__(self, file: File, config: MkDocsConfig, page: SitePage, render: Render) -> None:
        super().__init__(escape(page.title), file, config)
        self.site_page = page
        self._make = render
        self.edit_url = None
        self.update_date = steady_date()

    @property
    def rendered(self) -> RenderedPage | None:
        """The page as it was made; its HTML is `content`."""
        return self._made

    @property
    def content(self) -> str | None:
        """The page's HTML. MkDocs makes all pages before it writes the first: between the two they are compressed."""
        return None if self._packed is None else decompress(self._packed).decode()

    @content.setter
    def content(self, html: str | None) -> None:
        self._packed = None if html is None else compress(html.encode(), 1)

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no source: the page is made from records."""
        self.markdown = ""
        self.meta = {"title": escape(self.site_page.title)}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the finished page."""
        made = self._make(self.site_page.url)
        self._made = replace(made, html="")
        self.title = escape(made.title)
        self.content = made.html
        self.meta = {
            "title": escape(made.title),
            "description": escape(made.description),
            "language": escape(made.language),
            "direction": escape(made.direction),
        }
        self.toc = TableOfContents([AnchorLink(str(escape(words)), anchor, 2) for anchor, words in made.toc])


def page_file(config: MkDocsConfig, page: SitePage, render: Render) -> File:
    """The virtual Markdown file that stands for a page. It belongs to no navigation: ten thousand would."""
    file = _file(config, source_of(page), "")
    file.use_directory_urls = True
    GeneratedPage(file, config, page, render)
    return file


def data_file(config: MkDocsConfig, path: str, content: bytes) -> File:
    """A file of the site that was computed: bundles, search shards, downloads."""
    return _file(config, path, content)


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


def _file(config: MkDocsConfig, path: str, content: str | bytes) -> File:
    return File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV)
