"""What one rich text says, read: its blocks, whom it mentions, what it cites, and what is wrong with it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Literal, Protocol, TypeAlias, get_args
from zlib import compress, decompress

from markupsafe import Markup

from briefings.model.problem import TextProblem
from briefings.text.html import Html

MentionKind = Literal["actor", "event", "claim", "place", "source", "situation", "briefing"]
MENTION_KINDS: tuple[MentionKind, ...] = get_args(MentionKind)
BlockKind = Literal["paragraph", "heading", "list", "table", "quote", "code", "rule"]


@dataclass(frozen=True, slots=True)
class Mention:
    """`[words](kind:id)`: a record spoken of in passing. Not yet known to exist."""

    kind: MentionKind
    id: str
    words: str
    """The link's words without markup; empty: the record's own name is to stand here."""
    offset: int
    """Characters into the source, of the `kind:id`; of the `[` where a link definition gives the address."""
    index: int
    """Position in the document's references."""
    block: int
    """Index of the top-level block that it stands in."""


@dataclass(frozen=True, slots=True)
class CitationItem:
    """One source of a citation, with the place in it; `locator` is empty where none is given."""

    source: str
    locator: str
    offset: int
    """Characters into the source text, of the id."""


@dataclass(frozen=True, slots=True)
class Citation:
    """`[@source, locator; @source]`: where the words before it come from."""

    items: tuple[CitationItem, ...]
    offset: int
    """Characters into the source text, of the opening bracket."""
    index: int
    block: int


Reference: TypeAlias = Mention | Citation


@dataclass(frozen=True, slots=True)
class Block:
    """One top-level block: a paragraph, a whole list, a whole table…"""

    index: int
    kind: BlockKind
    offset: int
    """Characters into the source, of the block's first line."""
    text: str
    """Without markup; citations vanish, a mention without words gives its id."""


class Frame(str):
    """Markup between pieces of running text; left out where a text is written as one line."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """The start of a top-level block's first tag, such as `<p`, where its id is put in."""

    tag: str
    block: int


class Edge(Enum):
    """The end of a mention's words, in the pieces of a document."""

    WORDS_END = 0


Piece: TypeAlias = str | Frame | Opening | Mention | Citation | Edge


Words: TypeAlias = tuple[tuple[str | Mention, ...], ...]
"""The plain text of each block, with gaps for names."""


@dataclass(frozen=True, slots=True)
class Document:
    """One rich text, read once: what was found in it, and its HTML with gaps for what others fill in.

    Its blocks, pieces and words are kept packed, and unpacked at each call: a desk may have tens of thousands of texts.
    """

    source: str
    language: str
    references: tuple[Reference, ...]
    """In reading order."""
    problems: tuple[TextProblem, ...]
    """By offset."""
    packed: bytes = field(repr=False)
    """See `pack`."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its top-level blocks."""
        _, words, blocks = self._unpacked()
        texts = map(plain_text, _words(words, self.references))
        told = enumerate(zip(blocks, texts, strict=True))
        return tuple(Block(index, kind, offset, text) for index, ((kind, offset), text) in told)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """For `briefings.text.writing` alone."""
        return tuple(_piece(packed, self.references) for packed in self._unpacked()[0])

    @property
    def words(self) -> Words:
        """For `briefings.text.writing` alone."""
        return _words(self._unpacked()[1], self.references)

    def _unpacked(self) -> Any:
        return json.loads(decompress(self.packed))


def pack(pieces: Sequence[Piece], words: Words, blocks: Sequence[tuple[BlockKind, int]]) -> bytes:
    """What a document keeps of its pieces, its words, and the kind and offset of each block."""
    said = [[part if isinstance(part, str) else part.index for part in block] for block in words]
    text = json.dumps([[_packed(piece) for piece in pieces], said, blocks], ensure_ascii=False, separators=(",", ":"))
    return compress(text.encode(), 1)


def _packed(piece: Piece) -> object:
    """Frames as lists of one, openings of two, references by their numbers."""
    match piece:
        case Frame():
            return [piece]
        case str():
            return piece
        case Opening():
            return [piece.tag, piece.block]
        case Edge():
            return None
    return piece.index


def _piece(packed: Any, references: Sequence[Reference]) -> Piece:
    if isinstance(packed, str):
        return packed
    if isinstance(packed, int):
        return references[packed]
    if packed is None:
        return Edge.WORDS_END
    return Frame(*packed) if len(packed) == 1 else Opening(*packed)


def _words(packed: Any, references: Sequence[Reference]) -> Words:
    return tuple(tuple(part if isinstance(part, str) else references[part] for part in block) for block in packed)


class Fill(Protocol):
    """Who knows the records: writes what stands in the gaps. Text that is not `Markup` is escaped."""

    def mention(self, mention: Mention, words: Html) -> Markup:
        """The mention as HTML; `words` may hold emphasis and is empty where the record's name is wanted."""
        ...

    def citation(self, citation: Citation) -> Markup:
        """The citation as HTML."""
        ...


def plain_text(parts: Sequence[str | Mention]) -> str:
    """Plain text where no record is known: a mention without words gives its id."""
    return "".join(part if isinstance(part, str) else part.id for part in parts).strip()
