"""Text of others made safe to print: what a terminal or a log would obey is shown instead."""

import re
import unicodedata

_COMMAND = re.compile(r"##(?=\w*\[)")
"""`##[error]` and `##vso[…]` are commands to the logs of GitHub and Azure wherever they stand in a line."""
_ZERO_WIDTH_LETTERS = frozenset("\u200c\u200d")
"""Joiners belong to the spelling of Persian and of Indian scripts."""
_TAB = 4


def visible(text: str) -> str:
    """One line without control characters, direction controls and log commands; each shown as an escape."""
    return "".join(pieces(text))


def pieces(text: str) -> list[str]:
    """What stands for each character of a text, in order: itself, or its escape. Tabs become spaces."""
    made: list[str] = []
    commands = {match.start() for match in _COMMAND.finditer(text)}
    column = 0
    for position, char in enumerate(text):
        if char == "\t":
            piece = " " * (_TAB - column % _TAB)
        elif position in commands or _is_hidden(char):
            piece = _escape(char)
        else:
            piece = char
        column += len(piece)
        made.append(piece)
    return made


def _is_hidden(char: str) -> bool:
    # Cc control, Cf format (direction controls, tags), Cs lone surrogates, Zl and Zp line separators.
    return char not in _ZERO_WIDTH_LETTERS and unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def _escape(char: str) -> str:
    short = {"\n": "\\n", "\r": "\\r"}
    if char in short:
        return short[char]
    number = ord(char)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
