"""Which records have one word of a query, in which of its ways."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from briefings.exports.search.lookup import IndexFiles, postings
from briefings.exports.search.ranking import BEGINNING, EXACT, FORM, PREFIX, TYPO, WEIGHTS
from briefings.exports.search.spelling import SHORTEST
from briefings.exports.search.stemming import stem

MOST_CUT = 3
"""Letters that are taken off a word which nobody has, to find words that begin alike."""


MOST_RESTS = 8
"""Common words with one beginning of which all records are looked for."""


@dataclass(slots=True)
class Match:
    """The records that have a word, and what it counts in each."""

    weights: dict[int, float] = field(default_factory=dict)
    of: int = 0
    """How many records have it, as far as anybody counted."""
    rests: list[int] = field(default_factory=list)
    """Numbers of the first files with the records that are not in `weights`."""
    more: bool = False
    """Words that begin with it stand in more records than `weights` lists."""
    exact: bool = False

    @property
    def narrows(self) -> bool:
        """Tell whether a record that is not listed does not have the word; a prefix may be too common for that."""
        return not self.rests and (self.exact or not self.more)

    def take(self, entry: Any, quality: float) -> None:
        """Add the records of an entry."""
        for number, level in postings(entry):
            weight = WEIGHTS[level] * quality
            if weight > self.weights.get(number, 0.0):
                self.weights[number] = weight

    def take_longer(self, longer: Sequence[Any], best: Any, quality: float, deep: bool = False) -> None:
        """Add the records of words that begin with it, or of the entry that stands for them."""
        for entry in longer:
            self.take(entry, quality)
            if isinstance(entry, dict):
                if deep and len(self.rests) < MOST_RESTS:
                    self.rests.append(entry["rest"])
                else:
                    self.more = True
        if best is not None:
            self.take(best, quality)
            self.more = self.more or isinstance(best, dict)

    def take_word(self, entry: Any, quality: float) -> None:
        """Add the records of the entry of a whole word, and remember where its others stand."""
        self.take(entry, quality)
        if isinstance(entry, dict):
            self.rests.append(entry["rest"])


def match_of(files: IndexFiles, word: str, as_written: bool, deep: bool) -> Match:
    """Return the records that have a word, longer words and other forms of it; else what it may have been meant for.

    `as_written` asks for the word alone. `deep` finds more of the words that begin with a common beginning.
    """
    match = Match()
    exact, longer, best = files.look_up(word, deep)
    if exact is not None:
        match.exact = True
        match.take_word(exact, EXACT)
        match.of = exact["of"] if isinstance(exact, dict) else len(match.weights)
    if not as_written:
        match.take_longer(longer, best, PREFIX, deep)
        for form in files.forms(stem(word)):
            if not form.startswith(word):
                match.take_word(files.entry(form) or [], FORM)
        if not match.weights and len(word) >= SHORTEST:
            _take_likely(files, match, word)
    match.of = match.of or len(match.weights)
    return match


def _take_likely(files: IndexFiles, match: Match, word: str) -> None:
    for meant in files.typos(word):
        match.take(files.entry(meant) or [], TYPO)
    for length in range(len(word) - 1, max(SHORTEST, len(word) - MOST_CUT) - 1, -1):
        if match.weights:
            return
        _, longer, best = files.look_up(word[:length])
        match.take_longer(longer, best, BEGINNING)
