"""The text of a file cut into its records, where it is laid out as most are: kinds, ids below these, then fields.

What is cut is not parsed: whoever parses a slice must find one record in it, with its key where the slice begins.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefings.loading.reader import MAX_NODES
from briefings.model.corpus import SHELVES
from briefings.model.scalars import id_problem

_SHELF = re.compile(r"([a-z]+): *\r?\n")
_ID = re.compile(r" *([a-z0-9-]{1,100}):(?:[ \r\n].*)?", re.DOTALL)
_FIRST_INDENT = re.compile(r"^( +)[^ \r\n#]", re.MULTILINE)
_DOCUMENT = re.compile(r"--- *\r?\n")


@dataclass(frozen=True, slots=True)
class Slice:
    """One record as it stands in the file."""

    shelf: str
    id: str
    text: str
    """All lines from that of its id to the next record's, indented as they are."""


def slices_of(source: str) -> tuple[Slice, ...] | None:
    """The records of a text in their order; None where they cannot be told apart without parsing it."""
    if (indent := _FIRST_INDENT.search(source)) is None or not _is_small(source):
        return None
    try:
        found = tuple(_slices(source, len(indent[1])))
    except _Unclear:
        return None
    return found if len({one.id for one in found}) == len(found) else None


class _Unclear(Exception):
    """The text is laid out in another way."""


def _slices(source: str, indent: int) -> Iterator[Slice]:
    shelf, record, begun = "", "", 0
    shelves = set[str]()
    for line in _outer_lines(indent).finditer(source):
        if record:
            yield Slice(shelf, record, source[begun : line.start()])
        else:
            _refuse_all_but_comments(source[begun : line.start()])
        begun, record = line.start(), ""
        if (key := _ID.fullmatch(line[0])) and len(line[1]) == indent and shelf and not id_problem(key[1]):
            record = key[1]
        elif (key := _SHELF.fullmatch(line[0])) and key[1] in SHELVES and key[1] not in shelves:
            shelf, begun = key[1], line.end()
            shelves.add(shelf)
        elif _DOCUMENT.fullmatch(line[0]) and not shelves:
            begun = line.end()
            shelves.add("")
        else:
            raise _Unclear
    if not record:
        _refuse_all_but_comments(source[begun:])
        return
    yield Slice(shelf, record, source[begun:])


@cache
def _outer_lines(indent: int) -> "re.Pattern[str]":
    """Lines with words that stand no deeper than an id does; comments are none."""
    return re.compile(rf"^( {{0,{indent}}})[^ \r\n#][^\n]*\n?", re.MULTILINE)


def _refuse_all_but_comments(between: str) -> None:
    """What belongs to no record is not parsed again, so that nothing may stand in it at which a parser stumbles."""
    for line in between.split("\n"):
        words = line.removesuffix("\r").strip(" ")
        if words and not (words.startswith("#") and words.isprintable()):
            raise _Unclear


def _is_small(source: str) -> bool:
    """Whether a text surely has no more values than a file may have: each sign of YAML begins three at most."""
    if len(source) * 3 < MAX_NODES:
        return True
    return 3 * sum(source.count(sign) for sign in (*",:[{?\n\r\x85\u2028\u2029", "- ", "-\t")) < MAX_NODES
