"""Two folders change places in one step: nobody ever sees neither, or half of one."""

import ctypes
import errno
import os
import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h
_RENAME_SWAP = 2  # sys/stdio.h of macOS
_RENAMEAT2_NUMBER = {
    "x86_64": 316,
    "aarch64": 276,
    "riscv64": 276,
    "loongarch64": 276,
    "i686": 353,
    "i386": 353,
    "armv7l": 382,
    "armv6l": 382,
    "ppc64le": 357,
    "s390x": 347,
}
"""System call numbers, for a C library without the wrapper (musl)."""

_NOT_HERE = {
    errno.EINVAL,  # a file system without the flag
    errno.ENOSYS,  # a kernel without the call
    errno.ENOTSUP,
    errno.EOPNOTSUPP,
    errno.EXDEV,  # two file systems
    errno.EBUSY,  # a mount point
    errno.EPERM,  # a sandbox that forbids the call, or a sticky parent
    errno.EACCES,
    errno.EROFS,
}


@dataclass(frozen=True, slots=True)
class Unsupported:
    """The exchange is not possible here; both folders are as they were."""

    why: str


def exchange(first: Path, second: Path) -> Unsupported | None:
    """Swap the names of two existing paths atomically. OSError where one is missing or the disk fails."""
    swap = _swap()
    if swap is None:
        return Unsupported(f"{platform.system() or 'this system'} cannot exchange two folders")
    number = swap(os.fsencode(first), os.fsencode(second))
    if number == 0:
        return None
    if number in _NOT_HERE:
        return Unsupported(os.strerror(number))
    raise OSError(number, os.strerror(number), str(first), None, str(second))


def flush(folder: Path) -> None:
    """Have the file system of `folder` write out what it holds, so that names never outrun contents."""
    library = _library()
    if library is not None and hasattr(library, "syncfs"):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            library.syncfs(descriptor)
        finally:
            os.close(descriptor)
    elif hasattr(os, "sync"):
        os.sync()


def flush_names(folder: Path) -> None:
    """Make a rename inside `folder` lasting. Windows cannot open a folder for that."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:  # a network disk that does not sync folders
        pass
    finally:
        os.close(descriptor)


def _library() -> ctypes.CDLL | None:
    return None if sys.platform == "win32" else ctypes.CDLL(None, use_errno=True)


def _swap() -> Callable[[bytes, bytes], int] | None:
    """The system's exchange, as (first, second) -> error number; None where there is none."""
    library = _library()
    if library is None:
        return None
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        return lambda a, b: _number(library.renamex_np(a, b, ctypes.c_uint(_RENAME_SWAP)))
    if not sys.platform.startswith("linux"):
        return None
    here = ctypes.c_int(_AT_FDCWD)
    flag = ctypes.c_uint(_RENAME_EXCHANGE)
    if hasattr(library, "renameat2"):
        return lambda a, b: _number(library.renameat2(here, a, here, b, flag))
    call = _RENAMEAT2_NUMBER.get(platform.machine())
    if call is None:
        return None
    return lambda a, b: _number(library.syscall(ctypes.c_long(call), here, a, here, b, flag))


def _number(result: int) -> int:
    return ctypes.get_errno() if result != 0 else 0
