"""Records of the past, read from their blobs when somebody asks, and what was linked of them."""

import datetime
from collections import OrderedDict
from collections.abc import Iterable

from briefings.graph.graph import Graph
from briefings.graph.release import release
from briefings.history.closure import Reach
from briefings.history.commits import Commit
from briefings.history.objects import Objects
from briefings.history.shards import Contents, Shard, contents_of, shard_of
from briefings.loading.reader import MAX_BYTES
from briefings.model.corpus import corpus_of
from briefings.model.record import Record

_LOST = Contents({}, whole=False)
_KEPT = 1024
"""How many blobs are kept as records: one commit after another reads what the one before has read."""


class Library:
    """The blobs of one open repository."""

    def __init__(self, objects: Objects, language: str) -> None:
        self._objects = objects
        self._language = language
        self._read: OrderedDict[str, Contents] = OrderedDict()

    def shard(self, blob: str) -> Shard:
        """What a blob holds; of one that is not there (a partial clone) or too large, nobody can tell."""
        return shard_of(self._contents(blob))

    def released(self, reach: Reach, record: str, step: int, now: datetime.datetime) -> Graph:
        """A record and all that its page shows, as they were after a step: what the public sees of them at a time."""
        found = (self.record(one, reach, step) for one in sorted(reach.below(record, step)))
        corpus = corpus_of((one for one in found if one is not None), {})
        # Who refers to whom is worked out once, of what is left.
        return release(Graph(corpus, {}, self._language), "public", now).graph

    def record(self, record: str, reach: Reach, step: int) -> Record | None:
        """One record as it was after a step; None where it was not there, or cannot be read."""
        at = reach.last(record, step)
        return self._contents(at.blob).records.get(record) if at else None

    def _contents(self, blob: str) -> Contents:
        if blob in self._read:
            self._read.move_to_end(blob)
            return self._read[blob]
        data = self._objects.read(blob, MAX_BYTES)
        self._read[blob] = found = contents_of(data) if data is not None else _LOST
        while len(self._read) > _KEPT:
            self._read.popitem(last=False)
        return found


def blobs_of(commits: Iterable[Commit]) -> tuple[str, ...]:
    """The blobs that stand in the tree after some commit, each once."""
    return tuple(dict.fromkeys(change.after for commit in commits for change in commit.changes if change.after))
