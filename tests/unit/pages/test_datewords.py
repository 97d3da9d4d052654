"""How dates read on a page."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.model.date import Date
from briefings.pages.datewords import date_attribute, date_words, day_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-11-29", "29 November 2024"),
        ("2024-11", "November 2024"),
        ("2024-11-XX", "November 2024"),
        ("2024", "2024"),
        ("2024-11-27/2024-11-30", "27–30 November 2024"),
        ("2024-11-27/2024-12-02", "27 November – 2 December 2024"),
        ("2024-12-27/2025-01-02", "27 December 2024 – 2 January 2025"),
        ("2024-11-30/2024-11-30", "30 November 2024"),
        ("2024-11/2024-12?", "November – December 2024 (uncertain)"),
        ("2024/2025", "2024–2025"),
        ("2024-11-30/2024-12", "30 November 2024 – December 2024"),
        ("[2024-11-27..2024-11-30]", "some time from 27 to 30 November 2024"),
        ("[2024-11-27..2024-12-02]", "some time from 27 November to 2 December 2024"),
        ("[2024-11-27,2024-11-30]", "27 November 2024 or 30 November 2024"),
        ("[..2024-11-30]", "30 November 2024 or earlier"),
        ("[2024-11..]", "November 2024 or later"),
        ("202X", "some time from 2020 to 2029"),
        ("2024-11-30?", "30 November 2024 (uncertain)"),
        ("2024-11~", "about November 2024"),
        ("2024-11%", "about November 2024 (uncertain)"),
        ("2024-11-27/..", "from 27 November 2024"),
        ("../2024-11-30", "until 30 November 2024"),
        ("2024-22", "summer 2024"),
        ("2024-24", "winter 2024–2025"),
        ("2024-11-30T21:00+03:00", "30 November 2024, 21:00 (UTC+3)"),
        ("2024-11-30T09:05:07-03:30", "30 November 2024, 09:05:07 (UTC−3:30)"),
        ("2024-11-30T21:00Z", "30 November 2024, 21:00 (UTC)"),
    ],
)
def test_a_date_is_said_in_english_words(text: str, words: str) -> None:
    assert date_words(Date(text)) == words


def test_a_date_that_was_only_said_is_undated() -> None:
    assert date_words(Date(said="last winter")) == "undated"


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en-US", "November 27 – December 2, 2024"),
        ("de", "27. November – 2. Dezember 2024"),
        ("fr-FR", "27 novembre – 2 décembre 2024"),
        ("ar", "27 نوفمبر – 2 ديسمبر 2024"),
        ("ja", "2024年11月27日～12月2日"),
        ("xx", "27 November – 2 December 2024"),
        ("not a locale", "27 November – 2 December 2024"),
        ("", "27 November – 2 December 2024"),
    ],
)
def test_dates_follow_the_locale_and_an_unknown_one_is_english(locale: str, words: str) -> None:
    assert date_words(Date("2024-11-27/2024-12-02"), locale) == words


def test_a_range_joined_by_letters_is_not_torn_apart() -> None:
    assert "～" not in date_words(Date("[2024-11-27..2024-11-30]"), "ja")


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("2024-11-29?", "2024-11-29"),
        ("2024-11", "2024-11"),
        ("2024-XX-XX", "2024"),
        ("2024-11-30T21:00+03:00", "2024-11-30T21:00+03:00"),
        ("2024-11-30T21:00:05Z", "2024-11-30T21:00:05+00:00"),
        ("2024-22", None),
        ("2024-11-27/2024-11-30", None),
        ("[2024-11-27..2024-11-30]", None),
        ("202X", None),
    ],
)
def test_the_attribute_is_only_what_html_can_say(text: str, attribute: str | None) -> None:
    assert date_attribute(Date(text)) == attribute


def test_an_undated_record_has_no_attribute() -> None:
    assert date_attribute(Date(said="then")) is None


def test_a_calendar_day_is_said_in_words() -> None:
    assert day_words(datetime.date(2024, 11, 29)) == "29 November 2024"
    assert day_words(datetime.date(2024, 11, 29), "de") == "29. November 2024"


@given(st.text(max_size=12))
def test_no_locale_makes_it_fail(locale: str) -> None:
    assert "2024" in date_words(Date("2024-11-29"), locale)
