"""Situations: what briefings are about, over months and years."""

from typing import ClassVar

from briefings.model.date import Date
from briefings.model.record import Record
from briefings.model.reference import Kind, PlaceId, RichText
from briefings.model.scalars import Line


class Situation(Record):
    """A conflict or crisis that the desk follows. Its trend is its latest briefing's."""

    kind_name: ClassVar[Kind] = "situation"

    title: Line
    summary: RichText | None = None
    started: Date | None = None
    ended: Date | None = None
    places: tuple[PlaceId, ...] = ()

    @property
    def label(self) -> str:
        """The title."""
        return self.title
