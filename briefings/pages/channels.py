"""The feeds that the site has: of everything, of each situation, of each actor, of corrections, and of what was
published in other languages.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from briefings.graph.scope import scope_of
from briefings.pages.addresses import CORRECTIONS, FEEDS, HOME, address
from briefings.pages.announcements import Announcement, announcements
from briefings.pages.catalogue import own_name
from briefings.pages.desk import Desk
from briefings.pages.news import is_news, language_apart, languages_apart
from briefings.pages.page import Head

Format = Literal["atom", "json"]
FORMATS: Mapping[Format, tuple[str, str]] = {
    "atom": ("Atom", "application/atom+xml"),
    "json": ("JSON Feed", "application/feed+json"),
}
"""Format -> its name, and its media type."""

MOST_ENTRIES = 50
"""A reader's program asks often, and takes the whole file each time; older briefings stay on the site."""

MOST_OF_AN_ACTOR = 10
"""An entry with its full text stands in the feeds of all actors that its briefing names: dozens of copies."""


@dataclass(frozen=True, slots=True)
class Channel:
    """One feed, before any format."""

    path: str
    """Its address without the ending."""
    title: str
    page: str
    """Address of the page that shows the same."""
    former: tuple[str, ...] = ()
    """Paths under which readers once subscribed to it."""
    kind: Literal["site", "corrections", "language", "situation", "actor"] = "site"
    record: str = ""
    language: str = ""
    """Empty: the site's."""

    @property
    def most(self) -> int:
        """How many entries it holds."""
        return MOST_OF_AN_ACTOR if self.kind == "actor" else MOST_ENTRIES

    def file(self, format: Format) -> str:
        """Its address in a format."""
        return f"{self.path}.{format}"


def channels(desk: Desk) -> Iterator[Channel]:
    """All feeds: of the site, of corrections, of other languages, then of each situation and each actor."""
    yield Channel(f"{FEEDS}site", desk.settings.site_name, HOME)
    yield Channel(f"{FEEDS}corrections", _named(desk, desk.say("Corrections")), CORRECTIONS, kind="corrections")
    for language in languages_apart(desk, desk.corpus.briefings.values()):
        yield _of_language(desk, language)
    for situation in desk.corpus.situations:
        yield _of_record(desk, "situation", situation)
    for actor in desk.corpus.actors:
        yield _of_record(desk, "actor", actor)


def channels_of(desk: Desk, head: Head) -> Iterator[Channel]:
    """The feeds that a page names in its head: the site's, and those of what it is about."""
    corpus = desk.corpus
    yield Channel(f"{FEEDS}site", desk.settings.site_name, HOME)
    if head.url == CORRECTIONS:
        yield from (channel for channel in channels(desk) if channel.kind == "corrections")
    record_id = head.url.rstrip("/").rpartition("/")[2]
    if head.kind == "actor":
        yield _of_record(desk, "actor", record_id)
    situation = record_id if head.kind == "situation" else None
    if head.kind == "briefing" and record_id in corpus.briefings:
        situation = corpus.briefings[record_id].situation
        if language := language_apart(desk, corpus.briefings[record_id]):
            yield _of_language(desk, language)
    if head.kind == "event" and record_id in corpus.events:
        situation = corpus.events[record_id].situation
    if situation in corpus.situations:
        yield _of_record(desk, "situation", str(situation))


def contents(desk: Desk) -> Mapping[str, tuple[Announcement, ...]]:
    """Path of each feed -> what is in it, the newest first. A feed that has nothing yet is there, and empty."""
    found: dict[str, list[Announcement]] = {channel.path: [] for channel in channels(desk)}
    most = {channel.path: channel.most for channel in channels(desk)}
    actors = {briefing.id: scope_of(desk.graph, briefing).actors for briefing in desk.corpus.briefings.values()}
    for one in announcements(desk):
        briefing = desk.corpus.briefings[one.briefing]
        paths = [_of_language(desk, language).path] if (language := language_apart(desk, briefing)) else []
        if is_news(desk, one):
            paths += [f"{FEEDS}site", *([f"{FEEDS}corrections"] if one.is_correction else [])]
            paths += [_path("situation", briefing.situation), *(_path("actor", actor) for actor in actors[briefing.id])]
        for path in paths:
            if path in found and len(found[path]) < most[path]:
                found[path].append(one)
    return {path: tuple(entries) for path, entries in found.items()}


def _of_language(desk: Desk, language: str) -> Channel:
    """What was published in a language beside the site's own, called as the language calls itself."""
    title = _named(desk.speaking(language), own_name(language))
    return Channel(f"{FEEDS}languages/{language}", title, HOME, kind="language", language=language)


def _of_record(desk: Desk, kind: Literal["situation", "actor"], record_id: str) -> Channel:
    record = desk.record(record_id)
    return Channel(
        path=_path(kind, record_id),
        title=_named(desk, desk.plain_label(record)),
        page=address(kind, record_id),
        former=tuple(_path(kind, former) for former in record.former_ids),
        kind=kind,
        record=record_id,
    )


def _named(desk: Desk, what: str) -> str:
    return f"{desk.settings.site_name}{desk.say(':')} {what}"


def _path(kind: Literal["situation", "actor"], record_id: str) -> str:
    return f"{FEEDS}{address(kind, record_id).rstrip('/')}"
