"""From what is meant to where it stands, also where the file shortens what the model spells out."""

import pytest

from briefings.loading.locate import Locator
from briefings.loading.tree import MemoryTree
from briefings.model.problem import Key, Problem, Spot

SOURCE = """\
# first a comment
claims:
  toll:
    asserted_by: [ministry, army]
    reports:
      - source: wire-report
        quote: 'it''s closed'
    statement: |
      Three
        people

      died.
"""
LOCATOR = Locator(MemoryTree({"day.yml": SOURCE.encode(), "page.md": b"a: [b\nc", "bad.yml": b"\xff"}))
TOLL: tuple[Key, ...] = ("claims", "toll")


def at(spot: Spot) -> tuple[int, int]:
    place = LOCATOR.place(spot)
    return place.line, place.column


@pytest.mark.parametrize(
    ("keys", "on_key", "expected"),
    [
        ((), False, (2, 1)),
        (TOLL, True, (3, 3)),
        (TOLL, False, (4, 5)),
        ((*TOLL, "reports", 0, "source"), False, (6, 17)),
        ((*TOLL, "reports", 0, "source"), True, (6, 9)),
        ((*TOLL, "asserted_by", "actors", 1), False, (4, 29)),
        ((*TOLL, "reports", 0, "quote", 0), False, (7, 16)),
        ((*TOLL, "reports", 0, "via"), True, (6, 9)),
        ((*TOLL, "verb"), True, (3, 3)),
        ((*TOLL, "reports", 7), False, (6, 7)),
        (("events", "e"), False, (2, 1)),
    ],
)
def test_a_spot_is_found_or_the_nearest_that_the_file_has(
    keys: tuple[Key, ...], on_key: bool, expected: tuple[int, int]
) -> None:
    assert at(Spot("day.yml", keys, on_key=on_key)) == expected


@pytest.mark.parametrize(
    ("offset", "expected"), [(0, (9, 7)), (5, (9, 12)), (8, (10, 9)), (16, (12, 7)), (20, (12, 11))]
)
def test_a_character_of_a_block_text_is_found_in_its_line(offset: int, expected: tuple[int, int]) -> None:
    assert at(Spot("day.yml", (*TOLL, "statement"), offset)) == expected


def test_a_doubled_quotation_mark_is_one_character() -> None:
    assert at(Spot("day.yml", (*TOLL, "reports", 0, "quote", 0), 5)) == (7, 23)


def test_a_page_of_markdown_is_not_read_as_records() -> None:
    assert LOCATOR.place(Spot("page.md")).text == "a: [b"


@pytest.mark.parametrize("path", ["gone.yml", "bad.yml"])
def test_a_file_that_cannot_be_read_has_its_first_character(path: str) -> None:
    assert at(Spot(path, TOLL)) == (1, 1)


def test_the_places_that_belong_to_a_problem_are_found_with_it() -> None:
    located = LOCATOR.locate(Problem("duplicate-id", "M", Spot("day.yml", TOLL, on_key=True), "", (Spot("day.yml"),)))
    assert located.place == LOCATOR.place(Spot("day.yml", TOLL, on_key=True))
    assert located.related == (LOCATOR.place(Spot("day.yml")),)
