"""Disclaimers, and the conditions under which one applies."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from briefings.model.date import Date
from briefings.model.part import Part
from briefings.model.record import Record
from briefings.model.reference import ActorId, Kind, PlaceId, RichText, SituationId, SourceId
from briefings.model.scalars import Country, Flag, Line, Whole
from briefings.model.vocabulary.actors import ActorType
from briefings.model.vocabulary.claims import ClaimKind, ClaimStatus
from briefings.model.vocabulary.sources import SourceType

Placement = Literal["page-start", "page-end", "claim"]


def _several(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


_OneOrMore = BeforeValidator(_several, json_schema_input_type=str | list[str])


class Condition(Part):
    """What a claim must be for the disclaimer to apply. Several keys in one mapping must all hold.

    A list holds when the claim matches any of its values.
    """

    all: tuple["Condition", ...] = ()
    any: tuple["Condition", ...] = ()
    not_: "Condition | None" = Field(None, alias="not")
    status: Annotated[tuple[ClaimStatus, ...], _OneOrMore] = ()
    kind: Annotated[tuple[ClaimKind, ...], _OneOrMore] = ()
    actor: Annotated[tuple[ActorId, ...], _OneOrMore] = ()
    """Who asserts it."""
    actor_type: Annotated[tuple[ActorType, ...], _OneOrMore] = ()
    publisher: Annotated[tuple[ActorId, ...], _OneOrMore] = ()
    source: Annotated[tuple[SourceId, ...], _OneOrMore] = ()
    source_type: Annotated[tuple[SourceType, ...], _OneOrMore] = ()
    country: Annotated[tuple[Country, ...], _OneOrMore] = ()
    """Of the places of the events and subjects that the claim is about."""
    place: Annotated[tuple[PlaceId, ...], _OneOrMore] = ()
    situation: Annotated[tuple[SituationId, ...], _OneOrMore] = ()
    max_originators: Whole | None = None
    """At most so many independent originators."""
    asserted_within: Date | None = None
    translated: Flag | None = None


class Disclaimer(Record):
    """A caveat of the desk, attached by rule, with the reason shown to the reader."""

    kind_name: ClassVar[Kind] = "disclaimer"

    text: RichText
    applies_when: Condition
    title: Line | None = None
    placement: Placement = "page-end"

    @property
    def label(self) -> str:
        """Its title, or its id."""
        return self.title or self.id
