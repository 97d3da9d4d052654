"""A finished folder written over a live one, file by file, where the two cannot change places.

A reader may meet the new page beside the old one, never half a file: each is written beside its
place and renamed into it. What pages need comes first, then the pages, the home page last; what is
no longer part of the site goes at the end.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

_UNFINISHED = ".unfinished"


def write_in_place(source: Path, target: Path) -> None:
    """Make `target` say what `source` says; files that are the same already are not touched."""
    target.mkdir(parents=True, exist_ok=True)
    wanted = sorted(files_below(source), key=_order)
    for name in wanted:
        _replace(source / name, target, name)
    keep = set(wanted)
    for name in list(files_below(target)):
        if name not in keep and not name.startswith("."):
            (target / name).unlink()
    remove_empty_folders(target)


def files_below(folder: Path) -> Iterator[str]:
    """Every path below that is no folder, links included, relative and with `/`."""
    for where, folders, names in os.walk(folder):
        for name in names:
            yield (Path(where) / name).relative_to(folder).as_posix()
        for name in folders:
            if (Path(where) / name).is_symlink():
                yield (Path(where) / name).relative_to(folder).as_posix()


def remove_empty_folders(folder: Path) -> None:
    """Remove folders that hold nothing, the innermost first; hidden ones at the top are left alone."""
    for where, _, _ in os.walk(folder, topdown=False):
        path = Path(where)
        if path == folder or path.relative_to(folder).parts[0].startswith("."):
            continue
        if not any(path.iterdir()):
            path.rmdir()


def make_room(folder: Path, name: str) -> None:
    """Let a file be written at `name`: a folder that has its name goes, and a file that its folder needs."""
    here = folder
    parts = name.split("/")
    for part in parts[:-1]:
        here = here / part
        if here.is_symlink() or (here.exists() and not here.is_dir()):
            here.unlink()
            return
    last = here / parts[-1]
    if last.is_dir() and not last.is_symlink():
        shutil.rmtree(last)


def _replace(file: Path, target: Path, name: str) -> None:
    place = target / name
    content = file.read_bytes()
    if place.is_file() and not place.is_symlink() and _same(place, content):
        return
    make_room(target, name)
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(place.name + _UNFINISHED)
    beside.unlink(missing_ok=True)
    with beside.open("xb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    beside.replace(place)


def _same(place: Path, content: bytes) -> bool:
    return place.stat().st_size == len(content) and place.read_bytes() == content


def _order(name: str) -> tuple[int, str]:
    if name == "index.html":
        return (2, name)
    return (1 if name.endswith((".html", ".htm")) else 0, name)
