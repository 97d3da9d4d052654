"""What the index says about one term: which records have it, the best of them first.

An entry is a list of whole numbers: a negative one opens a level, those after it are the records at that level,
each as the distance to the one before. An entry that leaves records out is an object, `{"of": how many there are,
"best": the list, "rest": number of the first file with the others}`, or for a prefix `{"best": the list}`.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from operator import sub

from briefings.exports.search.collecting import LEVEL_BITS

BEST = 1000
"""Records that the entry of one term lists; the rest of a commoner term stands in files of its own."""

BEST_OF_PREFIX = 200
"""Records that the entry of a common prefix lists."""

SCANNED = 1000
"""Postings up to which a prefix is looked up term by term; a commoner prefix has an entry."""

RANGE = 32_768
"""Records per file of rest, so that a reader loads only those near the records in question."""

_NUMBER_BITS = 28
_NUMBER = (1 << _NUMBER_BITS) - 1
_TOP = (1 << LEVEL_BITS) - 1


@dataclass(frozen=True, slots=True)
class Word:
    """A term, how many records have it, and the best of them, ranked: as many as a prefix lists and one more."""

    term: str
    count: int
    best: "array[int]"

    @classmethod
    def of(cls, term: str, postings: list[int]) -> "Word":
        """Keep of ranked postings what the prefixes of the term need."""
        return cls(term, len(postings), array("I", postings[: BEST_OF_PREFIX + 1]))


def ranks(numbers: Sequence[int]) -> "array[int]":
    """Return what `ranked` makes of each value of a posting, for the numbers of records as they came."""
    table = array("I")
    for number in numbers:
        table.extend([(_TOP - level) << _NUMBER_BITS | number for level in range(_TOP + 1)])
    return table


def ranked(posting: Iterable[int], ranks: Sequence[int]) -> list[int]:
    """Return a posting sorted by level, best first, then by number; each as one sortable number."""
    return sorted(map(ranks.__getitem__, posting))


def best_of(postings: list[int], most: int) -> list[int]:
    """Return the best of ranked postings of several terms, each record once, in order.

    One more than `most` is kept, to tell that there are more.
    """
    postings.sort()
    seen: dict[int, int] = {}
    for one in postings:
        if seen.setdefault(one & _NUMBER, one) == one and len(seen) > most:
            break
    return list(seen.values())


def encode(postings: list[int]) -> str:
    """Return the list of an entry for ranked postings."""
    if len(postings) == 1:  # most words of a large archive
        return f"[{(postings[0] >> _NUMBER_BITS) - _TOP},{postings[0] & _NUMBER}]"
    parts: list[str] = []
    at = 0
    while at < len(postings):
        level = postings[at] >> _NUMBER_BITS
        end = bisect_left(postings, (level + 1) << _NUMBER_BITS, at)
        parts.append(f"{level - _TOP},{_distances([one & _NUMBER for one in postings[at:end]])}")
        at = end
    return f"[{','.join(parts)}]"


def encode_rest(postings: list[int], records: int) -> Iterator[str]:
    """Return the files of rest of one term, one for each RANGE of all records."""
    left = sorted(one & _NUMBER for one in postings)
    at = 0
    for start in range(0, records, RANGE):
        end = at
        while end < len(left) and left[end] < start + RANGE:
            end += 1
        yield f"[{_distances(left[at:end])}]"
        at = end


def common_prefixes(words: Iterable["Word"]) -> Iterator[tuple[str, str]]:
    """Return the entries of prefixes that stand for more than SCANNED postings, in no useful order.

    Only the longest prefix that a set of terms shares has one: where "al*" has none and "ale*" has, all terms in
    "al" begin with "ale". The words come sorted.
    """
    # Prefixes that are still open, each inside the one before: length, best postings so far, how many there were.
    open_: list[tuple[int, list[int], int]] = [(0, [], 0)]
    for word, following in pairwise(chain(words, [Word("", 0, array("I"))])):
        shared = _shared(word.term, following.term)
        best, count = word.best.tolist(), word.count
        while shared < open_[-1][0]:
            length, outer, others = open_.pop()
            best, count = _joined(outer, best), others + count
            if count > SCANNED:
                best = best_of(best, BEST_OF_PREFIX)
                yield f"{word.term[:length]}*", _prefix_entry(best)
        if shared > open_[-1][0]:
            open_.append((shared, best, count))
        elif shared:
            length, outer, others = open_.pop()
            open_.append((length, _joined(outer, best), others + count))


def _prefix_entry(best: list[int]) -> str:
    if len(best) <= BEST_OF_PREFIX:
        return encode(best)
    return f'{{"best":{encode(best[:BEST_OF_PREFIX])}}}'


def _joined(outer: list[int], inner: list[int]) -> list[int]:
    joined = outer + inner
    # Kept short, or the prefixes of one letter would hold the whole index.
    return best_of(joined, BEST_OF_PREFIX) if len(joined) > 8 * BEST_OF_PREFIX else joined


def _distances(numbers: list[int]) -> str:
    return str(list(map(sub, numbers, [0, *numbers])))[1:-1].replace(" ", "")


def _shared(one: str, other: str) -> int:
    length = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        length += 1
    return length
