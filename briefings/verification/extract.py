"""What an archived copy says: its visible text, with the places that a human would name."""

from bisect import bisect_right
from dataclasses import dataclass

MAX_COPY = 100_000_000
"""Bytes of a copy as a file."""
MAX_CONTENT = 30_000_000
"""Bytes of what is read out of it: a page, a member of an archive after decompression."""
MAX_TEXT = 5_000_000
"""Characters of its text."""


class UnreadableCopy(Exception):
    """A copy cannot be read; `str()` says why, for an editor."""


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a copy, and where in it its pages or paragraphs begin."""

    text: str
    unit: str
    """"page" or "paragraph"."""
    beginnings: tuple[int, ...]

    def where(self, offset: int) -> str:
        """The page or paragraph of a character: "page 3"."""
        number = bisect_right(self.beginnings, offset)
        return f"{self.unit} {number}" if number else ""


def extract_of(blocks: list[str], unit: str) -> Extract:
    """The extract of these pages or paragraphs. `UnreadableCopy` where they say nothing, or too much."""
    if sum(map(len, blocks)) > MAX_TEXT:
        raise UnreadableCopy(f"it has more than {MAX_TEXT:,} characters of text")
    beginnings, parts, at = [], [], 0
    for block in blocks:
        beginnings.append(at)
        parts.append(block)
        at += len(block) + 2
    text = "\n\n".join(parts)
    if not text.strip():
        raise UnreadableCopy("it has no text")
    return Extract(text, unit, tuple(beginnings))
