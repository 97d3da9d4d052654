"""A rich text as paragraphs of sentences.

An item of a list is a paragraph; quotations set as blocks, tables and code are left out, and so are sentences in
another script.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.graph.wording.masking import Link, links, with_one_apostrophe, without_markup, without_quotations
from briefings.text import Citation, Document, Mention

_READ = ("paragraph", "heading", "list")
_ITEM = re.compile(r"^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+|^[ \t]*\n", re.MULTILINE)
_END = re.compile(r"[.!?…]+[\"”’»)']*(?=\s|$)")
_BLANKS = re.compile(r"\s*")
_LAST_WORD = re.compile(r"[\w.]+$")
_ABBREVIATED = re.compile(
    r"[A-Z]|(?i:mrs?|ms|dr|prof|gen|col|lt|capt|sgt|maj|brig|adm|st|nos?|paras?|pp|art|vs|e\.g|i\.e|cf|approx|ca|jan|feb"
    r"|mar|apr|jun|jul|aug|sept?|oct|nov|dec|u\.[skn]|e\.u|[ap]\.m|inc|ltd|fig|vol|gov|sen|rep|pres)"
)


_LAST_LATIN = 0x24F


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. Both texts have the length of the source from `start` on, so that offsets hold."""

    start: int
    """Characters into the source."""
    plain: str
    """As a reader sees it."""
    own: str
    """The desk's own words: those between quotation marks are crossed out."""
    links: tuple[Link, ...]
    citations: tuple[Citation, ...]
    """A citation after the full stop belongs to the sentence before it."""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The records that it links to."""
        return tuple(link.mention for link in self.links)

    def claims(self) -> Iterator[Link]:
        """Its links to claims."""
        return (link for link in self.links if link.mention.kind == "claim")


Paragraph = tuple[Sentence, ...]


def paragraphs(document: Document) -> tuple[Paragraph, ...]:
    """The sentences of a text, paragraph by paragraph. Linear in its length."""
    splitting = _Splitting(document)
    made = (tuple(splitting.sentences(start, end)) for start, end in _spans(document))
    return tuple(paragraph for paragraph in made if paragraph)


def _spans(document: Document) -> Iterator[tuple[int, int]]:
    """Where each paragraph starts and ends."""
    # An empty text has no block.
    ends = [*(block.offset for block in document.blocks[1:]), len(document.source)]
    for block, end in zip(document.blocks, ends, strict=False):
        if block.kind == "list":
            start = block.offset
            for mark in _ITEM.finditer(document.source, block.offset, end):
                yield start, mark.start()
                start = mark.end()
            yield start, end
        elif block.kind in _READ:
            yield block.offset, end


class _Splitting:
    """One text, being split."""

    def __init__(self, document: Document) -> None:
        self.links = links(document)
        self.citations = tuple(one for one in document.references if isinstance(one, Citation))
        self.citation_starts = [citation.offset for citation in self.citations]
        self.plain = without_markup(document, self.links)
        # A sentence starts at its first word, which may be a link's, after its bracket.
        self.link_starts = [_next_word(self.plain, link.start) for link in self.links]

    def sentences(self, start: int, end: int) -> Iterator[Sentence]:
        own = without_quotations(self.plain[start:end])
        at = 0
        for stop in (*_stops(own), len(own)):
            if _next_word(own, at) < stop and _is_in_latin_script(own[at:stop]):
                yield self._sentence(start + at, start + stop, own[at:stop])
            at = stop

    def _sentence(self, first: int, last: int, own: str) -> Sentence:
        return Sentence(
            first,
            with_one_apostrophe(self.plain[first:last]),
            own,
            self.links[bisect_left(self.link_starts, first) : bisect_left(self.link_starts, last)],
            self.citations[bisect_left(self.citation_starts, first) : bisect_left(self.citation_starts, last)],
        )


def _is_in_latin_script(own: str) -> bool:
    """Whether most of its letters are: what is in Arabic or Russian is no English, whatever its record says."""
    others = sum(char.isalpha() and ord(char) > _LAST_LATIN for char in own) if not own.isascii() else 0
    return 2 * others <= sum(map(str.isalpha, own))


def _stops(own: str) -> Iterator[int]:
    """Where the next sentence starts."""
    for mark in _END.finditer(own):
        after = _next_word(own, mark.end())
        if after < len(own) and not own[after].islower() and not _is_abbreviated(own, mark):
            yield after


def _next_word(own: str, at: int) -> int:
    found = _BLANKS.match(own, at)
    return found.end() if found else at


def _is_abbreviated(own: str, mark: re.Match[str]) -> bool:
    if mark[0] != ".":
        return False
    word = _LAST_WORD.search(own, max(0, mark.start() - 40), mark.start())
    return word is not None and _ABBREVIATED.fullmatch(word[0]) is not None
