"""The visible text of an HTML page, block by block, as a reader without a style sheet would see it."""

import re
from collections import Counter
from html.parser import HTMLParser

from briefings.verification.extract import Extract, UnreadableCopy, extract_of
from briefings.verification.plain import decoded, refuse_garbage

_UNSEEN = "head title script style template noscript iframe object svg math select datalist audio video canvas"
_EMPTY = "area base br col embed hr img input link meta param source track wbr"
_SET_APART = """
address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section summary table tbody
td tfoot th thead title tr ul
"""
_SKIPPED, _VOID, _BLOCKS = (frozenset(names.split()) for names in (_UNSEEN, _EMPTY, _SET_APART))
# What a start tag ends where the end tag may be left out (HTML, optional tags).
_ENDS = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "tr": ("tr", "td", "th"),
    "td": ("td", "th"),
    "th": ("td", "th"),
}
_STOPS = frozenset({"ol", "ul", "menu", "dl", "table"})
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_NOISE = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))|<(script|style|iframe|noscript)\b[^>]*(?:>.*?(?:</\1\b[^>]*(?:>|\Z)|\Z)|\Z)"
    r"|<[!?][^>]*(?:>|\Z)|</(?![a-z])[^>]*(?:>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
"""Comments, declarations, and what is no markup inside: scripts and style sheets."""
_OPENING = re.compile(r"<(?=[a-z/!?])", re.IGNORECASE)
_LONE = re.compile(r"<(?![a-z/])", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MAX_DEPTH = 1_000


def markup_extract(data: bytes, declared: str = "") -> Extract:
    """The extract of a page. `declared`, the encoding that the server named, stands above the page's own word."""
    found = _CHARSET.search(data[:4096])
    page = _Page()
    text = decoded(data, declared or (found[1].decode("ascii") if found else ""))
    refuse_garbage(text)
    page.feed(_tags_alone(text))
    page.close()
    return extract_of(page.done(), "paragraph")


def _tags_alone(text: str) -> str:
    """The page with nothing but tags and words in it; what is never closed ends where a browser ends it.

    The parser of the standard library looks for the end of each unclosed comment anew: a page of such beginnings
    would keep it busy for hours.
    """
    text = _NOISE.sub("", text)
    closed = text.rfind(">") + 1
    return _LONE.sub("&lt;", text[:closed] + _OPENING.split(text[closed:], maxsplit=1)[0])


class _Page(HTMLParser):
    """The page so far: finished blocks, the words of the open one, and the open elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self.words: list[str] = []
        self.open: list[tuple[str, bool]] = []
        """Elements by name, and whether what is in them is hidden."""
        self.depth: Counter[str] = Counter()
        """How many elements of a name are open."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_implied(tag)
        if tag in _BLOCKS:
            self._end_block()
        if tag == "br":
            self._say("\n")
        elif tag == "wbr":
            self._say("\u200b")
        if tag not in _VOID:
            if len(self.open) == _MAX_DEPTH:
                raise UnreadableCopy(f"its elements are nested more than {_MAX_DEPTH:,} deep")
            self.open.append((tag, self._is_hidden or tag in _SKIPPED or _hides(dict(attrs))))
            self.depth[tag] += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # `<p/>` opens a paragraph in HTML; in SVG, which is passed over, elements may be closed so.
        self.handle_starttag(tag, attrs)
        if self.open and self.open[-1][0] == tag and self._is_hidden:
            self._end_from(len(self.open) - 1)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_block()
        if self.depth[tag]:
            self._end_from(max(depth for depth, (name, _) in enumerate(self.open) if name == tag))

    def handle_data(self, data: str) -> None:
        self._say(data if self.depth["pre"] or self.depth["textarea"] else re.sub(r"[ \t\n\r\f]+", " ", data))

    def done(self) -> list[str]:
        """All blocks that say something."""
        self._end_block()
        return self.blocks

    @property
    def _is_hidden(self) -> bool:
        return bool(self.open) and self.open[-1][1]

    def _say(self, words: str) -> None:
        if not self._is_hidden:
            self.words.append(words)

    def _end_block(self) -> None:
        block = "".join(self.words).strip()
        self.words.clear()
        if block:
            self.blocks.append(block)

    def _end_from(self, depth: int) -> None:
        """Close the element at this depth and all in it."""
        self.depth.subtract(name for name, _ in self.open[depth:])
        del self.open[depth:]

    def _end_implied(self, tag: str) -> None:
        """Close what a start tag closes though no end tag says so."""
        if tag not in _BLOCKS:
            return
        if self.depth["head"] and tag not in ("head", "title"):
            self.handle_endtag("head")
        if self.open and self.open[-1][0] == "p":
            self._end_from(len(self.open) - 1)
        ended = _ENDS.get(tag, ())
        for depth in range(len(self.open) - 1, -1, -1) if ended else ():
            name = self.open[depth][0]
            if name in ended:
                self._end_from(depth)
                return
            if name in _STOPS:
                return


def _hides(attributes: dict[str, str | None]) -> bool:
    return "hidden" in attributes or bool(_HIDDEN_STYLE.search(attributes.get("style") or ""))
