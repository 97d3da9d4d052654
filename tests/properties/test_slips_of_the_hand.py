"""Slips in good content, in its text: a line or character lost, doubled, moved. Each is told with its place."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.loading.tree import MemoryTree, WorkTree
from briefings.settings import Settings
from briefings.site import examine

CONTENT = Path(__file__).parents[1] / "sample" / "content"
TREE = WorkTree(CONTENT)
FILES = {path: TREE.read(path, 1_000_000) for path in TREE.paths()}
RECORDS = sorted(path for path in FILES if path.endswith(".yml"))
SIGNS = "\"'[]{}:,-|>#&*!%@`?\\~=<( \t\n\r\u00a0\u2028\ufeff\u202e：“’éح😀\x00\x85"
LINES = ("- x", "x", "x: y", "? x", "---", "...", "%YAML 1.1", "<<<<<<< HEAD", "claims:", "  ", "\t", '"', "|", "# x")


def _lines(draw: st.DrawFn, text: str) -> str:
    """A line lost, doubled, moved, indented by a space more or less, or put in."""
    lines = text.split("\n")
    at = draw(st.integers(0, len(lines) - 1))
    slip = draw(st.sampled_from(["lose", "double", "move", "in", "out", "put", "cut", "tab"]))
    line = lines[at]
    if slip == "move":
        del lines[at]
        lines.insert(draw(st.integers(0, len(lines))), line)
        return "\n".join(lines)
    put = draw(st.sampled_from(LINES))
    new = {
        "lose": [],
        "double": [line, line],
        "in": [" " * draw(st.integers(1, 4)) + line],
        "out": [line[1:] if line.startswith(" ") else line],
        "put": [" " * draw(st.integers(0, 8)) + put, line],
        "cut": [line[: draw(st.integers(0, len(line)))]],
        "tab": ["\t" + line.lstrip()],
    }[slip]
    return "\n".join([*lines[:at], *new, *lines[at + 1 :]])


def _characters(draw: st.DrawFn, text: str) -> str:
    """A few characters lost, one put in, or one doubled."""
    at = draw(st.integers(0, len(text)))
    lost = draw(st.integers(0, 3))
    put = draw(st.one_of(st.just(""), st.sampled_from(SIGNS), st.just(text[at : at + 1] * 2)))
    return text[:at] + put + text[at + lost :]


@st.composite
def slipped(draw: st.DrawFn) -> dict[str, bytes]:
    files = dict(FILES)
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(RECORDS))
        change = draw(st.sampled_from([_lines, _characters]))
        files[path] = change(draw, files[path].decode()).encode()
    return files


@settings(max_examples=100)
@given(slipped())
def test_whatever_slips_in_good_content_every_problem_has_its_place_in_a_file(files: dict[str, bytes]) -> None:
    for finding in examine(Settings(content_dir=CONTENT), MemoryTree(files)).verdict.findings:
        lines = files[finding.place.path].decode().removeprefix("\ufeff").split("\n")
        assert 1 <= finding.place.line <= len(lines)
        assert finding.place.text == lines[finding.place.line - 1].rstrip("\r")
        assert 1 <= finding.place.column <= len(finding.place.text) + 1
        assert finding.hint
        for other in finding.related:
            assert 1 <= other.line <= len(files[other.path].decode().split("\n"))
        assert "this is not YAML" not in finding.message
