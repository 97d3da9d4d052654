"""Where a character of a paragraph, a heading or a table cell stands in the source.

markdown-it-py parses running text after it has taken off what makes it a paragraph of a list or of a
quotation (indentation, `>`, list marks, the pipes of a table), and keeps line numbers alone. Positions
are found again line by line. A line's prefix holds none of the characters that our rules react to
(`[`, `]`, `<`, `!`), so the leftmost place where the stripped line occurs is the right one whenever a
rule found something in it.
"""

import re
from bisect import bisect_right
from itertools import pairwise

from markdown_it.token import Token

_LINE_END = re.compile(r"\r\n?|\n")
_PIPE = re.compile(r"\|")
_BLANK = " \t"
CELL = "column"
"""Key in a token's meta: the column at which a table cell's text starts in its line."""


class Lines:
    """The lines of a source, without their ends, and where each starts."""

    def __init__(self, source: str) -> None:
        ends = [(0, 0), *(found.span() for found in _LINE_END.finditer(source)), (len(source), len(source))]
        self.starts = [start for _, start in ends[:-1]]
        self.texts = [source[start:end] for (_, start), (end, _) in pairwise(ends)]


class Origin:
    """The way back from positions in one inline token's content to offsets in the source."""

    def __init__(self, lines: Lines, token: Token) -> None:
        self._lines = lines
        self._token = token
        self._pairs: list[tuple[int, int]] | None = None

    def offset(self, position: int) -> int:
        """Characters into the source. `position` counts characters of the token's content."""
        if self._pairs is None:
            column = self._token.meta.get(CELL)
            self._pairs = self._match() if column is None else self._match_cell(column)
        start, at = self._pairs[bisect_right(self._pairs, position, key=_position) - 1]
        return at + position - start

    def _match(self) -> list[tuple[int, int]]:
        """For each line of the content: where it starts there, and where in the source."""
        content = self._token.content.split("\n")
        first, last = self._token.map or (0, 1)
        # Lines of nothing but no-break spaces are trimmed away at both ends.
        for start in range(first, max(first, last - len(content)) + 1):
            found = [self._lines.texts[start + n].find(text.lstrip(_BLANK)) for n, text in enumerate(content)]
            if min(found) >= 0:
                first = start
                break
        pairs = []
        position = 0
        for number, text in enumerate(content, first):
            indent = len(text) - len(text.lstrip(_BLANK))
            column = self._lines.texts[number].find(text.lstrip(_BLANK))
            pairs.append((position, self._lines.starts[number] + column - indent))
            position += len(text) + 1
        return pairs

    def _match_cell(self, column: int) -> list[tuple[int, int]]:
        """The same for a table cell: the backslash before a pipe belongs to the table, not to the text."""
        number = (self._token.map or (0, 1))[0]
        at = self._lines.starts[number] + column
        pairs = [(0, at)]
        for dropped, pipe in enumerate(_PIPE.finditer(self._token.content), 1):
            pairs.append((pipe.start(), at + pipe.start() + dropped))
        return pairs


def _position(pair: tuple[int, int]) -> int:
    return pair[0]
