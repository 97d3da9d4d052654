"""A rich text with its markup blanked out, character for character, so that every offset still holds.

Markdown is read by `briefings.text`; here only the places that it gave are filled in. `XXX` stands for a record's name
that the page will show, `xxx` for words that are not the desk's: quotations and code.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.text import Citation, Document, Mention

_QUOTATION = re.compile(
    r'"(?P<straight>[^"]{1,2000})"'
    r"|“(?P<curly>[^”]{1,2000})”"
    r"|„(?P<low>[^“”]{1,2000})[“”]"
    r"|«(?P<angular>[^»]{1,2000})»"
    r"|‘(?P<single>(?:[^’]|’(?=\w)){1,1000})’(?!\w)"
    r"|(?<!\w)'(?P<typed>(?=\w)(?:[^'\"]|'(?=\w)){1,600})'(?!\w)"
)
_CODE = re.compile(r"`[^`]+`")
_ADDRESS = re.compile(r"\]\([^()\s]*\)|<[^<>\s]+>")
_MARKS = str.maketrans(dict.fromkeys("[]*_\\\n\r\t", " "))
_APOSTROPHES = str.maketrans("’‘", "''")
_ENDS = ".!?…"


@dataclass(frozen=True, slots=True)
class Link:
    """A mention with the place of its words; all in characters into the source."""

    mention: Mention
    start: int
    """Of the opening bracket."""
    words_start: int
    words_end: int
    end: int
    """After all of its markup."""


def links(document: Document) -> tuple[Link, ...]:
    """The mentions of a text, in reading order."""
    return tuple(_link(document.source, one) for one in document.references if isinstance(one, Mention))


def without_markup(document: Document, found: tuple[Link, ...]) -> str:
    """The text as a reader sees it: no brackets, addresses, citations or emphasis."""
    chars = list(document.source)
    for pattern, filling in ((_CODE, "x"), (_ADDRESS, " ")):
        for match in pattern.finditer(document.source):
            _fill(chars, match.start(), match.end(), filling)
    for link in found:
        _fill(chars, link.start, link.words_start, " ")
        _fill(chars, link.words_end, link.end, " ")
        if not link.mention.words:
            _fill(chars, link.start, link.end, "X")
    for start, end in _citations(document):
        _fill(chars, start, end, " ")
    return "".join(chars).translate(_MARKS)


def without_quotations(text: str) -> str:
    """The same with the words between quotation marks crossed out; the full stop that ends them is kept."""
    return _QUOTATION.sub(_crossed_out, text).translate(_APOSTROPHES)


def with_one_apostrophe(text: str) -> str:
    """The same with ’ and ‘ written as the typewriter does."""
    return text.translate(_APOSTROPHES)


def _crossed_out(found: re.Match[str]) -> str:
    words = found[found.lastgroup or 0]
    last = words[-1] if words[-1] in _ENDS else "x"
    return f"{found[0][0]}{'x' * (len(words) - 1)}{last}{found[0][-1]}"


def _citations(document: Document) -> Iterator[tuple[int, int]]:
    for reference in document.references:
        if isinstance(reference, Citation):
            yield reference.offset, document.source.find("]", reference.offset) + 1


def _link(source: str, mention: Mention) -> Link:
    if source[mention.offset : mention.offset + 1] == "[":
        # A link definition gives the address: [words][label].
        start, closing = mention.offset, _closing(source, mention.offset)
        label = source.find("]", closing + 1) if source.startswith("[", closing + 1) else -1
        return Link(mention, start, start + 1, closing, max(label, closing) + 1)
    closing = source.rfind("](", 0, mention.offset)
    start = _opening(source, closing)
    return Link(mention, start, start + 1, closing, source.find(")", mention.offset) + 1 or len(source))


def _opening(source: str, closing: int) -> int:
    depth, at = 1, closing - 1
    while at > 0:
        depth += (source[at] == "]") - (source[at] == "[")
        if not depth:
            break
        at -= 1
    return max(at, 0)


def _closing(source: str, opening: int) -> int:
    depth, at = 1, opening + 1
    while at < len(source):
        depth += (source[at] == "[") - (source[at] == "]")
        if not depth:
            break
        at += 1
    return at


def _fill(chars: list[str], start: int, end: int, filling: str) -> None:
    chars[start:end] = filling * max(0, end - start)
