"""What becomes a PDF, and what it became."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Paper = Literal["a4", "letter"]
ReadFile = Callable[[str], bytes | None]
"""The bytes that the site has at a path such as "assets/icon.svg"; None where it has nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A page of the site, and what a reader of its PDF is told of it."""

    url: str
    """Where it stands on the site: "briefings/day-1/"."""
    html: bytes
    title: str
    site_url: str = ""
    """Address of the site, to which links within it lead; where it is not known they lead nowhere."""
    authors: tuple[str, ...] = ()
    description: str = ""
    created: datetime.datetime | None = None
    changed: datetime.datetime | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF."""

    content: bytes
    pages: int
    fonts: tuple[str, ...]
    """Families that it is set in, those of the machine that set it."""
    left_out: tuple[str, ...]
    """Addresses that something in the page asked for and that are none of the site's files."""
