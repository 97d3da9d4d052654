"""Where days stand on a line, how dates are drawn on it, and what is written under it."""

import datetime

import pytest

from briefings.model.date import Date
from briefings.pages.timeline.axis import ticks
from briefings.pages.timeline.bars import bar_on
from briefings.pages.timeline.scale import FEWEST_DAYS, fitted_scale, plain_scale

NOVEMBER = datetime.date(2024, 11, 1), datetime.date(2024, 11, 30)
LINE = plain_scale(*NOVEMBER)
MIRRORED = plain_scale(*NOVEMBER, mirrored=True)


def day(text: str) -> int:
    return datetime.date.fromisoformat(text).toordinal()


def test_one_day_stands_in_the_middle_of_its_week() -> None:
    scale = fitted_scale([(day("2024-05-06"),) * 2])
    assert scale.days == FEWEST_DAYS
    assert scale.at(day("2024-05-06") + 0.5) == 50


def test_a_lone_day_long_ago_breaks_the_line_and_leaves_room_to_the_rest() -> None:
    scale = fitted_scale([(day("1970-02-03"),) * 2, *((day(f"2024-11-{number:02}"),) * 2 for number in range(1, 31))])
    old, new = scale.pieces
    assert new.width > 80
    assert old.width / old.days == pytest.approx(new.width / new.days)
    assert scale.at(day("1999-01-01")) == pytest.approx(new.start)


def test_days_that_can_be_told_apart_need_no_break() -> None:
    assert len(fitted_scale([(day("1970-01-01"),) * 2, (day("2024-01-01"),) * 2]).pieces) == 1
    assert len(fitted_scale([(day(f"{year}-01-01"),) * 2 for year in range(1970, 2024)]).pieces) == 1


def test_the_ends_of_the_calendar_have_their_week() -> None:
    assert fitted_scale([(datetime.date.max.toordinal(),) * 2]).last == datetime.date.max.toordinal()


@pytest.mark.parametrize(
    ("edtf", "fill", "core"),
    [
        ("2024-11-15", None, False),
        ("[2024-11-10..2024-11-20]", "soft", False),
        ("2024-11", "soft", False),
        ("[..2024-11-20]", "fading-in", False),
        ("[2024-11-20..]", "fading-out", False),
        ("2024-11-10/2024-11-20", "soft", True),
        ("2024-11-10/..", "fading-out", True),
    ],
)
def test_a_day_is_a_tick_some_time_is_soft_and_what_lasted_is_firm(edtf: str, fill: str | None, core: bool) -> None:
    bar = bar_on(LINE, Date(edtf))
    assert bar is not None
    assert (bar.fill, bar.core is not None) == (fill, core)


def test_only_what_lasted_for_certain_is_firm() -> None:
    bar = bar_on(plain_scale(datetime.date(2024, 1, 1), datetime.date(2024, 12, 31)), Date("2024-03/2024-06"))
    assert bar is not None
    assert bar.core is not None
    assert bar.x < bar.core[0]
    assert bar.core[0] + bar.core[1] < bar.x + bar.width


def test_what_goes_on_where_the_line_ends_says_so() -> None:
    bar, other = bar_on(LINE, Date("[2024-11-20..2025-01-10]")), bar_on(MIRRORED, Date("[2024-11-20..2025-01-10]"))
    assert bar is not None
    assert other is not None
    assert (bar.beyond_left, bar.beyond_right) == (other.beyond_right, other.beyond_left) == (False, True)


def test_a_mirrored_line_is_the_same_read_from_the_right() -> None:
    bar, other = bar_on(LINE, Date("[2024-11-20..]")), bar_on(MIRRORED, Date("[2024-11-20..]"))
    assert bar is not None
    assert other is not None
    assert other.x == pytest.approx(100 - bar.x - bar.width)
    assert (bar.fill, other.fill) == ("fading-out", "fading-in")


def test_a_date_without_bounds_is_not_drawn() -> None:
    assert bar_on(LINE, Date(said="later")) is None


@pytest.mark.parametrize(
    ("first", "last", "language", "labels"),
    [
        ("2024-11-27", "2024-12-03", "en", ["28 Nov 2024", "30 Nov", "2 Dec"]),
        ("2024-11-01", "2025-03-31", "en", ["Nov 2024", "Dec", "Jan 2025", "Feb", "Mar"]),
        ("1946-05-01", "2024-12-31", "en", ["1960", "1980", "2000", "2020"]),
        ("2024-11-01", "2025-02-28", "fr", ["nov. 2024", "déc.", "janv. 2025", "févr."]),
        ("2024-11-27", "2024-12-03", "ar", ["28 نوفمبر 2024", "30 نوفمبر", "2 ديسمبر"]),
    ],
)
def test_labels_are_few_and_name_the_year_where_it_changes(
    first: str, last: str, language: str, labels: list[str]
) -> None:
    scale = plain_scale(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))
    assert [tick.label for tick in ticks(scale, language)] == labels


def test_each_piece_of_a_broken_line_has_a_label() -> None:
    days = [(day("1970-02-03"),) * 2, *((day(f"2024-11-{number:02}"),) * 2 for number in range(1, 31))]
    labels = [tick.label for tick in ticks(fitted_scale(days), "en")]
    assert labels[0] == "1970"
    assert "2024" in labels[1]
