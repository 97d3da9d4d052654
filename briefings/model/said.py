"""The weekday, or day of a month, that a source's English words name, held against the days of a date.

It must not raise a false alarm: where a word may mean something else ("may", "the Sun", "Sunday Times",
"two days before Friday") it claims nothing.
"""

import datetime
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefings.model.problem import quoted

# Written out: `calendar.month_name` follows the machine's locale.
MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_LONGEST_CHECKED = 366
_SHORT_DAYS = {"Mon": 0, "Tue": 1, "Tues": 1, "Wed": 2, "Weds": 2, "Thu": 3, "Thur": 3, "Thurs": 3}
_SHORT_DAYS |= {"Fri": 4, "Sat": 5, "Sun": 6}
_DAY_NUMBERS = {name: number for number, name in enumerate(WEEKDAYS)}
_DAY_NUMBERS |= {name.upper(): number for name, number in _DAY_NUMBERS.items()} | _SHORT_DAYS
_MONTH_NUMBERS = {name[:length]: n for n, name in enumerate(MONTH_NAMES, 1) for length in (3, len(name))}
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


def disagreement(said: str, earliest: datetime.date, latest: datetime.date) -> str | None:
    """What is wrong if the words name a weekday, or a day of a month, that none of these days is.

    Only for dates of at most 366 days.
    """
    length = (latest - earliest).days + 1
    if length > _LONGEST_CHECKED:
        return None
    days = [earliest + datetime.timedelta(days=n) for n in range(length)]
    claims = sorted([*_weekdays(said), *_month_days(said, days)], key=lambda claim: claim.start)
    claims = sorted([*_weekdays(said), *_month_days(said, days)], key=lambda claim: claim.start)
    for claim in claims:
        if not any(claim.holds(day) for day in days):
            return f"{quoted(claim.words)} was said, but {_real(days)}"
    for one, other in pairwise(claims):
        if _one_day(said, one, other) and not any(one.holds(day) and other.holds(day) for day in days):
            real = next(day for day in days if (one if one.month_day else other).holds(day))
            return f"{quoted(one.words)} and {quoted(other.words)} were said, but {_real([real])}"
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
        return f"{first} is a {WEEKDAYS[first.weekday()]}"
    return f"{first} to {last} runs from {WEEKDAYS[first.weekday()]} to {WEEKDAYS[last.weekday()]}"
