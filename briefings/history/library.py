"""Records of the past, read from their blobs when somebody asks, and what was linked of them."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping

from briefings.graph.graph import Graph
from briefings.graph.link import link
from briefings.history.closure import Reach
from briefings.history.commits import Commit
from briefings.history.objects import Objects
from briefings.history.past import Past
from briefings.history.shards import Shard, records_of, shard_of
from briefings.loading.reader import MAX_BYTES
from briefings.model.corpus import corpus_of
from briefings.model.record import Record

_LOST = Shard({}, whole=False)
_KEPT = 64
"""How many blobs are kept as records: the pages of one briefing's versions read the same ones again and again."""


class Library:
    """The blobs of one open repository."""

    def __init__(self, objects: Objects, language: str) -> None:
        self._objects = objects
        self._language = language
        self._read: OrderedDict[str, Mapping[str, Record]] = OrderedDict()

    def shard(self, blob: str) -> Shard:
        """What a blob holds; of one that is not there (a partial clone) or too large, nobody can tell."""
        data = self._objects.read(blob, MAX_BYTES)
        return _LOST if data is None else shard_of(data)

    def graph(self, past: Past, reach: Reach, record: str, step: int) -> Graph:
        """A record and all that its page shows, as they were after a step. What cannot be read is left out."""
        found = (self.record(one, reach, step) for one in sorted(reach.below(record, step)))
        graph, _ = link(corpus_of((one for one in found if one is not None), {}), self._language)
        return graph

    def record(self, record: str, reach: Reach, step: int) -> Record | None:
        """One record as it was after a step."""
        at = reach.last(record, step)
        return self._records(at.blob).get(record) if at else None

    def _records(self, blob: str) -> Mapping[str, Record]:
        if blob in self._read:
            self._read.move_to_end(blob)
            return self._read[blob]
        data = self._objects.read(blob, MAX_BYTES)
        self._read[blob] = records_of(data) if data is not None else {}
        while len(self._read) > _KEPT:
            self._read.popitem(last=False)
        return self._read[blob]


def blobs_of(commits: Iterable[Commit]) -> tuple[str, ...]:
    """The blobs that stand in the tree after some commit, each once."""
    return tuple(dict.fromkeys(change.after for commit in commits for change in commit.changes if change.after))
