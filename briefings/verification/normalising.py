"""Texts made comparable: what typesetting changes is taken away, what somebody said is kept.

Quotation marks, dashes, white space, ligatures, soft hyphens, invisible characters and the Arabic tatweel are
matters of typesetting. Letters, digits, their case and other punctuation are not.
"""

import re
import unicodedata
from dataclasses import dataclass

NORMALISATION = 1
"""Raised with every change of the rules by which something is found no longer, or elsewhere: entries of the ledger that
were made by other rules are made anew."""

HYPHEN_AT_LINE_END = "\x01"
"""Stands where a line ended in a hyphen: it may be one of the word, or of the typesetter."""

_QUOTES = frozenset("'\"`´‘’‚‛“”„‟‹›«»「」『』〝〞〟＂＇′″ʼ❛❜❝❞")
_DASHES = frozenset("-‐‑‒–—―⸺⸻−﹘﹣－")
_TATWEEL = "ـ"
# Superscripts and fractions stay: 10² is not 102.
_COMPATIBLE = ("<compat>", "<isolated>", "<initial>", "<medial>", "<final>", "<wide>", "<narrow>", "<noBreak>")
_LINE_END_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐\u00ad][^\S\n]*\r?\n\s*(?=[^\W\d_])")
_CONJOINING = range(0x1160, 0x1200)


@dataclass(frozen=True, slots=True)
class Normal:
    """A text in its comparable form, with the way back."""

    text: str
    starts: tuple[int, ...]
    """For each character: where, in the original, what it stands for begins."""
    ends: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the original that a passage of the comparable text, not an empty one, stands for."""
        return self.starts[start], self.ends[end - 1]


def normalise(text: str) -> Normal:
    """The comparable form of a text, without white space at its ends."""
    made = _Making()
    line_ends = {found.start(): found.end() for found in _LINE_END_HYPHEN.finditer(text)}
    position = 0
    while position < len(text):
        start = position
        if position in line_ends:
            position = line_ends[start]
            made.add(HYPHEN_AT_LINE_END, start, position)
            continue
        position = _cluster_end(text, start)
        for char in _composed(text[start:position]):
            made.take(char, start, position)
    return Normal("".join(made.chars), tuple(made.starts), tuple(made.ends))


class _Making:
    """The comparable text so far. White space waits until it is known what follows it."""

    def __init__(self) -> None:
        self.chars: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.space: int | None = None

    def take(self, char: str, start: int, end: int) -> None:
        if _is_nothing(char):
            return
        if char.isspace():
            self.space = start if self.space is None else self.space
        elif char in _QUOTES:
            self._mark("'", start, end)
        elif char in _DASHES:
            self._mark("-", start, end)
        else:
            if self.space is not None and self.chars and self.chars[-1] not in "'-":
                self.add(" ", self.space, self.space + 1)
            self.add(char, start, end)

    def _mark(self, mark: str, start: int, end: int) -> None:
        """Quotation marks and dashes take the white space around them away: « a » is “a”, a — b is a–b."""
        self.space = None
        if not self.chars or self.chars[-1] != mark:
            self.add(mark, start, end)

    def add(self, char: str, start: int, end: int) -> None:
        self.chars.append(char)
        self.starts.append(start)
        self.ends.append(end)
        self.space = None


def _cluster_end(text: str, start: int) -> int:
    """Past a character and the marks that belong to it."""
    end = start + 1
    while (
        end < len(text)
        and (text[end] > "\u02ff")
        and (unicodedata.category(text[end]).startswith("M") or ord(text[end]) in _CONJOINING)
    ):
        end += 1
    return end


def _composed(cluster: str) -> str:
    if cluster.isascii():
        return cluster
    # Taken apart first: a letter with a mark can be made of one that has a plainer form, as ϓ is of ϒ. Arabic letters
    # of the presentation forms decompose in one step; a ligature of them in one, too.
    return unicodedata.normalize("NFC", "".join(map(_letters, unicodedata.normalize("NFD", cluster))))


def _letters(char: str) -> str:
    decomposition = unicodedata.decomposition(char)
    if char in _QUOTES or char in _DASHES:
        return char
    if decomposition.startswith(_COMPATIBLE):
        return unicodedata.normalize("NFKC", char)
    return char


def _is_nothing(char: str) -> bool:
    """Format characters, soft hyphens, variation selectors, tatweel: nobody reads them."""
    if char.isascii():
        return char < " " and not char.isspace()
    if char.isspace():
        return False
    return char == _TATWEEL or unicodedata.category(char) in ("Cf", "Cc") or "\ufe00" <= char <= "\ufe0f"
