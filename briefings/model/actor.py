"""Actors: who acts, speaks, reports and relays."""

from typing import ClassVar

from pydantic import Field, model_validator

from briefings.model.date import Date
from briefings.model.part import Part
from briefings.model.problem import wrong
from briefings.model.record import Record
from briefings.model.reference import ActorId, ClaimId, Kind, RichText, SituationId, SourceId
from briefings.model.scalars import Country, Language, Line
from briefings.model.vocabulary.actors import ActorType, Relation
from briefings.model.vocabulary.admiralty import Reliability


class ActorRelation(Part):
    """How the actor stands to another one, dated and sourced."""

    as_: Relation = Field(alias="as")
    of: ActorId
    title: Line | None = None
    from_: Date | None = Field(None, alias="from")
    to: Date | None = None
    sources: tuple[SourceId, ...] = ()
    claims: tuple[ClaimId, ...] = ()

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> "ActorRelation":
        if self.from_ and self.to and self.to.certainly_before(self.from_):
            hint = "correct the date that is wrong"
            raise wrong("backwards-date", "the relation ended before it began", hint, keys=("to",))
        return self


class Actor(Record):
    """A person, body, armed group, medium… A state as a party is its government; the place is the country."""

    kind_name: ClassVar[Kind] = "actor"

    name: Line
    type: ActorType
    aliases: tuple[Line, ...] = ()
    names: dict[Language, Line] = Field({}, description="Language -> name in its own script")
    country: Country | None = None
    summary: RichText | None = None
    reliability: Reliability | None = None
    """Admiralty A-F, of the organisation."""
    relations: tuple[ActorRelation, ...] = ()
    party_to_conflict: tuple[SituationId, ...] = ()

    @property
    def label(self) -> str:
        """The name."""
        return self.name

    @property
    def short_label(self) -> str:
        """The shortest Latin name, for chains and notes: an acronym where there is one."""
        acronyms = [alias for alias in self.aliases if alias.isupper() and len(alias) < len(self.name)]
        return acronyms[0] if acronyms else self.name
