"""Dates as an editor knows them: a day, a month, some time in between, a time with its zone, or only words.

The notation is EDTF (ISO 8601-2) level 0 and 1 with one-of sets. Days are local days: a date without a
time belongs to the zone of the place it is about, and no conversion is ever made.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, core_schema

from briefings.model.edtf import FORMS, OPEN, Shape, Span, span_of
from briefings.model.problem import quoted, wrong
from briefings.model.said import disagreement


@dataclass(frozen=True, slots=True)
class Date:
    """A date with the source's own words and, where no day is known, the events it lies between.

    The constructor raises the same errors as decoding does, all of them `ValueError`s, but leaves
    `said` alone: see `said_weekday_problem`. Two dates are equal when the same was given.
    """

    edtf: str | None = None
    """As given, without white space around it."""
    said: str | None = None
    after: str | None = None
    """Id of the event that it came after."""
    before: str | None = None
    why: str | None = None

    earliest: datetime.date | None = field(init=False, repr=False, compare=False)
    latest: datetime.date | None = field(init=False, repr=False, compare=False)
    """Last possible day, included. `earliest` and `latest` of a time are the day in its own zone."""
    instant: datetime.datetime | None = field(init=False, repr=False, compare=False)
    uncertain: bool = field(init=False, repr=False, compare=False)
    approximate: bool = field(init=False, repr=False, compare=False)
    shape: Shape = field(init=False, repr=False, compare=False)
    """`2024-XX-XX` is a year, `202X` is one of ten years; without `edtf` a date is relative."""

    def __post_init__(self) -> None:
        for name in ("edtf", "said", "after", "before", "why"):
            given = getattr(self, name)
            stripped = given.strip() if given is not None else None
            object.__setattr__(self, name, stripped if name == "edtf" else stripped or None)
        if self.edtf is None and not (self.said or self.after or self.before):
            raise wrong("bad-date", "the date says nothing", "give one of edtf, said, after, before")
        span = Span() if self.edtf is None else span_of(self.edtf)
        for name, value in zip(Span._fields, span, strict=True):
            object.__setattr__(self, name, value)

    @property
    def precision(self) -> int:
        """UCDP's grade: 1 a day, 2 up to six days, 3 a week, 4 up to a month, 5 longer or not bounded."""
        if self.earliest is None or self.latest is None:
            return 5
        days = (self.latest - self.earliest).days + 1
        return next((grade for grade, most in ((1, 1), (2, 6), (3, 7), (4, 31)) if days <= most), 5)

    @property
    def sort_key(self) -> tuple[Any, ...]:
        """A total order: by first possible day (none known: first), then time, then last possible day.

        A day stands before the times in it. What was given breaks ties, so equal keys mean equal dates.
        """
        return (
            self.earliest or datetime.date.min,
            self.instant or datetime.datetime.min.replace(tzinfo=datetime.UTC),
            self.latest or datetime.date.max,
            *((text is not None, text or "") for text in self._given),
        )

    @property
    def choices(self) -> tuple["Date", ...]:
        """The members of a one-of set, a range in it as an interval; any other date is its only choice."""
        if self.edtf is None or self.shape != "one-of":
            return (self,)
        if self.edtf.startswith("["):
            return tuple(Date(member.replace("..", "/")) for member in self.edtf[1:-1].split(","))
        return (Date("/".join(self.edtf[:4].replace("X", digit) for digit in "09") + self.edtf[4:]),)

    @property
    def ends(self) -> tuple["Date | None", "Date | None"]:
        """First and last end of an interval, None where open; any other date is both ends itself."""
        if self.edtf is None or self.shape != "interval":
            return self, self
        first, last = (None if end in OPEN else Date(end) for end in self.edtf.split("/"))
        return first, last

    def certainly_before(self, other: "Date") -> bool:
        """Whether it ended before the other began, going by bounds; marks (`?`, `~`) do not widen them."""
        if self.instant is not None and other.instant is not None:
            return self.instant < other.instant
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def certainly_after(self, other: "Date") -> bool:
        """Whether it began after the other had ended, going by bounds."""
        return other.certainly_before(self)

    def overlaps(self, other: "Date") -> bool:
        """Whether both may be at one time. An open end reaches for ever; what has no bound meets nothing."""
        if self._unbounded or other._unbounded:
            return False
        return not self.certainly_before(other) and not self.certainly_after(other)

    @property
    def _unbounded(self) -> bool:
        return self.earliest is None and self.latest is None

    @property
    def _given(self) -> tuple[str | None, ...]:
        return self.edtf, self.said, self.after, self.before, self.why

    def as_given(self) -> str | dict[str, str]:
        """The form an editor writes: plain text where `edtf` says all, else the mapping."""
        names = ("edtf", "said", "after", "before", "why")
        given = {name: text for name, text in zip(names, self._given, strict=True) if text is not None}
        return self.edtf if self.edtf is not None and len(given) == 1 else given

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        shown = core_schema.plain_serializer_function_ser_schema(cls.as_given, when_used="json")
        return core_schema.no_info_plain_validator_function(_decoded, serialization=shown)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return _json_schema("A date: EDTF, a time with its zone, or a mapping with what was said.", EXAMPLES)


EXAMPLES = ["2024-11-29", "2024-11", "2024-11-30?", "2024-11-27/2024-11-30", "[2024-11-27..2024-11-30]"]


def _unlisted(value: object) -> object:
    """To YAML, `[2024-11-27..2024-11-30]` without quotation marks is a list of texts."""
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        return f"[{','.join(item.strip() for item in value)}]"
    return value


class DateForm(BaseModel):
    """The mapping form, so that unknown keys and bad values are reported at their own place."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    edtf: (
        Annotated[str, BeforeValidator(_unlisted), AfterValidator(lambda text: span_of(text.strip()) and text)] | None
    ) = None
    said: str | None = None
    after: str | None = None
    before: str | None = None
    why: str | None = None


def _decoded(value: object) -> Date:
    if isinstance(value, Date):
        return value
    value = _unlisted(value)
    if isinstance(value, str):
        return Date(value)
    if not isinstance(value, Mapping):
        raise wrong("bad-date", "a date is a text or a mapping", FORMS)
    given = DateForm.model_validate(dict(value))
    date = Date(given.edtf, given.said, given.after, given.before, given.why)
    problem = said_weekday_problem(date)
    if problem is not None:
        hint = "correct the date, or the words if they were copied wrongly"
        raise wrong("weekday-disagrees", problem, hint, keys=("said",))
    return date


def _json_schema(description: str, examples: list[str]) -> dict[str, Any]:
    """A bare year is a number to a YAML editor, though the loader reads it as text."""
    words = {
        "edtf": "The date: EDTF, or a time with its zone.",
        "said": "The source's own words for it; a weekday in them must agree with the date.",
        "after": "Id of the event that it came after.",
        "before": "Id of the event that it came before.",
        "why": "Why this date, where the source leaves room.",
    }
    properties: dict[str, Any] = {n: {"type": "string", "description": text} for n, text in words.items()}
    listed = {"type": "array", "items": {"type": ["string", "integer"]}, "minItems": 1}
    properties["edtf"] = {"anyOf": [{"type": ["string", "integer"]}, listed], "description": words["edtf"]}
    return {
        "description": description,
        "examples": examples,
        "anyOf": [
            {"type": "string", "minLength": 4, "description": FORMS},
            {"type": "integer", "minimum": 1000, "maximum": 9999, "description": "A year."},
            {**listed, "description": "[one, or another], [some time..in]: without quotation marks a list to YAML."},
            {
                "type": "object",
                "properties": properties,
                "anyOf": [{"required": [name]} for name in ("edtf", "said", "after", "before")],
                "additionalProperties": False,
            },
        ],
    }


def _moment(date: Date) -> Date:
    if date.shape not in ("day", "time"):
        shown = quoted(date.edtf) if date.edtf is not None else "a date without edtf"
        hint = "write 2024-11-30, or 2024-11-30T21:00+03:00"
        raise wrong("bad-date", f"{shown} is not one day or one time, which is what is needed here", hint)
    return date


Moment = Annotated[
    Date,
    AfterValidator(_moment),
    WithJsonSchema(_json_schema("One day, or a time with its zone.", ["2024-11-30", "2024-11-30T21:00+03:00"])),
]
"""A date that is one day or one time: published, cut-off, changes."""


def said_weekday_problem(date: Date) -> str | None:
    """What is wrong if `said` names a weekday, or a day of a month, that no day of the date is.

    Only for dates with both bounds, at most 366 days apart, and not marked as approximate.
    """
    if not date.said or date.earliest is None or date.latest is None or date.approximate:
        return None
    return disagreement(date.said, date.earliest, date.latest)
