"""Mentions and links: `[words](actor:id)`, `[](actor:id)`, `[words](https://…)`, `<https://…>`.

markdown-it-py finds the brackets; here it is decided what an address may be. Whatever is refused is left
as its words, so nothing but a record or a checked address is ever linked.
"""

import re
from difflib import get_close_matches
from sys import intern
from typing import Literal

from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import autolink as read_autolink
from markdown_it.rules_inline import link as read_link
from markdown_it.token import Token

from briefings.model.address import address_problem, shown_address
from briefings.model.scalars import id_problem
from briefings.text.document import MENTION_KINDS
from briefings.text.findings import findings

Purpose = Literal["mention", "address", "words"]
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.*)", re.DOTALL)
_EXTERNAL = {"http", "https", "mailto"}
_UNSAFE = {"about", "blob", "data", "file", "filesystem", "ftp", "javascript", "tel", "vbscript", "view-source"}
_ADDRESSES = "an address starts with https:, http: or mailto:"
_AS_SHOWN = "write it as a browser shows it: https://example.org/page"
_MENTIONS = f"a mention is [words](kind:id), with one of {', '.join(MENTION_KINDS)}"
_LEFT_OVER = re.compile(rf"\]\s?\((?:{'|'.join(MENTION_KINDS)}):")


def link(state: StateInline, silent: bool) -> bool:
    """The inline rule for `[words](address)` and for `[words][label]` with a link definition."""
    start = state.pos
    before = len(state.tokens) + bool(state.pending)
    if not read_link(state, silent):
        return False
    if not silent:
        position = _destination(state, start)
        opening = state.tokens[before]
        if "label" in opening.meta:
            findings(state).labels.add(opening.meta["label"])
        _decide(state, opening, state.tokens[-1], position, str(opening.attrs["href"]))
        opening.meta["wordless"] = not any(token.content.strip() for token in state.tokens[before + 1 : -1])
    return True


def autolink(state: StateInline, silent: bool) -> bool:
    """The inline rule for `<https://…>` and `<name@host>`."""
    start = state.pos
    if not read_autolink(state, silent):
        return False
    if not silent:
        opening, words, closing = state.tokens[-3:]
        href = str(opening.attrs["href"])
        _decide(state, opening, closing, start + 1, href)
        if opening.type == "address_open":
            opening.attrs["class"] = "address"
            words.content = shown_address(words.content) if words.content == href else words.content
        if opening.type == "mention_open":
            _name(opening, closing, "words")
            hint = f"write [words]({href}), or []({href}) for the record's own name"
            findings(state).report("bad-mention", f"<{words.content}> is not a mention", start + 1, hint)
    return True


def left_over(state: StateInline, silent: bool) -> bool:
    """The inline rule that notices `](actor:id)` where Markdown saw no link, so that it would be printed."""
    if state.src[state.pos] != "]" or silent:
        return False
    if _LEFT_OVER.match(state.src, state.pos, state.posMax):
        message = "this looks like a mention, but Markdown reads it as text"
        hint = "write [words](kind:id) without a space between, and no bracket or citation inside the words"
        findings(state).report("bad-mention", message, state.pos, hint)
    return False


def _destination(state: StateInline, start: int) -> int:
    """Where the address stands; the opening bracket when a link definition gives it."""
    label_end: int = state.md.helpers.parseLinkLabel(state, start, True)
    if state.pos <= label_end + 1 or state.src[label_end + 1] != "(":
        return start
    position = label_end + 2
    while state.src[position] in " \t\n":
        position += 1
    return position + (state.src[position] == "<")


def _decide(state: StateInline, opening: Token, closing: Token, position: int, address: str) -> None:
    scheme, _, rest = address.partition(":")
    if scheme in MENTION_KINDS:
        trouble = id_problem(rest)
        if trouble is None:
            _name(opening, closing, "mention")
            opening.meta = {"kind": intern(scheme), "id": rest, "offset": findings(state).offset(position)}
            return
        found = ("bad-mention", trouble, "the id of a record: small letters a-z, digits and single hyphens")
    else:
        refused = _refused(address)
        if refused is None:
            _name(opening, closing, "address")
            return
        found = refused
    _name(opening, closing, "words")
    code, message, hint = found
    findings(state).report(code, message, position, hint)


def _name(opening: Token, closing: Token, purpose: Purpose) -> None:
    opening.type, closing.type = f"{purpose}_open", f"{purpose}_close"


def _refused(address: str) -> tuple[str, str, str] | None:
    """Code, message and hint, if this is no address to link to."""
    split = _SCHEME.fullmatch(address)
    if split is None:
        message = f'"{_short(address)}" is not a full address' if address else "the address is empty"
        return "bad-mention", message, f"for another page of this site, {_MENTIONS}; elsewhere, {_ADDRESSES}"
    scheme, rest = split[1].lower(), split[2]
    if scheme in _EXTERNAL:
        problem = address_problem(address)
        return (*problem, _AS_SHOWN if problem[0] == "bad-address" else _ADDRESSES) if problem else None
    near = get_close_matches(scheme, MENTION_KINDS, n=1)
    if scheme in _UNSAFE or not (near or id_problem(rest) is None):
        return "unsafe-address", f'addresses that start with "{_short(split[1])}:" are not linked', _ADDRESSES
    message = f'there is no kind of record "{_short(split[1])}"'
    return "unknown-mention", message, f"did you mean {near[0]}:{_short(rest)}?" if near else _MENTIONS


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"
