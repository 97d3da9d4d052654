"""Rich text: Markdown with citations and mentions, read once and written as HTML that can be trusted.

    document = parse("[HTS](actor:hts) [took](event:fall) the city [@wire, para. 3].")
    document.references, document.problems
    render(document, fill)

This is the only package that imports markdown-it-py, and the only one that makes `Html`.
"""

from briefings.text.document import (
    MENTION_KINDS,
    Block,
    BlockKind,
    Citation,
    CitationItem,
    Document,
    Fill,
    Mention,
    MentionKind,
    Reference,
)
from briefings.text.html import Html
from briefings.text.reading import parse
from briefings.text.writing import plain, render, render_inline

__all__ = [
    "MENTION_KINDS",
    "Block",
    "BlockKind",
    "Citation",
    "CitationItem",
    "Document",
    "Fill",
    "Html",
    "Mention",
    "MentionKind",
    "Reference",
    "parse",
    "plain",
    "render",
    "render_inline",
]
