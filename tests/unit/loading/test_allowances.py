"""Comments that let a problem pass: which are read, and for which lines they speak."""

import pytest

from briefings.loading.allowances import allowances
from briefings.loading.tree import MemoryTree


def read(source: str) -> dict[str, tuple[str, int, set[int]]]:
    """Code -> reason, line of the comment, lines it speaks for."""
    found = allowances(MemoryTree({"day.yml": source.encode()}))
    return {one.code: (one.reason, one.place.line, {line for lines in one.lines for line in lines}) for one in found}


def test_a_comment_speaks_for_its_own_line() -> None:
    assert read("a: b  # allow tag: it must\nc: d\n") == {"tag": ("it must", 1, {1})}


def test_a_comment_alone_speaks_for_the_line_below_it() -> None:
    assert read("a: b\n# allow tag: it must\nc: d\n") == {"tag": ("it must", 2, {3})}


def test_comments_above_one_another_speak_for_the_same_line() -> None:
    source = "# allow tag: one\n# words\n  # allow tab: two\na: b\n"
    assert read(source) == {"tag": ("one", 1, {4}), "tab": ("two", 3, {4})}


@pytest.mark.parametrize("mark", ["|", ">", ">-", "|+"])
def test_after_the_indicator_of_a_block_text_it_speaks_for_the_whole_text(mark: str) -> None:
    assert read(f"a: {mark}  # allow tag: it must\n  one\n  two\n\nb: c\n") == {"tag": ("it must", 1, {1, 2, 3})}
    assert read(f"a:\n- {mark} # allow tag: it must\n  one\n  two\n") == {"tag": ("it must", 2, {2, 3, 4})}


@pytest.mark.parametrize("text", ["|\n  one\n  two", '"one\n  two\n  three"', "one\n  two\n  three"])
def test_above_a_text_of_several_lines_it_speaks_for_the_whole_text(text: str) -> None:
    assert read(f"# allow tag: it must\na: {text}\nb: c\n") == {"tag": ("it must", 1, {2, 3, 4})}


def test_behind_the_last_line_of_a_quoted_text_it_speaks_for_the_whole_text() -> None:
    assert read('a: "one\n  two" # allow tag: it must\n') == {"tag": ("it must", 2, {1, 2})}


@pytest.mark.parametrize(
    "source",
    [
        "a: |\n  one # allow tag: x\n  # allow tag: x\n",
        "a: >-\n\n  # allow tag: x\n\n  two\n",
        'a: "one # allow tag: x"\n',
        "a: 'one\n  # allow tag: x\n  two'\n",
        "a: b# allow tag: x\n",
        "a: b # allowed, tag: x\n",
        "a: b # allow us to say more\n",
        "a: b # allow TAG: x\n",
        "a: [ # allow tag: x\n",
        "",
    ],
)
def test_what_is_no_comment_or_says_something_else_is_not_read(source: str) -> None:
    assert read(source) == {}


def test_one_comment_may_name_several_codes_and_its_reason_may_hold_colons_and_marks() -> None:
    assert read("a: b # allow tag, tab: see: # 4\n") == {"tag": ("see: # 4", 1, {1}), "tab": ("see: # 4", 1, {1})}


@pytest.mark.parametrize("comment", ["# allow tag", "# allow tag:", "#allow tag :  "])
def test_a_comment_without_a_reason_is_read_as_such(comment: str) -> None:
    assert read(f"a: b {comment}\n")["tag"][0] == ""


def test_after_a_text_ends_comments_are_comments_again() -> None:
    source = "a: |\n  one\n# allow tag: it must\nb: c # allow tab: it may\n"
    assert read(source) == {"tag": ("it must", 3, {4}), "tab": ("it may", 4, {4})}


def test_columns_and_lines_hold_beyond_ascii_and_with_the_line_ends_of_windows() -> None:
    (one,) = allowances(MemoryTree({"a.yaml": "ä: “é” # allow tag: ü\r\nb: c\r\n".encode()}))
    assert (one.place.line, one.place.column, one.reason) == (1, 8, "ü")


def test_files_that_hold_no_records_or_cannot_be_read_let_nothing_pass() -> None:
    comment = b"a: b # allow tag: x\n"
    tree = MemoryTree({"a.md": comment, "b.yml": b"\xff" + comment, "c.yml": comment + b"x" * 1_000_000})
    assert allowances(tree) == ()
