"""The small values: what is taken, what is refused, and how it is said."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from briefings.model import scalars


def decoded(kind: Any, value: object) -> object:
    return TypeAdapter(kind).validate_python(value)


def fault(kind: Any, value: object) -> tuple[str, str, str]:
    with pytest.raises(ValidationError) as raised:
        decoded(kind, value)
    (error,) = raised.value.errors()
    return error["type"], error["msg"], str(error["ctx"]["hint"])


@pytest.mark.parametrize("text", ["a", "hts", "aleppo-2024", "0", "a" * 100])
def test_ids_are_words_of_small_letters_and_digits_with_single_hyphens(text: str) -> None:
    assert decoded(scalars.Id, text) == text


@pytest.mark.parametrize("text", ["", "A", "a--b", "-a", "a-", "a_b", "ä", "a b", "a" * 101, "nul", "com1"])
def test_what_cannot_be_an_address_everywhere_is_no_id(text: str) -> None:
    assert fault(scalars.Id, text)[0] == "bad-id"


def test_a_line_break_in_a_label_becomes_a_space() -> None:
    assert decoded(scalars.Line, "  Ministry\n   of Works ") == "Ministry of Works"


def test_inner_spaces_of_one_line_stay() -> None:
    assert decoded(scalars.Words, "took  control") == "took  control"


@pytest.mark.parametrize("control", ["\u202a", "\u202e", "\u2066", "\u2069"])
def test_a_direction_control_is_refused_in_a_label_and_kept_in_a_quote(control: str) -> None:
    assert fault(scalars.Line, f"a{control}b")[0] == "bidi-control"
    assert decoded(scalars.Words, f"a{control}b") == f"a{control}b"


@pytest.mark.parametrize("text", ["SY", "GB", "XK", "PS"])
def test_countries_are_codes(text: str) -> None:
    assert decoded(scalars.Country, text) == text


@pytest.mark.parametrize(("text", "hint"), [("UK", "write GB"), ("Syria", "write SY"), ("ZZ", None), ("sy", None)])
def test_a_country_by_another_name_is_refused_with_its_code(text: str, hint: str | None) -> None:
    code, _, given = fault(scalars.Country, text)
    assert code == "bad-country"
    assert given == hint or (hint is None and "ISO 3166-1" in given)


@pytest.mark.parametrize("text", ["en", "ar", "pt-BR", "zh-Hant-TW", "es-419", "kmr"])
def test_languages_are_tags(text: str) -> None:
    assert decoded(scalars.Language, text) == text


@pytest.mark.parametrize(("text", "hint"), [("Arabic", "write ar"), ("EN", None), ("en_US", None), ("", None)])
def test_a_language_by_name_is_refused_with_its_tag(text: str, hint: str | None) -> None:
    code, _, given = fault(scalars.Language, text)
    assert code == "bad-language"
    assert given == hint or (hint is None and "BCP 47" in given)


@pytest.mark.parametrize(("text", "value"), [("true", True), ("False", False), (True, True)])
def test_flags_are_the_two_words_of_yaml(text: object, value: bool) -> None:
    assert decoded(scalars.Flag, text) is value


@pytest.mark.parametrize("text", ["yes", "no", "on", "NO", "1", "", None])
def test_other_words_for_yes_and_no_are_refused(text: object) -> None:
    assert fault(scalars.Flag, text)[0] == "bad-flag"


@pytest.mark.parametrize(("text", "value"), [("0", "0"), ("-3.50", "-3.50"), ("1200", "1200")])
def test_numbers_keep_the_digits_that_were_written(text: str, value: str) -> None:
    assert str(decoded(scalars.Number, text)) == value


@pytest.mark.parametrize("text", ["1,200", "1e3", ".5", "5.", "NaN", "inf", "٣", "0x10", "1_000", "dozens", ["1"]])
def test_what_is_not_plain_digits_is_no_number(text: object) -> None:
    assert fault(scalars.Number, text)[0] == "bad-number"


def test_coordinates_stay_on_the_globe() -> None:
    assert decoded(scalars.Longitude, "180") == Decimal(180)
    assert fault(scalars.Latitude, "90.01")[0] == "bad-coordinate"
    assert fault(scalars.Longitude, "-180.5")[0] == "bad-coordinate"


def test_a_whole_number_has_no_sign_and_no_point() -> None:
    assert decoded(scalars.Whole, "12") == 12
    assert [fault(scalars.Whole, text)[0] for text in ("-1", "1.5", "one")] == ["bad-number"] * 3


def test_a_hash_is_sixty_four_small_hexadecimal_digits() -> None:
    assert decoded(scalars.Sha256, "0a" * 32) == "0a" * 32
    assert fault(scalars.Sha256, "0A" * 32)[0] == "bad-hash"
