"""Promises of the date notation over all inputs; the edtf package is the oracle for its bounds."""

import datetime
from functools import cache

from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from briefings.model.date import Date
from briefings.pages.datewords import date_attribute, date_words

CODES = {"bad-date", "impossible-date", "backwards-date"}
ADAPTER: TypeAdapter[Date] = TypeAdapter(Date)

days = st.dates(datetime.date(1000, 1, 1), datetime.date(9999, 12, 31))
plain = st.one_of(
    days.map(lambda d: d.isoformat()),
    days.map(lambda d: d.isoformat()[:7]),
    days.map(lambda d: d.isoformat()[:4]),
)
marked = st.builds(str.__add__, plain, st.sampled_from(["", "?", "~", "%"]))
unspecified = st.builds(
    lambda year, form: form.format(y=year, d=str(year)[:3], c=str(year)[:2]),
    st.integers(1000, 9999),
    st.sampled_from(["{y}-XX", "{y}-XX-XX", "{y}-11-XX", "{y}-02-XX", "{d}X", "{c}XX"]),
)
seasons = st.builds("{}-{}".format, st.integers(1000, 9999), st.sampled_from([21, 22, 23]))
singles = st.one_of(marked, unspecified, seasons)
intervals = st.one_of(
    st.builds("{}/{}".format, marked, marked),
    marked.map("{}/..".format),
    marked.map("../{}".format),
)
sets = st.one_of(
    st.lists(plain, min_size=2, max_size=4).map(lambda members: f"[{','.join(members)}]"),
    # The oracle reads ranges of like precision only, inside a set.
    st.builds(
        lambda one, other, length: f"[{one.isoformat()[:length]}..{other.isoformat()[:length]}]",
        *(days, days, st.sampled_from([4, 7, 10])),
    ),
    plain.map("[{}..]".format),
    plain.map("[..{}]".format),
)
notations = st.one_of(singles, intervals, sets)
times = st.builds(
    lambda d, h, m, zone: f"{d.isoformat()}T{h:02}:{m:02}{zone}",
    *(days, st.integers(0, 23), st.integers(0, 59), st.sampled_from(["Z", "+03:00", "-11:30", "+14:00"])),
)


def bound(value: object) -> datetime.date | None:
    return None if isinstance(value, float) else datetime.date(*tuple(value)[:3])  # type: ignore[arg-type]


@cache
def oracle(text: str) -> tuple[datetime.date | None, datetime.date | None]:
    parsed = parse_edtf(text)
    return bound(parsed.lower_strict()), bound(parsed.upper_strict())


def date_or_code(text: str) -> Date | str:
    try:
        return Date(text)
    except PydanticCustomError as error:
        return error.type


@settings(deadline=None)
@given(notations)
def test_bounds_agree_with_the_edtf_package_and_only_backwards_ranges_are_refused(text: str) -> None:
    earliest, latest = oracle(text)
    date = date_or_code(text)
    if isinstance(date, str):
        assert date == "backwards-date"
        assert earliest is not None
        assert latest is not None
        assert earliest > latest
    else:
        assert (date.earliest, date.latest) == (earliest, latest)


valid = st.one_of(notations, times).map(date_or_code).filter(lambda date: isinstance(date, Date))
relative = st.builds(lambda said: Date(said=f"x{said}"), st.text(max_size=8))
dates: st.SearchStrategy[Date] = st.one_of(valid, relative)


@given(dates)
def test_a_date_comes_back_from_json_as_it_was(date: Date) -> None:
    assert ADAPTER.validate_json(ADAPTER.dump_json(date)) == date


@given(dates)
def test_bounds_are_in_order_and_the_precision_is_a_ucdp_grade(date: Date) -> None:
    assert 1 <= date.precision <= 5
    if date.earliest is not None and date.latest is not None:
        assert date.earliest <= date.latest
    if date.instant is not None:
        assert date.earliest == date.latest == date.instant.date()


@given(dates, dates, dates)
def test_the_order_is_total_and_equal_keys_mean_equal_dates(a: Date, b: Date, c: Date) -> None:
    assert (a.sort_key < b.sort_key) + (a.sort_key > b.sort_key) + (a == b) == 1
    if a.sort_key <= b.sort_key <= c.sort_key:
        assert a.sort_key <= c.sort_key


@given(dates, dates)
def test_at_most_one_of_before_after_and_overlapping_holds(a: Date, b: Date) -> None:
    truths = [a.certainly_before(b), a.certainly_after(b), a.overlaps(b)]
    has_bounds = all(date.earliest or date.latest for date in (a, b))
    assert sum(truths) == (1 if has_bounds else 0)
    assert a.overlaps(b) == b.overlaps(a)
    assert a.certainly_before(b) == b.certainly_after(a)


@given(dates, st.sampled_from(["en", "ar", "ja", "fa", "de", "ru", "xx"]))
def test_every_date_has_words_and_only_some_an_attribute(date: Date, locale: str) -> None:
    assert date_words(date, locale).strip()
    assert (date_attribute(date) is not None) == (date.shape in ("day", "month", "year", "time"))


pieces = st.sampled_from([*"0123456789X-/.,[]?~%T:Z+ ", "2024", "2024-11-30", "..", "-21", "T21:00", "٣", "\ud800"])
noise = st.one_of(st.text(), st.lists(pieces, max_size=12).map("".join))


@given(noise)
def test_no_text_raises_anything_but_the_documented_errors(text: str) -> None:
    found = date_or_code(text)
    assert isinstance(found, Date) or found in CODES


@given(st.dictionaries(st.sampled_from(["edtf", "said", "after", "before", "why", "other"]), noise))
def test_no_mapping_raises_anything_but_a_validation_error(given_mapping: dict[str, str]) -> None:
    try:
        ADAPTER.validate_python(given_mapping)
    except ValidationError as error:
        known = CODES | {"weekday-disagrees", "extra_forbidden", "string_unicode"}
        assert {found["type"] for found in error.errors()} <= known  # noqa: PT017
