"""A feed as Atom (RFC 4287), by feedgenerator. Nothing in it is taken from the clock."""

import datetime
from typing import Any

from feedgenerator import Atom1Feed

from briefings.exports.feeds.entry import Entry, Feed, speakable


def atom(feed: Feed, address: str) -> bytes:
    """The file that stands at `address`."""
    made = _Atom(
        title=speakable(feed.title),
        subtitle=speakable(feed.subtitle),
        link=feed.url,
        description="",
        language=feed.language,
        author_name=speakable(feed.author),
        feed_url=address,
        feed_guid=feed.id,
        feed_copyright=speakable(feed.rights) or None,
        updated=feed.updated,
    )
    for entry in feed.entries:
        made.add_item(**_item(entry))
    text: str = made.writeString("utf-8")
    return text.encode() + b"\n"


def _item(entry: Entry) -> dict[str, Any]:
    first, *others = map(speakable, entry.authors or ("",))
    return {
        "title": speakable(entry.title),
        "link": entry.url,
        "unique_id": entry.id,
        "description": None,
        "plain_summary": speakable(entry.summary),
        "content": speakable(entry.html),
        "pubdate": entry.published,
        "updateddate": entry.updated,
        "author_name": first or None,
        "other_authors": others,
        "categories": [speakable(tag) for tag in entry.tags],
        "language": entry.language,
        "original": entry.original,
    }


class _Atom(Atom1Feed):  # type: ignore[misc]  # the library has no types
    """The library's Atom, with a language for each entry, all its authors, what it translates, and a date that is the
    data's.
    """

    def latest_post_date(self) -> datetime.datetime:
        updated: datetime.datetime = self.feed["updated"]
        return updated

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["language"]}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        if item["original"]:
            address, language = item["original"]
            handler.addQuickElement("link", "", {"rel": "related", "hreflang": language, "href": address})
        if item["plain_summary"]:
            handler.addQuickElement("summary", item["plain_summary"])
        for name in item["other_authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")
