"""The one configured MarkdownIt: CommonMark and tables, without HTML, with our own rules in their places."""

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

from briefings.text import citation, image, mention, quotes, raw_html, table
from briefings.text.findings import findings

MAX_NESTING = 20
"""Levels of blocks within blocks; the content of deeper ones is lost, which `reading` reports."""


class Markdown(MarkdownIt):
    """markdown-it-py with this package's syntax. One object serves all texts, languages and threads."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": False, "maxNesting": MAX_NESTING, "store_labels": True})
        self.enable("table")
        self.disable("html_block")
        self.block.ruler.at("table", table.table, {"alt": ["paragraph", "reference"]})
        self.block.ruler.at("reference", citation.definition)
        inline = self.inline.ruler
        inline.before("link", citation.CITATION, citation.citation)
        inline.at("link", mention.link)
        inline.at("image", image.image)
        inline.at("autolink", mention.autolink)
        inline.at("html_inline", raw_html.raw_html)
        inline.push("left_over", mention.left_over)
        self.core.ruler.at("inline", _inline)
        self.core.ruler.after("inline", "quotes", quotes.quotes)

    def validateLink(self, url: str) -> bool:  # noqa: N802
        """Every address is let through here: `mention` decides, and tells the editor why."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """Addresses are checked and refused, never repaired."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """The words of `<https://…>` are what was typed."""
        return link


def _inline(state: StateCore) -> None:
    """The core rule that parses running text, with the findings told where it is."""
    found = findings(state)
    for token in state.tokens:
        if token.type == "inline":
            found.enter(token)
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)
