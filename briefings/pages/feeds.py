"""The page that lists the feeds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefings.model.message import term
from briefings.pages.addresses import FEEDS
from briefings.pages.catalogue import own_name
from briefings.pages.channels import FORMATS, MOST_ENTRIES, MOST_OF_AN_ACTOR, Channel, channels, contents
from briefings.pages.desk import Desk
from briefings.pages.page import Head, Page
from briefings.pages.parts import Link

HEADINGS = {
    "site": term("All briefings"),
    "situation": term("Situations"),
    "actor": term("Actors"),
}


MOST_LINES = 100
"""Of a kind on the page: a desk has thousands of actors, and each feed is named by its own page too."""


@dataclass(frozen=True, slots=True)
class FeedLine:
    """One feed, in every format."""

    about: Link
    entries: int
    files: tuple[tuple[str, str], ...]
    """Name of the format, and address; none where the feed cannot be written."""


@dataclass(frozen=True, slots=True)
class FeedGroup:
    """The feeds of one kind."""

    heading: str
    anchor: str
    lines: tuple[FeedLine, ...]
    is_cut: bool
    """Whether these are only the ones with the most entries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedsPage(Page):
    """Every feed of the site."""

    title: str
    lead: str
    written: bool
    """False: the site does not know its own address, without which a feed leads nowhere."""
    most: int
    most_of_an_actor: int
    groups: tuple[FeedGroup, ...]

    def contents(self, say: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
        """The kinds of feeds."""
        return tuple((group.anchor, group.heading) for group in self.groups)


def build(desk: Desk) -> FeedsPage:
    """The page of feeds."""
    title = desk.say("Feeds")
    lead = desk.say("New briefings, major changes and corrections, in your feed reader. Small changes send nothing.")
    return FeedsPage(
        head=Head(FEEDS, title, "index", lead, desk.settings.language),
        title=title,
        lead=lead,
        written=bool(desk.settings.site_url),
        most=MOST_ENTRIES,
        most_of_an_actor=MOST_OF_AN_ACTOR,
        groups=tuple(_groups(desk)),
    )


def _groups(desk: Desk) -> Iterator[FeedGroup]:
    filled = contents(desk)
    by_kind: dict[str, list[FeedLine]] = {kind: [] for kind in HEADINGS}
    for channel in channels(desk):
        kind = "site" if channel.kind in ("corrections", "language") else channel.kind
        by_kind[kind].append(FeedLine(_about(desk, channel), len(filled[channel.path]), _files(desk, channel)))
    for name, lines in by_kind.items():
        if lines:
            fullest = sorted(lines, key=lambda line: -line.entries)[:MOST_LINES]
            is_cut = len(lines) > MOST_LINES
            yield FeedGroup(desk.say(HEADINGS[name]), f"feeds-{name}", tuple(fullest if is_cut else lines), is_cut)


def _about(desk: Desk, channel: Channel) -> Link:
    if channel.record:
        return desk.link(channel.record)
    if channel.language:
        return Link(channel.page, own_name(channel.language), language=channel.language)
    words = desk.say("Corrections") if channel.kind == "corrections" else desk.say("The whole site")
    return Link(channel.page, words)


def _files(desk: Desk, channel: Channel) -> tuple[tuple[str, str], ...]:
    if not desk.settings.site_url:
        return ()
    return tuple((name, channel.file(format)) for format, (name, _) in FORMATS.items())
