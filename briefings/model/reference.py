"""Which fields of a record point to other records, and which hold rich text, said by the fields' types."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, Field
from pydantic.fields import FieldInfo

from briefings.model.date import Date
from briefings.model.problem import Key
from briefings.model.scalars import Id

Kind = Literal["situation", "briefing", "event", "claim", "actor", "place", "source", "disclaimer"]
KINDS: tuple[Kind, ...] = (
    "situation", "briefing", "event", "claim", "actor", "place", "source", "disclaimer"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks an id field: the kinds that it may point to."""

    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Rich:
    """Marks a text as rich: Markdown with citations and mentions."""


SituationId = Annotated[Id, Refers(("situation",))]
BriefingId = Annotated[Id, Refers(("briefing",))]
EventId = Annotated[Id, Refers(("event",))]
ClaimId = Annotated[Id, Refers(("claim",))]
ActorId = Annotated[Id, Refers(("actor",))]
PlaceId = Annotated[Id, Refers(("place",))]
SourceId = Annotated[Id, Refers(("source",))]
AnyId = Annotated[Id, Refers(KINDS)]
SubjectId = Annotated[Id, Refers(("event", "actor", "place", "situation", "source", "claim"))]
RichText = Annotated[
    str, Rich(), Field(description="Rich text: Markdown with [@source, locator] and [words](claim:id)")
]


@dataclass(frozen=True, slots=True)
class Pointer:
    """One id field's value: where it stands below its record, what it names, what it may name."""

    keys: tuple[Key, ...]
    id: str
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One rich text of a record, and where it stands below the record."""

    keys: tuple[Key, ...]
    text: str


def pointers(part: BaseModel) -> Iterator[Pointer]:
    """All ids that a record (or a part of one) points to, in the order of its fields."""
    for found in walk(part):
        if isinstance(found, Pointer):
            yield found


def passages(part: BaseModel) -> Iterator[Passage]:
    """All rich texts of a record (or of a part of one), in the order of its fields."""
    for found in walk(part):
        if isinstance(found, Passage):
            yield found


Found = Pointer | Passage
_Visit = Callable[[Any, tuple[Key, ...]], Iterator[Found]]


def walk(part: BaseModel, keys: tuple[Key, ...] = ()) -> Iterator[Found]:
    """Ids and rich texts, in the order of the fields."""
    for name, key, visit in _plan(type(part)):
        value = getattr(part, name)
        if value is not None and value != ():
            yield from visit(value, (*keys, key))


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, str, _Visit], ...]:
    """Which fields are worth looking at, by what key, and how: worked out once for each class."""
    visits = ((name, info.alias or name, _visitor(info)) for name, info in model.model_fields.items())
    return tuple((name, key, visit) for name, key, visit in visits if visit is not None)


def _visitor(info: FieldInfo) -> _Visit | None:
    return _visitor_of(Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation)


def _visitor_of(annotation: Any) -> _Visit | None:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        for mark in args[1:]:
            if isinstance(mark, Refers):
                return _pointer_visitor(mark.kinds)
            if isinstance(mark, Rich):
                return _passage_visitor
        return _visitor_of(args[0])
    if origin is tuple:
        inner = _visitor_of(args[0])
        return _each(inner) if inner else None
    if origin is dict:
        inner = _visitor_of(args[1])
        return _each_value(inner) if inner else None
    if annotation is Date:
        return _date_visitor
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return walk
    if origin is Union or str(origin) == "<class 'types.UnionType'>":
        inner_visits = [visit for arg in args if (visit := _visitor_of(arg)) is not None]
        return inner_visits[0] if inner_visits else None
    return None


def _pointer_visitor(kinds: tuple[Kind, ...]) -> _Visit:
    def visit(value: str, keys: tuple[Key, ...]) -> Iterator[Found]:
        # A figure is addressed as CLAIM#FIGURE; what the address points to is the claim.
        yield Pointer(keys, value.partition("#")[0], kinds)

    return visit


def _date_visitor(value: Date, keys: tuple[Key, ...]) -> Iterator[Found]:
    for name, event in (("after", value.after), ("before", value.before)):
        if event:
            yield Pointer((*keys, name), event, ("event",))


def _passage_visitor(value: str, keys: tuple[Key, ...]) -> Iterator[Found]:
    yield Passage(keys, value)


def _each(inner: _Visit) -> _Visit:
    def visit(values: tuple[Any, ...], keys: tuple[Key, ...]) -> Iterator[Found]:
        for position, value in enumerate(values):
            yield from inner(value, (*keys, position))

    return visit


def _each_value(inner: _Visit) -> _Visit:
    def visit(values: dict[str, Any], keys: tuple[Key, ...]) -> Iterator[Found]:
        for key, value in values.items():
            yield from inner(value, (*keys, key))

    return visit
