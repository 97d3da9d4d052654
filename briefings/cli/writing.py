"""A file that a command was asked for: it appears whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from briefings.errors import UsageError


@contextmanager
def whole_file(file: Path) -> Iterator[BinaryIO]:
    """Write beside the file; at the end it is put in its place in one step, and after a mistake nothing is left.

    `UsageError` where there is no such folder.
    """
    target = Path(os.path.realpath(file))
    if target.is_dir():
        raise UsageError(f"{file} is a folder", "name a file after -o")
    if not target.parent.is_dir():
        raise UsageError(f"there is no folder {file.parent}", "make it, or name a file elsewhere after -o")
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as written:
            yield written
        # mkstemp lets its owner alone read; what was asked for is as readable as any other new file.
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
