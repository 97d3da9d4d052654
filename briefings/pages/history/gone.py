"""The address of a record that is no longer there: what once led to it still leads somewhere."""

from dataclasses import dataclass

from briefings.pages.desk import Desk
from briefings.pages.page import Head, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class GonePage(Page):
    """A record that earlier versions of a briefing show, and that the desk has taken out since."""

    title: str


def build_gone(desk: Desk, url: str, title: str) -> GonePage:
    """The page at its address."""
    return GonePage(head=Head(url, title, "gone", "", desk.settings.language), title=title)
