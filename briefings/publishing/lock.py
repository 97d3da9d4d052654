"""One build at a time writes to one site."""

import contextlib
import hashlib
import os
import sys
import tempfile
from pathlib import Path

from briefings.errors import EnvironmentTrouble

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class Lock:
    """A lock file that the system releases when its holder dies, so that a killed build locks nobody out."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def take(self, what: str) -> None:
        """Hold the lock. `EnvironmentTrouble` that names the holder when another process has it."""
        while True:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | _NO_LINK, 0o644)
            if not _acquire(descriptor):
                holder = _holder(descriptor)
                os.close(descriptor)
                raise EnvironmentTrouble(
                    f"another build{holder} is writing to {what}",
                    "wait until it has ended, or end it; the lock goes with it",
                )
            if _is_still(self.path, descriptor):
                break
            os.close(descriptor)  # its last holder removed the file between our open and our lock
        os.ftruncate(descriptor, 0)
        os.write(descriptor, str(os.getpid()).encode())
        self._descriptor = descriptor

    def give_back(self) -> None:
        """Let go, and remove the file while nobody else can hold it. Harmless when not held."""
        if self._descriptor is None:
            return
        with contextlib.suppress(OSError):  # Windows does not remove an open file: it stays, unlocked
            self.path.unlink()
        os.close(self._descriptor)
        self._descriptor = None


def lock_beside(target: Path) -> Lock:
    """The lock of a folder: a hidden file next to it, or in the temporary folder where that is read-only."""
    beside = target.parent / f".{target.name}.lock"
    if os.access(beside if beside.exists() else target.parent, os.W_OK):
        return Lock(beside)
    name = hashlib.sha256(os.fsencode(target)).hexdigest()[:16]
    return Lock(Path(tempfile.gettempdir()) / f"briefings-{name}.lock")


def _acquire(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            # A byte far behind the text, so that others may read who holds the lock.
            os.lseek(descriptor, 1 << 20, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            os.lseek(descriptor, 0, os.SEEK_SET)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except PermissionError:  # msvcrt's word for taken
        return False
    except OSError:  # a network disk without locks: working unlocked is what every other tool does there
        return True
    return True


def _holder(descriptor: int) -> str:
    with contextlib.suppress(OSError, ValueError):
        return f" (process {int(os.read(descriptor, 32))})"
    return ""


def _is_still(path: Path, descriptor: int) -> bool:
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    mine = os.fstat(descriptor)
    return (there.st_dev, there.st_ino) == (mine.st_dev, mine.st_ino)
