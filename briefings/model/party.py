"""Who says or does something: an actor, several jointly, or somebody whom the source does not name."""

from typing import Annotated, Any

from pydantic import BeforeValidator, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from briefings.model.part import Part
from briefings.model.problem import wrong
from briefings.model.reference import ActorId
from briefings.model.scalars import ID_PATTERN, Line
from briefings.model.vocabulary.events import EventRole


class Party(Part):
    """One party: `actor`, or `actors` for a joint statement (one origin), or unnamed: `said`, with `maybe`.

    In YAML an id stands for `{actor: id}` and a list of ids for `{actors: [...]}`.
    """

    actor: ActorId | None = None
    actors: tuple[ActorId, ...] = ()
    said: Line | None = None
    """How the source calls them."""
    maybe: tuple[ActorId, ...] = ()
    """Whom the desk takes an unnamed party to be; never counted as named."""

    @property
    def named(self) -> tuple[str, ...]:
        """Ids of the actors that the source names; empty for an unnamed party."""
        return (self.actor,) if self.actor else self.actors

    @model_validator(mode="after")
    def _is_somebody(self) -> "Party":
        if not self.named and self.said is None:
            raise wrong("bad-party", "nobody is named", "give `actor`, or `said` with the source's own words")
        if self.actor and self.actors:
            raise wrong("bad-party", "`actor` and `actors` both stand here", "keep one of them")
        for position, actor in enumerate(self.actors):
            if actor in self.actors[:position]:
                message = f'"{actor}" is named twice'
                raise wrong("bad-party", message, "name each actor once", keys=("actors", position))
        if self.named and self.maybe:
            raise wrong("bad-party", "`maybe` is for an unnamed party", "keep `maybe` or the actor, not both")
        return self


class Participant(Party):
    """A party with its part in an event."""

    role: EventRole = "participant"


def _mapping(value: Any) -> Any:
    if isinstance(value, str):
        return {"actor": value}
    if isinstance(value, list):
        return {"actors": value}
    return value


class _Shorthand:
    """JSON Schema of a party: an id, perhaps a list of ids, or the mapping."""

    def __init__(self, *, joint: bool) -> None:
        self.joint = joint

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        an_id = {"type": "string", "pattern": f"^{ID_PATTERN}$"}
        several = [{"type": "array", "items": an_id, "minItems": 1}] if self.joint else []
        return {"anyOf": [an_id, *several, handler(schema)]}


Asserter = Annotated[Party, BeforeValidator(_mapping), _Shorthand(joint=True)]
Relay = Annotated[Party, BeforeValidator(_mapping), _Shorthand(joint=False)]
EventParty = Annotated[Participant, BeforeValidator(_mapping), _Shorthand(joint=False)]
