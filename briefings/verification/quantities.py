"""What a copy says of numbers near a claim's own words, where the claim's figure does not stand there."""

import re
from collections.abc import Callable

from briefings.verification.figures import NEAR, Span, Spans, distance, nearest, places_of
from briefings.verification.matching import Haystack
from briefings.verification.number_words import MULTIPLES, SMALL, TENS

_MOST = 3
_WIDTH = 40
_NUMBER = rf"(?:{'|'.join((*SMALL[1:], *TENS))})"
_SCALE = rf"(?:{'|'.join(MULTIPLES)}|lakh|crore|mn|bn)"
# "one" alone is too often no number.
_QUANTITY = re.compile(
    rf"\b(?:\d+(?:[.,'٬،٫ ]\d+)*(?:[- ]?{_SCALE}s?\b)?"
    rf"|(?:an?|one|half an?|several|a few|{_NUMBER}(?:[- ]{_NUMBER})?)[- ]{_SCALE}\b"
    rf"|(?:tens|dozens|scores|hundreds|thousands|millions)(?: of (?:thousands|millions))?\b"
    rf"|{_NUMBER}(?:[- ](?:{_NUMBER}|one))?\b)",
    re.IGNORECASE,
)


def figure_hint(haystack: Haystack, where: Callable[[int], str], words: str, said: bool, near: Spans) -> str:
    """What to do about a figure that does not stand near the spans `near` (none: anywhere)."""
    far = nearest(places_of(haystack, words, said), near)
    if far is not None:
        at = where(far[0])
        return (
            f"it stands {'in ' + at if at else 'elsewhere'}, far from the words that the claim quotes: "
            f'"{_around(haystack, far)}"; quote the words beside it as an `excerpt`, or correct it'
        )
    if found := _quantities(haystack, near):
        given = ", ".join(f'"{one}"' for one in found)
        place = "near the claim's words the copy says" if near else "the copy says"
        if said:
            return f"{place} {given}: `said` holds the source's own words, in its own language"
        return f"{place} {given}: correct the figure; what the source gives in words belongs in `said`"
    if said:
        return "the copy gives no number there: `said` holds the source's own words, in its own language"
    return (
        "the copy gives no number there that is known (in words, English alone is): give the source's own words for "
        "it in `said`, name the source that has it, or take it out"
    )


def _quantities(haystack: Haystack, near: Spans) -> list[str]:
    """The words for quantities that stand nearest to the claim's own."""
    found = [match.span() for match in _QUANTITY.finditer(haystack.normal.text)]
    reached = sorted((distance(span, near), span) for span in found)
    shown = (_shown(haystack, span) for away, span in reached if not near or away <= NEAR)
    return list(dict.fromkeys(shown))[:_MOST]


def _around(haystack: Haystack, span: Span) -> str:
    """A place with the whole words beside it."""
    text = haystack.normal.text
    start, end = max(0, span[0] - _WIDTH), min(len(text), span[1] + _WIDTH)
    start = text.find(" ", start, span[0]) + 1 or span[0] if start else 0
    end = text.rfind(" ", span[1], end) if end < len(text) else end
    return _shown(haystack, (start, end if end > span[1] else span[1]))


def _shown(haystack: Haystack, span: Span) -> str:
    start, end = haystack.normal.original(*span)
    return " ".join(haystack.original[start:end].split())
