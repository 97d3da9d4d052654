"""The page at an address where something stood before."""

from dataclasses import dataclass

from briefings.pages.desk import Desk
from briefings.pages.page import Head, Page
from briefings.pages.parts import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedPage(Page):
    """The old address of a record, or of its past."""

    title: str
    to: Link


def build_moved(desk: Desk, url: str, to: Link) -> MovedPage:
    """It leads to where that stands now."""
    return MovedPage(head=Head(url, to.text, "moved", "", desk.settings.language), title=to.text, to=to)
