"""From a `Document` to HTML or plain text, with the gaps filled in by those who know the records."""

from collections.abc import Callable, Iterable

from markupsafe import escape

from briefings.text.document import Citation, Document, Fill, Frame, Mention, Opening, Piece
from briefings.text.html import Html

_BETWEEN_PARAGRAPHS = " <br> "


def render(document: Document, fill: Fill, block_id: Callable[[int], str] | None = None) -> Html:
    """The text as HTML blocks. `block_id` names the `id` of each top-level block's outermost element."""
    return Html("".join(_written(document.pieces, fill, block_id)))


def render_inline(document: Document, fill: Fill) -> Html:
    """The text as one line: no block markup; what stands in several blocks is parted by a `<br>`."""
    lines: list[list[Piece]] = [[]]
    for piece in document.pieces:
        if not isinstance(piece, Frame | Opening):
            lines[-1].append(piece)
        elif lines[-1]:
            lines.append([])
    written = ("".join(_written(line, fill, None)).strip() for line in lines)
    return Html(_BETWEEN_PARAGRAPHS.join(line for line in written if line))


def plain(document: Document, name: Callable[[Mention], str] | None = None) -> str:
    """The text without markup: for search, descriptions and titles. Blocks are parted by line ends.

    Citations vanish with the space before them. `[](kind:id)` becomes `name(mention)`, or the id.
    """
    blocks = (
        "".join(part if isinstance(part, str) else name(part) if name else part.id for part in words).strip()
        for words in document.words
    )
    return "\n".join(block for block in blocks if block)


def _written(pieces: Iterable[Piece], fill: Fill, block_id: Callable[[int], str] | None) -> list[str]:
    out: list[str] = []
    outside = out
    mention: Mention | None = None
    for piece in pieces:
        if isinstance(piece, str):
            out.append(piece)
        elif isinstance(piece, Citation):
            _join_to_word(out)
            out.append(str(escape(fill.citation(piece))))
        elif isinstance(piece, Mention):
            mention, outside, out = piece, out, []
        elif isinstance(piece, Opening):
            out.append(piece.tag if block_id is None else f'{piece.tag} id="{escape(block_id(piece.block))}"')
        elif mention:
            words = Html("".join(out))
            out = outside
            out.append(str(escape(fill.mention(mention, words))))
            mention = None
    return out


def _join_to_word(out: list[str]) -> None:
    """A citation's number stands at the word it belongs to: no line may break between them."""
    if out and not isinstance(out[-1], Frame):
        out[-1] = out[-1].rstrip(" ")
