"""Whether a figure that a claim gives stands in the copy: the words that were said, or the number in any dress."""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefings.graph.evidence import plain_digits
from briefings.verification.matching import Haystack
from briefings.verification.normalising import normalise

NEAR = 1_500
"""Characters around the claim's own passages in which its figures are looked for, where passages were found."""

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_WORDS = (*_ONES.split(), "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ((1_000, r"thousand|k"), (1_000_000, r"million|mn|m"), (1_000_000_000, r"billion|bn"))
_NOT_AFTER = r"(?<!ty[- ])(?<!hundred )(?<!hundred and )(?<!thousand )(?<!thousand and )"
_NOT_BEFORE = rf"(?![- ](?:{'|'.join(_WORDS[:9])}|dozen|hundred|thousand|million|billion)\b)"
_DIGITS = {ord(digit): str(n) for row in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९") for n, digit in enumerate(row)}
_SEPARATOR = r"[,.' ٬]"
_GOES_ON = r"\d|[,.'٬]\d| \d{3}(?!\d)|(?:st|nd|rd|th)\b|[- ]?(?:dozen|hundred|thousand|million|billion|mn|bn)\b"


def find_figure(
    haystack: Haystack, words: str, said: bool, near: tuple[tuple[int, int], ...]
) -> tuple[int, int] | None:
    """The place nearest to one of the spans `near`, and within reach of it; without any, the first place.

    `words` are those that were said, or (not `said`) a number in plain digits.
    """
    places = _said_places(haystack, words) if said else number_places(haystack.normal.text, Decimal(words))
    found = [(min((_distance(place, span) for span in near), default=place[0]), place) for place in places]
    distance, place = min(found, default=(0, None))
    return None if near and distance > NEAR else place


def number_places(text: str, number: Decimal) -> Iterator[tuple[int, int]]:
    """Where a number stands in a normalised text: grouped in any way, as a word up to ninety-nine, or "1.2 million"."""
    text = text.translate(_DIGITS)
    for pattern in _forms(number):
        for found in re.finditer(pattern, text, re.IGNORECASE):
            if _is_alone(text, *found.span()):
                yield found.span()


def _said_places(haystack: Haystack, words: str) -> Iterator[tuple[int, int]]:
    bare = normalise(words).text.strip(" '.,;:-")
    if bare:
        yield from haystack.occurrences(bare)


def _forms(number: Decimal) -> Iterator[str]:
    yield _digits(number)
    if number == number.to_integral_value() and 1 <= number <= 99:
        yield rf"{_NOT_AFTER}\b{_in_words(int(number))}\b{_NOT_BEFORE}"
    for scale, words in _SCALES:
        scaled = number / scale
        if scaled >= 1 and scaled == scaled.quantize(Decimal("0.001")):
            yield rf"{_digits(scaled)}[ -]?(?:{words})\b"


def _digits(number: Decimal) -> str:
    whole, _, decimals = plain_digits(abs(number)).partition(".")
    groups = [whole[max(0, end - 3) : end] for end in range(len(whole), 0, -3)][::-1]
    minus = "-" if number < 0 else ""
    return minus + f"{_SEPARATOR}?".join(groups) + (rf"[.,٫]{decimals}0*" if decimals else "")


def _in_words(number: int) -> str:
    if number < 20:
        return _WORDS[number - 1]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"[- ]?{_WORDS[ones - 1]}" if ones else "")


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether digits are not part of a longer number, nor of an ordinal: 200 does not stand in 1,200 or 200th."""
    before, after = text[max(0, start - 5) : start], text[end : end + 12]
    if text[start].isdigit():
        is_last_group = re.fullmatch(r"\d{3}", text[start:end]) and re.search(r"(?<!\d)\d{1,3} $", before)
        if is_last_group or re.search(r"\d[,.'٬]?$", before):
            return False
    return not (text[end - 1].isdigit() and re.match(_GOES_ON, after, re.IGNORECASE))


def _distance(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(0, one[0] - other[1], other[0] - one[1])
