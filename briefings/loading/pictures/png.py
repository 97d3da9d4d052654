"""PNG and animated PNG: chunks. After the third edition of the specification (W3C, 2025)."""

import zlib
from collections.abc import Iterator

from briefings.loading.pictures.cleaned import Cleaned, Damaged, number, turned
from briefings.loading.pictures.colours import clean_profile
from briefings.loading.pictures.exif import orientation_of, turning

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DRAWING = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD pHYs cICP mDCV cLLI acTL fcTL fdAT".split())
_MOST_PROFILE = 4_000_000


def clean(data: bytes) -> Cleaned:
    """The picture without texts, times, Exif (but for how to turn it), unknown chunks, and what follows its end."""
    out, orientation = bytearray(SIGNATURE), 1
    chunks = list(_chunks(data))
    if chunks[0][0] != b"IHDR":
        raise Damaged("it says no size")
    orientation = next((orientation_of(content) for name, content in chunks if name == b"eXIf"), 1)
    for name, content in chunks:
        if name == b"IHDR":
            out += _chunk(name, content)
            exif = turning(orientation)
            out += _chunk(b"eXIf", exif) if exif else b""
        elif name == b"iCCP":
            profile = clean_profile(_unpacked(content))
            out += _chunk(b"iCCP", b"icc\0\0" + _stored(profile)) if profile else b""
        elif name in _DRAWING:
            out += _chunk(name, content)
    header = chunks[0][1]
    return turned(bytes(out), number(header, 0, 4), number(header, 4, 4), orientation)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while True:
        length = number(data, at, 4)
        name, content = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if number(data, at + 8 + length, 4) != zlib.crc32(name + content):
            raise Damaged(f"a checksum is wrong: {name.decode('latin-1')!r}")
        yield name, content
        at += 12 + length
        if name == b"IEND":
            return


def _chunk(name: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + name + content + zlib.crc32(name + content).to_bytes(4, "big")


def _unpacked(content: bytes) -> bytes:
    _, _, packed = content.partition(b"\0")
    try:
        return zlib.decompressobj().decompress(packed[1:], _MOST_PROFILE)
    except zlib.error:
        return b""


def _stored(content: bytes) -> bytes:
    """As zlib packs without packing: libraries pack differently, and the same picture is the same bytes everywhere."""
    out, step = bytearray(b"\x78\x01"), 65_535
    for at in range(0, len(content), step):
        block = content[at : at + step]
        last = at + step >= len(content)
        out += bytes((last,)) + len(block).to_bytes(2, "little") + (len(block) ^ 0xFFFF).to_bytes(2, "little") + block
    return bytes(out) + zlib.adler32(content).to_bytes(4, "big")
