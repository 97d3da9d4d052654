"""WebP: chunks of a RIFF file. After RFC 9649."""

from collections.abc import Iterator

from briefings.loading.pictures.cleaned import Cleaned, Damaged, number
from briefings.loading.pictures.colours import clean_profile
from briefings.loading.pictures.exif import orientation_of

_DRAWING = frozenset({b"VP8 ", b"VP8L", b"ALPH", b"ANIM"})
_OF_A_FRAME = frozenset({b"VP8 ", b"VP8L", b"ALPH"})
_HAS_ICC, _HAS_EXIF, _HAS_XMP = 0x20, 0x08, 0x04


def clean(data: bytes) -> Cleaned:
    """The picture without XMP, Exif, unknown chunks, and what follows its end.

    One that its Exif data would turn is Damaged: some browsers turn it, and others (Chromium 156) do not.
    """
    end = 8 + number(data, 4, 4, "little")
    if end > len(data):
        raise Damaged("the file is cut off")
    chunks = list(_chunks(data[12:end]))
    exif = next((content.removeprefix(b"Exif\0\0") for name, content in chunks if name == b"EXIF"), b"")
    profile = next((clean_profile(content) for name, content in chunks if name == b"ICCP"), b"")
    if orientation_of(exif) > 1:
        raise Damaged("it says that it is to be turned, and not all browsers turn a WebP picture")
    out = bytearray()
    for name, content in chunks:
        if name == b"VP8X":
            flags = number(content, 0, 1) & ~(_HAS_ICC | _HAS_EXIF | _HAS_XMP)
            flags |= _HAS_ICC if profile else 0
            out += _chunk(name, bytes((flags, 0, 0, 0)) + content[4:10])
            out += _chunk(b"ICCP", profile) if profile else b""
        elif name == b"ANMF":
            parts = (_chunk(*part) for part in _chunks(content[16:]) if part[0] in _OF_A_FRAME)
            out += _chunk(name, content[:16] + b"".join(parts))
        elif name in _DRAWING:
            out += _chunk(name, content)
    size = _size(*chunks[0])
    return Cleaned(b"RIFF" + (len(out) + 4).to_bytes(4, "little") + b"WEBP" + bytes(out), *size)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at == 0 or at < len(data):
        length = number(data, at + 4, 4, "little")
        name, content = data[at : at + 4], data[at + 8 : at + 8 + length]
        if len(content) < length:
            raise Damaged("the file is cut off")
        yield name, content
        at += 8 + length + length % 2


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)


def _size(name: bytes, content: bytes) -> tuple[int, int]:
    """Width and height, which the first chunk says: each kind in a way of its own."""
    if name == b"VP8X":
        return number(content, 4, 3, "little") + 1, number(content, 7, 3, "little") + 1
    if name == b"VP8L":
        bits = number(content, 1, 4, "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if name == b"VP8 ":
        return number(content, 6, 2, "little") & 0x3FFF, number(content, 8, 2, "little") & 0x3FFF
    raise Damaged("it says no size")
