"""Tokens made into pieces: finished HTML, and between it the gaps that somebody else fills in.

Only the tags that are written here can occur in a text's HTML; every character of the text is escaped.
"""

from collections.abc import Callable, Sequence
from sys import intern

from markdown_it.token import Token
from markupsafe import escape

from briefings.text.bidi import isolated
from briefings.text.citation import CITATION
from briefings.text.document import Citation, CitationItem, Edge, Frame, Mention, Opening, Piece, Reference
from briefings.text.table import alignment

# A page's title is h1 and its sections are h2.
_HEADING_SHIFT = 2
_BLOCK_TAGS = {
    "paragraph_open": ("<p", ">"),
    "paragraph_close": ("", "</p>\n"),
    "bullet_list_open": ("<ul", ">\n"),
    "bullet_list_close": ("", "</ul>\n"),
    "ordered_list_close": ("", "</ol>\n"),
    "list_item_open": ("", "<li>"),
    "list_item_close": ("", "</li>\n"),
    "blockquote_open": ("<blockquote", ">\n"),
    "blockquote_close": ("", "</blockquote>\n"),
    # A table wider than the screen is scrolled on its own, by keyboard too.
    "table_open": ("<div", ' class="table-scroll" tabindex="0"><table>\n'),
    "table_close": ("", "</table></div>\n"),
    "thead_open": ("", "<thead>\n"),
    "thead_close": ("", "</thead>\n"),
    "tbody_open": ("", "<tbody>\n"),
    "tbody_close": ("", "</tbody>\n"),
    "tr_open": ("", "<tr>"),
    "tr_close": ("", "</tr>\n"),
    "th_close": ("", "</th>"),
    "td_close": ("", "</td>"),
    "hr": ("<hr", ">\n"),
}
_INLINE_TAGS = {
    "em_open": "<em>",
    "em_close": "</em>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "address_close": "</a>",
    "hardbreak": "<br>\n",
    "words_open": "",
    "words_close": "",
}


class Pieces:
    """Collects the pieces, the plain words and the references of one text, token by token."""

    def __init__(self) -> None:
        self.references: list[Reference] = []
        self._pieces: list[Piece] = []
        self._words: list[list[str | Mention]] = []
        self._inline: dict[str, Callable[[Token], None]] = {
            "text": self._text,
            "code_inline": self._code,
            "softbreak": self._softbreak,
            "address_open": self._address,
            CITATION: self._citation,
        }

    def begin_block(self, index: int) -> None:
        """What is added next belongs to the top-level block of that index."""
        assert index == len(self._words)
        self._words.append([])

    def pieces(self) -> tuple[Piece, ...]:
        """All pieces, neighbouring strings of a sort joined."""
        return tuple(_joined(self._pieces))

    def words(self) -> tuple[tuple[str | Mention, ...], ...]:
        """The plain text of each block, with gaps for the names of records."""
        return tuple(tuple(words) for words in self._words)

    def add(self, token: Token) -> None:
        """Take one block token in."""
        if token.type == "inline":
            self._running(token.children or [])
        elif token.type in ("fence", "code_block"):
            self._tag(token, "<pre", "><code>")
            self._pieces.append(isolated(token.content))
            self._pieces.append(Frame("</code></pre>\n"))
            self._words[-1].append(token.content)
        elif token.hidden:
            self._pieces.append(Frame(""))
        else:
            self._tag(token, *_block_tag(token))
        if token.type in ("paragraph_close", "heading_close", "list_item_close", "tr_close"):
            self._space("\n")
        elif token.type in ("th_close", "td_close"):
            self._space(" ")

    def _tag(self, token: Token, name: str, rest: str) -> None:
        if token.level == 0 and token.nesting >= 0:
            self._pieces.append(Opening(name, len(self._words) - 1))
            name = ""
        self._pieces.append(Frame(name + rest))

    def _running(self, tokens: Sequence[Token]) -> None:
        wordless = False
        for position, token in enumerate(tokens):
            if token.type == "mention_open":
                wordless = bool(token.meta["wordless"])
                self._mention(token, "" if wordless else _words_of(tokens, position))
            elif token.type == "mention_close":
                wordless = False
                self._pieces.append(Edge.WORDS_END)
            elif not wordless:
                self._add_inline(token)

    def _add_inline(self, token: Token) -> None:
        write = self._inline.get(token.type)
        if write:
            write(token)
        else:
            self._pieces.append(_INLINE_TAGS[token.type])
            if token.type == "hardbreak":
                self._space("\n")

    def _text(self, token: Token) -> None:
        self._pieces.append(isolated(token.content))
        self._words[-1].append(token.content)

    def _code(self, token: Token) -> None:
        self._pieces.append(f"<code>{isolated(token.content)}</code>")
        self._words[-1].append(token.content)

    def _softbreak(self, token: Token) -> None:
        self._pieces.append("\n")
        self._space(" ")

    def _address(self, token: Token) -> None:
        shown = ' class="address"' if token.attrs.get("class") else ""
        self._pieces.append(f'<a{shown} href="{escape(str(token.attrs["href"]))}" rel="noreferrer">')

    def _mention(self, token: Token, words: str) -> None:
        meta = token.meta
        index, block = len(self.references), len(self._words) - 1
        mention = Mention(meta["kind"], intern(meta["id"]), words, meta["offset"], index, block)
        self.references.append(mention)
        self._pieces.append(mention)
        if not words:
            self._words[-1].append(mention)

    def _citation(self, token: Token) -> None:
        items = tuple(CitationItem(intern(id), intern(locator), at) for id, locator, at in token.meta["items"])
        index, block = len(self.references), len(self._words) - 1
        citation = Citation(items, token.meta["offset"], index, block)
        self.references.append(citation)
        self._pieces.append(citation)
        self._trim()

    def _trim(self) -> None:
        """In plain words a citation vanishes with the space before it."""
        words = self._words[-1]
        if words and isinstance(words[-1], str):
            words[-1] = words[-1].rstrip(" ")

    def _space(self, mark: str) -> None:
        """Part what comes next from what was said, by one space or one line end."""
        words = self._words[-1]
        if words and isinstance(words[-1], str):
            if words[-1].endswith("\n"):
                return
            words[-1] = words[-1].rstrip(" ")
        if words:
            words.append(mark)


def _block_tag(token: Token) -> tuple[str, str]:
    if token.type in ("heading_open", "heading_close"):
        level = min(int(token.tag[1]) + _HEADING_SHIFT, 6)
        return (f"<h{level}", ">") if token.nesting == 1 else ("", f"</h{level}>\n")
    if token.type == "table_open" and token.attrs.get("class"):
        return "<div", f' class="table-scroll" tabindex="0"><table class="{token.attrs["class"]}">\n'
    if token.type == "ordered_list_open":
        start = token.attrs.get("start")
        return "<ol", ">\n" if start is None else f' start="{int(start)}">\n'
    if token.type in ("th_open", "td_open"):
        side = alignment(token)
        scope = ' scope="col"' if token.tag == "th" else ""
        return "", f"<{token.tag}{scope}" + (f' class="align-{side}">' if side else ">")
    return _BLOCK_TAGS[token.type]


def _words_of(tokens: Sequence[Token], opening: int) -> str:
    """The plain words between a mention's opening token and its closing one."""
    words = []
    for token in tokens[opening + 1 :]:
        if token.type == "mention_close":
            break
        words.append(" " if token.type in ("softbreak", "hardbreak") else token.content)
    return "".join(words).strip()


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    run: list[str] = []
    for piece in pieces:
        if run and not (isinstance(piece, str) and type(piece) is type(run[0])):
            joined.append(type(run[0])("".join(run)))
            run = []
        if isinstance(piece, str):
            run.append(piece)
        else:
            joined.append(piece)
    if run:
        joined.append(type(run[0])("".join(run)))
    return joined
