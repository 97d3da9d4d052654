"""What every format gives: the clean bytes and the size in which the picture is shown."""

from dataclasses import dataclass


class Damaged(Exception):
    """The file is not a whole picture of its format; `str()` says why, for an editor."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A picture without its hidden data."""

    content: bytes
    width: int | None
    height: int | None


def turned(content: bytes, width: int, height: int, orientation: int) -> Cleaned:
    """A picture of pixels; orientations 5 to 8 are shown lying on their side."""
    return Cleaned(content, height, width) if orientation > 4 else Cleaned(content, width, height)


def number(data: bytes, at: int, length: int, order: str = "big") -> int:
    """An unsigned number; Damaged where the file ends before it."""
    piece = data[at : at + length]
    if len(piece) < length:
        raise Damaged("the file is cut off")
    return int.from_bytes(piece, "little" if order == "little" else "big")
