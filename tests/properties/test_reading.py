"""Promises of reading over all bytes: nothing raises, and every place is where the thing stands."""

from broken_content import cases
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefings.loading import nodes, reader
from briefings.loading.tree import MemoryTree
from briefings.settings import Settings
from briefings.site import examine

PATH = "day.yml"
NEARLY_RIGHT = [data for case in cases() for data in case.files.values() if len(data) < 2000]
FRAGMENTS = [
    *(
        "actors:",
        "claims:",
        "briefings:",
        "ministry:",
        "name: ",
        "type: person",
        "text: ",
        "a: b",
        "summary: [x](actor:y)",
    ),
    *("\n", "\n  ", "\n    ", "\n      ", " ", "  ", "\t", "\r\n", "\r", "- ", ": ", "? ", "[", "]", "{", "}", ","),
    *(
        "'",
        '"',
        "\\",
        "\\u202e",
        "|\n",
        ">-\n",
        "# ",
        "&a ",
        "*a",
        "!!x ",
        "---\n",
        "...\n",
        "%",
        "@",
        "`",
        "null",
        "~",
    ),
    *("é", "حلب", "😀", "\u2028", "\x85", "\ufeff", "\0", "\x07", "\u202e", "[@s, p. 4", "<b>", "2024-02-30"),
]
sources = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=200).map(str.encode),
    st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join).map(str.encode),
)


@st.composite
def spoiled(draw: st.DrawFn) -> bytes:
    """A file of a golden case, of content that is nearly right, with a piece taken out and another put in."""
    data = draw(st.sampled_from(NEARLY_RIGHT))
    start = draw(st.integers(0, len(data)))
    end = draw(st.integers(start, min(len(data), start + 12)))
    return data[:start] + draw(st.sampled_from(FRAGMENTS)).encode() + data[end:]


@settings(max_examples=400, deadline=None)
@given(st.one_of(sources, spoiled()))
def test_whatever_a_file_holds_its_problems_have_places_in_it(data: bytes) -> None:
    found = examine(Settings(), MemoryTree({PATH: data})).verdict.findings
    lines = data.decode("utf-8", "replace").removeprefix("\ufeff").split("\n")
    for finding in found:
        assert finding.place.path == PATH
        assert 1 <= finding.place.line <= len(lines)
        assert finding.place.text == lines[finding.place.line - 1].rstrip("\r")
        assert 1 <= finding.place.column <= len(finding.place.text) + 1


# Each marker stands once in a source, so that it is known where it belongs.
MARKERS = [chr(code) for code in range(0x4E00, 0x4E00 + 60)]
BREAKS = ["\n  ", "\n\n  ", "\n \n     ", " \n  ", "\r\n  "]
BLANKS = [" ", "  ", "\u00a0", "\u3000"]
JOINTS = {
    "": [*BLANKS, *BREAKS, ""],
    "'": [*BLANKS, *BREAKS, "", "''", "\t"],
    '"': [
        *BLANKS,
        *BREAKS,
        "",
        "\\\n  ",
        " \\\n \n  ",
        "\\\n  \\ ",
        "\\n",
        "\\t\\ ",
        "\\x20",
        "\\u00e9",
        '\\"',
        "\\\\",
    ],
    "|": [*BLANKS, "\n  ", "\n\n  ", "\n   ", " \n\n    ", "", "\t", "\r\n  "],
    ">": [*BLANKS, "\n  ", "\n\n  ", "\n   ", " \n\n    ", "", "\t", "\r\n  "],
}
OPENINGS = {"": "", "'": "'", '"': '"', "|": "|-\n  ", ">": ">\n  "}


@st.composite
def scalars(draw: st.DrawFn) -> str:
    style = draw(st.sampled_from(sorted(JOINTS)))
    joints = draw(st.lists(st.sampled_from(JOINTS[style]), min_size=1, max_size=len(MARKERS) - 1))
    text = "".join(marker + joint for marker, joint in zip(MARKERS, joints, strict=False)) + MARKERS[len(joints)]
    return f"k:\n v: {OPENINGS[style]}{text}{style if style in chr(39) + chr(34) else ''}\n"


@settings(max_examples=400, deadline=None)
@given(scalars())
def test_the_place_of_a_character_is_where_it_stands_in_the_source(source: str) -> None:
    top = reader.read(PATH, source.encode()).top
    assume(top is not None)
    assert top is not None
    *_, (_, scalar) = nodes.follow(top, ("k", "v"))
    assert isinstance(scalar, nodes.Scalar)
    found = [char for char in scalar.text if char in MARKERS]
    assert found == [char for char in source if char in MARKERS]
    for offset, char in enumerate(scalar.text):
        if char in MARKERS:
            expected = nodes.place_at(source, PATH, source.index(char))
            assert nodes.inside(source, PATH, scalar, offset) == expected
