"""Numbers in English words, as patterns: "twenty-five", "a hundred and five", "half a million", "two dozen"."""

from collections.abc import Iterator
from decimal import Decimal

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
SMALL = (*_ONES.split(), "eighteen", "nineteen")
"""One to nineteen."""
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
MULTIPLES = ("dozen", "hundred", "thousand", "million", "billion")
_SCALES = ((1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"), (100, "hundred"))
_FRACTIONS = ((Decimal("0.5"), "a half"), (Decimal("0.25"), "a quarter"), (Decimal("0.75"), "three quarters"))
_ANY = "|".join((*SMALL, *TENS))
_GOING_ON = (
    *(f"{word}{gap}" for word in TENS for gap in " -"),
    *(f"{word}{gap}" for word in ("hundred", "thousand", "million", "billion") for gap in (" ", "-", " and ")),
    *("thousand, ", "half ", "half-", "half a ", "half-a-"),
)
# A lookbehind has one width: one for each word that a longer number may go on with.
_NOT_AFTER = "".join(rf"(?<!{before})" for before in _GOING_ON)
_NOT_BEFORE = rf"(?![- ](?:{'|'.join(MULTIPLES)})\b| and (?:a half|a quarter|three quarters)\b)"
_NO_REST = {
    10: rf"(?![- ]?(?:{'|'.join(SMALL[:9])})\b)",
    100: rf"(?! (?:and )?(?:{_ANY})\b|-(?:{_ANY})\b)",
    1_000: rf"(?!,? (?:and )?(?:{_ANY})\b)",
}
"""After a multiple of these, the words with which it would be another number."""


def in_words(number: Decimal) -> Iterator[str]:
    """Patterns of all ways to write a number in words alone, each with what may not stand around it."""
    whole = int(number) if number == number.to_integral_value() else 0
    rest = next((words for unit, words in reversed(_NO_REST.items()) if whole >= 2 * 10 and whole % unit == 0), "")
    for words in _ways(number):
        yield rf"{_NOT_AFTER}\b{words}\b{_NOT_BEFORE}{rest}"


def _ways(number: Decimal) -> Iterator[str]:
    if number == 0:
        yield "(?:zero|none|nobody)"
    elif number == number.to_integral_value() and 0 < number < 1_000_000_000_000:
        whole = int(number)
        yield _cardinal(whole)
        if 1_000 < whole < 10_000 and whole % 100 == 0 and whole % 1_000:
            yield rf"{_cardinal(whole // 100)}[- ]hundred"
        yield from _dozens(whole)
    yield from _parts(number)


def _cardinal(number: int) -> str:
    """The number in full: "one hundred and five", where "and" and commas may stand or not."""
    if number < 20:
        return SMALL[number - 1]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens - 2] + (f"[- ]?{SMALL[ones - 1]}" if ones else "")
    scale, word = next((scale, word) for scale, word in _SCALES if number >= scale)
    count, rest = divmod(number, scale)
    many = "(?:an?|one)" if count == 1 else _cardinal(count)
    return f"{many}[- ]{word}" + (f",? (?:and )?{_cardinal(rest)}" if rest else "")


def _dozens(number: int) -> Iterator[str]:
    if number == 6:
        yield "half[- ]an?[- ]dozen|half[- ]dozen".join(("(?:", ")"))
    elif number == 12:
        yield "(?:an?|one)[- ]dozen"
    elif number % 12 == 0 and number <= 240:
        yield f"{_cardinal(number // 12)}[- ]dozen"


def _parts(number: Decimal) -> Iterator[str]:
    """ "half a million", "two and a half thousand", and "a half" itself."""
    for scale, word in (*_SCALES, (1, "")):
        count = number / scale
        whole = int(count)
        for fraction, words in _FRACTIONS:
            if count - whole != fraction or whole >= 1_000:
                continue
            after = f"[- ]{word}" if word else ""
            if whole:
                yield f"{_cardinal(whole)} and {words}{after}"
            elif fraction == Decimal("0.5") and word:
                yield f"half[- ](?:an?|one)[- ]{word}"
            elif fraction == Decimal("0.25") and word:
                yield f"(?:a )?quarter of an?[- ]{word}"
