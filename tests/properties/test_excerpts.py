"""Excerpts of source lines: promises over all texts."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefings.exports.reports.excerpt import excerpt
from briefings.exports.reports.visible import pieces, visible

TEXTS = st.text(st.characters(), max_size=120) | st.text(st.sampled_from("a\t北é\u0301\u202e\x1b#["), max_size=300)


@given(TEXTS, st.integers(-3, 400), st.integers(0, 90))
def test_no_line_of_an_excerpt_is_wider_than_asked(text: str, column: int, width: int) -> None:
    line, caret = excerpt(text, column, width)
    widest = max(width, 20)
    assert sum(cell_len(char) for char in line) <= widest
    assert len(caret) <= widest


@given(st.text(st.characters(), min_size=1, max_size=120), st.data())
def test_the_caret_stands_below_the_character_of_its_column(text: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(text)))
    line, caret = excerpt(text, column, 2000)
    shown = pieces(text)
    assert line == "".join(shown)
    assert len(caret) - 1 == sum(cell_len(piece) for piece in shown[: column - 1])


@given(st.text(st.characters()))
def test_what_is_visible_is_one_printable_line_and_stays_so(text: str) -> None:
    once = visible(text)
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in once)
    assert visible(once) == once
