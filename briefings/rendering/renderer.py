"""Page -> HTML."""

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256

from briefings.pages.page import Page
from briefings.pages.running import UNSAID, Running
from briefings.pages.sharing import UNSHARED, Sharing
from briefings.pages.tongue import Tongue
from briefings.rendering.environment import HERE, TONGUE, environment
from briefings.rendering.scripts import direction_of


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A finished page: trusted HTML for the shell's <main>, and what the shell says of it."""

    url: str
    title: str
    description: str
    language: str
    direction: str
    html: str
    toc: tuple[tuple[str, str], ...]
    """Anchors and words of the page's sections."""
    meta: tuple[tuple[str, str], ...] = ()
    """Names and contents of further `<meta>` elements. Plain text: the shell escapes it."""
    scripts: tuple[str, ...] = ()
    """Names of the bundles that this page needs besides that of every page."""
    sharing: Sharing = UNSHARED
    """What other sites and programs are told of it."""
    linked_data: str = ""
    """JSON-LD, safe within a `<script>`."""
    running: Running = UNSAID
    """What is repeated on each page of a printout."""

    @property
    def linked_data_hash(self) -> str:
        """What the page's content security policy lets stand inline: these data, which nothing runs, and no script."""
        digest = sha256(self.linked_data.encode()).digest()
        return f"'sha256-{b64encode(digest).decode()}'"


def render(page: Page) -> RenderedPage:
    """Render a page with the template of its class."""
    head = page.head
    tongue = Tongue(head.language)
    here, spoken = HERE.set(head.url), TONGUE.set(tongue)
    try:
        html = environment().get_template(f"pages/{template_of(page)}.html").render(page=page)
    finally:
        HERE.reset(here)
        TONGUE.reset(spoken)
    direction = direction_of(head.language)
    meta = head.citation.meta if head.citation else ()
    return RenderedPage(
        head.url,
        head.title,
        head.description,
        head.language,
        direction,
        html,
        page.contents(Tongue(head.language).say),
        meta,
        page.scripts,
        running=page.running(tongue.say),
    )


def template_of(page: Page) -> str:
    """Name of a page's template: its class, without "Page"."""
    return type(page).__name__.removesuffix("Page").lower()
