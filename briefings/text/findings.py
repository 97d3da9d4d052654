"""What the syntax rules hand over while one text is parsed."""

from collections.abc import MutableMapping
from typing import Any, Protocol, cast

from markdown_it.token import Token

from briefings.model.problem import TextProblem
from briefings.text.origin import Lines, Origin

_KEY = "findings"


class _Parsing(Protocol):
    env: MutableMapping[str, Any]


class Findings:
    """The problems of one text, and where the parser is in it."""

    def __init__(self, lines: Lines, language: str) -> None:
        self.language = language
        self.problems: list[TextProblem] = []
        self.labels: set[str] = set()
        """Of the link definitions that something uses."""
        self._lines = lines
        self._origin: Origin | None = None

    def environment(self) -> dict[str, Any]:
        """The `env` with which the parser is called."""
        return {_KEY: self}

    def enter(self, token: Token) -> None:
        """The parser begins with the running text of `token`."""
        self._origin = Origin(self._lines, token)

    def offset(self, position: int) -> int:
        """Characters into the source, of a position in the running text that is being parsed."""
        assert self._origin is not None
        return self._origin.offset(position)

    def report(self, code: str, message: str, position: int, hint: str) -> None:
        """Note a problem at a position in the running text."""
        self.problems.append(TextProblem(code, message, self.offset(position), hint))


def findings(state: _Parsing) -> Findings:
    """The findings of the text that is being parsed."""
    return cast(Findings, state.env[_KEY])
