"""A release: a whole site made beside the live one, and put in its place in one step or not at all."""

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Self

from briefings.errors import EnvironmentTrouble
from briefings.publishing.exchange import Unsupported, exchange, flush, flush_names
from briefings.publishing.hidden import copy_hidden_files, move_hidden_folders
from briefings.publishing.in_place import files_below, make_room, remove_empty_folders, write_in_place
from briefings.publishing.lock import Lock, lock_beside

_OLD = 86_400_000_000_007
"""Nanoseconds: the modification time given to what an earlier build left; a file that keeps it was not written."""


class How(StrEnum):
    """By which way a release became the site."""

    EXCHANGED = "exchanged"
    RENAMED = "renamed"  # there was no site before
    IN_PLACE = "in-place"


@dataclass(frozen=True, slots=True)
class Published:
    """What `commit` did; `why` says what stood against an exchange."""

    how: How
    why: str = ""


class ReleaseFolder:
    """The folder in which the next release of `site_dir` is made, under a lock.

    After an exchange it holds the previous release, unreadable to others, and the next build writes
    over that: creating ten thousand files again costs many times what rewriting them does.
    """

    def __init__(self, site_dir: Path) -> None:
        self.live = Path(os.path.realpath(site_dir))
        self.path = self.live.parent / f".{self.live.name}.staging"
        self._aside = self.live.parent / f".{self.live.name}.aside"
        self._lock: Lock | None = None
        self._temporary = False
        self._old: dict[str, int] = {}

    def begin(self) -> Self:
        """Take the lock, sweep what a killed build left, and have the folder ready.

        `EnvironmentTrouble` when another build holds the lock or nothing can be written.
        """
        try:
            self._take_place()
        except OSError as error:
            self._let_go()
            raise EnvironmentTrouble(
                f"cannot prepare a release of {self.live}: {error.strerror}",
                "let this user write to the folder that holds the site, or choose another one",
            ) from error
        except BaseException:
            self._let_go()
            raise
        return self

    def set_aside(self) -> None:
        """Hide the folder from a tool that would empty it, until `bring_back`."""
        self.path.rename(self._aside)

    def bring_back(self) -> None:
        """Undo `set_aside`. What was written at the folder's path meanwhile is kept and the old release given up."""
        if not self._aside.exists():
            return
        if self.path.exists():
            shutil.rmtree(self._aside)
        else:
            self._aside.rename(self.path)

    def make_room(self, names: Iterable[str]) -> None:
        """Let these files be written: remove old folders and files whose names stand in their way."""
        for name in names:
            make_room(self.path, name)

    def written(self) -> list[str]:
        """The files that this build wrote, in order of their names."""
        return sorted(name for name in files_below(self.path) if not self._is_old(name))

    def commit(self) -> Published:
        """Make the release the site, and let go of the lock. Either way the site is whole at every moment,
        except in place, where each file is."""
        try:
            self._remove_old()
            return self._put_in_place()
        except OSError as error:
            raise EnvironmentTrouble(
                f"cannot publish to {self.live}: {error.strerror}", "mend that and build again"
            ) from error
        finally:
            self._let_go()

    def abandon(self, spoilt: bool = False) -> None:
        """Let go and leave the site as it is. `spoilt`: nothing in the folder is worth writing over."""
        if self._lock is None:
            return
        with contextlib.suppress(OSError):
            self.bring_back()
            if spoilt:
                shutil.rmtree(self.path)
        self._let_go()

    def _take_place(self) -> None:
        if self.live.exists() and not self.live.is_dir():
            raise EnvironmentTrouble(f"{self.live} is a file", "the site needs a folder of that name")
        self.live.parent.mkdir(parents=True, exist_ok=True)
        lock = lock_beside(self.live)
        lock.take(str(self.live))
        self._lock = lock
        if os.access(self.live.parent, os.W_OK):
            self._recover()
        else:
            self._temporary = True
            self.path = Path(tempfile.mkdtemp(prefix="briefings-"))
            self._aside = self.path.with_name(self.path.name + ".aside")
        self._old = _make_old(self.path)

    def _recover(self) -> None:
        if self.path.is_symlink() or self.path.is_file():
            self.path.unlink()
        if not self.path.exists() and self._aside.is_dir():
            self._aside.rename(self.path)
        elif self._aside.is_dir():
            shutil.rmtree(self._aside)
        self.path.mkdir(exist_ok=True)
        move_hidden_folders(self.path, self.live)
        if self.live.is_dir():
            shutil.copystat(self.live, self.path)  # security labels are inherited by the files made inside
        self.path.chmod(0o700)

    def _remove_old(self) -> None:
        for name in list(files_below(self.path)):
            if self._is_old(name):
                (self.path / name).unlink()
        remove_empty_folders(self.path)

    def _is_old(self, name: str) -> bool:
        return self._old.get(name) == (self.path / name).lstat().st_mtime_ns

    def _put_in_place(self) -> Published:
        if self._temporary:
            return self._write_in_place("the folder that holds the site is read-only")
        if not self.live.exists():
            flush(self.path)
            self.path.chmod(_mode_of_new_folders(self.live.parent))
            self.path.rename(self.live)
            flush_names(self.live.parent)
            return Published(How.RENAMED)
        copy_hidden_files(self.live, self.path)
        flush(self.path)
        shutil.copystat(self.live, self.path)
        refused = exchange(self.path, self.live)
        self.path.chmod(0o700)  # now the previous release, which may say what has been withdrawn; or still ours
        if isinstance(refused, Unsupported):
            return self._write_in_place(refused.why)
        move_hidden_folders(self.path, self.live)
        flush_names(self.live.parent)
        return Published(How.EXCHANGED)

    def _write_in_place(self, why: str) -> Published:
        write_in_place(self.path, self.live)
        return Published(How.IN_PLACE, why)

    def _let_go(self) -> None:
        if self._temporary:
            shutil.rmtree(self.path, ignore_errors=True)
        if self._lock is not None:
            self._lock.give_back()
            self._lock = None


def _make_old(folder: Path) -> dict[str, int]:
    """Date every file back, and say which time the disk made of that; a disk may know no year before 1980.

    Links are removed: writing to one would change a file that is not ours.
    """
    old = {}
    for name in list(files_below(folder)):
        file = folder / name
        found = file.lstat()
        if stat.S_ISREG(found.st_mode) and found.st_nlink == 1:
            os.utime(file, ns=(_OLD, _OLD))
            old[name] = file.lstat().st_mtime_ns
        else:
            file.unlink()
    return old


def _mode_of_new_folders(parent: Path) -> int:
    """The mode that this process gives to a folder, asked of the system: reading the umask would change it."""
    with tempfile.TemporaryDirectory(dir=parent, prefix=".briefings-") as folder:
        probe = Path(folder) / "probe"
        probe.mkdir()
        return stat.S_IMODE(probe.stat().st_mode)
