"""What an editor may write as a date, what it means, and what is refused."""

import datetime
import json
import pickle

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel, ValidationError

from briefings.model.date import Date, Moment, said_weekday_problem


class Record(BaseModel):
    when: Date | None = None
    published: Moment | None = None


def day(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "shape", "precision"),
    [
        ("2024-11-29", "2024-11-29", "2024-11-29", "day", 1),
        ("2024-02-29", "2024-02-29", "2024-02-29", "day", 1),
        ("2024-11", "2024-11-01", "2024-11-30", "month", 4),
        ("2024-12", "2024-12-01", "2024-12-31", "month", 4),
        ("2024-11-XX", "2024-11-01", "2024-11-30", "month", 4),
        ("2024", "2024-01-01", "2024-12-31", "year", 5),
        ("2024-XX", "2024-01-01", "2024-12-31", "year", 5),
        ("2024-XX-XX", "2024-01-01", "2024-12-31", "year", 5),
        ("202X", "2020-01-01", "2029-12-31", "one-of", 5),
        ("20XX", "2000-01-01", "2099-12-31", "one-of", 5),
        ("2024-21", "2024-03-01", "2024-05-31", "season", 5),
        ("2024-23", "2024-09-01", "2024-11-30", "season", 5),
        ("2024-24", "2024-12-01", "2025-02-28", "season", 5),
        ("9999-24", "9999-12-01", "9999-12-31", "season", 4),
        ("2024-11-27/2024-11-30", "2024-11-27", "2024-11-30", "interval", 2),
        ("2024-11-24/2024-11-30", "2024-11-24", "2024-11-30", "interval", 3),
        ("2024-11-27/..", "2024-11-27", None, "interval", 5),
        ("2024-11-27/", "2024-11-27", None, "interval", 5),
        ("../2024-11-30", None, "2024-11-30", "interval", 5),
        ("2024-11/2024-12?", "2024-11-01", "2024-12-31", "interval", 5),
        ("2024-11-30/2024-11", "2024-11-30", "2024-11-30", "interval", 1),
        ("[2024-11-27..2024-11-30]", "2024-11-27", "2024-11-30", "one-of", 2),
        ("[2024-11-30,2024-11-27]", "2024-11-27", "2024-11-30", "one-of", 2),
        ("[..2024-11-30]", None, "2024-11-30", "one-of", 5),
        ("[2024-11-27..]", "2024-11-27", None, "one-of", 5),
        ("[2023,2024-11-27..]", "2023-01-01", None, "one-of", 5),
        ("  2024-11-29\n", "2024-11-29", "2024-11-29", "day", 1),
    ],
)
def test_a_notation_has_its_bounds_shape_and_precision(
    text: str, earliest: str | None, latest: str | None, shape: str, precision: int
) -> None:
    date = Date(text)
    assert (date.earliest, date.latest) == (day(earliest), day(latest))
    assert (date.shape, date.precision) == (shape, precision)
    assert date.edtf == text.strip()


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2024-11-30", False, False),
        ("2024-11-30?", True, False),
        ("2024~", False, True),
        ("2024-11%", True, True),
        ("2024-11~/2024-12?", True, True),
        ("[2024-11?,2024-12]", True, False),
    ],
)
def test_marks_say_uncertain_and_approximate(text: str, uncertain: bool, approximate: bool) -> None:
    assert (Date(text).uncertain, Date(text).approximate) == (uncertain, approximate)


@pytest.mark.parametrize(
    ("text", "instant", "local_day"),
    [
        ("2024-11-30T21:00+03:00", "2024-11-30T18:00:00+00:00", "2024-11-30"),
        ("2024-11-30T01:30+03", "2024-11-29T22:30:00+00:00", "2024-11-30"),
        ("2024-11-30T23:59:58Z", "2024-11-30T23:59:58+00:00", "2024-11-30"),
        ("2024-11-30T21:00-03:30", "2024-12-01T00:30:00+00:00", "2024-11-30"),
    ],
)
def test_a_time_is_an_instant_on_the_day_of_its_own_zone(text: str, instant: str, local_day: str) -> None:
    date = Date(text)
    assert date.instant == datetime.datetime.fromisoformat(instant)
    assert date.earliest == date.latest == day(local_day)
    assert (date.shape, date.precision) == ("time", 1)


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("2026-02-30", "impossible-date", "February 2026 has no day 30"),
        ("2023-02-29/2023-03-01", "impossible-date", "February 2023 has no day 29"),
        ("2024-13", "impossible-date", "no month 13"),
        ("2024-00-01", "impossible-date", "no month 00"),
        ("2024-11-00", "impossible-date", "no day 00"),
        ("2024-11-30T24:00Z", "impossible-date", "no hour 24"),
        ("2024-11-30T21:60Z", "impossible-date", "no minute 60"),
        ("2024-11-30T21:00+15:00", "impossible-date", "no zone +15:00"),
        ("2024-02-30T21:00Z", "impossible-date", "no day 30"),
        ("2024-11-30T21:00", "bad-date", "has no zone"),
        ("2024-11-30/2024-11-27", "backwards-date", "ends before it starts"),
        ("[2024-11-30..2024-11-27]", "backwards-date", "ends before it starts"),
        ("", "bad-date", "is not a date"),
        ("30 November 2024", "bad-date", "is not a date"),
        ("2024-1-5", "bad-date", "is not a date"),
        ("20241130", "bad-date", "is not a date"),
        ("2024/11/30", "bad-date", "is not a date"),
        ("2024-11-30 21:00Z", "bad-date", "is not a date"),
        ("2024-11-30T21:00Z/2024-11-30T22:00Z", "bad-date", "made of days"),
        ("٢٠٢٤-١١-٣٠", "bad-date", "is not a date"),
        ("２０２４", "bad-date", "is not a date"),
        ("0999", "bad-date", "1000 to 9999"),
        ("202X-11", "bad-date", "unspecified"),
        ("2024-XX-05", "bad-date", "unspecified"),
        ("2024-22-01", "impossible-date", "no month 22"),
        ("../..", "bad-date", "at least one end"),
        ("[..]", "bad-date", "at least one end"),
        ("[2024,..2025]", "bad-date", "open end"),
        ("[]", "bad-date", "is not a date"),
        ("{2024,2025}", "bad-date", "is not a date"),
        ("2024?-11", "bad-date", "is not a date"),
        ("[2024," + "2025," * 100 + "2026]", "bad-date", "is not a date"),
        ("2024-11-30\x1b[31m", "bad-date", "\\x1b"),
    ],
)
def test_what_is_no_date_is_refused_with_its_code_and_a_hint(text: str, code: str, part: str) -> None:
    with pytest.raises(ValidationError) as raised:
        Record.model_validate({"when": text})
    (error,) = raised.value.errors()
    assert (error["type"], error["loc"]) == (code, ("when",))
    assert part in error["msg"]
    assert error["ctx"]["hint"]


def test_a_time_without_a_zone_is_told_to_add_one() -> None:
    with pytest.raises(ValidationError) as raised:
        Record.model_validate({"when": "2024-11-30T21:00"})
    assert "add the zone" in raised.value.errors()[0]["ctx"]["hint"]


@pytest.mark.parametrize("value", [None, [2024], 2024, 1.5, datetime.date(2024, 1, 1)])
def test_only_text_and_mappings_are_decoded(value: object) -> None:
    class Strict(BaseModel):
        when: Date

    with pytest.raises(ValidationError) as raised:
        Strict.model_validate({"when": value})
    assert [error["type"] for error in raised.value.errors()] == ["bad-date"]


def test_a_mapping_keeps_the_words_and_the_events_around_it() -> None:
    given = {"said": "shortly after the airport fell", "after": "airport-seized", "why": "no day is given"}
    date = Record.model_validate({"when": given}).when
    assert date is not None
    assert (date.shape, date.earliest, date.latest, date.after) == ("relative", None, None, "airport-seized")
    assert date.as_given() == given


def test_mistakes_in_a_mapping_are_reported_at_their_own_keys() -> None:
    with pytest.raises(ValidationError) as raised:
        Record.model_validate({"when": {"edtf": "2024-13", "sayd": "x"}})
    found = {(error["type"], error["loc"]) for error in raised.value.errors()}
    assert found == {("impossible-date", ("when", "edtf")), ("extra_forbidden", ("when", "sayd"))}


@pytest.mark.parametrize("given", [{}, {"why": "nobody knows"}, {"said": "  "}])
def test_a_mapping_must_say_something_of_the_date(given: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="says nothing"):
        Record.model_validate({"when": given})


@pytest.mark.parametrize("given", ["2024-11-30?", {"edtf": "2024-11-30", "said": "Saturday"}, {"said": "then"}])
def test_json_gives_back_the_form_that_was_given(given: object) -> None:
    record = Record.model_validate({"when": given})
    assert json.loads(record.model_dump_json())["when"] == given
    assert Record.model_validate_json(record.model_dump_json()) == record


def test_a_date_survives_pickling_and_is_hashable() -> None:
    date = Date("2024-11", said="in November")
    assert pickle.loads(pickle.dumps(date)).latest == date.latest
    assert len({date, Date("2024-11", said="in November"), Date("2024-11")}) == 2


def test_a_moment_is_one_day_or_one_time() -> None:
    for text in ("2024-11-30", "2024-11-30T21:00+03:00"):
        assert Record.model_validate({"published": text}).published == Date(text)
    for given in ("2024-11", "2024-11-27/2024-11-30", {"said": "then"}):
        with pytest.raises(ValidationError) as raised:
            Record.model_validate({"published": given})
        assert raised.value.errors()[0]["type"] == "bad-date"


def test_the_json_schema_takes_what_the_decoder_takes() -> None:
    validator = Draft202012Validator(Record.model_json_schema())
    for given in ("2024-11-30", 2024, {"edtf": "2024", "said": "x"}, {"after": "airport-seized"}):
        assert validator.is_valid({"when": given})
    refused: list[object] = [[], {"sayd": "x"}, {"why": "x"}, {}]
    for bad in refused:
        assert not validator.is_valid({"when": bad})


def test_dates_sort_by_first_day_then_time_then_last_day_and_open_starts_stand_first() -> None:
    ordered = [
        "../2024-11-30",
        "2024-11-01",
        "2024-11",
        "2024-11-30",
        "2024-11-30T08:00Z",
        "2024-11-30T12:00+03:00",
        "2024-12-01",
        "2024-12-01/..",
    ]
    assert [d.edtf for d in sorted(map(Date, reversed(ordered)), key=lambda d: d.sort_key)] == ordered


def test_certainty_goes_by_bounds_and_an_unknown_bound_is_never_certain() -> None:
    november, saturday, december = Date("2024-11"), Date("2024-11-30"), Date("2024-12-01")
    onward, undated = Date("2024-11-27/.."), Date(said="then")
    assert november.certainly_before(december)
    assert december.certainly_after(saturday)
    assert november.overlaps(saturday)
    assert not november.certainly_before(saturday)
    assert onward.overlaps(december)
    assert not onward.certainly_before(Date("2030"))
    assert onward.certainly_after(Date("2023"))
    assert not undated.certainly_before(december)
    assert not undated.overlaps(december)


def test_two_times_compare_as_instants_whatever_their_zones() -> None:
    aleppo, london = Date("2024-11-30T01:00+03:00"), Date("2024-11-29T23:00Z")
    assert aleppo.certainly_before(london)
    assert Date("2024-11-30T01:00+03:00").overlaps(Date("2024-11-29T22:00Z"))


@pytest.mark.parametrize(
    ("text", "said", "part"),
    [
        ("2024-11-30", "Friday (Nov 29)", '"Friday" was said, but 2024-11-30 is a Saturday'),
        ("2024-11-30", "on Monday evening", "is a Saturday"),
        ("2024-11-30?", "on Sunday", "is a Saturday"),
        ("2024-11-30T21:00+03:00", "Friday night", "is a Saturday"),
        ("2024-11-30", "Fri", '"Fri"'),
        ("2024-11-30", "Sun, Nov 30", '"Sun"'),
        ("2024-11-30", "Nov. 29", '"Nov. 29"'),
        ("2024-11-30", "29 November", '"29 November"'),
        ("2024-11-30", "November 29th, 2024", '"November 29'),
        ("2024-11-30", "on May 29", '"May 29"'),
        ("2024-11-27/2024-11-30", "Friday to Sunday", "runs from Wednesday to Saturday"),
        ("2024-11-27/2024-11-30", "Fri–Sun", '"Sun"'),
        ("2024-11", "Friday (Nov 30)", '"Friday" and "Nov 30" were said, but 2024-11-30 is a Saturday'),
    ],
)
def test_words_that_name_another_day_disagree(text: str, said: str, part: str) -> None:
    problem = said_weekday_problem(Date(text, said=said))
    assert problem is not None
    assert part in problem
    with pytest.raises(ValidationError) as raised:
        Record.model_validate({"when": {"edtf": text, "said": said}})
    (error,) = raised.value.errors()
    assert (error["type"], error["ctx"]["keys"]) == ("weekday-disagrees", ("said",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2024-11-29", "Friday (Nov 29)"),
        ("2024-11-29", "FRIDAY, 29 Nov 2024"),
        ("2024-11-30", "Sat"),
        ("2024-11-27/2024-12-01", "Friday to Sunday"),
        ("2024-11", "on a Monday"),
        ("2024-11-27/..", "since Monday"),
        ("2020/2024", "Nov 31"),
        ("2024-11-30~", "around Friday"),
        ("2024-11-30", "it may 29 times over, as the sun sat low"),
        ("2024-11-30", "29 May have died"),
        ("2024-11-30", "The Sun reported it"),
        ("2024-11-30", "Sat down for talks"),
        ("2024-11-30", "Sun rose as they came"),
        ("2024-11-30", "Wed in haste"),
        ("2024-11-30", "the Sunday Times edition"),
        ("2024-11-30", "two days after Thursday"),
        ("2024-11-30", "the day before Sunday"),
        ("2024-11-30", "anniversary of the 27 November 2016 battle"),
        ("2024-11-30", "on Mondays and weekdays"),
        ("2024-11-30", "Marching, Friendly, Monitored"),
        ("2024-11-30", "Novel 29"),
    ],
)
def test_words_that_agree_or_mean_something_else_give_no_alarm(text: str, said: str) -> None:
    assert said_weekday_problem(Date(text, said=said)) is None


def test_choices_and_ends_give_the_pieces_of_a_set_and_an_interval() -> None:
    assert Date("[2024,2025..]").choices == (Date("2024"), Date("2025/"))
    assert Date("202X?").choices == (Date("2020/2029?"),)
    assert Date("2024-11-27/..").ends == (Date("2024-11-27"), None)
    assert Date("2024").ends == (Date("2024"), Date("2024"))
