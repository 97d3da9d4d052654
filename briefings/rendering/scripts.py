"""In which direction a language is read."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError

_FROM_THE_RIGHT = frozenset(
    {"adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi"}
)
"""Scripts in use that are read from right to left, by ISO 15924."""


@lru_cache(maxsize=256)
def direction_of(language: str) -> str:
    """ "rtl" or "ltr"; a language that nobody knows is read from left to right.

    A script that the tag names decides: Kurdish in Arabic letters is read as they are, Arabic in Latin ones as those.
    """
    script = next((part for part in language.split("-")[1:2] if len(part) == 4 and part.isalpha()), None)
    if script:
        return "rtl" if script.casefold() in _FROM_THE_RIGHT else "ltr"
    try:
        order = Locale.parse(language, sep="-").character_order
    except (UnknownLocaleError, ValueError):
        return "ltr"
    return "rtl" if order == "right-to-left" else "ltr"
