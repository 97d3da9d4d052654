"""Whether a passage stands in a text, word for word: as a whole, or in segments around what was left out."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from briefings.verification.normalising import HYPHEN_AT_LINE_END, Normal, normalise

FEWEST_WORDS, FEWEST_CHARACTERS = 3, 12
"""A segment with fewer of both proves nothing: it stands in too many texts."""

Result = Literal["found", "segments-found", "not-found", "too-short"]

_LEFT_OUT = re.compile(r"\[\s*\.(?:\s?\.){1,3}\s*\]|\(\s*\.(?:\s?\.){2}\s*\)|\.(?:\s?\.){2,3}")
_CHANGED_CAPITAL = re.compile(r"\[([^\W\d_])\](?=\w)")
_INSERTED = re.compile(r"\[[^\[\]]*\]")
_WORD = re.compile(r"\w+")
_EDGE = " '.,;:-" + HYPHEN_AT_LINE_END
_HYPHENS = "-‐‑"
# Scripts that set no space between words: an edge of a passage may lie anywhere in them.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


@dataclass(frozen=True, slots=True)
class Match:
    """What was found: for each segment its first and last character but one, in the normalised text."""

    result: Result
    spans: tuple[tuple[int, int], ...] = ()
    missing: str = ""
    """The first segment that was not found, normalised."""


class Haystack:
    """A text in which passages are looked for; normalised once."""

    def __init__(self, text: str) -> None:
        self.original = text
        self.normal: Normal = normalise(text)

    @cached_property
    def _is_hyphenated(self) -> bool:
        return HYPHEN_AT_LINE_END in self.normal.text

    def look_for(self, passage: str) -> Match:
        """Look for a passage: first as it is, then as segments around ellipses and bracketed insertions, in order.

        Case counts, except of each segment's first letter; so do the edges of words. Stops and commas at a
        segment's ends do not: typesetters move them.
        """
        words = normalise(passage).text
        whole = words.strip(_EDGE)
        if not whole or not _WORD.search(whole):
            return Match("too-short")
        if span := self.find(whole):
            return Match("found", (span,))
        segments = segments_of(words)
        if segments == (whole,):
            return Match("not-found", missing=whole)
        return self._look_for_segments(segments)

    def _look_for_segments(self, segments: tuple[str, ...]) -> Match:
        spans: list[tuple[int, int]] = []
        for segment in segments:
            span = self.find(segment, spans[-1][1] if spans else 0)
            if span is None:
                return Match("not-found", missing=segment)
            spans.append(span)
        if not segments or any(map(is_short, segments)):
            return Match("too-short")
        return Match("segments-found", tuple(spans))

    def find(self, words: str, start: int = 0) -> tuple[int, int] | None:
        """The first place, from `start` on, at which these normalised words stand as words."""
        return next(self.occurrences(words, start), None)

    def occurrences(self, words: str, start: int = 0) -> Iterator[tuple[int, int]]:
        """All places at which these normalised words stand as words, in order."""
        for found in self._pattern(words).finditer(self.normal.text, start):
            first, after = found.span(1)
            if not self._begins_inside(first) and not self._ends_inside(after):
                yield first, after

    def _pattern(self, words: str) -> re.Pattern[str]:
        first = words[0]
        either = "".join(dict.fromkeys((first, *(c for c in (first.upper(), first.lower()) if len(c) == 1))))
        head = f"[{re.escape(either)}]" if len(either) > 1 else re.escape(first)
        # Looked ahead, so that places may overlap.
        if not self._is_hyphenated and HYPHEN_AT_LINE_END not in words:
            return re.compile(f"(?=({head}{re.escape(words[1:])}))")
        return re.compile(f"(?=({head}{''.join(map(_with_line_ends, words[1:]))}))")

    def _begins_inside(self, at: int) -> bool:
        """Whether a word goes on at this place: `combatants` does not stand in "non-combatants"."""
        text = self.normal.text
        return at > 0 and (_is_one_word(text[at - 1], text[at]) or (at > 1 and self._is_joint(at - 1, "-,.")))

    def _ends_inside(self, at: int) -> bool:
        """The same at the end: `can` does not stand in "can't", nor `1` in "1,200"."""
        text = self.normal.text
        return at < len(text) and (_is_one_word(text[at - 1], text[at]) or self._is_joint(at, "'-,."))

    def _is_joint(self, at: int, joints: str) -> bool:
        """Whether a mark holds two parts of one word or number together; no white space may stand around it."""
        text, starts, ends = self.normal.text, self.normal.starts, self.normal.ends
        mark = text[at]
        if mark not in joints or at + 1 == len(text) or not _is_one_word(text[at - 1], text[at + 1]):
            return False
        if ends[at - 1] != starts[at] or ends[at] != starts[at + 1]:
            return False
        if mark in ",.":
            return text[at - 1].isdigit() and text[at + 1].isdigit()
        return mark == "'" or self.original[starts[at]] in _HYPHENS


def segments_of(words: str) -> tuple[str, ...]:
    """The parts of a normalised passage around what was left out or put in brackets.

    `[T]he`, whose capital was changed, begins a segment; `[the city]` and `[…]` end one.
    """
    marked = _CHANGED_CAPITAL.sub("\0\\1", words)
    marked = _INSERTED.sub("\0", _LEFT_OUT.sub("\0", marked))
    parts = (part.strip(_EDGE) for part in marked.split("\0"))
    return tuple(part for part in parts if _WORD.search(part))


def is_short(segment: str) -> bool:
    """Whether a segment has too few words and too few characters to prove anything."""
    return len(_WORD.findall(segment)) < FEWEST_WORDS and len(segment) < FEWEST_CHARACTERS


def _with_line_ends(char: str) -> str:
    """The character, where a line may have ended in a hyphen before it."""
    if char == "-":
        return f"[-{HYPHEN_AT_LINE_END}]"
    if char == HYPHEN_AT_LINE_END:
        return f"[-{HYPHEN_AT_LINE_END}]?"
    return f"{HYPHEN_AT_LINE_END}?{re.escape(char)}"


def _is_one_word(left: str, right: str) -> bool:
    """Whether two neighbouring characters belong to one word."""
    if HYPHEN_AT_LINE_END in (left, right):
        return True
    spaced = not (_UNSPACED.match(left) or _UNSPACED.match(right))
    return spaced and unicodedata.category(left)[0] in "LMN" and unicodedata.category(right)[0] in "LMN"
