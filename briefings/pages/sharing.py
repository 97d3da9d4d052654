"""What other sites and programs are told of a page when it is shared: Open Graph, its one address, its feeds."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from briefings.model.briefing import Briefing
from briefings.model.media import Media
from briefings.model.record import Record
from briefings.pages.addresses import address
from briefings.pages.announcements import changed, moment_of
from briefings.pages.channels import FORMATS, channels_of
from briefings.pages.citing import permalink
from briefings.pages.desk import Desk
from briefings.pages.moved import MovedPage
from briefings.pages.page import Page
from briefings.pages.translations import alternates

_PREVIEWED = (".gif", ".jpeg", ".jpg", ".png", ".webp")
"""Pictures that the sites which show previews can show."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """For the shell's head. Plain text: the shell escapes it."""

    canonical: str = ""
    """The page's one address on the web; empty where the site does not know its own."""
    indexed: bool = True
    """False: search engines are asked to leave the page out (it has moved, has no content of its own, or is of an
    edition that is not public)."""
    properties: tuple[tuple[str, str], ...] = ()
    """Open Graph."""
    names: tuple[tuple[str, str], ...] = ()
    """What else stands in `<meta name>`."""
    feeds: tuple[tuple[str, str, str], ...] = ()
    """Title, address on the site, media type."""
    alternates: tuple[tuple[str, str], ...] = ()
    """The same in other languages, this one among them: language tag, and address in full, as `hreflang` demands."""


UNSHARED = Sharing()
"""Nothing is told."""


def sharing_of(desk: Desk, page: Page) -> Sharing:
    """What is told of a page. Nothing is said that is not known."""
    head = page.head
    target = page.to.url if isinstance(page, MovedPage) else head.url
    canonical, known = permalink(desk, target)
    picture = shared_picture(desk, page)
    return Sharing(
        canonical=canonical if known else "",
        indexed=head.kind not in ("moved", "version", "gone") and desk.settings.edition == "public",
        properties=tuple(_properties(desk, page, canonical if known else "", picture)),
        names=(("twitter:card", "summary_large_image" if picture else "summary"),) if head.kind != "moved" else (),
        feeds=tuple(_feeds(desk, page)),
        alternates=tuple(_alternates(desk, page)),
    )


def shared_picture(desk: Desk, page: Page) -> Media | None:
    """The first picture of a record that may be shown without warning, and that others can show."""
    record = _record(desk, page)
    media: tuple[Media, ...] = getattr(record, "media", ())
    return next((one for one in media if not one.graphic and one.file.lower().endswith(_PREVIEWED)), None)


def _record(desk: Desk, page: Page) -> Record | None:
    """The record that a page is the page of."""
    head = page.head
    record_id = head.url.rstrip("/").rpartition("/")[2]
    record = desk.corpus.get(record_id)
    if record is None or record.kind_name != head.kind or address(record.kind_name, record.id) != head.url:
        return None
    return record


def _properties(desk: Desk, page: Page, canonical: str, picture: Media | None) -> list[tuple[str, str]]:
    head = page.head
    if head.kind == "moved":
        return []
    briefing = desk.corpus.briefings.get(head.url.rstrip("/").rpartition("/")[2]) if head.kind == "briefing" else None
    given = [
        ("og:type", "article" if briefing else "website"),
        ("og:title", head.title),
        ("og:description", head.description),
        ("og:url", canonical),
        ("og:site_name", desk.settings.site_name),
        # A territory is named where the record names one: `ar` is no country's.
        ("og:locale", head.language.replace("-", "_") if head.language.count("-") == 1 else ""),
    ]
    if briefing:
        given += [
            ("article:published_time", moment_of(desk, briefing.published).isoformat()),
            ("article:modified_time", changed(desk, briefing).isoformat()),
            ("article:section", desk.link(briefing.situation).text),
        ]
    if picture and desk.settings.site_url:
        given += [("og:image", permalink(desk, quote(picture.file))[0]), ("og:image:alt", picture.alt)]
    return [(name, content) for name, content in given if content]


def _alternates(desk: Desk, page: Page) -> Iterator[tuple[str, str]]:
    """Nothing where the site does not know its own address."""
    record = _record(desk, page)
    if isinstance(record, Briefing) and desk.settings.site_url and page.head.kind == "briefing":
        for language, url in alternates(desk, record):
            yield language, permalink(desk, url)[0]


def _feeds(desk: Desk, page: Page) -> list[tuple[str, str, str]]:
    if not desk.settings.site_url or page.head.kind == "moved":
        return []
    return [
        (f"{channel.title} ({name})", channel.file(format), media_type)
        for channel in channels_of(desk, page.head)
        for format, (name, media_type) in FORMATS.items()
    ]
