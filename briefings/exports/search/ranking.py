"""How much it counts where and how a word was found. `search.js` counts the same way."""

import math
from functools import cache

WEIGHTS = (0.0, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 6.0, 7.0, 8.0, 9.5, 11.0, 14.0, 18.0)
"""What each level counts: 1-6 for text, by how often; 8-14 for titles and names, by how short they are."""

EXACT, FORM, PREFIX, TYPO, BEGINNING = 1.0, 0.6, 0.5, 0.25, 0.15
"""What a match counts by its kind: the word itself, another form of it, a longer word, a word with one slip, and a word
that begins alike where there is no other."""

_USUAL_WORDS = 300
_TEXT_LEVELS = 6
_LONGEST_NAME = 7


def name_level(words: int) -> int:
    """Return the level of a word in a name of so many words: the fewer, the more it is the name."""
    return 15 - min(max(words, 1), _LONGEST_NAME)


def text_levels(words: int, most: int) -> list[int]:
    """Return the level of a word in a text of so many words, for each number of times that it stands there.

    `most` is the highest number that is asked for. This is BM25 with k1 = 1.2 and b = 0.75, in six steps.
    """
    levels = _levels_of_length(min(words, 20 * _USUAL_WORDS) // 50)
    return levels + levels[-1:] * (most + 1 - len(levels))


@cache
def _levels_of_length(fifties: int) -> list[int]:
    pull = 1.2 * (0.25 + 0.75 * fifties * 50 / _USUAL_WORDS)
    shares = [count / (count + pull) for count in range(64)]
    return [min(_TEXT_LEVELS, 1 + int(share * _TEXT_LEVELS)) for share in shares]


def rarity(records: int, having: int) -> float:
    """Return how much a word says that so many of all records have."""
    return math.log(1 + records / max(having, 1))


def points(rarity: float, weight: float) -> int:
    """Return the points for one word, whole so that Python and JavaScript sort alike."""
    return math.floor(rarity * weight * 1000 + 0.5)
