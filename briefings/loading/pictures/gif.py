"""GIF: blocks. After the specification of version 89a (CompuServe, 1990)."""

import re

from briefings.loading.pictures.cleaned import Cleaned, Damaged, number, turned

_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B
_DRAWING = re.compile(rb"!(?:\xf9\x04....|\xff\x0b(?:NETSCAPE2\.0|ANIMEXTS1\.0)\x03\x01..)\x00", re.DOTALL)
"""Extensions that are kept: for how long a frame stays and what shines through it, and how often all repeats."""


def clean(data: bytes) -> Cleaned:
    """The picture without comments, XMP, what programs add (but for how often it repeats), and what follows its end."""
    out = bytearray(data[:6])
    at = _copy(data, out, 6, 7 + _table(number(data, 10, 1)))
    while (kind := number(data, at, 1)) != _TRAILER:
        if kind == _IMAGE:
            at = _copy(data, out, at, 10 + _table(number(data, at + 9, 1)) + 1)
            at = _copy(data, out, at, _blocks(data, at) - at)
        elif kind == _EXTENSION:
            end = _blocks(data, at + 2)
            if _DRAWING.fullmatch(data, at, end):
                out += data[at:end]
            at = end
        else:
            raise Damaged("a block begins where none may")
    return turned(bytes(out) + bytes((_TRAILER,)), number(data, 6, 2, "little"), number(data, 8, 2, "little"), 1)


def _table(flags: int) -> int:
    """Bytes of the table of colours that the flags announce."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _copy(data: bytes, out: bytearray, at: int, length: int) -> int:
    if at + length > len(data):
        raise Damaged("the file is cut off")
    out += data[at : at + length]
    return at + length


def _blocks(data: bytes, at: int) -> int:
    """Where a row of blocks, each with its length before it, ends."""
    while length := number(data, at, 1):
        at += 1 + length
    return at + 1
