"""Briefings: what the desk publishes."""

from typing import ClassVar

from pydantic import Field

from briefings.model.date import Date, Moment
from briefings.model.figure import KeyFigure
from briefings.model.media import Media
from briefings.model.part import Part
from briefings.model.record import Record
from briefings.model.reference import AnyId, BriefingId, ClaimId, Kind, RichText, SituationId
from briefings.model.scalars import Line, Whole
from briefings.model.vocabulary.briefings import Alert, BriefingKind, ChangeKind, SectionPart, TrendValue


class Trend(Part):
    """Where the situation goes, and why the desk says so."""

    value: TrendValue
    why: RichText


class Section(Part):
    """A section of the text."""

    heading: Line
    text: RichText
    part: SectionPart | None = None
    sector: Line | None = None
    graphic: Line | None = None
    """What may distress in it ("description of wounds"): the text stands behind a warning that says so."""


class Change(Part):
    """A change note: what changed in the published briefing, and when."""

    date: Moment
    kind: ChangeKind
    note: RichText


class PublishedHistory(Part):
    """From when on earlier versions are shown."""

    from_: Moment = Field(alias="from")


class Briefing(Record):
    """One briefing of a situation, as of its information cut-off."""

    kind_name: ClassVar[Kind] = "briefing"

    situation: SituationId
    title: Line
    summary: RichText
    published: Moment
    kind: BriefingKind = "update"
    number: Whole | None = None
    period: Date | None = None
    cutoff: Moment | None = None
    """Information cut-off; absent when unknown, never invented."""
    checked: Moment | None = None
    """When the desk last held all of it against its sources, whether or not anything changed."""
    next_update: Moment | None = None
    trend: Trend | None = None
    alerts: tuple[Alert, ...] = ()
    highlights: tuple[RichText, ...] = ()
    key_figures: tuple[KeyFigure, ...] = ()
    sections: tuple[Section, ...] = ()
    unknowns: tuple[RichText, ...] = ()
    outlook: tuple[ClaimId, ...] = ()
    changes: tuple[Change, ...] = ()
    authors: tuple[Line, ...] = ()
    media: tuple[Media, ...] = ()
    translation_of: BriefingId | None = None
    """The original that this says in another language; both have the same situation and claims."""
    history: PublishedHistory | None = None
    redact: tuple[AnyId, ...] = ()
    """Records that no version of this briefing may show."""

    @property
    def label(self) -> str:
        """The title."""
        return self.title
