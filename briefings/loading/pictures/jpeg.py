"""JPEG: segments, and between them the compressed picture, which is copied as it is.

After ITU-T T.81 (the format), CIPA DC-008 (Exif) and Adobe's note 5116 (APP14, without which CMYK comes out inverted).
"""

from collections.abc import Iterator

from briefings.loading.pictures.cleaned import Cleaned, Damaged, number, turned
from briefings.loading.pictures.colours import clean_profile
from briefings.loading.pictures.exif import orientation_of, turning

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_DRAWING = _FRAMES | {0xC4, 0xCC, 0xDB, 0xDC, 0xDD, _SCAN}
"""Frames, tables, restart intervals, scans: what the picture is made of."""
_ICC = b"ICC_PROFILE\0"
_MOST = 65_533


def clean(data: bytes) -> Cleaned:
    """The picture without Exif (but for how to turn it), XMP, IPTC, comments, previews, and what follows its end."""
    drawing, profile = bytearray(), dict[int, bytes]()
    size, orientation, adobe, plain = (0, 0), 0, b"", False
    for marker, content, scan in _segments(data):
        if marker in _FRAMES and size == (0, 0):
            size = number(content, 3, 2), number(content, 1, 2)
        if marker in _DRAWING:
            drawing += _segment(marker, content) + scan
        elif marker == 0xE0 and content.startswith(b"JFIF\0"):
            plain = True
        elif marker == 0xE1 and content.startswith(b"Exif\0\0") and not orientation:
            orientation = orientation_of(content[6:])
        elif marker == 0xE2 and content.startswith(_ICC) and len(content) > 14:
            profile[content[12]] = content[14:]
        elif marker == 0xEE and content.startswith(b"Adobe") and len(content) >= 12:
            adobe = _segment(marker, b"Adobe\0\x64\0\0\0\0" + content[11:12])
    if 0 in size:
        raise Damaged("it says no size")
    colours = clean_profile(b"".join(profile[part] for part in sorted(profile)))
    orientation = orientation or 1
    head = (_segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0") if plain else b"") + _turned(orientation) + adobe
    content = bytes((0xFF, _START)) + head + b"".join(_profile(colours)) + bytes(drawing) + bytes((0xFF, _END))
    return turned(content, *size, orientation)


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Marker, content, and of a scan the compressed data after it; up to the end of the picture."""
    at = 2
    while True:
        if data[at : at + 1] != b"\xff":
            raise Damaged("the file is cut off" if at >= len(data) else "a segment begins where none may")
        while data[at + 1 : at + 2] == b"\xff":
            at += 1
        marker = number(data, at + 1, 1)
        if marker == _END:
            return
        length = number(data, at + 2, 2)
        content = data[at + 4 : at + 2 + length]
        if length < 2 or len(content) < length - 2:
            raise Damaged("the file is cut off")
        at += 2 + length
        end = _end_of_scan(data, at) if marker == _SCAN else at
        yield marker, content, data[at:end]
        at = end


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the next marker stands that is neither a stuffed byte nor a restart."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise Damaged("the file is cut off")
        if data[at + 1] != 0 and not 0xD0 <= data[at + 1] <= 0xD7:
            return at
        at += 2


def _segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2, "big") + content


def _turned(orientation: int) -> bytes:
    exif = turning(orientation)
    return _segment(0xE1, b"Exif\0\0" + exif) if exif else b""


def _profile(profile: bytes) -> Iterator[bytes]:
    step = _MOST - len(_ICC) - 2
    parts = [profile[at : at + step] for at in range(0, len(profile), step)]
    for index, part in enumerate(parts):
        yield _segment(0xE2, _ICC + bytes((index + 1, len(parts))) + part)
