"""Text that goes through a typesetter's machinery untouched: nothing in it means anything there.

hayagriva reads `$`, `{`, `}` and `\\` in its strings as mathematics and protection, takes names apart at spaces and
commas, and closes up punctuation. So every sign goes in as a private-use character, and comes out as itself.
"""

import re
import string
import unicodedata

from briefings.model.sentence import MARKS, STOPS

_BASE = 0xF0000
_PRIVATE = range(_BASE, 0xFFFFE)
_SIGNS = {ord(sign): chr(_BASE + ord(sign)) for sign in string.punctuation}
_SIGNS_AND_SPACE = {**_SIGNS, ord(" "): chr(_BASE + ord(" "))}
_OPENED = {_BASE + code: chr(code) for code in _SIGNS_AND_SPACE}
_ENDS, _CLOSES = (f"[{re.escape(signs.translate(_SIGNS))}]" for signs in (STOPS, MARKS))
# A quotation mark of the style's own closes what it quotes, one that was sealed is the text's.
_SURPLUS = re.compile(f"{_ENDS}(?:[ \u00a0\u202f]?(?:{_CLOSES}|[{MARKS}])){{0,2}}(\\.)")
_REPLACEMENT = "\ufffd"


def sealed(text: str) -> str:
    """The text without a sign of ASCII. What no page can show becomes U+FFFD: controls and private characters."""
    return "".join(map(_shown, text)).translate(_SIGNS)


def sealed_name(name: str) -> str:
    """A name as one word: nobody knows which part of it is the family's."""
    return "".join(map(_shown, name)).translate(_SIGNS_AND_SPACE)


def opened(text: str) -> str:
    """What was sealed, as it was."""
    return text.translate(_OPENED)


def surplus_stops(text: str) -> frozenset[int]:
    """Where a style's own full stop follows the end of a sealed sentence, though quotation marks lie between."""
    return frozenset(found.start(1) for found in _SURPLUS.finditer(text))


def _shown(char: str) -> str:
    code = ord(char)
    hidden = unicodedata.category(char) in ("Cc", "Cs") or code in _PRIVATE
    return _REPLACEMENT if hidden or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF else char
