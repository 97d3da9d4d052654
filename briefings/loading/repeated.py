"""File after file of one history, in which most records stand as they stood before: each text is read once.

A record is known again by its text, or, where it was formatted otherwise, by what it says.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from itertools import groupby

from briefings.loading import nodes, reader
from briefings.loading.decoder import decode
from briefings.loading.slices import Slice, slices_of
from briefings.model.corpus import SHELVES
from briefings.model.record import Record

_PATH = "file.yml"


class Repeated:
    """What was read so far."""

    def __init__(self) -> None:
        self._by_text: dict[bytes, Record | None] = {}
        self._by_value: dict[bytes, Record | None] = {}

    def __len__(self) -> int:
        """How many texts of records it has read."""
        return len(self._by_text)

    def read(self, data: bytes) -> Mapping[str, Record | None] | None:
        """The records of a file by id, None for each that is broken: just those that loading the file gives.

        None where the file has to be loaded as a whole, for what is wrong with it or for its layout.
        """
        try:
            slices = slices_of(data.decode("utf-8"))
        except UnicodeDecodeError:
            return None
        if slices is None:
            return None
        names = [_name(one.shelf, one.text) for one in slices]
        if not self._learn([(one, name) for one, name in zip(slices, names, strict=True) if name not in self._by_text]):
            return None
        return {one.id: self._by_text[name] for one, name in zip(slices, names, strict=True)}

    def _learn(self, new: list[tuple[Slice, bytes]]) -> bool:
        """Read the slices that no file had before, all at once; False where they are not what they seem."""
        values = _values([one for one, _ in new])
        if values is None:
            return False
        for (one, name), value in zip(new, values, strict=True):
            said = _name(one.shelf, one.id, json.dumps(value))
            if said not in self._by_value:
                self._by_value[said] = _decoded(one, value)
            self._by_text[name] = self._by_value[said]
        return True


def _values(slices: list[Slice]) -> list[object] | None:
    """What stands in each; None where it is not one record each, in a file that can be read."""
    parts: list[str] = []
    keys: list[tuple[str, int]] = []
    at = 0
    for shelf, records in groupby(slices, key=lambda one: one.shelf):
        keys.append((shelf, at))
        parts.append(f"{shelf}:\n")
        at += len(parts[-1])
        for one in records:
            keys.append((one.id, at + one.text.index(one.id)))
            parts.append(one.text)
            at += len(one.text)
    if not parts:
        return []
    top = reader.read(_PATH, "".join(parts).encode()).top
    found = list(_outer(top)) if isinstance(top, nodes.Mapping) else []
    # A quotation that was not closed, say, swallows what follows.
    if [(key.text, key.index) for key, _ in found] != keys:
        return None
    return [nodes.plain(value) for _, value in found if value is not None]


def _outer(top: nodes.Mapping) -> Iterator[tuple[nodes.Scalar, nodes.Node | None]]:
    """The keys of kinds and of records in their order, with what stands at a record's."""
    for key, shelf in top.pairs:
        yield key, None
        if isinstance(shelf, nodes.Mapping):
            yield from shelf.pairs


def _decoded(one: Slice, value: object) -> Record | None:
    if not isinstance(value, dict):
        return None
    decoded = decode(SHELVES[one.shelf], _PATH, one.id, value)
    return decoded if isinstance(decoded, Record) else None


def _name(*words: str) -> bytes:
    return hashlib.blake2b("\0".join(words).encode(), digest_size=20).digest()
