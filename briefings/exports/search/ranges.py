"""Sorted keys spread over files of bounded size, and how a reader finds the right file.

Keys are sorted as JavaScript compares strings, by UTF-16 units. The manifest names the first key of each file,
cut to what tells it from the last key before it. Where there are too many files for that, it names the first key
of each directory, a file that names those of FILES_PER_DIRECTORY files.
"""

from collections.abc import Iterable, Iterator

FILE_SIZE = 12_000
"""Bytes of a file, before compression, after which the next one begins."""

_SURROGATES = "\ud800"

FILES_IN_MANIFEST = 1200
FILES_PER_DIRECTORY = 600


def sort_key(key: str) -> bytes:
    """Return what sorts strings as JavaScript does."""
    return key.encode("utf-16-be", "surrogatepass")


def sorted_keys(keys: Iterable[str]) -> list[str]:
    """Return keys in the order of JavaScript."""
    plain = sorted(keys)
    # Below the surrogates code points sort as UTF-16 units do; the last key need not have the highest character.
    return plain if all(key < _SURROGATES and max(key) < _SURROGATES for key in plain) else sorted(plain, key=sort_key)


def packed(items: Iterable[tuple[str, int]]) -> Iterator[list[int]]:
    """Return the places of items, given as key and size in bytes, file by file."""
    places: list[int] = []
    size = 0
    for place, (key, item_size) in enumerate(items):
        length = len(key.encode(errors="replace")) + item_size + 4
        if places and size + length > FILE_SIZE:
            yield places
            places, size = [], 0
        places.append(place)
        size += length
    if places:
        yield places


def first_keys(files: Iterable[tuple[str, str]]) -> list[str]:
    """Return the shortest string that opens each file, for the first and the last key of each."""
    firsts: list[str] = []
    before = ""
    for first, last in files:
        firsts.append(_shortest_after(before, first) if firsts else "")
        before = last
    return firsts


def directories(firsts: list[str]) -> tuple[dict[str, list[str]], list[list[str]]]:
    """Return what the manifest says of files with these first keys, and the directories beside it."""
    if len(firsts) <= FILES_IN_MANIFEST:
        return {"files": firsts}, []
    parts = [firsts[at : at + FILES_PER_DIRECTORY] for at in range(0, len(firsts), FILES_PER_DIRECTORY)]
    return {"directories": [part[0] for part in parts]}, parts


def _shortest_after(before: str, first: str) -> str:
    shared = 0
    while shared < min(len(before), len(first)) and before[shared] == first[shared]:
        shared += 1
    return first[: shared + 1]
