"""All words of the index without what they lead to, to find the one that was meant.

One typo (a letter too many, too few, another one, or two in a row exchanged) leaves either the first or the second
half of a word as it was. So the words are kept twice, sorted by their beginnings and by their ends.
"""

from collections.abc import Iterable, Sequence

from briefings.exports.search.collecting import FACET, NAME
from briefings.exports.search.folding import is_dense

SHORTEST = 4
"""Letters of a word in which a typo is looked for."""


def spelled(term: str) -> bool:
    """Tell whether a term is a word that can be mistyped; digits and single characters are not."""
    return (
        len(term) >= SHORTEST - 1
        and not term.startswith((FACET, NAME))
        and not is_dense(term)
        and not any(character.isdigit() for character in term)
    )


def commonness(records: int) -> str:
    """Return one digit for how many records have a word: the powers of four up to it."""
    return str(min(9, (records.bit_length() - 1) // 2))


def beginnings(word: str) -> tuple[str, str]:
    """Return what the meant word may begin with if the typo is in the second half.

    The second one is for two letters exchanged across the middle.
    """
    half = len(word) // 2
    return word[:half], word[: half - 1] + word[half]


def ending(word: str) -> str:
    """Return what the meant word ends with if the typo is in the first half."""
    return word[len(word) // 2 :]


def is_one_typo(word: str, other: str) -> bool:
    """Tell whether one edit makes one word of the other."""
    if abs(len(word) - len(other)) > 1 or word == other:
        return False
    at = 0
    while at < min(len(word), len(other)) and word[at] == other[at]:
        at += 1
    mine, theirs = word[at:], other[at:]
    if mine[1:] == theirs or mine == theirs[1:] or mine[1:] == theirs[1:]:
        return True
    return mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:]


def likeliest(candidates: Iterable[tuple[str, str]], most: int) -> Sequence[str]:
    """Return the commonest of candidates, given as word and commonness."""
    return [word for word, _ in sorted(set(candidates), key=lambda one: (-int(one[1]), one[0]))[:most]]
