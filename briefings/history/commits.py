"""One pass over the log: what each commit changed below a folder, the oldest first, along first parents.

Along first parents a merge is one step, with everything that it brought: what the published branch held, and when.
Renames are not looked for: what counts is which records there are, not in which file.
"""

import datetime
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefings.history.git import program, run
from briefings.loading.reader import is_yaml

_FORMAT = "%x01%H %ct"
FILE_MODES = frozenset({"100644", "100755"})
"""Links and submodules hold no records."""
_NOTHING = "0" * 40


@dataclass(frozen=True, slots=True)
class Change:
    """One file that a commit changed; a blob is None where there was, or is, no such file."""

    path: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit that changed files with records."""

    name: str
    """Its full hash."""
    at: datetime.datetime
    """When it was committed, in UTC."""
    changes: tuple[Change, ...]


class HistoryUnreadable(Exception):
    """Git could not tell the history; `str()` is its own last word."""


class NotCloned(HistoryUnreadable):
    """Something that the log names is not in this clone; nothing is fetched for it."""


def commits(folder: Path, to: str = "HEAD", after: str | None = None) -> tuple[Commit, ...]:
    """The commits that changed YAML files below a folder, up to one and after another; the oldest first."""
    span = f"{after}..{to}" if after else to
    arguments = ("--first-parent", "--diff-merges=first-parent", "--raw", "-z", "--no-abbrev", "--no-renames")
    said = asked(folder, "log", *arguments, "--reverse", "--relative", f"--format={_FORMAT}", span, "--", ".")
    return tuple(commit for commit in _parsed(said) if commit.changes)


def asked(folder: Path, *arguments: str) -> bytes:
    """What git answers. Raises HistoryUnreadable where it does not."""
    git = program()
    if git is None:
        raise HistoryUnreadable("there is no git program")
    try:
        said = run(git, folder, *arguments)
    except (OSError, subprocess.SubprocessError) as error:
        raise HistoryUnreadable(str(error)) from None
    if said.returncode != 0:
        lines = said.stderr.decode(errors="replace").strip().splitlines()
        raise HistoryUnreadable(lines[-1] if lines else f"git ended with {said.returncode}")
    return said.stdout


def _parsed(output: bytes) -> Iterator[Commit]:
    name, at, changes = "", datetime.datetime.fromtimestamp(0, datetime.UTC), list[Change]()
    fields = iter(output.split(b"\0"))
    for field in fields:
        entry = field.lstrip(b"\n")
        if entry.startswith(b"\x01"):
            if name:
                yield Commit(name, at, tuple(changes))
            name, _, seconds = entry[1:].decode("ascii").partition(" ")
            # Where a clock was wrong: what came later did not come earlier.
            at, changes = max(at, datetime.datetime.fromtimestamp(int(seconds), datetime.UTC)), []
        elif entry.startswith(b":"):
            changes += _change(entry.decode("ascii"), next(fields))
    if name:
        yield Commit(name, at, tuple(changes))


def _change(entry: str, path: bytes) -> Iterator[Change]:
    """A changed file, if it may hold records. A name that is not UTF-8 is left out: no tree has such files."""
    old_mode, new_mode, old, new, _ = entry[1:].split(" ", 4)
    try:
        name = path.decode("utf-8")
    except UnicodeDecodeError:
        return
    if is_yaml(name) and not any(part.startswith(".") for part in name.split("/")):
        before, after = _blob(old_mode, old), _blob(new_mode, new)
        if before != after:
            yield Change(name, before, after)


def _blob(mode: str, name: str) -> str | None:
    return name if mode in FILE_MODES and name.strip("0") else None
