"""YAML as nodes that know where they stand, and the way from a place in a value to a place in the file."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefings.model.problem import Key, Place


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, as the parser gives it, with where it starts and how it was written."""

    text: str
    index: int
    """Where it starts, in characters from the start of the file."""
    style: str
    """"" plain, `'`, `"`, `|` or `>`."""

    @property
    def absent(self) -> bool:
        """Whether the value is empty: nothing, `~` or `null`, unquoted."""
        return not self.style and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: "tuple[Node, ...]"
    index: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping; its keys are unique texts."""

    named: "dict[str, tuple[Scalar, Node]]"
    """Text of the key -> the key and the value, in the order of the file."""
    index: int

    @property
    def pairs(self) -> "Iterable[tuple[Scalar, Node]]":
        """Keys and values."""
        return self.named.values()

    def pair(self, key: Key) -> "tuple[Scalar, Node] | None":
        """The key and value of that name."""
        return self.named.get(key) if isinstance(key, str) else None


Node = Scalar | Sequence | Mapping


def plain(node: Node) -> object:
    """Mappings, lists and texts without places: what the model decodes. An empty value is None."""
    if isinstance(node, Scalar):
        return None if node.absent else node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.pairs}


def follow(node: Node, keys: tuple[Key, ...]) -> Iterator[tuple[Scalar | None, Node]]:
    """The key and node of every step on the way down.

    A step that the file does not have is left out, for the model spells some things out that a file
    may shorten: `asserted_by: sohr` is the model's `asserted_by.actor`.
    """
    for key in keys:
        if isinstance(node, Mapping) and (pair := node.pair(key)):
            name, node = pair
            yield name, node
        elif isinstance(node, Sequence) and isinstance(key, int) and 0 <= key < len(node.items):
            node = node.items[key]
            yield None, node


def inside(source: str, path: str, scalar: Scalar, offset: int) -> Place:
    """The place of a character of a scalar's text: escapes, folding and indentation taken into account."""
    at = _starts(source, scalar)[min(offset, len(scalar.text))]
    if offset < len(scalar.text) and scalar.text[offset] not in _BLANKS:
        at = _past_blanks(source, at, scalar.style)
    return place_at(source, path, min(at, len(source)))


@lru_cache(maxsize=2)
def _starts(source: str, scalar: Scalar) -> "array[int]":
    """Where the file goes on before each character of a text, and after the last. Kept: one may have many problems."""
    at = scalar.index
    if scalar.style in ("|", ">"):
        at = source.find("\n", at) + 1 or len(source)
    elif scalar.style:
        at += 1
    starts = array("L", [at])
    for char in scalar.text:
        at = _past(source, at, char, scalar.style)
        starts.append(at)
    return starts


def place_at(source: str, path: str, index: int) -> Place:
    """The line and column of a character of a file."""
    starts = _line_starts(source)
    line = bisect_right(starts, index)
    start = starts[line - 1]
    end = starts[line] - 1 if line < len(starts) else len(source)
    return Place(path, line, index - start + 1, source[start:end].rstrip("\r"))


@lru_cache(maxsize=2)
def _line_starts(source: str) -> list[int]:
    """Kept for the file at hand, which may have thousands of problems."""
    return [0, *(found.end() for found in _LINE_FEED.finditer(source))]


_LINE_FEED = re.compile("\n")


_BREAKS = "\n\r\x85\u2028\u2029"
_BLANKS = " \t" + _BREAKS
"""What YAML folds. Other white space (a no-break space, say) is a character like any other."""
_ESCAPE_LENGTHS = {"x": 4, "u": 6, "U": 10}


def _past(source: str, at: int, char: str, style: str) -> int:
    """Where the source goes on after this character of the value."""
    at = _past_joins(source, at) if style == '"' else at
    if char not in _BLANKS:
        at = _past_blanks(source, at, style)
    if style == '"' and source[at : at + 1] == "\\":
        return at + _ESCAPE_LENGTHS.get(source[at + 1 : at + 2], 2)
    if char in _BLANKS:
        if source[at : at + 1] == char and char not in _BREAKS:
            return at + 1
        # A line break, perhaps folded into a blank: the run of white space in the file belongs to it.
        return at + 1 if style == "|" and source[at : at + 1] == char else _past_blanks(source, at, style)
    return at + 2 if style == "'" and char == "'" else at + 1


def _past_blanks(source: str, at: int, style: str) -> int:
    while at < len(source) and source[at] in _BLANKS:
        at += 1
    return _past_joins(source, at) if style == '"' else at


def _past_joins(source: str, at: int) -> int:
    """Past a line break that a backslash takes out of the value, with the indentation after it."""
    while source[at : at + 1] == "\\" and source[at + 1 : at + 2] in tuple(_BREAKS):
        at = _past_blanks(source, at + 1, "")
    return at
