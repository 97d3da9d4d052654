"""Trees: sets of paths and bytes. The work tree is one; git at a commit will be another."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class Unreadable(Exception):
    """A file of the tree cannot be read; `str()` says why, for an editor."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code = code
        self.hint = hint


class Tree(Protocol):
    """Paths, relative and with `/`, and the bytes of each."""

    def paths(self) -> tuple[str, ...]:
        """All files, sorted."""
        ...

    def read(self, path: str, limit: int) -> bytes:
        """The bytes of one file; Unreadable where it cannot be had or has more than `limit` bytes."""
        ...

    def __contains__(self, path: object) -> bool: ...


@dataclass(frozen=True)
class MemoryTree:
    """A tree that is given as it is: for tests, and for content that is not on disk."""

    files: Mapping[str, bytes]

    def paths(self) -> tuple[str, ...]:
        """All files, sorted."""
        return tuple(sorted(self.files))

    def read(self, path: str, limit: int) -> bytes:
        """The bytes of one file."""
        if path not in self.files:
            raise _missing(path)
        return _within(path, self.files[path], limit)

    def __contains__(self, path: object) -> bool:
        return path in self.files


@dataclass(frozen=True)
class WorkTree:
    """The files below a folder. Hidden files and folders are not part of it; links may not leave it."""

    root: Path

    def paths(self) -> tuple[str, ...]:
        """All files, sorted by path; folders behind symbolic links are not entered."""
        found = []
        for folder, folders, files in os.walk(self.root):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            below = Path(folder).relative_to(self.root)
            found += [(below / name).as_posix() for name in files if not name.startswith(".")]
        return tuple(sorted(found))

    def read(self, path: str, limit: int) -> bytes:
        """The bytes of one file."""
        file = self.root / path
        if "\0" in path:
            raise _missing(path)
        # realpath, for Path.resolve raises where links lead in a circle.
        if not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(self.root)):
            raise Unreadable(
                "outside-link",
                f"{path} is a link that leaves the content folder",
                "put a copy of the file here: a link to elsewhere could publish anything",
            )
        try:
            # A pipe or a device would keep the program waiting.
            if not stat.S_ISREG(file.stat().st_mode):
                raise _unreadable(path, "it is not a regular file", "take it away, or put a file in its place")
            with file.open("rb") as stream:
                return _within(path, stream.read(limit + 1), limit)
        except FileNotFoundError:
            raise _missing(path) from None
        except OSError as error:
            raise _unreadable(path, error.strerror or "unknown reason", "check its permissions") from None

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and (self.root / path).is_file()


def _missing(path: str) -> Unreadable:
    return Unreadable("missing-file", f"there is no file {path}", "add the file, or correct its name")


def _unreadable(path: str, reason: str, hint: str) -> Unreadable:
    return Unreadable("unreadable-file", f"{path} cannot be read: {reason}", hint)


def _within(path: str, data: bytes, limit: int) -> bytes:
    if len(data) > limit:
        message = f"{path} has more than {limit:,} bytes"
        raise Unreadable("too-large", message, "split it: records may stand in any file")
    return data
