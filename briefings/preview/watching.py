"""Watching files: one call for each settled batch of edits."""

import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

_QUIET_MS = 20
"""A batch ends when nothing has changed for so long. An editor's truncate-and-write takes less."""
_SETTLE_SECONDS = 0.01
_SETTLE_LOOKS = 50


class Watching:
    """Threads that watch until `stop`. Folders are watched deeply; of a file its folder, because editors
    save by renaming a new file into place."""

    def __init__(self, paths: Iterable[Path], act: Callable[[], None]) -> None:
        self._act = act
        self._stop = threading.Event()
        existing = [path for path in paths if path.exists()]
        self._folders = {path for path in existing if path.is_dir()}
        self._files = {path for path in existing if not path.is_dir()}
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        """Begin to watch."""
        parents = {path.parent for path in self._files}
        if self._folders:
            self._run(self._folders, True, DefaultFilter())
        if parents:
            self._run(parents, False, self._is_ours)

    def stop(self, wait: bool = True) -> None:
        """End the threads, and `wait` until they have ended."""
        self._stop.set()
        for thread in self._threads if wait else ():
            thread.join(timeout=5)

    def _run(self, paths: set[Path], deeply: bool, wanted: Callable[[Change, str], bool]) -> None:
        thread = threading.Thread(target=self._watch, args=(paths, deeply, wanted), daemon=True)
        self._threads.append(thread)
        thread.start()

    def _watch(self, paths: set[Path], deeply: bool, wanted: Callable[[Change, str], bool]) -> None:
        for batch in watch(
            *sorted(paths),
            watch_filter=wanted,
            step=_QUIET_MS,
            rust_timeout=500,
            stop_event=self._stop,
            recursive=deeply,
            raise_interrupt=False,
        ):
            settle(Path(path) for change, path in batch if change is not Change.deleted)
            self._act()

    def _is_ours(self, change: Change, path: str) -> bool:
        return Path(path) in self._files


def settle(paths: Iterable[Path]) -> None:
    """Return when no file grows or shrinks any more, or after half a second of looking."""
    files = list(paths)
    before = [_look(file) for file in files]
    for _ in range(_SETTLE_LOOKS):
        time.sleep(_SETTLE_SECONDS)
        now = [_look(file) for file in files]
        if now == before:
            return
        before = now


def _look(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
