"""A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from typing import Any

from briefings.exports.feeds.entry import Entry, Feed

_VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed, address: str) -> bytes:
    """The file that stands at `address`."""
    made = {
        "version": _VERSION,
        "title": feed.title,
        "home_page_url": feed.url,
        "feed_url": address,
        "description": feed.subtitle,
        "authors": [{"name": feed.author}],
        "language": feed.language,
        "items": [_item(entry) for entry in feed.entries],
    }
    return json.dumps(made, ensure_ascii=False, indent=1).encode() + b"\n"


def _item(entry: Entry) -> dict[str, Any]:
    item = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.html,
        "summary": entry.summary,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [{"name": name} for name in entry.authors],
        "tags": list(entry.tags),
        "language": entry.language,
        # Names that begin with a line are each publisher's own; the format has none for a translation.
        "_translation_of": dict(zip(("url", "language"), entry.original, strict=True)) if entry.original else "",
    }
    return {key: value for key, value in item.items() if value not in ("", [])}
