"""Dates in citations: exact where the format can be, words where it cannot, and nothing that was not known."""

from typing import Any

import pytest

from briefings.exports.citing.dates import csl_date, year_of
from briefings.exports.citing.reference import Reference
from briefings.exports.citing.ris import ris
from briefings.model.date import Date


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2024-11-30", {"date-parts": [[2024, 11, 30]]}),
        ("2024-11", {"date-parts": [[2024, 11]]}),
        ("2024", {"date-parts": [[2024]]}),
        ("2024-11-30T23:30-08:00", {"date-parts": [[2024, 11, 30]]}),
        ("2024-11-30?", {"date-parts": [[2024, 11, 30]], "circa": True}),
        ("2024-11~", {"date-parts": [[2024, 11]], "circa": True}),
        ("2024-21", {"date-parts": [[2024]], "season": 1}),
        ("2024-24", {"date-parts": [[2024]], "season": 4}),
        ("2024-11-27/2024-11-30", {"date-parts": [[2024, 11, 27], [2024, 11, 30]]}),
        ("2024/2025", {"date-parts": [[2024], [2025]]}),
        ("[2024-11-27..2024-11-30]", {"literal": "some time from 27 to 30 November 2024"}),
        ("2024-11/..", {"literal": "from November 2024"}),
        ("../2024-11", {"literal": "until November 2024"}),
    ],
)
def test_a_date_is_as_exact_as_it_was_given(edtf: str, expected: dict[str, Any]) -> None:
    assert csl_date(Date(edtf), "en") == expected


def test_a_decade_is_said_in_words_and_a_year_of_unknown_day_is_a_year() -> None:
    decade = csl_date(Date("202X"), "en")
    assert decade is not None
    assert list(decade) == ["literal"]
    assert csl_date(Date("2024-XX-XX"), "en") == {"date-parts": [[2024]]}


def test_the_sources_words_stand_where_there_is_no_date() -> None:
    assert csl_date(Date(said="last Friday"), "en") == {"literal": "last Friday"}


def test_what_is_only_before_or_after_an_event_is_no_date() -> None:
    assert csl_date(Date(after="storm"), "en") is None
    assert csl_date(None, "en") is None


@pytest.mark.parametrize(
    ("edtf", "year"),
    [
        ("2024-11-30?", "2024"),
        ("[2024-11-27..2024-11-30]", "2024"),
        ("2024-24", "2024"),
        ("2024-12-30/2025-01-02", ""),
        ("2024/..", ""),
    ],
)
def test_a_year_is_given_where_only_one_is_possible(edtf: str, year: str) -> None:
    assert year_of(Date(edtf)) == year


@pytest.mark.parametrize(
    ("edtf", "line"),
    [
        ("2024-11-30", "DA  - 2024/11/30/"),
        ("2024-11", "DA  - 2024/11//"),
        ("2024", "DA  - 2024///"),
        ("2024-11-30?", "DA  - 2024/11/30/30 November 2024 (uncertain)"),
        ("2024-21", "DA  - 2024///spring 2024"),
        ("[2024-11-27..2024-11-30]", "DA  - ///some time from 27 to 30 November 2024"),
    ],
)
def test_ris_says_in_words_what_its_fields_cannot(edtf: str, line: str) -> None:
    assert line in ris([Reference("a", "report", "T", issued=Date(edtf))]).splitlines()
