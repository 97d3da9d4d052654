"""Spellings that are the same name: with and without diacritics, in either of two code points, with invisible marks."""

import unicodedata
from functools import lru_cache

_ALIKE = str.maketrans(
    {
        # Persian and Urdu keyboards, and final forms, write letters of one name with code points of their own.
        "ی": "ي",
        "ى": "ي",
        "ک": "ك",
        "ہ": "ه",
        "ە": "ه",
        # Letters that Unicode does not take apart, as English texts spell them.
        "ı": "i",
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "Œ": "Oe",
        "ـ": "",
    }
)
_INVISIBLE = frozenset({"Mn", "Cf"})
"""Accents, vowel points; joiners and marks of direction."""


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The text in one spelling. Its case stays: an acronym in small letters is another word."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text.translate(_ALIKE))
    return "".join(char for char in apart if unicodedata.category(char) not in _INVISIBLE).translate(_ALIKE)
