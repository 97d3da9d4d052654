"""Numbers are found in any dress, and never as a part of another number."""

from decimal import Decimal

import pytest

from briefings.verification.figures import NEAR, find_figure, number_places
from briefings.verification.matching import Haystack


def found(text: str, number: str) -> list[str]:
    return [text[start:end] for start, end in number_places(text, Decimal(number))]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("1200", "1,200"),
        ("1200", "1 200"),
        ("1200", "1.200"),
        ("1200", "1'200"),
        ("1200", "1200"),
        ("1200", "1.2 thousand"),
        ("1200", "١٢٠٠"),
        ("1200000", "1.2 million"),
        ("1200000", "1.2m"),
        ("3000000000", "3bn"),
        ("2.5", "2.5"),
        ("2.5", "2,5"),
        ("12", "twelve"),
        ("25", "twenty-five"),
        ("25", "Twenty five"),
        ("0", "0"),
        ("-5", "-5"),
    ],
)
def test_a_number_is_found_in_every_dress(number: str, text: str) -> None:
    assert found(f"about {text} people", number) == [text]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("1200", "11,200"),
        ("1200", "1,200,000"),
        ("1200", "1,200.5"),
        ("200", "1,200"),
        ("200", "1 200"),
        ("1", "1 200"),
        ("5", "2.5"),
        ("12", "12th"),
        ("2", "2.5 million"),
        ("5", "twenty-five"),
        ("20", "twenty-five"),
        ("7", "seventeen"),
        ("5", "5 million"),
        ("5", "five hundred"),
        ("5", "one hundred and five"),
    ],
)
def test_a_part_of_a_number_is_not_that_number(number: str, text: str) -> None:
    assert found(f"about {text} people", number) == []


def test_a_number_after_another_number_is_one_of_its_own() -> None:
    assert found("in 2024 200 died", "200") == ["200"]
    assert found("in 2024, 200 died", "200") == ["200"]


def test_the_number_nearest_to_the_claims_words_is_taken_and_one_far_away_is_not() -> None:
    text = "12 " + "word " * 1000 + "the bridge is closed, and 12 lorries wait"
    copy = Haystack(text)
    at = text.index("the bridge")
    assert find_figure(copy, "12", False, ((at, at + 10),)) == (text.rindex("12"), text.rindex("12") + 2)
    assert find_figure(copy, "12", False, ()) == (0, 2)
    near = text.replace("and 12 lorries", "and some lorries")
    assert len(near) > NEAR
    assert find_figure(Haystack(near), "12", False, ((at, at + 10),)) is None


def test_words_that_were_said_are_looked_for_as_they_are() -> None:
    copy = Haystack("the death of dozens of soldiers")
    assert find_figure(copy, "dozens", True, ()) == (13, 19)
    assert find_figure(copy, "dozen", True, ()) is None
