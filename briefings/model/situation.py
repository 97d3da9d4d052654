"""Situations: what briefings are about, over months and years."""

from typing import ClassVar

from pydantic import model_validator

from briefings.model.date import Date
from briefings.model.problem import wrong
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

    @model_validator(mode="after")
    def _ends_after_it_started(self) -> "Situation":
        if self.started and self.ended and self.ended.certainly_before(self.started):
            hint = "correct the date that is wrong"
            raise wrong("backwards-date", "the situation ended before it started", hint, keys=("ended",))
        return self
