"""What every page has."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from briefings.model.reference import Kind
from briefings.pages.citing import PageCitation
from briefings.pages.parts import Link
from briefings.pages.prose import SourceEntry
from briefings.pages.running import Running, running

PageKind = Literal["home", "search", "index", "moved", "version", "gone"] | Kind


@dataclass(frozen=True, slots=True)
class Head:
    """What a page is, apart from what it says."""

    url: str
    """Relative to the site's root, with a slash at its end; empty for the home page."""
    title: str
    kind: PageKind
    description: str = ""
    language: str = "en"
    mark: str | None = None
    """In the internal edition: why the public does not see this page."""
    citation: PageCitation | None = None
    """How the page is cited; None for lists and the like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page. Each kind adds what it says."""

    head: Head
    sources: tuple[SourceEntry, ...] = ()
    trail: tuple[Link, ...] = ()
    """From the general to the particular: where the page belongs."""

    def contents(self, say: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
        """Anchors and words of the page's sections."""
        return ()

    def running(self, say: Callable[[str], str]) -> Running:
        """What is repeated on each page of a printout."""
        return running(self.head.title, self.head.mark or "")

    @property
    def scripts(self) -> tuple[str, ...]:
        """Names of scripts that this page needs besides those of every page (`rendering.assets.PAGE_SCRIPTS`)."""
        return ()
