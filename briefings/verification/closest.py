"""The passage of a text that is nearest to words that do not stand in it, with the difference marked."""

import re
from collections import Counter
from difflib import SequenceMatcher
from functools import cached_property

from briefings.verification.matching import Haystack
from briefings.verification.normalising import HYPHEN_AT_LINE_END, normalise

_WORD = re.compile(rf"[\w{HYPHEN_AT_LINE_END}]+")
_LEAST_COMMON = 0.4
"""Share of the words that must stand in a passage for it to be called near."""
_MOST_WORDS = 60


class Neighbourhood:
    """A text, ready to have near passages looked up in it."""

    def __init__(self, haystack: Haystack) -> None:
        self.haystack = haystack

    @cached_property
    def _words(self) -> list[re.Match[str]]:
        return list(_WORD.finditer(self.haystack.normal.text))

    @cached_property
    def _keys(self) -> list[str]:
        return [_bare(found[0]) for found in self._words]

    @cached_property
    def _positions(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for position, key in enumerate(self._keys):
            places.setdefault(key.casefold(), []).append(position)
        return places

    def closest(self, words: str) -> tuple[str, str] | None:
        """The near passage as the text has it and the words as given, each with what differs between asterisks.

        None where less than two in five of the words stand together anywhere.
        """
        given = _Given(words)
        start = self._start([word.casefold() for word in given.keys])
        if start is None:
            return None
        # Two words more on both sides, for what was left out or put in; the edges are cut off again.
        first, after = max(0, start - 2), min(len(self._words), start + len(given.keys) + 2)
        return self._compared(first, after, given)

    def _start(self, wanted: list[str]) -> int | None:
        """Where most of the words stand in their order: every word votes for the place at which the passage began."""
        votes: Counter[int] = Counter()
        for offset, word in enumerate(wanted):
            votes.update(position - offset for position in self._positions.get(word, ()))
        near = {start: votes[start] + votes[start - 1] + votes[start + 1] for start in votes}
        best = min(near, key=lambda start: (-near[start], -votes[start], start), default=None)
        if best is None or near[best] < max(2, _LEAST_COMMON * len(wanted)):
            return None
        return max(0, best)

    def _compared(self, first: int, after: int, given: "_Given") -> tuple[str, str]:
        changes = SequenceMatcher(None, self._keys[first:after], given.keys, autojunk=False).get_opcodes()
        theirs, ours = [], []
        for position, (tag, start, end, our_start, our_end) in enumerate(changes):
            is_first, is_last = position == 0, position == len(changes) - 1
            if is_first or is_last:
                # Words that stand only beside the passage do not belong to it.
                spare = max(0, (end - start) - (our_end - our_start))
                start, end = (start + spare, end) if is_first else (start, end - spare)
            theirs.append(_marked(self._shown(first + start, first + end), tag))
            ours.append(_marked(given.shown(our_start, our_end), tag))
        return " ".join(filter(None, theirs)), " ".join(filter(None, ours))

    def _shown(self, first: int, after: int) -> str:
        if first >= after:
            return ""
        start, end = self.haystack.normal.original(self._words[first].start(), self._words[after - 1].end())
        return " ".join(self.haystack.original[start:end].split())


class _Given:
    """The words that were looked for."""

    def __init__(self, words: str) -> None:
        self._words, self._normal = words, normalise(words)
        self._spans = [found.span() for found in _WORD.finditer(self._normal.text)][:_MOST_WORDS]
        self.keys = [_bare(self._normal.text[start:end]) for start, end in self._spans]

    def shown(self, first: int, after: int) -> str:
        if first >= after:
            return ""
        start, end = self._normal.original(self._spans[first][0], self._spans[after - 1][1])
        return " ".join(self._words[start:end].split())


def _marked(words: str, tag: str) -> str:
    return words if tag == "equal" or not words else f"*{words}*"


def _bare(word: str) -> str:
    return word.replace(HYPHEN_AT_LINE_END, "")
