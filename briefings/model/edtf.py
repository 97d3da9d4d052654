"""The notation of dates: EDTF (ISO 8601-2) level 0 and 1 with one-of sets, and times with their zone.

What a text means is its `Span`: the bounds of the days that it may be.
"""

import calendar
import datetime
import re
from functools import lru_cache
from typing import Literal, NamedTuple

from briefings.model.problem import quoted, wrong
from briefings.model.said import MONTH_NAMES

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
            raise wrong("impossible-date", f"{quoted(text)}: there is no {name} {value}", f"0 to {most}")
    if found["zone"] is None:
        raise wrong("bad-date", f"the time {quoted(text)} has no zone", WITH_ZONE)
    if day is None:
        raise _bad(text)
    instant = datetime.datetime.combine(day, datetime.time(*clock, tzinfo=_zone(text, found)))
    return Span(day, day, instant, shape="time")


def _zone(text: str, found: re.Match[str]) -> datetime.timezone:
    hours, minutes = int(found["hours"] or 0), int(found["minutes"] or 0)
    if minutes > 59 or hours * 60 + minutes > 14 * 60:  # the farthest in use is UTC+14
        raise wrong("impossible-date", f"{quoted(text)}: there is no zone {found['zone']}", WITH_ZONE)
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
        raise wrong("backwards-date", f"{quoted(text)} ends before it starts", "put the earlier date first")
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
        raise wrong("impossible-date", f"{quoted(text)}: there is no month {month}", "months are 01 to 12")
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
        message = f"{quoted(text)}: {MONTH_NAMES[month - 1]} {year} has no day {day}"
        raise wrong("impossible-date", message, f"it has {days} days")
    only = datetime.date(year, month, int(day))
    return Span(only, only, shape="day")


def _bad(text: str, reason: str = "") -> Exception:
    message = f"{quoted(text)} is not a date" + (f": {reason}" if reason else "")
    return wrong("bad-date", message, FORMS)
