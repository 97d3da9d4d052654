"""Where MkDocs writes while a preview runs: a temporary folder that is gone however the preview ends."""

import os
import shutil
import signal
import stat
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from briefings.errors import EnvironmentTrouble
from briefings.publishing.lock import Lock

_PREFIX = "briefings-preview-"
_LOCK = "lock"
_YOUNG_SECONDS = 60
"""A folder of this age may belong to a preview that has not taken its lock yet."""
_ENDS = ("SIGTERM", "SIGHUP")


@contextmanager
def live_folder() -> Iterator[Path]:
    """The folder, empty. Inside, a request to end becomes `SystemExit`, so that the folder is removed.

    What a preview that was killed left behind is removed first: its lock went with it.
    """
    _sweep(Path(tempfile.gettempdir()))
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    lock = Lock(folder / _LOCK)
    try:
        lock.take(str(folder))
        (folder / "site").mkdir()
        with orderly_end():
            yield folder / "site"
    finally:
        lock.give_back()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def orderly_end() -> Iterator[None]:
    """Inside, SIGTERM and SIGHUP end the process as `sys.exit` does, unless somebody else has decided about them."""
    kept = {}  # only the main thread may decide about signals
    if threading.current_thread() is threading.main_thread():
        for name in _ENDS:
            number = getattr(signal, name, None)  # Windows has no SIGHUP
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                kept[number] = signal.signal(number, _end)
    try:
        yield
    finally:
        for number, before in kept.items():
            signal.signal(number, before)


def _end(number: int, _: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)  # a second one must not interrupt the cleaning
    sys.exit(128 + number)


def _sweep(temporary: Path) -> None:
    for folder in sorted(temporary.glob(f"{_PREFIX}*")):
        with suppress(OSError, EnvironmentTrouble):  # somebody else's, or at work, or gone meanwhile
            if _is_own(folder) and _is_settled(folder / _LOCK):
                lock = Lock(folder / _LOCK)
                lock.take(str(folder))
                lock.give_back()
                shutil.rmtree(folder)


def _is_own(folder: Path) -> bool:
    found = folder.lstat()
    return stat.S_ISDIR(found.st_mode) and (sys.platform == "win32" or found.st_uid == os.getuid())


def _is_settled(lock: Path) -> bool:
    return time.time() - lock.lstat().st_mtime > _YOUNG_SECONDS
