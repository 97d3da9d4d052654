"""Dates in a reader's words: localised by the CLDR, with what is uncertain about them said.

The same date and locale always give the same words; neither the clock nor the machine's locale is read.
"""

import datetime
import re
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, parse_pattern
from babel.lists import format_list

from briefings.model.date import Date
from briefings.pages.tongue import Tongue

_CACHED = 8192
_ATTRIBUTE_LENGTHS = {"day": 10, "month": 7, "year": 4}


def date_words(date: Date, language: str = "en") -> str:
    """The date for a reader: "some time from 27 to 30 November 2024"; "undated" where no day is known.

    `language` is a tag (`pt-BR`, `ar`); one that the CLDR does not have counts as English. What was said,
    and the events it lies between, are for the page to add.
    """
    return _words(date.edtf, Tongue(language))


def day_words(day: datetime.date, language: str = "en") -> str:
    """One calendar day: "29 November 2024"."""
    tongue = Tongue(language)
    return tongue.digits(_day(datetime.date(day.year, day.month, day.day), tongue.locale))


def time_words(instant: datetime.datetime, language: str = "en") -> str:
    """A time of day with its zone, where the day is said already: "21:00 (UTC+3)"."""
    tongue = Tongue(language)
    time, zone = _time(instant, tongue)
    return tongue.digits(tongue.say("%(time)s (%(zone)s)", time=time, zone=zone))


def weekday_words(day: datetime.date, language: str = "en") -> str:
    """A day where its year is said already: "Friday, 29 November"."""
    tongue = Tongue(language)
    locale = tongue.locale
    skeletons = locale.datetime_skeletons
    pattern = skeletons["MMMEd"].pattern if "MMMEd" in skeletons else "EEEE, d MMMM"
    # The CLDR has this with short names only; the long ones stand in the same places.
    pattern = re.sub(r"(?<![ML])(MMM|LLL)(?![ML])", lambda found: found[0] + found[0][0], pattern)
    pattern = re.sub(r"E+|c+", lambda found: found[0][0] * 4, pattern)
    return tongue.digits(_spaced(parse_pattern(pattern).apply(day, locale)))


def month_words(day: datetime.date, language: str = "en", width: str = "wide") -> str:
    """A month where its year is said already: "November"; "Nov" if `width` is "abbreviated"."""
    months = Tongue(language).locale.months
    alone, within = str(months["stand-alone"][width][day.month]), str(months["format"][width][day.month])
    # Where the CLDR has no name that stands alone, babel may give one of another language, which begins with a number.
    return within if alone[0].isdecimal() else alone


def forget() -> None:
    """Forget what was said: to be called when catalogues change, which only a test does."""
    _words.cache_clear()
    _day.cache_clear()


def date_attribute(date: Date) -> str | None:
    """The value of `<time datetime>`, or None where HTML has no notation. Marks (`?`) are left out."""
    if date.instant is not None:
        return date.instant.isoformat(timespec="seconds" if date.instant.second else "minutes")
    length = _ATTRIBUTE_LENGTHS.get(date.shape)
    return None if length is None or date.earliest is None else date.earliest.isoformat()[:length]


@lru_cache(maxsize=_CACHED)
def _words(edtf: str | None, tongue: Tongue) -> str:
    if edtf is None:
        return tongue.say("undated")
    date = Date(edtf)
    if date.shape == "interval":
        words = _interval(date, tongue)
    elif date.shape == "one-of":
        words = _one_of(date, tongue)
    else:
        words = _single(date, tongue)
    return tongue.digits(_marked(words, date, tongue))


def _marked(words: str, date: Date, tongue: Tongue) -> str:
    if date.approximate:
        words = tongue.say("about %(date)s", date=words)
    return tongue.say("%(date)s (uncertain)", date=words) if date.uncertain else words


def _single(date: Date, tongue: Tongue) -> str:
    """A date of one piece, without its mark."""
    if date.earliest is None:
        return tongue.say("undated")
    if date.instant is not None:
        return _moment(date.instant, tongue)
    if date.shape == "season":
        return _season(date.earliest, tongue)
    if date.shape == "day":
        return _day(date.earliest, tongue.locale)
    skeleton = "yMMMM" if date.shape == "month" else "y"
    return _spaced(format_skeleton(skeleton, date.earliest, locale=tongue.locale))


def _season(begins: datetime.date, tongue: Tongue) -> str:
    names = (tongue.say("spring"), tongue.say("summer"), tongue.say("autumn"), tongue.say("winter"))
    season = begins.month // 3 - 1
    year = f"{begins.year}–{begins.year + 1}" if season == 3 else str(begins.year)
    return tongue.say("%(season)s %(year)s", season=names[season], year=year)


def _moment(instant: datetime.datetime, tongue: Tongue) -> str:
    time, zone = _time(instant, tongue)
    return tongue.say("%(day)s, %(time)s (%(zone)s)", day=_day(instant.date(), tongue.locale), time=time, zone=zone)


def _time(instant: datetime.datetime, tongue: Tongue) -> tuple[str, str]:
    pattern = "HH:mm:ss" if instant.second else "HH:mm"
    time = format_time(instant.replace(tzinfo=None), pattern, locale=tongue.locale)
    offset = instant.utcoffset() or datetime.timedelta()
    hours, minutes = divmod(abs(offset) // datetime.timedelta(minutes=1), 60)
    sign = "\u2212" if offset < datetime.timedelta() else "+"
    return time, "UTC" + (f"{sign}{hours}" + (f":{minutes:02}" if minutes else "") if offset else "")


def _interval(date: Date, tongue: Tongue) -> str:
    first, last = date.ends
    if last is None and first is not None:
        return tongue.say("from %(date)s", date=_single(first, tongue))
    if first is None and last is not None:
        return tongue.say("until %(date)s", date=_single(last, tongue))
    if first is None or last is None or first == last:
        return tongue.say("undated") if first is None else _whole(first, tongue)
    start, glue, end = _range(first, last, tongue)
    return start + glue + end


def _one_of(date: Date, tongue: Tongue) -> str:
    words = [_choice(choice, tongue, alone=len(date.choices) == 1) for choice in date.choices]
    return words[0] if len(words) == 1 else format_list(words, style="or", locale=tongue.locale)


def _choice(choice: Date, tongue: Tongue, alone: bool) -> str:
    """A member of a set; a range that is the only member is said in full."""
    if choice.shape != "interval":
        return _one_of(choice, tongue) if choice.shape == "one-of" else _single(choice, tongue)
    first, last = choice.ends
    if first is None or last is None:
        known = _single(last or first or choice, tongue)
        return (
            tongue.say("%(date)s or earlier", date=known)
            if first is None
            else tongue.say("%(date)s or later", date=known)
        )
    start, glue, ending = _range(first, last, tongue)
    if not alone:
        return start + glue + ending
    if not glue:  # joined by letters ("～", "تا"), which belong to neither end
        start, ending = _single(first, tongue), _single(last, tongue)
    return tongue.say("some time from %(start)s to %(end)s", start=start, end=ending)


def _range(first: Date, last: Date, tongue: Tongue) -> tuple[str, str, str]:
    """Start, the dash that joins them, and end, saying a month or year that both share only once.

    Where a language joins with something else than a dash, that is part of the start.
    """
    skeleton = {"day": "yMMMd", "month": "yMMM", "year": "y"}.get(first.shape)
    if first.shape != last.shape or skeleton is None or first.earliest is None or last.earliest is None:
        return _whole(first, tongue), " – ", _whole(last, tongue)
    start, end = first.earliest, last.earliest
    differs = "y" if start.year != end.year else "M" if start.month != end.month else "d"
    parts = tongue.locale.interval_formats.get(skeleton, {}).get(differs)
    if parts is None or len(parts) != 2 or start == end:
        return _single(first, tongue), " – ", _single(last, tongue)
    # The CLDR has ranges with short names of months only; the long ones stand in the same places.
    patterns = [re.sub(r"(?<![ML])(MMM|LLL)(?![ML])", lambda found: found[0] + found[0][0], p) for p in parts]
    before, after = (
        _spaced(parse_pattern(pattern).apply(day, tongue.locale))
        for pattern, day in zip(patterns, (start, end), strict=True)
    )
    bare = re.sub(r"\s*[–—-]\s*$", "", before)
    return bare, before[len(bare) :], after


def _whole(date: Date, tongue: Tongue) -> str:
    return _one_of(date, tongue) if date.shape == "one-of" else _single(date, tongue)


@lru_cache(maxsize=_CACHED)
def _day(day: datetime.date, locale: Locale) -> str:
    return _spaced(format_date(day, "long", locale=locale))


def _spaced(text: str) -> str:
    """The CLDR's thin spaces as plain ones."""
    return text.replace("\u2009", " ")
