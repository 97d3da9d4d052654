"""Dates in a reader's words: localised by the CLDR, with what is uncertain about them said.

The same date and locale always give the same words; neither the clock nor the machine's locale is read.
"""

import datetime
import re
from collections.abc import Mapping
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time, parse_pattern
from babel.lists import format_list

from briefings.model.date import Date

_ENGLISH = {
    "about": "about {date}",
    "from": "from {date}",
    "moment": "{day}, {time} ({zone})",
    "one-of": "some time from {start} to {end}",
    "one-of-from": "{date} or later",
    "one-of-until": "{date} or earlier",
    "season-21": "spring {year}",
    "season-22": "summer {year}",
    "season-23": "autumn {year}",
    "season-24": "winter {year}–{next_year}",
    "uncertain": "{date} (uncertain)",
    "undated": "undated",
    "until": "until {date}",
}
PHRASES: Mapping[str, Mapping[str, str]] = {"en": _ENGLISH}
"""Language -> phrase; a language or phrase that is not here is said in English."""
_CACHED = 8192
_ATTRIBUTE_LENGTHS = {"day": 10, "month": 7, "year": 4}


def date_words(date: Date, locale: str = "en") -> str:
    """The date for a reader: "some time from 27 to 30 November 2024"; "undated" where no day is known.

    `locale` is a language tag (`pt-BR`, `ar`); one that the CLDR does not have counts as English. What was
    said, and the events it lies between, are for the page to add.
    """
    return _words(date.edtf, locale)


def day_words(day: datetime.date, locale: str = "en") -> str:
    """One calendar day: "29 November 2024"."""
    return _day(datetime.date(day.year, day.month, day.day), locale)


def date_attribute(date: Date) -> str | None:
    """The value of `<time datetime>`, or None where HTML has no notation. Marks (`?`) are left out."""
    if date.instant is not None:
        return date.instant.isoformat(timespec="seconds" if date.instant.second else "minutes")
    length = _ATTRIBUTE_LENGTHS.get(date.shape)
    return None if length is None or date.earliest is None else date.earliest.isoformat()[:length]


@lru_cache(maxsize=_CACHED)
def _words(edtf: str | None, locale: str) -> str:
    if edtf is None:
        return _phrase(locale, "undated")
    date = Date(edtf)
    if date.shape == "interval":
        words = _interval(date, locale)
    elif date.shape == "one-of":
        words = _one_of(date, locale)
    else:
        words = _single(date, locale)
    return _marked(words, date, locale)


def _marked(words: str, date: Date, locale: str) -> str:
    if date.approximate:
        words = _phrase(locale, "about", date=words)
    return _phrase(locale, "uncertain", date=words) if date.uncertain else words


def _single(date: Date, locale: str) -> str:
    """A date of one piece, without its mark."""
    if date.earliest is None:
        return _phrase(locale, "undated")
    if date.instant is not None:
        return _moment(date.instant, locale)
    if date.shape == "season":
        year = date.earliest.year
        name = f"season-{20 + date.earliest.month // 3}"
        return _phrase(locale, name, year=str(year), next_year=str(year + 1))
    if date.shape == "day":
        return _day(date.earliest, locale)
    skeleton = "yMMMM" if date.shape == "month" else "y"
    return _spaced(format_skeleton(skeleton, date.earliest, locale=_locale(locale)))


def _moment(instant: datetime.datetime, locale: str) -> str:
    pattern = "HH:mm:ss" if instant.second else "HH:mm"
    time = format_time(instant.replace(tzinfo=None), pattern, locale=_locale(locale))
    offset = instant.utcoffset() or datetime.timedelta()
    hours, minutes = divmod(abs(offset) // datetime.timedelta(minutes=1), 60)
    sign = "\u2212" if offset < datetime.timedelta() else "+"
    zone = "UTC" + (f"{sign}{hours}" + (f":{minutes:02}" if minutes else "") if offset else "")
    return _phrase(locale, "moment", day=_day(instant.date(), locale), time=time, zone=zone)


def _interval(date: Date, locale: str) -> str:
    first, last = date.ends
    if last is None and first is not None:
        return _phrase(locale, "from", date=_single(first, locale))
    if first is None and last is not None:
        return _phrase(locale, "until", date=_single(last, locale))
    if first is None or last is None or first == last:
        return _phrase(locale, "undated") if first is None else _whole(first, locale)
    start, glue, end = _range(first, last, locale)
    return start + glue + end


def _one_of(date: Date, locale: str) -> str:
    words = [_choice(choice, locale, alone=len(date.choices) == 1) for choice in date.choices]
    return words[0] if len(words) == 1 else format_list(words, style="or", locale=_locale(locale))


def _choice(choice: Date, locale: str, alone: bool) -> str:
    """A member of a set; a range that is the only member is said in full."""
    if choice.shape != "interval":
        return _one_of(choice, locale) if choice.shape == "one-of" else _single(choice, locale)
    first, last = choice.ends
    if first is None or last is None:
        phrase, end = ("one-of-until", last) if first is None else ("one-of-from", first)
        return _phrase(locale, phrase, date=_single(end or choice, locale))
    start, glue, ending = _range(first, last, locale)
    if not alone:
        return start + glue + ending
    if not glue:  # joined by letters ("～", "تا"), which belong to neither end
        start, ending = _single(first, locale), _single(last, locale)
    return _phrase(locale, "one-of", start=start, end=ending)


def _range(first: Date, last: Date, locale: str) -> tuple[str, str, str]:
    """Start, the dash that joins them, and end, saying a month or year that both share only once.

    Where a language joins with something else than a dash, that is part of the start.
    """
    skeleton = {"day": "yMMMd", "month": "yMMM", "year": "y"}.get(first.shape)
    if first.shape != last.shape or skeleton is None or first.earliest is None or last.earliest is None:
        return _whole(first, locale), " – ", _whole(last, locale)
    start, end = first.earliest, last.earliest
    differs = "y" if start.year != end.year else "M" if start.month != end.month else "d"
    parts = _locale(locale).interval_formats.get(skeleton, {}).get(differs)
    if parts is None or len(parts) != 2 or start == end:
        return _single(first, locale), " – ", _single(last, locale)
    # The CLDR has ranges with short names of months only; the long ones stand in the same places.
    patterns = [re.sub(r"(?<![ML])(MMM|LLL)(?![ML])", lambda found: found[0] + found[0][0], p) for p in parts]
    before, after = (
        _spaced(parse_pattern(pattern).apply(day, _locale(locale)))
        for pattern, day in zip(patterns, (start, end), strict=True)
    )
    bare = re.sub(r"\s*[–—-]\s*$", "", before)
    return bare, before[len(bare) :], after


def _whole(date: Date, locale: str) -> str:
    return _one_of(date, locale) if date.shape == "one-of" else _single(date, locale)


@lru_cache(maxsize=_CACHED)
def _day(day: datetime.date, locale: str) -> str:
    return _spaced(format_date(day, "long", locale=_locale(locale)))


def _spaced(text: str) -> str:
    """The CLDR's thin spaces as plain ones."""
    return text.replace("\u2009", " ")


def _phrase(locale: str, name: str, **values: str) -> str:
    known = PHRASES.get(_locale(locale).language, _ENGLISH)
    return known.get(name, _ENGLISH[name]).format(**values)


@lru_cache(maxsize=256)
def _locale(tag: str) -> Locale:
    """English without a territory writes the day before the month, as most of the world does."""
    try:
        found = Locale.parse(tag.replace("_", "-"), sep="-")
    except (ValueError, TypeError, UnknownLocaleError):
        return Locale("en", "GB")
    return Locale("en", "GB") if str(found) == "en" else found
