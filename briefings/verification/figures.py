"""Whether a figure that a claim gives stands in the copy: the words that were said, or the number in any dress."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from briefings.graph.evidence import plain_digits
from briefings.verification.matching import Haystack
from briefings.verification.normalising import HYPHEN_AT_LINE_END, normalise
from briefings.verification.number_words import MULTIPLES, in_words

NEAR = 1_500
"""Characters around the claim's own passages in which its figures are looked for, where passages were found."""

Span = tuple[int, int]
Spans = tuple[Span, ...]

_SCALES = (
    (100, "hundred"),
    (1_000, "thousand|k"),
    (100_000, "lakhs?"),
    (1_000_000, "million|mln|mn|m"),
    (10_000_000, "crores?"),
    (1_000_000_000, "billion|bln|bn"),
)
_PARTS = {"5": "½", "25": "¼", "75": "¾"}
_SEPARATOR = r"[,.' ٬،]"
_GOES_ON = (
    r"\d|[,.'٬،٫]\d|:\d\d(?!\d)| \d{3}(?!\d)|[½¼¾]|(?:st|nd|rd|th)\b|k\b"
    rf"|[- ]?(?:{'|'.join(MULTIPLES)}|lakhs?|crores?|mln|mn|bln|bn)\b"
)
_GROUPED = re.compile(r"\d{1,3}(?:([,.' ٬،])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}")
_CURRENCY = re.compile(r"(?:\b(?:Rs|Tk|RM|US|USD|EUR|GBP|CHF|SYP|INR|N|R))$")


def find_figure(haystack: Haystack, words: str, said: bool, near: Spans) -> Span | None:
    """The place nearest to one of the spans `near`, and within reach of it; without any, the first place.

    `words` are those that were said, or (not `said`) a number in plain digits.
    """
    found = nearest(places_of(haystack, words, said), near)
    return None if found is None or (near and distance(found, near) > NEAR) else found


def places_of(haystack: Haystack, words: str, said: bool) -> Iterator[Span]:
    """Where a figure stands. Words that are digits alone are a number, however its groups are set apart."""
    number = plain_number(words) if said else Decimal(words)
    if number is not None:
        yield from number_places(haystack.normal.text, number)
    if said:
        bare = normalise(words).text.strip(" '.,;:-")
        yield from haystack.occurrences(bare) if bare else ()


def nearest(places: Iterator[Span], near: Spans) -> Span | None:
    """The place nearest to one of some spans; without any, the first."""
    return min(places, key=lambda place: (distance(place, near), place), default=None)


def distance(place: Span, near: Spans) -> int:
    """Characters between a place and the nearest of some spans; 0 without any."""
    return min((max(0, place[0] - end, start - place[1]) for start, end in near), default=0)


def plain_number(words: str) -> Decimal | None:
    """The number that words in digits give: 1200 for "1,200", "1.200", "1 200" and "١٢٠٠"; None for all else."""
    text = latin_digits(normalise(words).text)
    if _GROUPED.fullmatch(text):
        return Decimal(re.sub(r"\D", "", text))
    return Decimal(text) if re.fullmatch(r"\d{1,15}", text) else None


def number_places(text: str, number: Decimal) -> Iterator[Span]:
    """Where a number stands in a normalised text: in digits of any script, grouped in any way, or in English words."""
    kept = [index for index, char in enumerate(text) if char != HYPHEN_AT_LINE_END]
    text = latin_digits(text.replace(HYPHEN_AT_LINE_END, ""))
    for pattern in (*_digit_forms(number), *in_words(number)):
        for found in re.finditer(pattern, text, re.IGNORECASE):
            if _is_alone(text, *found.span()):
                yield kept[found.start()], kept[found.end() - 1] + 1


def latin_digits(text: str) -> str:
    """The text with the decimal digits of all scripts written 0 to 9, character for character."""
    return text if text.isascii() else re.sub(r"\d", lambda digit: str(unicodedata.decimal(digit[0])), text)


def _digit_forms(number: Decimal) -> Iterator[str]:
    yield _digits(number)
    for scale, words in _SCALES:
        scaled = number / scale
        if scaled >= 1 and scaled == scaled.quantize(Decimal("0.001")):
            yield rf"{_digits(scaled)}[ -]?(?:{words})\b"
    if number > 0 and number % 12 == 0:
        yield rf"{_digits(number / 12)}[ -]dozen\b"


def _digits(number: Decimal) -> str:
    whole, _, decimals = plain_digits(abs(number)).partition(".")
    groups = [whole[max(0, end - 3) : end] for end in range(len(whole), 0, -3)][::-1]
    grouped = f"{_SEPARATOR}?".join(groups)
    if len(whole) > 5:  # as India groups: 1,20,000
        pairs = [whole[:-3][max(0, end - 2) : end] for end in range(len(whole) - 3, 0, -2)][::-1]
        grouped = f"(?:{grouped}|{','.join((*pairs, whole[-3:]))})"
    rest = rf"[.,٫]{decimals}0*" if decimals else ""
    if part := _PARTS.get(decimals):
        either = part if whole == "0" else f"{grouped} ?{part}"
        return f"{'-' * (number < 0)}(?:{grouped}{rest}|{either})"
    return f"{'-' * (number < 0)}{grouped}{rest}"


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether digits are not part of a longer number, an hour, an ordinal or a name: not 200 in 1,200, nor in A200."""
    before, after = text[max(0, start - 6) : start], text[end : end + 12]
    if text[start].isdigit():
        is_later_group = re.match(r"\d{3}(?!\d)", text[start:end]) and re.search(r"(?<!\d)\d{1,3} $", before)
        if is_later_group or re.search(r"\d[,.'٬،٫]?$|\d:$", before):
            return False
        if before[-1:].isalpha() and before[-1:].isascii() and not _CURRENCY.search(before):
            return False
    elif text[start] == "-" and before[-1:].isalnum():
        return False
    return not (text[end - 1].isdigit() and re.match(_GOES_ON, after, re.IGNORECASE))
