"""What a build has made and not yet written, kept on the disk: a large site would fill the memory with it."""

import pickle
import tempfile
import weakref
from dataclasses import dataclass
from threading import Lock
from zlib import compress, decompress

from briefings.site import RenderedPage


@dataclass(frozen=True, slots=True)
class Spooled:
    """Where some bytes stand."""

    start: int
    length: int


class Spool:
    """A file without a name, which the system removes with the process. Threads may share it."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115
        self._end = 0
        self._lock = Lock()
        weakref.finalize(self, self._file.close)

    def put(self, data: bytes) -> Spooled:
        """Keep some bytes, compressed."""
        packed = compress(data, 1)
        with self._lock:
            self._file.seek(self._end)
            kept = Spooled(self._end, len(packed))
            self._end += self._file.write(packed)
        return kept

    def get(self, kept: Spooled) -> bytes:
        """The bytes that `put` was given."""
        with self._lock:
            self._file.seek(kept.start)
            packed = self._file.read(kept.length)
        return decompress(packed)


class Waiting:
    """Pages that were made and wait to be written. The one that was put or got last is at hand."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._last: tuple[Spooled, RenderedPage] | None = None

    def put(self, page: RenderedPage) -> Spooled:
        """Keep a page."""
        kept = self._spool.put(pickle.dumps(page, pickle.HIGHEST_PROTOCOL))
        self._last = kept, page
        return kept

    def get(self, kept: Spooled) -> RenderedPage:
        """The page that `put` was given."""
        last = self._last
        if last is None or last[0] != kept:
            page: RenderedPage = pickle.loads(self._spool.get(kept))  # what this process wrote itself
            last = self._last = kept, page
        return last[1]
