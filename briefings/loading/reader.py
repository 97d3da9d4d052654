"""Bytes of one YAML file -> nodes with places, or problems. Nothing is constructed that the limits forbid.

The parser's events are read one by one: depth, number of values, anchors, aliases and tags are refused
before anything is built from them. Scalars stay text (YAML 1.2 core: `NO` is a text).
"""

from dataclasses import dataclass

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from briefings.loading.nodes import Mapping, Node, Scalar, Sequence, line_place, place_at
from briefings.model.problem import Place, Problem, Spot

MAX_BYTES = 1_000_000
MAX_DEPTH = 32
MAX_NODES = 200_000

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the file's text, its top node (None: nothing that could be read), and what is wrong."""

    source: str
    top: Node | None
    problems: tuple[Problem, ...]


def read(path: str, data: bytes) -> Reading:
    """Read one file. Never raises for its content."""
    try:
        source = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Reading("", None, (_not_utf8(path, data, error.start),))
    composer = _Composer(path, source.removeprefix("\ufeff"))
    early = _line_end_problems(path, source)
    top = composer.compose()
    return Reading(composer.source, top, (*early, *composer.problems))


def _not_utf8(path: str, data: bytes, at: int) -> Problem:
    good = data[:at].decode("utf-8")
    place = place_at(good, path, len(good))
    return Problem(
        "not-utf8",
        f"byte 0x{data[at]:02x} is not UTF-8",
        Spot(path),
        "save the file as UTF-8",
        place=Place(path, place.line, place.column, place.text),
    )


def _line_end_problems(path: str, source: str) -> list[Problem]:
    problems = []
    if source.startswith("\ufeff"):
        hint = "save the file as UTF-8 without a byte order mark"
        message = "the file starts with a byte order mark"
        place = line_place(source.removeprefix("\ufeff"), path, 0, 0)
        problems.append(Problem("byte-order-mark", message, Spot(path), hint, place=place))
    if (at := source.find("\r")) >= 0:
        hint = "save it with LF; `* text=auto eol=lf` in .gitattributes keeps it so"
        message = "the file has line ends other than LF"
        problems.append(Problem("line-ends", message, Spot(path), hint, place=place_at(source, path, at)))
    return problems


class _Stop(Exception):
    """The rest of the file is not worth reading."""


class _Composer:
    """Events -> nodes, for one document. An explicit stack: nesting costs no Python frames."""

    def __init__(self, path: str, source: str) -> None:
        self.path, self.source = path, source
        self.problems: list[Problem] = []
        self.stack: list[tuple[CollectionStartEvent, list[Node]]] = []
        self.top: Node | None = None
        self.count = 0
        self.documents = 0

    def compose(self) -> Node | None:
        """The top node, or None where the file cannot be read or says nothing."""
        try:
            for event in yaml.parse(self.source, Loader=_PARSER):
                self._take(event)
        except _Stop:
            return None
        except yaml.MarkedYAMLError as error:
            self._syntax(error)
            return None
        except yaml.reader.ReaderError as error:
            self._character(error)
            return None
        if self.top is None or (isinstance(self.top, Scalar) and self.top.absent):
            hint = "write at least one record, or delete the file"
            self.problems.append(
                Problem("empty-file", "the file says nothing", Spot(self.path), hint, place=Place(self.path, 1, 1))
            )
            return None
        return self.top

    def _take(self, event: Event) -> None:
        if isinstance(event, DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._stop(event, "second-document", "a second document starts here", "use one document a file")
        elif isinstance(event, AliasEvent):
            self._stop(event, "alias", "an alias stands here", "write the value out: aliases are not followed")
        elif isinstance(event, ScalarEvent):
            self._refuse_marks(event)
            line, column, index = _mark(event)
            self._put(Scalar(event.value, line, column, index, (event.style or "").strip()), event)
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            self._refuse_marks(event)
            if len(self.stack) >= MAX_DEPTH:
                message = f"values are nested more than {MAX_DEPTH} deep"
                self._stop(
                    event,
                    "too-deep",
                    message,
                    "no field of a record needs that; look for a bracket left open",
                )
            self.stack.append((event, []))
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            start, parts = self.stack.pop()
            self._put(self._close(start, parts), event)

    def _close(self, start: CollectionStartEvent, parts: list[Node]) -> Node:
        line, column, _ = _mark(start)
        if isinstance(start, SequenceStartEvent):
            return Sequence(tuple(parts), line, column)
        return Mapping(self._pairs(parts), line, column)

    def _pairs(self, parts: list[Node]) -> tuple[tuple[Scalar, Node], ...]:
        pairs: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(parts[::2], parts[1::2], strict=True):
            if not isinstance(key, Scalar):
                message, hint = (
                    "a list or mapping stands where a key belongs",
                    "write a plain word before the colon",
                )
                self._problem("bad-key", message, hint, key.line, key.column)
            elif key.text in pairs:
                first = pairs[key.text][0]
                related = (line_place(self.source, self.path, first.line, first.column),)
                hint = "keep one of them: the parser would silently keep the last"
                message = f'the key "{key.text}" stands here a second time'
                self._problem("duplicate-key", message, hint, key.line, key.column, related)
            else:
                pairs[key.text] = (key, value)
        return tuple(pairs.values())

    def _put(self, node: Node, event: Event) -> None:
        self.count += 1
        if self.count > MAX_NODES:
            self._stop(event, "too-many-values", f"the file has more than {MAX_NODES:,} values", "split the file")
        if self.stack:
            self.stack[-1][1].append(node)
        else:
            self.top = node

    def _refuse_marks(self, event: ScalarEvent | CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._stop(
                event,
                "alias",
                f'an anchor "&{event.anchor}" stands here',
                "delete it: aliases are not followed",
            )
        if event.tag is not None and event.tag != "!":
            self._stop(event, "tag", f'the tag "{event.tag}" stands here', "delete it: fields have their own types")

    def _stop(self, event: Event, code: str, message: str, hint: str) -> None:
        line, column, _ = _mark(event)
        self._problem(code, message, hint, line, column)
        raise _Stop

    def _problem(
        self, code: str, message: str, hint: str, line: int, column: int, related: tuple[Place, ...] = ()
    ) -> None:
        place = line_place(self.source, self.path, line, column)
        self.problems.append(Problem(code, message, Spot(self.path), hint, related, place))

    def _syntax(self, error: yaml.MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        place = line_place(self.source, self.path, line, column)
        if place.text[column : column + 1] == "\t" or place.text[: len(place.text) - len(place.text.lstrip())].count(
            "\t"
        ):
            self._problem("tab", "a tab stands in the indentation", "indent with spaces", line, column)
            return
        what = " ".join(part for part in (error.context, error.problem) if part)
        hint = "look at the indentation, and for a quotation mark, bracket or colon that is missing or too many"
        self._problem("yaml-syntax", f"this is not YAML: {what}", hint, line, column)

    def _character(self, error: "yaml.reader.ReaderError") -> None:
        place = place_at(self.source, self.path, min(error.position, len(self.source)))
        code = error.character if isinstance(error.character, int) else ord(str(error.character)[:1] or "\0")
        message = f"the character U+{code:04X} is not allowed in YAML"
        self.problems.append(Problem("yaml-character", message, Spot(self.path), "delete it", place=place))


def _mark(event: Event) -> tuple[int, int, int]:
    """Line and column from 0, and characters from the start."""
    mark = event.start_mark
    return (mark.line, mark.column, mark.index) if mark else (0, 0, 0)
