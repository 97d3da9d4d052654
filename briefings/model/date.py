"""Dates as an editor knows them: a day, a month, some time in between, a time with its zone, or only words.

The notation is EDTF (ISO 8601-2) level 0 and 1 with one-of sets. Days are local days: a date without a
time belongs to the zone of the place it is about, and no conversion is ever made.
"""

import calendar
import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, core_schema

from briefings.model.problem import wrong

Shape = Literal["day", "time", "month", "year", "season", "interval", "one-of", "relative"]

FORMS = (
    "write 2024-11-30, 2024-11 or 2024; 2024-11-30? (uncertain) or 2024-11~ (about); 2024-11-27/2024-11-30 "
    "(throughout); [2024-11-27..2024-11-30] (some time in); or a time with its zone, 2024-11-30T21:00+03:00"
)
WITH_ZONE = "add the zone: 2024-11-30T21:00+03:00, or 2024-11-30T21:00Z for UTC"


class Span(NamedTuple):
    """What a notation means: its bounds, both included. None is an end that is open or not known."""

    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    instant: datetime.datetime | None = None
    uncertain: bool = False
    approximate: bool = False
    shape: Shape = "relative"


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
OPEN = ("", "..")
"""Of an interval: `2024/` is an end not known, `2024/..` one still open. Neither gives a bound."""
_MOST_CHARACTERS = 200
_DAY = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-(?P<month>[0-9]{2}|XX)(-(?P<day>[0-9]{2}|XX))?)?(?P<mark>[?~%])?"
)
_TIME = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(:(?P<second>[0-9]{2}))?"
    r"(?P<zone>Z|(?P<sign>[+-])(?P<hours>[0-9]{2})(:(?P<minutes>[0-9]{2}))?)?"
)
# Written out: `calendar.month_name` follows the machine's locale.
_MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@lru_cache(maxsize=8192)
def span_of(text: str) -> Span:
    """What the notation means. Raises `bad-date`, `impossible-date` or `backwards-date`."""
    if len(text) > _MOST_CHARACTERS or not text.isascii():
        raise _bad(text)
    if "T" in text:
        return _time(text)
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text)
    if text.count("/") == 1:
        first, _, last = text.partition("/")
        return _between(text, first, last, "interval")
    return _simple(text, text)


def _time(text: str) -> Span:
    found = _TIME.fullmatch(text)
    if found is None:
        raise _bad(text, "times stand alone: an interval or a set is made of days" if "/" in text else "")
    day = _simple(found["day"], text).earliest
    clock = (int(found["hour"]), int(found["minute"]), int(found["second"] or 0))
    for value, most, name in zip(clock, (23, 59, 59), ("hour", "minute", "second"), strict=True):
        if value > most:
            raise wrong("impossible-date", f"{_quoted(text)}: there is no {name} {value}", f"0 to {most}")
    if found["zone"] is None:
        raise wrong("bad-date", f"the time {_quoted(text)} has no zone", WITH_ZONE)
    if day is None:
        raise _bad(text)
    instant = datetime.datetime.combine(day, datetime.time(*clock, tzinfo=_zone(text, found)))
    return Span(day, day, instant, shape="time")


def _zone(text: str, found: re.Match[str]) -> datetime.timezone:
    hours, minutes = int(found["hours"] or 0), int(found["minutes"] or 0)
    if minutes > 59 or hours * 60 + minutes > 14 * 60:  # the farthest in use is UTC+14
        raise wrong("impossible-date", f"{_quoted(text)}: there is no zone {found['zone']}", WITH_ZONE)
    offset = datetime.timedelta(hours=hours, minutes=minutes)
    return datetime.timezone(-offset if found["sign"] == "-" else offset)


def _one_of(text: str) -> Span:
    members = text[1:-1].split(",")
    spans = []
    for place, member in enumerate(members):
        first, dots, last = member.partition("..")
        misplaced = (not first and place > 0) or (not last and place < len(members) - 1)
        if dots and misplaced:
            raise _bad(text, "an open end stands at the very start or the very end of a set")
        spans.append(_between(text, first, last) if dots else _simple(member, text))
    lower = [span.earliest for span in spans if span.earliest is not None]
    upper = [span.latest for span in spans if span.latest is not None]
    return Span(
        min(lower) if len(lower) == len(spans) else None,
        max(upper) if len(upper) == len(spans) else None,
        uncertain=any(span.uncertain for span in spans),
        approximate=any(span.approximate for span in spans),
        shape="one-of",
    )


def _between(text: str, first: str, last: str, shape: Shape = "one-of") -> Span:
    start, end = (Span() if piece in OPEN else _simple(piece, text) for piece in (first, last))
    if start.earliest is None and end.latest is None:
        raise _bad(text, "at least one end is needed")
    if start.earliest is not None and end.latest is not None and start.earliest > end.latest:
        raise wrong("backwards-date", f"{_quoted(text)} ends before it starts", "put the earlier date first")
    uncertain, approximate = start.uncertain or end.uncertain, start.approximate or end.approximate
    return Span(start.earliest, end.latest, None, uncertain, approximate, shape)


def _simple(piece: str, text: str) -> Span:
    found = _DAY.fullmatch(piece)
    if found is None:
        raise _bad(text)
    year, month, day = found["year"], found["month"], found["day"]
    if year < "1000":
        raise _bad(text, "years run from 1000 to 9999")
    mark = found["mark"] or ""
    return _bounds(text, year, month, day)._replace(uncertain=mark in ("?", "%"), approximate=mark in ("~", "%"))


def _bounds(text: str, year: str, month: str | None, day: str | None) -> Span:
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month is None or month == "XX":
        if ("X" in year and month) or (day not in (None, "XX")):
            raise _bad(text, "after an unspecified part nothing more can be given")
        shape: Shape = "one-of" if "X" in year else "year"
        return Span(datetime.date(first_year, 1, 1), datetime.date(last_year, 12, 31), shape=shape)
    if "X" in year:
        raise _bad(text, "after an unspecified part nothing more can be given")
    if "21" <= month <= "24" and day is None:
        return _season(first_year, int(month))
    if not "01" <= month <= "12":
        raise wrong("impossible-date", f"{_quoted(text)}: there is no month {month}", "months are 01 to 12")
    return _month(text, first_year, int(month), day)


def _season(year: int, season: int) -> Span:
    """Seasons are those of the northern hemisphere, of whole months; a winter starts in its year.

    EDTF leaves their bounds open. A winter goes on into the next year, so that January is not outside it.
    """
    first = datetime.date(year, 3 * (season - 20), 1)
    last_year, last_month = (year + 1, 2) if season == 24 else (year, first.month + 2)
    if last_year > datetime.MAXYEAR:
        return Span(first, datetime.date.max, shape="season")
    last = datetime.date(last_year, last_month, calendar.monthrange(last_year, last_month)[1])
    return Span(first, last, shape="season")


def _month(text: str, year: int, month: int, day: str | None) -> Span:
    days = calendar.monthrange(year, month)[1]
    if day is None or day == "XX":
        return Span(datetime.date(year, month, 1), datetime.date(year, month, days), shape="month")
    if not 1 <= int(day) <= days:
        message = f"{_quoted(text)}: {_MONTH_NAMES[month - 1]} {year} has no day {day}"
        raise wrong("impossible-date", message, f"it has {days} days")
    only = datetime.date(year, month, int(day))
    return Span(only, only, shape="day")


def _bad(text: str, reason: str = "") -> Exception:
    message = f"{_quoted(text)} is not a date" + (f": {reason}" if reason else "")
    return wrong("bad-date", message, FORMS)


def _quoted(text: str) -> str:
    """For a message: short, on one line, and with nothing in it that a terminal would obey."""
    short = text if len(text) <= 60 else text[:59] + "…"
    return '"' + "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in short) + '"'


class _Given(BaseModel):
    """The mapping form, so that unknown keys and bad values are reported at their own place."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    edtf: Annotated[str, AfterValidator(lambda text: span_of(text.strip()) and text)] | None = None
    said: str | None = None
    after: str | None = None
    before: str | None = None
    why: str | None = None


def _decoded(value: object) -> Date:
    if isinstance(value, Date):
        return value
    if isinstance(value, str):
        return Date(value)
    if not isinstance(value, Mapping):
        raise wrong("bad-date", "a date is a text or a mapping", FORMS)
    given = _Given.model_validate(dict(value))
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
    properties["edtf"] = {"type": ["string", "integer"], "description": words["edtf"]}
    return {
        "description": description,
        "examples": examples,
        "anyOf": [
            {"type": "string", "minLength": 4, "description": FORMS},
            {"type": "integer", "minimum": 1000, "maximum": 9999, "description": "A year."},
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
        shown = _quoted(date.edtf) if date.edtf is not None else "a date without edtf"
        hint = "write 2024-11-30, or 2024-11-30T21:00+03:00"
        raise wrong("bad-date", f"{shown} is not one day or one time, which is what is needed here", hint)
    return date


Moment = Annotated[
    Date,
    AfterValidator(_moment),
    WithJsonSchema(_json_schema("One day, or a time with its zone.", ["2024-11-30", "2024-11-30T21:00+03:00"])),
]
"""A date that is one day or one time: published, cut-off, changes."""


# What follows reads the source's English words. It must not raise a false alarm: where a word may mean
# something else ("may", "the Sun", "Sunday Times", "two days before Friday") it claims nothing.

_LONGEST_CHECKED = 366
_SHORT_DAYS = {"Mon": 0, "Tue": 1, "Tues": 1, "Wed": 2, "Weds": 2, "Thu": 3, "Thur": 3, "Thurs": 3}
_SHORT_DAYS |= {"Fri": 4, "Sat": 5, "Sun": 6}
_DAY_NUMBERS = {name: number for number, name in enumerate(_WEEKDAYS)}
_DAY_NUMBERS |= {name.upper(): number for name, number in _DAY_NUMBERS.items()} | _SHORT_DAYS
_MONTH_NUMBERS = {name[:length]: n for n, name in enumerate(_MONTH_NAMES, 1) for length in (3, len(name))}
_MONTH_NUMBERS["Sept"] = 9
_ANY_DAY = "|".join(sorted(_DAY_NUMBERS, key=lambda name: (-len(name), name)))
_ANY_MONTH = "|".join(sorted(_MONTH_NUMBERS, key=lambda name: (-len(name), name)))
_PART_OF_DAY = r"(?:[Mm]orning|[Aa]fternoon|[Ee]vening|[Nn]ight|[Nn]oon|[Mm]idnight)\b"
_WEEKDAY = re.compile(rf"(?<!\w)(?:{_ANY_DAY})(?!\w)")
_NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>\d{4})(?!\w))?"
_MONTH_FIRST = re.compile(rf"(?<!\w)(?P<month>{_ANY_MONTH})\.?\s+{_NUMBER}(?![\w:]){_YEAR}", re.ASCII)
_DAY_FIRST = re.compile(rf"(?<![\w.:])(?<!\d,){_NUMBER}\s+(?:of\s+)?(?P<month>{_ANY_MONTH})(?!\w)\.?{_YEAR}", re.ASCII)
_ANOTHER_TIME = re.compile(  # "two days after Friday": the day that is meant is not Friday
    r"\b(?:after|ahead of|before|by|following|from|of|preceding|prior to|since|than|till|until)\s+"
    r"(?:(?:the|last|this|next|late|early)\s+)*$|\b(?:Bloody|Black|Super|Cyber|Man|Girl)\s+$",
    re.IGNORECASE,
)
_NAME_GOES_ON = re.compile(rf"\s+(?!(?:{_ANY_MONTH}|{_ANY_DAY}|{_PART_OF_DAY})(?!\w))[A-Z][a-z]")
_TIME_FOLLOWS = re.compile(
    rf"\.?,?\s*\(?\s*(?:\d{{1,2}}(?:st|nd|rd|th|:\d\d)?(?!\w)(?!\s+(?!{_PART_OF_DAY})[a-z])"
    rf"|(?:{_ANY_MONTH})\.?\s+\d|{_PART_OF_DAY})"
)
_DAY_FOLLOWS = re.compile(rf"\.?\s*(?:[-–—/,]|to|and|or|through)\s*(?:{_ANY_DAY})(?!\w)")
_DAY_LEADS = re.compile(rf"(?<!\w)(?:{_ANY_DAY})\.?\s*(?:[-–—/,]|to|and|or|through)\s*$")
_DATE_LEADS = re.compile(rf"(?:\d(?:st|nd|rd|th)?|(?<!\w)(?:{_ANY_MONTH})\.?),?\s*\(?$")
_PHRASE_ENDS = re.compile(r"\.?\s*(?:$|[),;.])")
_ON_LEADS = re.compile(r"\b(?:[Oo]n|[Ll]ast|[Ll]ate|[Ee]arly)\s+$")


class _Claim(NamedTuple):
    """A weekday (0 is Monday) or a day of a month that the words name, and where in them."""

    words: str
    start: int
    end: int
    weekday: int | None = None
    month_day: tuple[int, int] | None = None

    def holds(self, day: datetime.date) -> bool:
        return self.weekday == day.weekday() or self.month_day == (day.month, day.day)


def said_weekday_problem(date: Date) -> str | None:
    """What is wrong if `said` names a weekday, or a day of a month, that no day of the date is.

    Only for dates with both bounds, at most 366 days apart, and not marked as approximate.
    """
    if not date.said or date.earliest is None or date.latest is None or date.approximate:
        return None
    length = (date.latest - date.earliest).days + 1
    if length > _LONGEST_CHECKED:
        return None
    days = [date.earliest + datetime.timedelta(days=n) for n in range(length)]
    claims = sorted([*_weekdays(date.said), *_month_days(date.said, days)], key=lambda claim: claim.start)
    for claim in claims:
        if not any(claim.holds(day) for day in days):
            return f"{_quoted(claim.words)} was said, but {_real(days)}"
    for one, other in pairwise(claims):
        if _one_day(date.said, one, other) and not any(one.holds(day) and other.holds(day) for day in days):
            real = next(day for day in days if (one if one.month_day else other).holds(day))
            return f"{_quoted(one.words)} and {_quoted(other.words)} were said, but {_real([real])}"
    return None


def _weekdays(said: str) -> Iterator[_Claim]:
    for found in _WEEKDAY.finditer(said):
        name, (left, right) = found[0], _around(said, found)
        if _ANOTHER_TIME.search(left) or _NAME_GOES_ON.match(right):
            continue
        if name not in _SHORT_DAYS or _is_abbreviation(left, right):
            yield _Claim(name, found.start(), found.end(), weekday=_DAY_NUMBERS[name])


def _around(said: str, found: re.Match[str]) -> tuple[str, str]:
    """The words next to it; no farther, so that a text of many weekdays takes no longer than one of few."""
    return said[max(0, found.start() - 40) : found.start()], said[found.end() : found.end() + 40]


def _is_abbreviation(left: str, right: str) -> bool:
    """Whether "Sat", "Sun", "Wed", "Mon" here is a day and not a word: only beside other words of a date."""
    if not re.search(r"\w", left + right):
        return True
    if re.search(r"\b[Tt]he\s+$", left):
        return False
    if any(pattern.match(right) for pattern in (_TIME_FOLLOWS, _DAY_FOLLOWS)):
        return True
    if _DAY_LEADS.search(left) or _ON_LEADS.search(left):
        return True
    return bool(_DATE_LEADS.search(left) and _PHRASE_ENDS.match(right))


def _month_days(said: str, days: list[datetime.date]) -> Iterator[_Claim]:
    for found in (*_MONTH_FIRST.finditer(said), *_DAY_FIRST.finditer(said)):
        left, right = _around(said, found)
        other_year = found["year"] and not days[0].year <= int(found["year"]) <= days[-1].year
        a_word = found["month"] in ("May", "March") and re.match(rf"\s+(?!{_PART_OF_DAY})[a-z]", right)
        if other_year or a_word or _ANOTHER_TIME.search(left):
            continue
        month_day = (_MONTH_NUMBERS[found["month"]], int(found["day"]))
        words = said[found.start() : found.end("day")] if found.re is _MONTH_FIRST else found[0]
        yield _Claim(words, found.start(), found.end(), month_day=month_day)


def _one_day(said: str, one: _Claim, other: _Claim) -> bool:
    """Whether a weekday and a day of a month stand together, as in "Friday (Nov 29)"."""
    kinds = (one.weekday is None) != (other.weekday is None)
    return kinds and re.fullmatch(r"\.?,?\s*\(?", said[one.end : other.start]) is not None


def _real(days: list[datetime.date]) -> str:
    first, last = days[0], days[-1]
    if first == last:
        return f"{first} is a {_WEEKDAYS[first.weekday()]}"
    return f"{first} to {last} runs from {_WEEKDAYS[first.weekday()]} to {_WEEKDAYS[last.weekday()]}"
