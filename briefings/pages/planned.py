"""A page that is named and not built."""

from collections.abc import Callable
from dataclasses import dataclass

from briefings.pages.page import Page, PageKind


@dataclass(frozen=True, slots=True)
class Planned:
    """A page that is not built yet."""

    url: str
    title: str
    kind: PageKind
    build: Callable[[], Page]
