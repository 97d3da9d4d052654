"""What a feed holds, before any format."""

import datetime
import re
from dataclasses import dataclass

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One publication or change. All addresses are whole."""

    id: str
    url: str
    title: str
    html: str
    summary: str
    published: datetime.datetime
    updated: datetime.datetime
    authors: tuple[str, ...]
    language: str
    tags: tuple[str, ...]
    original: tuple[str, str] | None = None
    """Of a translation: the address of what it translates, and the language of that."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed."""

    id: str
    title: str
    subtitle: str
    url: str
    """Of the page that shows the same."""
    updated: datetime.datetime
    author: str
    language: str
    rights: str
    entries: tuple[Entry, ...]


def speakable(text: str) -> str:
    """A text without the characters that XML 1.0 cannot hold (the record may have them)."""
    return _NOT_XML.sub("\ufffd", text)
