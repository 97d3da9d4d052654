"""The state of the git repository that holds a folder, from the `git` program. Nothing here raises or writes."""

import os
import subprocess
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from briefings.history.git import program, run

_PROMISED = r"^(extensions\.partialclone|remote\..*\.promisor)$"
"""Settings by which git knows that a remote keeps what a clone left out (gitformat-pack, "partial clone")."""
TIMEOUT = 20.0
"""Seconds for one call."""


class Missing(StrEnum):
    """Why there is no repository to speak of."""

    NO_GIT = "no-git"
    NOT_A_REPOSITORY = "not-a-repository"
    NOT_TRUSTED = "not-trusted"
    """It belongs to another user, and git refuses to read it (`safe.directory`)."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class NoRepository:
    """There is none, or it cannot be read; `said` is git's own last word."""

    reason: Missing
    said: str = ""


@dataclass(frozen=True, slots=True)
class Repository:
    """A work tree under git."""

    root: Path
    commit: str | None
    """Full name of the current commit; None before the first."""
    branch: str | None
    """None when no branch is checked out."""
    shallow: bool
    """Earlier commits were left out when it was cloned, so that earlier versions are not known."""
    partial: bool
    """Earlier files were left out when it was cloned, until git fetches them; some may have come since."""
    changes: int
    """Files below the folder that differ from the commit, new ones included."""

    @property
    def dirty(self) -> bool:
        """Whether the folder holds what no commit holds."""
        return self.changes > 0


def repository_of(folder: Path, with_changes: bool = True) -> Repository | NoRepository:
    """The repository around a folder. A bare repository is none: there are no files to publish in it.

    Without its changes, which are then taken to be none, no file is looked at.
    """
    git = program()
    if git is None:
        return NoRepository(Missing.NO_GIT)
    try:
        root = _git(git, folder, "rev-parse", "--show-toplevel")
        if root.returncode != 0:
            return _refusal(root)
        status = _status(git, folder) if with_changes else None
        if status and status.returncode != 0:
            return _refusal(status)
        return Repository(
            root=Path(_line(root)),
            commit=_line(_git(git, folder, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")) or None,
            branch=_line(_git(git, folder, "symbolic-ref", "--quiet", "--short", "HEAD")) or None,
            shallow=_line(_git(git, folder, "rev-parse", "--is-shallow-repository")) == "true",
            partial=_git(git, folder, "config", "--get-regexp", _PROMISED).returncode == 0,
            changes=_changes(status.stdout) if status else 0,
        )
    except (OSError, subprocess.SubprocessError) as error:
        return NoRepository(Missing.FAILED, str(error))


def git_version() -> str | None:
    """The version of the `git` program, or None."""
    git = program()
    if git is None:
        return None
    try:
        said = _line(_git(git, Path.cwd(), "--version"))
    except (OSError, subprocess.SubprocessError):
        return None
    return said.removeprefix("git version ") or None


def _git(git: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return run(git, folder, *arguments, timeout=TIMEOUT)


def _status(git: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Which files differ. It runs the filters of changed files: not those that the repository itself names."""
    named = _git(git, folder, "config", "--show-scope", "-z", "--name-only", "--get-regexp", r"^filter\.")
    words = os.fsdecode(named.stdout).split("\0")
    own = tuple(name for scope, name in zip(words[::2], words[1::2], strict=False) if scope not in ("system", "global"))
    emptied = tuple(name for name in own if name.endswith((".clean", ".smudge", ".process")))
    arguments = ("status", "--porcelain=v1", "-z", "--untracked-files=all", "--ignore-submodules=dirty", "--", ".")
    return run(git, folder, *arguments, timeout=TIMEOUT, overrides=emptied)


def _refusal(call: subprocess.CompletedProcess[bytes]) -> NoRepository:
    said = call.stderr.decode(errors="replace").strip()
    if "dubious ownership" in said:
        return NoRepository(Missing.NOT_TRUSTED, said.splitlines()[0])
    if "not a git repository" in said or "must be run in a work tree" in said:
        return NoRepository(Missing.NOT_A_REPOSITORY)
    return NoRepository(Missing.FAILED, said.splitlines()[-1] if said else f"git ended with {call.returncode}")


def _line(call: subprocess.CompletedProcess[bytes]) -> str:
    return os.fsdecode(call.stdout).rstrip("\n") if call.returncode == 0 else ""


def _changes(listing: bytes) -> int:
    """How many entries `status -z` lists; a renamed file takes two fields."""
    count = 0
    fields = iter(listing.split(b"\0"))
    for field in fields:
        if field:
            count += 1
            if field[:1] in (b"R", b"C") or field[1:2] in (b"R", b"C"):
                next(fields, None)
    return count
