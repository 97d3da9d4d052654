"""How old a briefing's information is: counted from the site's own newest record, and never from today."""

import datetime

import pytest
from content_samples import ACTORS, claim, linked

from briefings.graph.freshness import days_behind, is_overdue, newest_day
from briefings.model.briefing import Briefing

DAY = datetime.date(2024, 12, 31)


def briefing(**fields: object) -> Briefing:
    given = {"situation": "s", "title": "T", "summary": "S", "published": "2024-12-01"} | fields
    return Briefing.model_validate({"id": "b", **given})


def test_the_newest_day_is_that_of_whatever_the_records_date() -> None:
    assert newest_day(linked(actors=ACTORS, claims={"a": claim("ministry", asserted="2024-11-29")})) == datetime.date(
        2024, 11, 29
    )
    assert newest_day(linked(actors=ACTORS, claims={"a": claim("ministry")})) is None


@pytest.mark.parametrize("vague", ["2024-11-29/..", "[2024-11-29..]", "2024-11-29/2030-01-01"])
def test_what_may_be_later_counts_at_its_first_possible_day(vague: str) -> None:
    assert newest_day(linked(actors=ACTORS, claims={"a": claim("ministry", asserted=vague)})) == datetime.date(
        2024, 11, 29
    )


def test_information_ends_with_the_cut_off_or_else_with_the_publication() -> None:
    assert days_behind(DAY, briefing()) == 30
    assert days_behind(DAY, briefing(cutoff="2024-11-30")) == 31
    assert days_behind(DAY, briefing(cutoff="2025-11-30")) == 0
    assert days_behind(None, briefing()) == 0


def test_an_update_is_overdue_when_something_newer_than_its_day_is_recorded() -> None:
    assert is_overdue(DAY, briefing(next_update="2024-12-30"))
    assert not is_overdue(DAY, briefing(next_update="2024-12-31"))
    assert not is_overdue(DAY, briefing())
