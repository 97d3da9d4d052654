"""Quotation marks as the text's language writes them. Nothing else of a "typographer" is done.

Straight marks that pair become the language's own; an apostrophe becomes ’. A mark that pairs with none
stays as it was typed, and so do those in code, those written `\\"`, a double mark inside a word (Hebrew
צה"ל) and a single one after a digit (36°12', 5'): they are not quotation marks.
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from briefings.text.findings import findings

_STRAIGHT = re.compile("[\"']")
_APOSTROPHE = "’"
_ENGLISH = "“ ” ‘ ’"
# Outer and inner marks: CLDR 48, common/main/*.xml, delimiters. Two entries go beyond it: French has the
# narrow no-break spaces (U+202F) that its typography sets inside, with ‹ › within; Spanish begins with the
# angular ones, as the Academy's Ortografía does. A language that is not listed is written as English is.
_MARKS = {
    language: tuple(marks.replace("~", "\u202f").split(" "))
    for languages, marks in {
        "fr": "«~ ~» ‹~ ~›",
        "es ca eu el it hy kk": "« » “ ”",
        "pt-PT": "« » “ ”",
        "ru uk be ky": "« » „ “",
        "fa am": "« » ‹ ›",
        "nb nn no": "« » ‘ ’",
        "de cs sk sl hr et mk": "„ “ ‚ ‘",
        "bg lt": "„ “ „ “",
        "pl ro": "„ ” « »",
        "hu": "„ ” » «",
        "sr": "„ ” ’ ’",
        "ka": "„ “ « »",
        "ar ur": "” “ ’ ‘",
        "he sv fi": "” ” ’ ’",
        "nl": "‘ ’ ‘ ’",
        "ja zh-Hant": "「 」 『 』",
    }.items()
    for language in languages.split()
}


@dataclass(frozen=True, slots=True)
class _Opener:
    token: int
    position: int
    mark: str
    level: int


def quotation_marks(language: str) -> tuple[str, ...]:
    """Outer opening and closing, inner opening and closing mark of a BCP 47 language."""
    parts = language.split("-")
    for length in range(len(parts), 0, -1):
        marks = _MARKS.get("-".join(parts[:length]))
        if marks:
            return marks
    return tuple(_ENGLISH.split(" "))


def quotes(state: StateCore) -> None:
    """The core rule, after running text is parsed. Linear in its length, whatever pairs or does not."""
    marks = quotation_marks(findings(state).language)
    for token in state.tokens:
        if token.type == "inline" and token.children and _STRAIGHT.search(token.content):
            _replace(token.children, marks)


def _replace(tokens: list[Token], marks: tuple[str, ...]) -> None:
    changes: dict[int, dict[int, str]] = {}
    openers: list[_Opener] = []
    waiting: Counter[tuple[str, int]] = Counter()
    for number, (token, before, after) in enumerate(_with_neighbours(tokens)):
        while openers and openers[-1].level > token.level:
            _drop(openers, waiting)
        if token.type != "text":
            continue
        text = f"{before}{token.content}{after}"
        for found in _STRAIGHT.finditer(token.content):
            mark, position = found.group(), found.start()
            opens, closes = _roles(text[position], mark, text[position + 2])
            if closes and waiting[mark, token.level]:
                while openers[-1].mark != mark:
                    _drop(openers, waiting)
                opener = _drop(openers, waiting)
                pair = marks[:2] if mark == '"' else marks[2:]
                changes.setdefault(opener.token, {})[opener.position] = pair[0]
                changes.setdefault(number, {})[position] = pair[1]
            elif opens:
                openers.append(_Opener(number, position, mark, token.level))
                waiting[mark, token.level] += 1
            elif mark == "'" and _is_apostrophe(text[position], text[position + 2]):
                changes.setdefault(number, {})[position] = _APOSTROPHE
    for number, made in changes.items():
        content = tokens[number].content
        tokens[number].content = _STRAIGHT.sub(
            lambda m, made=made: made.get(m.start(), m.group()),  # type: ignore[misc]
            content,
        )


def _with_neighbours(tokens: list[Token]) -> list[tuple[Token, str, str]]:
    """Each token with the characters before and after it; a line's ends count as spaces."""
    following = []
    after = " "
    for token in reversed(tokens):
        following.append(after)
        after = _edge(token, 0) or after
    known = []
    before = " "
    for token, after in zip(tokens, reversed(following), strict=True):
        known.append((token, before, after))
        before = _edge(token, -1) or before
    return known


def _edge(token: Token, end: int) -> str:
    """The first (0) or last (-1) character that a token prints, as far as a quotation mark cares."""
    if token.type in ("softbreak", "hardbreak"):
        return " "
    if token.type == "mention_open" and token.meta.get("wordless"):
        return "x"
    return token.content[end] if token.content else ""


def _drop(openers: list[_Opener], waiting: Counter[tuple[str, int]]) -> _Opener:
    opener = openers.pop()
    waiting[opener.mark, opener.level] -= 1
    return opener


def _roles(before: str, mark: str, after: str) -> tuple[bool, bool]:
    """Whether a mark between two characters may open, and whether it may close, a quotation."""
    space_before, space_after = before.isspace(), after.isspace()
    sign_before, sign_after = _is_sign(before), _is_sign(after)
    opens = not space_after and (not sign_after or space_before or sign_before)
    closes = not space_before and (not sign_before or space_after or sign_after)
    if mark == after == '"' and before.isdigit():
        return False, False
    if opens and closes:
        # Between letters it is neither; between signs it is what the signs make of it.
        return sign_before, sign_after
    return opens, closes


def _is_sign(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _is_apostrophe(before: str, after: str) -> bool:
    return not before.isspace() and (not before.isdigit() or after.isalpha())
