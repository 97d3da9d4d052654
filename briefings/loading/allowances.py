"""The comments `# allow CODE: reason` of a tree's YAML files, and for which lines each speaks.

A comment speaks for its own line; alone on a line, for the next one that is no comment. A text of several lines counts
as one line, for it can hold no comment: its comment stands after the indicator (`text: |  # allow …`) or above.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

import yaml
from yaml.events import ScalarEvent

from briefings.loading import nodes, reader
from briefings.loading.tree import Tree, Unreadable
from briefings.model.allowance import Allowance

_COMMENT = re.compile(
    r"(?:(?<=\s)|^)#[ \t]*allow[ \t]+(?P<codes>[a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*)"
    r"[ \t]*(?::[ \t]*(?P<reason>.*?))?[ \t]*\r?$",
    re.MULTILINE,
)
_MARK = re.compile(rb"#[ \t]*allow[ \t]")
_ALONE = re.compile(r"[ \t]*#")
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def allowances(tree: Tree) -> tuple[Allowance, ...]:
    """All that the comments of a tree let pass, file by file. Files that cannot be read have none."""
    found: list[Allowance] = []
    for path in tree.paths():
        if reader.is_yaml(path):
            try:
                data = tree.read(path, reader.MAX_BYTES)
            except Unreadable:
                continue
            if _MARK.search(data) and (reading := reader.read(path, data)).top is not None:
                found += _of_file(path, reading.source)
    return tuple(found)


def _of_file(path: str, source: str) -> Iterator[Allowance]:
    scalars = list(_scalars(source))
    starts = [scalar.start for scalar in scalars]
    texts = _texts(source, path, scalars)
    lines = source.split("\n")
    for comment in _COMMENT.finditer(source):
        at = comment.start()
        before = bisect_right(starts, at) - 1
        if before >= 0 and scalars[before].own <= at <= scalars[before].last:
            continue
        place = nodes.place_at(source, path, at)
        line = _line_of_text(lines, place.line)
        spoken_for = (range(line, line + 1), *texts.get(line, ()))
        for code in comment["codes"].split(","):
            yield Allowance(code.strip(), (comment["reason"] or "").strip(), place, spoken_for)


class _Scalar(NamedTuple):
    start: int
    own: int
    """Where its own characters start: on the first line of a block text, after its indicator, a comment may stand."""
    last: int
    """Its last character."""


def _scalars(source: str) -> Iterator[_Scalar]:
    for event in yaml.parse(source, Loader=_PARSER):
        if isinstance(event, ScalarEvent) and event.start_mark and event.end_mark:
            start, end = event.start_mark.index, event.end_mark.index
            is_block = (event.style or "") in ("|", ">")
            own = source.find("\n", start, end) + 1 if is_block else start
            yield _Scalar(start, own or end, start + len(source[start:end].rstrip()) - 1)


def _texts(source: str, path: str, scalars: list[_Scalar]) -> dict[int, list[range]]:
    """The texts of several lines, by the line on which each starts and the one on which it ends."""
    found: dict[int, list[range]] = {}
    for scalar in scalars:
        if "\n" in source[scalar.start : scalar.last]:
            first, last = (nodes.place_at(source, path, at).line for at in (scalar.start, scalar.last))
            for edge in (first, last):
                found.setdefault(edge, []).append(range(first, last + 1))
    return found


def _line_of_text(lines: list[str], line: int) -> int:
    """The line itself, or the one below when there is nothing but a comment on it."""
    while line <= len(lines) and _ALONE.match(lines[line - 1]):
        line += 1
    return line
