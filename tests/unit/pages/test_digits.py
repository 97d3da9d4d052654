"""Numbers, dates and counts of a page stand in one kind of digits: that of its language."""

import datetime
import re
from decimal import Decimal

import pytest
from html_reading import read
from sample_site import desk_of, sample

from briefings.model.date import Date
from briefings.pages.datewords import date_words, day_words, time_words, weekday_words
from briefings.pages.digits import in_digits, numbering_of
from briefings.pages.tongue import Tongue
from briefings.site import Site


@pytest.mark.parametrize(
    ("language", "numbering"),
    [
        ("en", "latn"),
        ("ar", "latn"),
        ("ar-SY", "latn"),
        ("fa", "arabext"),
        ("fa-AF", "arabext"),
        ("ckb", "arab"),
        ("bn", "beng"),
        ("zh-Hant", "latn"),
        ("xx", "latn"),
        ("", "latn"),
        ("not a language", "latn"),
    ],
)
def test_a_language_has_the_digits_of_its_newsrooms_whatever_the_region(language: str, numbering: str) -> None:
    assert numbering_of(language) == numbering


def test_numbers_and_counts_have_the_digits_and_separators_of_the_language() -> None:
    number = Decimal("1234567.5")
    assert [Tongue(language).number(number) for language in ("en", "ar", "fa")] == [
        "1,234,567.5",
        "1,234,567.5",
        "۱٬۲۳۴٬۵۶۷٫۵",
    ]
    persian = Tongue("fa")
    assert persian.several(12, "%(num)s no such", "%(num)s no suches") == "۱۲ no suches"
    assert persian.say("no such %(count)s %(words)s", count=12, words="12") == "no such ۱۲ 12"


def test_dates_and_times_have_them_too() -> None:
    day = datetime.date(2024, 11, 29)
    assert date_words(Date("2024-11-27/2024-11-30"), "fa") == "۲۷ تا ۳۰ نوامبر ۲۰۲۴"
    assert day_words(day, "fa") == "۲۹ نوامبر ۲۰۲۴"
    assert day_words(day, "ar") == "29 نوفمبر 2024"
    assert "۲۹" in weekday_words(day, "fa")
    assert "۲۱:۰۵" in time_words(datetime.datetime(2024, 11, 29, 21, 5, tzinfo=datetime.UTC), "fa")


def test_digits_of_any_system_are_those_of_unicode() -> None:
    for system in ("arab", "arabext", "beng", "deva", "mymr"):
        assert [int(digit) for digit in in_digits("0123456789", system)] == list(range(10))
    assert in_digits("2024", "latn") == "2024"


@pytest.mark.parametrize("url", ["", "briefings/northford-bridge-2/", "events/bank-failure/", "timeline/", "network/"])
def test_a_persian_page_mixes_no_digits(url: str) -> None:
    root = read(sample(language="fa").render(url).html)
    counted = root.find("time") + root.find("sup") + root.find("b")
    for name in ("count", "voices", "figure-number", "strip-label", "note-number"):
        counted += root.find("", class_=name)
    told = [
        one.text for one in counted if not any(above.attributes.get("lang", "fa") != "fa" for above in one.ancestors)
    ]
    assert any(re.search("[۰-۹]", words) for words in told)
    assert [words for words in told if re.search("[0-9]", words)] == []


def test_a_position_keeps_the_digits_in_which_one_copies_it() -> None:
    desk = desk_of("places: {mill: {name: Mill, kind: facility, lat: 51.5, lon: -0.25}}")
    site = Site(desk.settings, sample().examined)
    site.__dict__["desk"] = desk.speaking("fa")
    assert "51.5" in site.render("places/mill/").html
