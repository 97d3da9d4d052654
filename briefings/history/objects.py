"""Blobs of a repository, from one `git cat-file` that answers as long as somebody holds it."""

import subprocess
import weakref
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from briefings.history.commits import HistoryUnreadable, NotCloned
from briefings.history.git import command, environment, program

_AHEAD = 48
"""How many blobs are asked for ahead: their names fit into the smallest pipe, so that asking never waits."""


class Objects:
    """An open `git cat-file --batch`, begun with the first question, ended with the object."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, name: str, limit: int) -> bytes | None:
        """The bytes of a blob; None where it is no blob, or larger than `limit`. NotCloned where it is not there."""
        self._ask(name)
        return self._answer(name, limit)

    def read_all(self, names: Iterable[str], limit: int) -> Iterator[tuple[str, bytes | None]]:
        """Each of several blobs, as they were asked for: git looks for the next ones while this one is worked on."""
        waiting = iter(names)
        asked: deque[str] = deque()
        try:
            for name in islice(waiting, _AHEAD):
                self._ask(name)
                asked.append(name)
            while asked:
                found = asked[0], self._answer(asked[0], limit)
                asked.popleft()
                for name in islice(waiting, 1):
                    self._ask(name)
                    asked.append(name)
                yield found
        finally:
            if asked:
                # Answers that nobody waits for any more must not be taken for those to later questions.
                self._process = None

    def _ask(self, name: str) -> None:
        process = self._process or self._begin()
        assert process.stdin is not None
        try:
            process.stdin.write(name.encode("ascii") + b"\n")
            process.stdin.flush()
        except OSError as error:
            raise HistoryUnreadable(str(error)) from None

    def _answer(self, name: str, limit: int) -> bytes | None:
        process = self._process
        assert process is not None
        assert process.stdout is not None
        words = process.stdout.readline().split()
        if not words:
            # In a partial clone it ends where it may not fetch.
            self._process = None
        if len(words) != 3:  # "<name> missing"
            raise NotCloned(f"{name} is not in this clone")
        size = int(words[2])
        kept = process.stdout.read(min(size, limit + 1))
        for step in _steps(size - len(kept)):
            process.stdout.read(step)
        process.stdout.read(1)
        return kept if words[1] == b"blob" and size <= limit else None

    def _begin(self) -> "subprocess.Popen[bytes]":
        git = program()
        if git is None:
            raise HistoryUnreadable("there is no git program")
        try:
            process = subprocess.Popen(
                command(git, "cat-file", "--batch"),
                cwd=self._folder,
                env=environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            raise HistoryUnreadable(str(error)) from None
        weakref.finalize(self, process.communicate)
        self._process = process
        return process


def _steps(left: int) -> Iterator[int]:
    """Sizes of pieces that are read and dropped."""
    while left > 0:
        step = min(left, 1 << 16)
        yield step
        left -= step
