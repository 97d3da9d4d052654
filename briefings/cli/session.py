"""One run of a command: how much it says, in which colors, and how it shows that it is at work."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

import click

from briefings.exports.reports import Style, visible

if TYPE_CHECKING:
    from rich.status import Status

_WIDTH = 100
"""Cells of a line where nobody can say how wide the reader's is: in a file, in a log."""


@dataclass
class Session:
    """What the options of this run say of its output."""

    quiet: bool = False
    verbose: bool = False
    color: bool | None = None
    """None: as the terminal and NO_COLOR say."""

    def style(self, stream: TextIO) -> Style:
        """How text is set on a stream."""
        terminal = stream.isatty()
        width = shutil.get_terminal_size((_WIDTH, 24)).columns if terminal else _WIDTH
        return Style(self._colored(terminal), width)

    def say(self, text: str) -> None:
        """A result, on stdout."""
        click.echo(text, color=True)

    def remark(self, text: str) -> None:
        """Something beside the result, on stderr; not under --quiet."""
        if not self.quiet and text:
            click.echo(text, err=True, color=True)

    def complain(self, what: str, hint: str = "") -> None:
        """What stopped the command, and what to do, on stderr."""
        first, *more = [visible(line) for line in what.splitlines() if line.strip()] or ["unknown reason"]
        word = self.style(sys.stderr).paint("Error", "\x1b[1;31m")
        lines = [f"{word}: {first}", *(f"  {line}" for line in more)]
        lines += [f"  {visible(line)}" for line in hint.splitlines()]
        click.echo("\n".join(lines), err=True, color=True)

    @contextmanager
    def work(self, words: str) -> Iterator["Progress"]:
        """Show that something goes on, on a terminal's stderr alone."""
        if self.quiet or not sys.stderr.isatty():
            yield Progress(None)
            return
        from rich.console import Console

        console = Console(stderr=True, no_color=not self._colored(True))
        with console.status(words) as status:
            yield Progress(status)

    def _colored(self, terminal: bool) -> bool:
        if self.color is not None:
            return self.color
        return terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


class Progress:
    """What a long command is at; silent where nobody watches."""

    def __init__(self, status: "Status | None") -> None:
        self._status = status

    def say(self, words: str) -> None:
        """What it is at now."""
        if self._status is not None:
            self._status.update(words)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Out of the way while something else is printed."""
        if self._status is None:
            yield
            return
        self._status.stop()
        yield
        self._status.start()
