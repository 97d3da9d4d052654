"""Bytes of one YAML file -> nodes with places, or problems. Nothing is constructed that the limits forbid.

The parser's events are read one by one: depth, number of values, anchors, aliases and tags are refused
before anything is built from them. Scalars stay text (YAML 1.2 core: `NO` is a text).
"""

import re
from collections.abc import Iterator
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

from briefings.loading.faults import Trouble, Value, explained
from briefings.loading.nodes import Mapping, Node, Scalar, Sequence, place_at
from briefings.model.problem import Place, Problem, Spot, quoted

SUFFIXES = (".yml", ".yaml")
"""Of the files that hold records, in whatever case."""
MAX_BYTES = 1_000_000
MAX_DEPTH = 32
MAX_NODES = 200_000

_HIDDEN = re.compile(r"[ \t]+(?P<words>#[^\s#!][^\n]{0,40})")
"""After a plain text: `Bridge #2`, where the editor hardly means a comment."""

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the file's text, its top node (None: nothing that could be read), and what is wrong."""

    source: str
    top: Node | None
    problems: tuple[Problem, ...]


def is_yaml(path: str) -> bool:
    """Whether a file holds records, going by its name."""
    return path.lower().endswith(SUFFIXES)


def read(path: str, data: bytes) -> Reading:
    """Read one file. Never raises for its content."""
    try:
        source = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Reading(data.decode("utf-8", "replace"), None, (_not_utf8(path, data, error.start),))
    composer = _Composer(path, source.removeprefix("\ufeff"))
    early = [*_mark_problems(path, source), *_line_end_problems(path, composer.source)]
    top = composer.compose()
    return Reading(composer.source, top, (*early, *composer.problems))


def _not_utf8(path: str, data: bytes, at: int) -> Problem:
    # What cannot be decoded shows as U+FFFD; what stands before it is good, so its length is the index.
    place = place_at(data.decode("utf-8", "replace"), path, len(data[:at].decode("utf-8")))
    message = f"byte 0x{data[at]:02x} is not UTF-8"
    return Problem("not-utf8", message, Spot(path), "save the file as UTF-8", place=place)


def _mark_problems(path: str, source: str) -> Iterator[Problem]:
    if source.startswith("\ufeff"):
        hint = "save the file as UTF-8 without a byte order mark"
        place = place_at(source[1:], path, 0)
        yield Problem("byte-order-mark", "the file starts with a byte order mark", Spot(path), hint, place=place)


def _line_end_problems(path: str, source: str) -> Iterator[Problem]:
    if (at := source.find("\r")) >= 0:
        hint = "save it with LF; `* text=auto eol=lf` in .gitattributes keeps it so"
        place = place_at(source, path, at)
        yield Problem("line-ends", "the file has line ends other than LF", Spot(path), hint, place=place)


class _Stop(Exception):
    """The rest of the file is not worth reading."""


class _Composer:
    """Events -> nodes, for one document. An explicit stack: nesting costs no Python frames."""

    def __init__(self, path: str, source: str) -> None:
        self.path, self.source = path, source
        self.problems: list[Problem] = []
        self.stack: list[tuple[CollectionStartEvent, list[Node]]] = []
        self.top: Node | None = None
        self.last: Value | None = None
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
            self._problem("empty-file", "the file says nothing", hint, 0)
            return None
        return self.top

    def _take(self, event: Event) -> None:
        if isinstance(event, DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._stop(event, "second-document", "a second document starts here", "use one document a file")
        elif isinstance(event, AliasEvent):
            hint = "write the value out: aliases are not followed; a text that starts with * stands in quotation marks"
            self._stop(event, "alias", "an alias stands here", hint)
        elif isinstance(event, ScalarEvent):
            self._refuse_marks(event)
            self._put(self._scalar(event), event)
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            self._refuse_marks(event)
            if len(self.stack) >= MAX_DEPTH:
                hint = "no field of a record needs that; look for a bracket left open"
                self._stop(event, "too-deep", f"values are nested more than {MAX_DEPTH} deep", hint)
            self.stack.append((event, []))
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            start, parts = self.stack.pop()
            if (bracket := self.source[_index(start) : _index(start) + 1]) in ("[", "{"):
                self.last = Value(_index(start), _end(event), bracket)
            self._put(self._close(start, parts), event)

    def _scalar(self, event: ScalarEvent) -> Scalar:
        style = (event.style or "").strip()
        self.last = Value(_index(event), _end(event), style)
        if not style and (found := _HIDDEN.match(self.source, self.last.end)):
            message = f"the rest of this line, {quoted(found['words'])}, is read as a comment"
            hint = "put the whole text in quotation marks; in a comment, put a space after the #"
            self._problem("hidden-words", message, hint, found.start("words"))
        return Scalar(event.value, _index(event), style)

    def _close(self, start: CollectionStartEvent, parts: list[Node]) -> Node:
        if isinstance(start, SequenceStartEvent):
            return Sequence(tuple(parts), _index(start))
        return Mapping(self._pairs(parts), _index(start))

    def _pairs(self, parts: list[Node]) -> dict[str, tuple[Scalar, Node]]:
        pairs: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(parts[::2], parts[1::2], strict=True):
            if isinstance(key, Scalar) and key.text[:1].isspace() and not key.style:
                hint = "indent with the plain spaces of the keyboard"
                self._problem("bad-key", f"U+{ord(key.text[0]):04X} stands before this key", hint, key.index)
            elif not isinstance(key, Scalar):
                hint = "write a plain word before the colon"
                self._problem("bad-key", "a list or mapping stands where a key belongs", hint, key.index)
            elif key.text in pairs:
                first = pairs[key.text][0]
                related = (place_at(self.source, self.path, first.index),)
                hint = "keep one of them: the parser would silently keep the last"
                message = f'the key "{key.text}" stands here a second time'
                self._problem("duplicate-key", message, hint, key.index, related)
            else:
                pairs[key.text] = (key, value)
        return pairs

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
                "delete it: aliases are not followed; a text that starts with & stands in quotation marks",
            )
        if event.tag is not None:
            hint = "delete it: fields have their own types; a text that starts with ! stands in quotation marks"
            self._stop(event, "tag", f"the tag {self._word(event)} stands here", hint)

    def _word(self, event: Event) -> str:
        return self.source[_index(event) :].split(maxsplit=1)[0][:60]

    def _stop(self, event: Event, code: str, message: str, hint: str) -> None:
        self._problem(code, message, hint, _index(event))
        raise _Stop

    def _problem(self, code: str, message: str, hint: str, index: int, related: tuple[Place, ...] = ()) -> None:
        place = place_at(self.source, self.path, index)
        self.problems.append(Problem(code, message, Spot(self.path), hint, related, place))

    def _syntax(self, error: yaml.MarkedYAMLError) -> None:
        brackets = [at for start, _ in self.stack if self.source[at := _index(start)] in "[{"]
        fault = explained(Trouble.of(error, self.source, brackets[-1] if brackets else None, self.last))
        related = () if fault.related is None else (place_at(self.source, self.path, fault.related),)
        self._problem(fault.code, fault.message, fault.hint, fault.index, related)

    def _character(self, error: "yaml.reader.ReaderError") -> None:
        # The parser counts bytes here, and characters everywhere else.
        before = self.source.encode("utf-8")[: error.position].decode("utf-8", "ignore")
        found = self.source[len(before) : len(before) + 1]
        message = f"the character U+{ord(found or chr(0)):04X} is not allowed in YAML"
        self._problem("yaml-character", message, "delete it", len(before))


def _end(event: Event) -> int:
    """Where it ends, likewise."""
    return event.end_mark.index if event.end_mark else 0


def _index(event: Event) -> int:
    """Where it starts, in characters from the start of the file."""
    return event.start_mark.index if event.start_mark else 0
