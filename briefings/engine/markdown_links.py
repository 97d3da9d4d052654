"""Links of plain Markdown pages to our pages, by the address that a reader sees.

`[x](claims/y/)` and `[x](/claims/y/)` become what MkDocs resolves by itself, `claims/y.md`; so they
hold under any `site_url` and from any folder, and the check of the finished site finds the dead ones.
"""

import posixpath
from collections.abc import Collection, Mapping
from urllib.parse import unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown  # type: ignore[import-untyped]
from markdown.extensions import Extension  # type: ignore[import-untyped]
from markdown.treeprocessors import Treeprocessor  # type: ignore[import-untyped]
from mkdocs.structure.files import File

_BEFORE_MKDOCS = 2
"""MkDocs resolves links at priority 0."""


class PageLinks(Extension):  # type: ignore[misc]
    """The extension that MkDocs gives to every Markdown page. `file` is the page that is being read."""

    def __init__(self) -> None:
        super().__init__()
        self.sources: Mapping[str, str] = {}
        """url of a page of ours -> its source as MkDocs knows it"""
        self.gone: Collection[str] = ()
        """urls of pages that another state of the site has: a link to one of them is its words alone"""
        self.file: File | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Register the step, as Python-Markdown asks."""
        md.treeprocessors.register(_Resolve(self), "briefings_page_links", _BEFORE_MKDOCS)

    def resolve(self, href: str) -> str:
        """The link as MkDocs wants it when it leads to one of our pages, else as it was."""
        if self.file is None:
            return href
        parts = urlsplit(href)
        if parts.scheme or parts.netloc or not parts.path:
            return href
        for base in (posixpath.dirname(self.file.src_uri), self.file.url):
            found = posixpath.normpath(posixpath.join("/", base, unquote(parts.path))).lstrip("/")
            source = self.sources.get(f"{found}/" if found else "")
            if source is not None:
                near = posixpath.relpath(source, posixpath.dirname(self.file.src_uri) or ".")
                return urlunsplit(("", "", near, parts.query, parts.fragment))
        return self._in_the_site(href, parts.path)

    def is_gone(self, href: str) -> bool:
        """Whether a link leads to a page that this state of the site does not have."""
        parts = urlsplit(href)
        if self.file is None or not self.gone or parts.scheme or parts.netloc or not parts.path:
            return False
        path = unquote(parts.path)
        path = f"{path.removesuffix('index.md').removesuffix('.md').rstrip('/')}/" if path.endswith(".md") else path
        bases = posixpath.dirname(self.file.src_uri), self.file.url
        found = (posixpath.normpath(posixpath.join("/", base, path)).lstrip("/") for base in bases)
        return any(f"{one}/" in self.gone for one in found)

    def _in_the_site(self, href: str, path: str) -> str:
        """A link from the root into one of our folders is the site's, wherever the site stands on its server;
        so the check of links sees it, though there is no such page."""
        top = path.lstrip("/").partition("/")[0]
        if self.file is None or not path.startswith("/") or not any(u.startswith(f"{top}/") for u in self.sources):
            return href
        near = posixpath.relpath(path.lstrip("/"), posixpath.dirname(self.file.url) or ".")
        return near + "/" * path.endswith("/") + href[len(path) :]


class _Resolve(Treeprocessor):  # type: ignore[misc]
    def __init__(self, links: PageLinks) -> None:
        super().__init__()
        self._links = links

    def run(self, root: Element) -> None:
        for element in list(root.iter("a")):
            href = element.get("href")
            if href and self._links.is_gone(href):
                element.tag = "span"
                element.attrib.clear()
            elif href:
                element.set("href", self._links.resolve(href))
