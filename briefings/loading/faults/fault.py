"""What is wrong with a file's YAML, and what is known when the parser gives up."""

from collections.abc import Callable
from dataclasses import dataclass

import yaml

QUOTE_IT = "put the whole text in quotation marks, or write it below after `|`"
INDENT = "indent with spaces: keys of one mapping stand in one column, what belongs to them further right"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, where, and another place that belongs to it."""

    code: str
    message: str
    hint: str
    index: int
    """In characters from the start of the file."""
    related: int | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """A text, or a list or mapping in brackets: where it starts and ends."""

    start: int
    end: int
    style: str
    """Its opening quotation mark or bracket; `|` or `>`; "" for plain text."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """The parser's error, and what had been read until then. Places are characters from the start of the file."""

    source: str
    problem: str
    context: str
    index: int
    """Where the parser could not go on."""
    context_index: int
    """Where it started on what it was reading."""
    bracket: int | None = None
    """The innermost bracket that is open."""
    last: Value | None = None
    """The last value that was read to its end."""

    @classmethod
    def of(cls, error: yaml.MarkedYAMLError, source: str, bracket: int | None, last: Value | None) -> "Trouble":
        """The trouble that an error of the parser tells of."""
        context = error.context_mark.index if error.context_mark else None
        index = error.problem_mark.index if error.problem_mark else context or 0
        index = min(index, len(source))
        context_index = index if context is None else min(context, len(source))
        return cls(source, error.problem or "", error.context or "", index, context_index, bracket, last)

    @property
    def char(self) -> str:
        """The character where the parser could not go on; "" at the end of the file."""
        return self.source[self.index : self.index + 1]

    def line_start(self, index: int) -> int:
        """Where the line of a character starts."""
        return self.source.rfind("\n", 0, index) + 1

    def line(self, index: int) -> str:
        """The line of a character."""
        return self.source[self.line_start(index) :].partition("\n")[0]

    def indent(self, index: int) -> int:
        """How far the line of a character is indented."""
        line = self.line(index)
        return len(line) - len(line.lstrip(" "))

    def line_number(self, index: int) -> int:
        """As an editor counts lines."""
        return self.source.count("\n", 0, index) + 1

    def follows_last(self) -> bool:
        """Whether words stand where the last value has ended, on its line."""
        if self.last is None or self.last.end > self.index or self.char in ("", "\n", "\r"):
            return False
        return not self.source[self.last.end : self.index].strip(" \t")


Rule = Callable[[Trouble], Fault | None]


def fault(message: str, hint: str, index: int, related: int | None = None) -> Fault:
    """A fault of the language itself."""
    return Fault("yaml-syntax", message, hint, index, related)
