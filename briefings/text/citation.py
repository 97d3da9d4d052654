"""Citations: `[@source]`, `[@source, para. 3]`, `[@a; @b, p. 4]`.

An item is `@`, a source's id and, after a comma, a locator in the desk's own words, up to `;` or `]`.
The locator is plain text. `\\[@a]` is text, and `[@handle](https://…)` is a link as everywhere in Markdown.
"""

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import reference as read_definition
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import link as read_link

from briefings.model.scalars import id_problem
from briefings.text.findings import findings

CITATION = "citation"
_BRACKETS = re.compile(r"\[(@[^\[\]]*)\]")
_ITEM = re.compile(r"\s*@(?P<id>[a-z0-9-]+)\s*(?:,(?P<locator>.*))?", re.DOTALL)
_CODE = "malformed-citation"
_FORM = "write [@source-id], [@source-id, para. 3] or [@a; @b]; for a plain bracket write \\[@"


def citation(state: StateInline, silent: bool) -> bool:
    """The inline rule. Pushes one `citation` token, or leaves malformed brackets as text and says so."""
    start = state.pos
    if not state.src.startswith("[@", start, state.posMax):
        return False
    brackets = _BRACKETS.match(state.src, start, state.posMax)
    if brackets is None:
        if not silent:
            findings(state).report(_CODE, "a citation is not closed", start, _FORM)
        return _as_text(state, start + 2, silent)
    if state.src.startswith("(", brackets.end(), state.posMax):
        if read_link(state, True):
            state.pos = start
            return False
        state.pos = start
    if silent:
        state.pos = brackets.end()
        return True
    if not _push(state, brackets.group(1), start + 1):
        return _as_text(state, brackets.end(), silent)
    state.pos = brackets.end()
    return True


def definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The block rule for link definitions, which `[@source]: words` at a line's start is not."""
    if state.src.startswith("[@", state.bMarks[start] + state.tShift[start]):
        return False
    return read_definition(state, start, end, silent)


def _push(state: StateInline, inside: str, position: int) -> bool:
    """Read the items; `position` is where `inside` starts. False, and a problem noted, if one is malformed."""
    items = []
    for text in inside.split(";"):
        item = _ITEM.fullmatch(text)
        trouble = _trouble(text) if item is None else id_problem(item["id"])
        if item is None or trouble:
            place = position + len(text) - len(text.lstrip())
            findings(state).report(_CODE, f"this is not a citation: {trouble}", place, _FORM)
            return False
        locator = " ".join((item["locator"] or "").split())
        items.append((item["id"], locator, findings(state).offset(position + item.start("id"))))
        position += len(text) + 1
    token = state.push(CITATION, "", 0)
    token.content = "]"
    token.meta = {"items": items, "offset": findings(state).offset(state.pos)}
    return True


def _trouble(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        return "an item is empty"
    if not words.startswith("@"):
        return f'"{words[:60]}" does not start with @'
    name = words[1:].split(",")[0].strip()
    return f'"{name[:60]}" is not an id' if name else "the source's id is missing"


def _as_text(state: StateInline, end: int, silent: bool) -> bool:
    if not silent:
        state.push("text", "", 0).content = state.src[state.pos : end]
    state.pos = end
    return True
