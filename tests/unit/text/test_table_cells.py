import pytest

from briefings.text import parse


@pytest.mark.parametrize(
    "source",
    [
        "| a | b |\n|---|---|\n| [@x] | [@y] |",
        "a | b\n--|--\n[@x] | [@y]",
        "> | [@x] | b |\n> |---|---|\n> | | [@y] |",
        "- - | - | [@x]\n    |-|-|\n  \\| | \\|\\| [@y]",
        "1. | [@x] | [@x]\n   |-|-|\n   | a \\| [@y] | b",
        "text\n| `a\\|b` [@x] | b\n|-|-|\n| [@y]",
    ],
)
def test_the_place_of_a_citation_in_a_cell_is_found(source: str) -> None:
    references = parse(source).references
    assert references
    at = [reference.offset for reference in references]
    assert at == [i for i in range(len(source)) if source.startswith(("[@x]", "[@y]"), i)]


def test_cells_beyond_the_header_s_are_dropped_and_missing_ones_are_empty() -> None:
    assert len(parse("| a |\n|---|\n| [@x] | [@y] |\n|  |").references) == 1


@pytest.mark.parametrize(
    ("cell", "is_long"),
    [
        ("x" * 31, True),
        ("word " * 20, False),
        (f"[says](claim:{'x' * 40})", False),
        (f"a claim [@{'x' * 40}, para. 1]", False),
    ],
)
def test_a_table_is_marked_that_has_a_word_too_long_to_stand_beside_others(cell: str, is_long: bool) -> None:
    assert ("long-words" in str(parse(f"| a |\n|---|\n| {cell} |\n\ntext").pieces)) is is_long
