"""Tables: markdown-it-py's rule, with the place of every cell kept, and without inline styles."""

import re
from itertools import pairwise

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import table as read_table
from markdown_it.token import Token

from briefings.text.origin import CELL

_PIPE_BETWEEN_CELLS = re.compile(r"(?<!\\)\|")
_ADDRESS_OF_A_LINK = re.compile(r"\]\([^)]*\)|\[@[^\]]*\]")
_LONG_WORD = re.compile(r"[^\s|\[\]*`]{31}")
"""No language's own: an address, a file, a number without end. Broken anywhere, it leaves the others their column."""
_ALIGNMENT = {"text-align:left": "left", "text-align:center": "center", "text-align:right": "right"}


def table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The block rule. Cells get `meta["column"]`, where their text starts in its line; a table with a word that would
    not fit on paper beside others has the class `long-words`."""
    before = len(state.tokens)
    if not read_table(state, start, end, silent):
        return False
    if _LONG_WORD.search(_ADDRESS_OF_A_LINK.sub("]", state.getLines(start, state.line, 0, False))):
        state.tokens[before].attrSet("class", "long-words")
    columns: list[int] = []
    number = 0
    for token in state.tokens[before:]:
        if token.type == "tr_open" and token.map:
            columns = _columns(state, token.map[0])
            number = 0
        elif token.type == "inline" and number < len(columns):
            token.meta[CELL] = columns[number]
            number += 1
    return True


def alignment(token: Token) -> str:
    """left, center, right, or nothing, for the opening token of a cell."""
    return _ALIGNMENT.get(str(token.attrs.get("style", "")), "")


def _columns(state: StateBlock, line: int) -> list[int]:
    """Where the text of each cell starts, in characters into the line."""
    first, last = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    bounds = [first - 1, *(m.start() for m in _PIPE_BETWEEN_CELLS.finditer(state.src, first, last)), last]
    if not state.src[first : bounds[1]].strip():
        del bounds[0]
    line_start = state.src.rfind("\n", 0, first) + 1
    columns = []
    for before, after in pairwise(bounds):
        text = state.src[before + 1 : after]
        columns.append(before + 1 + len(text) - len(text.lstrip()) - line_start)
    return columns
