"""Dates for the formats: what each can say exactly, and words where it cannot."""

from typing import Any

from briefings.model.date import Date
from briefings.pages.datewords import date_words

_LENGTHS = {"year": 1, "season": 1, "month": 2, "day": 3, "time": 3}


def parts_of(date: Date) -> list[int] | None:
    """Year, month and day as far as they are known; None where not even the year is one."""
    length = _LENGTHS.get(date.shape)
    if length is None or (day := date.earliest) is None:
        return None
    return [day.year, day.month, day.day][:length]


def csl_date(date: Date | None, language: str) -> dict[str, Any] | None:
    """A CSL date variable. `circa` for what is uncertain or about; words where CSL has no form for it.

    A time keeps its day alone. A range means "throughout" to CSL, so "some time in" is said in words.
    """
    if date is None or (date.edtf is None and date.said is None):
        return None
    if date.edtf is None:
        return {"literal": date.said}
    ends = [end and parts_of(end) for end in date.ends]
    if date.shape == "one-of" or None in ends:
        return {"literal": date_words(date, language)}
    found: dict[str, Any] = {"date-parts": ends if date.shape == "interval" else ends[:1]}
    if season := season_of(date):
        found["season"] = season
    if date.uncertain or date.approximate:
        found["circa"] = True
    return found


def season_of(date: Date) -> int | None:
    """1 spring, 2 summer, 3 autumn, 4 winter."""
    return date.earliest.month // 3 if date.shape == "season" and date.earliest else None


def year_of(date: Date | None) -> str:
    """The year, where only one is possible; marks do not change it."""
    if date is None or date.earliest is None or date.latest is None:
        return ""
    if date.shape != "season" and date.earliest.year != date.latest.year:
        return ""
    return f"{date.earliest.year:04}"
