"""The feed files of a site, each written when somebody asks for it."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache, partial

from briefings.exports.feeds.entry import Feed
from briefings.exports.feeds.gathering import FullText, Gathering
from briefings.exports.feeds.json_feed import json_feed
from briefings.pages.announcements import Announcement
from briefings.pages.channels import FORMATS, Channel, Format, channels, contents
from briefings.pages.citing import permalink
from briefings.pages.desk import Desk


def feeds(desk: Desk, text: FullText) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Address of each file, and what writes it. None where the site does not know its own address.

    A feed also stands at the addresses of its record's former ids: who subscribed there goes on receiving.
    """
    if not desk.settings.site_url:
        return
    library = _Library(desk, text)
    taken = {channel.path for channel in channels(desk)}
    for channel in channels(desk):
        for path in (channel.path, *(former for former in channel.former if former not in taken)):
            for format in FORMATS:
                yield f"{path}.{format}", partial(library.write, channel, format)


class _Library:
    """All feeds of a desk: worked out when the first is asked for."""

    def __init__(self, desk: Desk, text: FullText) -> None:
        self._desk = desk
        self._gathering = Gathering(desk, text)
        self._feed = lru_cache(maxsize=1)(self._gather)  # its formats are asked for one after the other

    def write(self, channel: Channel, format: Format) -> bytes:
        feed = self._feed(channel)
        address, _ = permalink(self._desk, channel.file(format))
        return _WRITERS[format](feed, address)

    def _gather(self, channel: Channel) -> Feed:
        return self._gathering.feed(channel, self._contents[channel.path])

    @cached_property
    def _contents(self) -> Mapping[str, tuple[Announcement, ...]]:
        return contents(self._desk)


def _atom(feed: Feed, address: str) -> bytes:
    # The library is needed where a feed is written, and not by a check or by other pages of a preview.
    from briefings.exports.feeds.atom import atom

    return atom(feed, address)


_WRITERS: Mapping[Format, Callable[[Feed, str], bytes]] = {"atom": _atom, "json": json_feed}
