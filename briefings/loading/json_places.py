"""Where something of a JSON text stands: a path of keys to an index into the text."""

import json
import re
from collections.abc import Sequence

from briefings.model.problem import Key

_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


def index_of(source: str, keys: Sequence[Key]) -> int:
    """Index of the value at a path, in a text that is JSON; of the nearest one above where the path ends early."""
    index = _past_space(source, 0)
    for key in keys:
        found = _member(source, index, key) if isinstance(key, str) else _item(source, index, key)
        if found is None:
            return index
        index = found
    return index


def _member(source: str, index: int, key: str) -> int | None:
    """The value of a key; the last one where the key stands twice, as a parser takes it."""
    if source[index] != "{":
        return None
    found = None
    index = _past_space(source, index + 1)
    while source[index] == '"':
        name, index = _DECODER.raw_decode(source, index)
        index = _past_space(source, _past_space(source, index) + 1)
        if name == key:
            found = index
        index = _past_comma(source, index)
    return found


def _item(source: str, index: int, position: int) -> int | None:
    if source[index] != "[":
        return None
    index = _past_space(source, index + 1)
    while position and source[index] != "]":
        index = _past_comma(source, index)
        position -= 1
    return None if source[index] == "]" else index


def _past_comma(source: str, index: int) -> int:
    """Where the next member starts, or the bracket that closes."""
    _, index = _DECODER.raw_decode(source, index)
    index = _past_space(source, index)
    return _past_space(source, index + 1) if source[index] == "," else index


def _past_space(source: str, index: int) -> int:
    found = _SPACE.match(source, index)
    return found.end() if found else index
