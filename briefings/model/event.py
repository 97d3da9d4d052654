"""Events: what happened. What a party says is never an event."""

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from briefings.model.date import Date
from briefings.model.media import Media
from briefings.model.part import Part
from briefings.model.party import EventParty
from briefings.model.problem import wrong
from briefings.model.record import Record
from briefings.model.reference import EventId, Kind, PlaceId, RichText, SituationId, SourceId
from briefings.model.scalars import ID_PATTERN, Line
from briefings.model.vocabulary.events import EventType
from briefings.model.vocabulary.places import PlacePrecision


class Whereabouts(Part):
    """A place of an event, how exactly it is known, and the source's words for it."""

    place: PlaceId | None = None
    precision: PlacePrecision | None = None
    """UCDP 1-7; default: by the place's kind."""
    said: Line | None = None

    @model_validator(mode="after")
    def _is_somewhere(self) -> "Whereabouts":
        if self.place is None and self.said is None:
            raise wrong("empty-place", "no place is named", "give `place`, or `said` with the source's own words")
        return self


def _mapping(value: Any) -> Any:
    return {"place": value} if isinstance(value, str) else value


class _Shorthand:
    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string", "pattern": f"^{ID_PATTERN}$"}, handler(schema)]}


Where = Annotated[Whereabouts, BeforeValidator(_mapping), _Shorthand()]


class Event(Record):
    """Something that happened. It stands on the claims that attest it."""

    kind_name: ClassVar[Kind] = "event"

    title: Line
    situation: SituationId | None = None
    part_of: EventId | None = None
    summary: RichText | None = None
    when: Date | None = None
    where: tuple[Where, ...] = ()
    type: EventType | None = None
    actors: tuple[EventParty, ...] = ()
    sources: tuple[SourceId, ...] = ()
    """The short way to say: these publishers report it in their own voice."""
    media: tuple[Media, ...] = ()

    @property
    def label(self) -> str:
        """The title."""
        return self.title
