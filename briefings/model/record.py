"""What every record is: an immutable, typed piece of the content with an id."""

from typing import ClassVar

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from briefings.model.part import Part
from briefings.model.reference import Kind
from briefings.model.release import Release
from briefings.model.scalars import Id, Language


class Record(Part):
    """One record of any kind. Its id is the key under which it stands in the file."""

    kind_name: ClassVar[Kind]

    id: SkipJsonSchema[Id]
    release: Release = Release()
    desk_notes: str | None = Field(None, description="For the desk alone: never published, anywhere")
    former_ids: tuple[Id, ...] = Field((), description="Earlier ids, whose addresses stay alive")
    language: Language | None = Field(None, description="Of the record's own texts; absent: the site's")

    @property
    def label(self) -> str:
        """The name that a reader knows the record by."""
        raise NotImplementedError
