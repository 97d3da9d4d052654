"""From a source text to a `Document`: parsed once, then kept as HTML with gaps for what others fill in."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from markdown_it.token import Token

from briefings.model.problem import TextProblem
from briefings.text.document import BlockKind, Document, pack
from briefings.text.findings import Findings
from briefings.text.markdown import MAX_NESTING, Markdown
from briefings.text.origin import Lines
from briefings.text.pieces import Pieces

_MARKDOWN = Markdown()
_KINDS: dict[str, BlockKind] = {
    "paragraph_open": "paragraph",
    "heading_open": "heading",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "table_open": "table",
    "blockquote_open": "quote",
    "fence": "code",
    "code_block": "code",
    "hr": "rule",
}
_CONTAINERS = {"list_item_open", "blockquote_open"}
# NUL and half surrogates cannot be written as HTML in UTF-8. One for one, so that offsets hold.
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")


def parse(source: str, language: str = "en") -> Document:
    """Read a rich text. Never raises: what is wrong with it is in `problems`.

    The same text in the same language is read once, from whatever thread. `language` is a BCP 47 tag
    and decides the quotation marks.
    """
    return _parse(source, language)


@lru_cache(maxsize=1 << 15)
def _parse(source: str, language: str) -> Document:
    readable = _UNWRITABLE.sub("\ufffd", source)
    lines = Lines(readable)
    findings = Findings(lines, language)
    environment = findings.environment()
    tokens = _MARKDOWN.parse(readable, environment)
    findings.problems += _unused_definitions(environment, findings, lines)
    pieces = Pieces()
    blocks: list[tuple[BlockKind, int]] = []
    for token in tokens:
        if token.level == 0 and token.nesting >= 0:
            pieces.begin_block(len(blocks))
            offset = lines.starts[token.map[0]] if token.map else 0
            blocks.append((_KINDS[token.type], offset))
        pieces.add(token)
        if _is_too_deep(token):
            findings.problems.append(_too_deep(lines.starts[token.map[0]] if token.map else 0))
    return Document(
        source,
        language,
        tuple(pieces.references),
        tuple(sorted(findings.problems, key=lambda problem: problem.offset)),
        pack(pieces.pieces(), pieces.words(), blocks),
    )


def _is_too_deep(token: Token) -> bool:
    return token.type in _CONTAINERS and token.level + 1 >= MAX_NESTING


def _too_deep(offset: int) -> TextProblem:
    message = "lists and quotations are nested too deeply; what stands inside here is not shown"
    return TextProblem("nested-too-deeply", message, offset, "write it with fewer levels")


def _unused_definitions(environment: dict[str, Any], findings: Findings, lines: Lines) -> list[TextProblem]:
    """Markdown prints nothing for `[Note]: words`; an editor who meant it as text must be told."""
    lost = [made["map"][0] for label, made in _defined(environment) if label not in findings.labels]
    lost += [made["map"][0] for made in environment.get("duplicate_refs", ())]
    message = "this is read as the address of a link that nothing uses, so it is not shown"
    hint = "to have it printed, write \\[ for the bracket; otherwise delete it"
    return [TextProblem("unused-definition", message, lines.starts[line], hint) for line in lost]


def _defined(environment: dict[str, Any]) -> Iterable[tuple[str, dict[str, Any]]]:
    found: dict[str, dict[str, Any]] = environment.get("references", {})
    return found.items()
