"""Announcements -> entries: each made once, whatever the number of feeds that carry it."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from zlib import compress, decompress

from briefings.exports.feeds.entry import Entry, Feed
from briefings.exports.feeds.identity import entry_id, feed_id
from briefings.pages import briefing as briefing_page
from briefings.pages.announcements import Announcement, change_anchor, changed, moment_of
from briefings.pages.briefing import BriefingPage
from briefings.pages.change_notes import ChangeView
from briefings.pages.channels import Channel
from briefings.pages.citing import authors_of, permalink
from briefings.pages.desk import Desk

_KEPT = 4096
"""Entries kept ready, their texts compressed: each stands in the feeds of the site, its situation and its actors."""


@dataclass(frozen=True, slots=True)
class FullText:
    """What writes the text of an entry as HTML; links begin with the site's address, the last value of each call."""

    briefing: Callable[[BriefingPage, str], str]
    change: Callable[[BriefingPage, ChangeView, str], str]


class Gathering:
    """The entries of one desk's feeds. The desk knows its own address."""

    def __init__(self, desk: Desk, text: FullText) -> None:
        self._desk = desk
        self._text = text
        self._packed = lru_cache(maxsize=_KEPT)(self._make)

    def feed(self, channel: Channel, announcements: tuple[Announcement, ...]) -> Feed:
        """A feed with its entries, the newest first."""
        settings = self._desk.settings
        desk = self._desk.speaking(channel.language or settings.language)
        entries = tuple(self._entry(one) for one in announcements)
        newest = max((entry.updated for entry in entries), default=None)
        return Feed(
            id=feed_id(settings, (*channel.former, channel.path)[0]),
            title=channel.title,
            subtitle=desk.say("New briefings, major changes and corrections."),
            url=permalink(desk, channel.page)[0],
            updated=newest or _beginning(desk),
            author=settings.publisher.name or settings.site_name,
            language=channel.language or settings.language,
            rights=settings.publisher.licence,
            entries=entries,
        )

    def _entry(self, one: Announcement) -> Entry:
        entry, html = self._packed(one)
        return replace(entry, html=decompress(html).decode())

    def _make(self, one: Announcement) -> tuple[Entry, bytes]:
        entry = _entry(self._desk, self._text, one)
        return replace(entry, html=""), compress(entry.html.encode(), 1)


def _beginning(desk: Desk) -> datetime.datetime:
    """An empty feed is as old as the desk's first publication; without one, as the Unix calendar."""
    published = [moment_of(desk, briefing.published) for briefing in desk.corpus.briefings.values()]
    return min(published, default=datetime.datetime.fromtimestamp(0, datetime.UTC))


def _entry(desk: Desk, text: FullText, one: Announcement) -> Entry:
    briefing = desk.corpus.briefings[one.briefing]
    own = desk.speaking(desk.language(briefing))
    page = briefing_page.build(own, one.briefing, drawn=False)
    root, _ = permalink(desk, "")
    change = page.changes[one.position] if one.change else None
    return Entry(
        id=entry_id(desk.settings, one.key),
        url=root + page.head.url + (f"#{change_anchor(one.position)}" if change else ""),
        title=_title(own, page, one),
        html=text.change(page, change, root) if change else text.briefing(page, root),
        summary=" ".join((change.note.plain if change else page.head.description).split()),
        published=one.at,
        updated=one.at if change else changed(desk, briefing),
        authors=authors_of(desk, briefing),
        language=page.head.language,
        tags=(page.situation.text, page.kind),
        original=(root + page.original.url, page.original.language) if page.original else None,
    )


def _title(desk: Desk, page: BriefingPage, one: Announcement) -> str:
    title = page.title
    if one.is_correction:
        title = desk.say("Correction: %(title)s", title=title)
    elif one.change:
        title = desk.say("Major change: %(title)s", title=title)
    mark = page.head.mark
    return f"{desk.say('Not public: %(why)s', why=mark)} · {title}" if mark else title
