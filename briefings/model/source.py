"""Sources: what was read, seen or heard."""

from typing import ClassVar

from pydantic import Field

from briefings.model.address import WebAddress
from briefings.model.date import Date, Moment
from briefings.model.media import ArchivePath
from briefings.model.part import Part
from briefings.model.record import Record
from briefings.model.reference import ActorId, Kind, RichText
from briefings.model.scalars import Line, Sha256
from briefings.model.vocabulary.sources import SourceScale, SourceStatus, SourceType


class Credit(Part):
    """The credit line that the source itself carries."""

    said: Line | None = None
    agencies: tuple[ActorId, ...] = ()


class Archive(Part):
    """The desk's copy of a source. The file is never published."""

    file: ArchivePath | None = None
    """Below the site's `archive_dir`."""
    url: WebAddress | None = None
    taken: Moment | None = None
    sha256: Sha256 | None = None


class Protection(Part):
    """How a source is shown whose identity must not be known."""

    shown_as: Line


class Source(Record):
    """A source. Square brackets around a title mean that the desk supplied it, as librarians do."""

    kind_name: ClassVar[Kind] = "source"

    type: SourceType
    title: Line
    publisher: ActorId | None = None
    authors: tuple[Line, ...] = ()
    credit: Credit | None = None
    notice: RichText | None = None
    """The source's own disclaimer, in our words."""
    issued: Date | None = None
    url: WebAddress | None = None
    archive: Archive | None = None
    status: SourceStatus | None = None
    scale: SourceScale | None = None
    summary: RichText | None = None
    protected: Protection | None = Field(None, description="Shown as this, and as nothing else")

    @property
    def label(self) -> str:
        """The title."""
        return self.title

    @property
    def supplied_title(self) -> bool:
        """Whether the desk, not the source, gave the title."""
        return self.title.startswith("[") and self.title.endswith("]")
