"""Bytes -> nodes: every scalar is a text, and nothing is built that the limits forbid."""

import pytest

from briefings.loading import nodes, reader
from briefings.model.problem import Place


def value(source: str) -> object:
    top = reader.read("a.yml", source.encode()).top
    assert top is not None
    return nodes.plain(top)


def codes(source: str | bytes) -> list[str]:
    data = source.encode() if isinstance(source, str) else source
    return [problem.code for problem in reader.read("a.yml", data).problems]


@pytest.mark.parametrize(
    "text", ["NO", "yes", "12:30:45", "2024-11-30", "0123", "1_000", "0x1F", ".inf", "1e3", "=", "<<", "true", "~x"]
)
def test_scalars_stay_the_text_that_was_written(text: str) -> None:
    assert value(f"k: {text}") == {"k": text}


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_an_empty_value_is_absent_and_a_quoted_one_is_a_text(text: str) -> None:
    assert value(f"k: {text}") == {"k": None}
    assert value(f"k: '{text}'") == {"k": text}


@pytest.mark.parametrize("text", ["a #2", "#2", "a\t#b"])
def test_words_that_a_number_sign_hides_are_told(text: str) -> None:
    (problem,) = reader.read("a.yml", f"k: {text}\n".encode()).problems
    assert (problem.code, problem.place and problem.place.text[problem.place.column - 1]) == ("hidden-words", "#")


@pytest.mark.parametrize("text", ["a # b", "a#b", "'a #b'", "'a' #b", "|\n  a #b", "a ## b", "[a] #b", "# b", "a #"])
def test_a_comment_with_a_space_and_a_number_sign_within_words_are_left_alone(text: str) -> None:
    assert codes(f"k: {text}\n") == []


def test_a_merge_key_is_a_key_like_any_other() -> None:
    assert value("<<: {a: b}") == {"<<": {"a": "b"}}


def test_a_good_file_has_no_problems_and_one_document_may_be_marked() -> None:
    assert codes("---\na: b\n...\n") == []


@pytest.mark.parametrize("source", ["", "\n\n", "# a comment", "---\n", "~", "null\n"])
def test_a_file_without_content_is_empty(source: str) -> None:
    assert codes(source) == ["empty-file"]


def test_the_deepest_nesting_that_is_read_and_the_first_that_is_not() -> None:
    deepest = "[" * reader.MAX_DEPTH + "]" * reader.MAX_DEPTH
    assert codes(deepest) == []
    assert codes(f"[{deepest}]") == ["too-deep"]


def test_the_most_values_that_are_read_and_the_first_that_is_too_many() -> None:
    most = "[" + "x," * (reader.MAX_NODES - 1) + "]"
    assert codes(most) == []
    assert codes(most.replace("]", "x,]")) == ["too-many-values"]


@pytest.mark.parametrize("source", ["a: *b", "a: &b c", "&a b: c", "a: &b {c: d}", "- &a [b]"])
def test_anchors_and_aliases_are_refused_wherever_they_stand(source: str) -> None:
    assert codes(source) == ["alias"]


@pytest.mark.parametrize(
    "source", ["a: !!str b", "a: !b c", "a: !!python/object:os.system b", "!!map {a: b}", "a: !<tag:x> b"]
)
def test_tags_are_refused(source: str) -> None:
    assert codes(source) == ["tag"]


def test_both_line_ends_and_the_mark_are_told_and_the_rest_is_read() -> None:
    reading = reader.read("a.yml", b"\xef\xbb\xbfa: b\r\nc: d\r\n")
    assert [problem.code for problem in reading.problems] == ["byte-order-mark", "line-ends"]
    assert reading.top is not None
    assert nodes.plain(reading.top) == {"a": "b", "c": "d"}


def test_of_a_key_that_stands_twice_the_first_counts_and_both_places_are_told() -> None:
    reading = reader.read("a.yml", b"a: b\nc: d\na: e\n")
    (problem,) = reading.problems
    assert problem.place is not None
    assert (problem.place.line, [place.line for place in problem.related if isinstance(place, Place)]) == (3, [1])
    assert reading.top is not None
    assert nodes.plain(reading.top) == {"a": "b", "c": "d"}


@pytest.mark.parametrize(
    ("source", "code", "line", "column", "message"),
    [
        ("a: b: c", "yaml-syntax", 1, 5, "a colon and a space stand inside a text"),
        ("k:\n  - @x", "yaml-syntax", 2, 5, 'a text cannot start with "@" in YAML'),
        ("k: `x`", "yaml-syntax", 1, 4, 'a text cannot start with "`" in YAML'),
        (
            "k: 'x\nl: y\n",
            "yaml-syntax",
            1,
            4,
            "a quotation mark is opened here and never closed: all that follows is read as one text",
        ),
        ("k: {a: [b\n", "yaml-syntax", 1, 8, "a bracket is opened here and never closed"),
        ('k: "a" b', "yaml-syntax", 1, 8, "words follow a quotation that has ended"),
        (
            "k: a\n l: b\n",
            "yaml-syntax",
            2,
            2,
            "this line is read as a part of the text in line 1: it stands further right",
        ),
        ("k: a: b\n", "yaml-syntax", 1, 5, "a colon and a space stand inside a text"),
        ("k:\n\tl: b\n", "tab", 2, 1, "a tab stands in the indentation"),
        ("k:\n  l: b\n  \tm: c\n", "tab", 3, 3, "a tab stands in the indentation"),
        ('k: "\\q"', "yaml-syntax", 1, 5, "this backslash escapes nothing"),
        ("é: \x07", "yaml-character", 1, 4, "the character U+0007 is not allowed in YAML"),
        ("k: a\u2028b: c\nd: [\n", "yaml-syntax", 2, 4, "a bracket is opened here and never closed"),
    ],
)
def test_a_mistake_of_syntax_is_told_where_and_as_what_it_is(
    source: str, code: str, line: int, column: int, message: str
) -> None:
    (problem,) = reader.read("a.yml", source.encode()).problems
    assert problem.place is not None
    assert (problem.code, problem.place.line, problem.place.column, problem.message) == (code, line, column, message)


def test_a_byte_that_is_not_utf8_is_told_in_its_whole_line() -> None:
    (problem,) = reader.read("a.yml", "a: b\né: ".encode() + b"\xff rest\n").problems
    assert problem.place == Place("a.yml", 2, 4, "é: \ufffd rest")


@pytest.mark.parametrize(
    ("path", "is_yaml"), [("a.yml", True), ("b/C.YAML", True), ("a.yml.md", False), ("yml", False)]
)
def test_records_stand_in_files_with_the_suffix_of_yaml(path: str, is_yaml: bool) -> None:
    assert reader.is_yaml(path) is is_yaml
