"""Records of the past, read from their blobs when somebody asks, and what was linked of them."""

import datetime
from collections import OrderedDict
from collections.abc import Iterable, Mapping

from briefings.graph.graph import Graph
from briefings.graph.link import link
from briefings.graph.release import public_form, release
from briefings.history.closure import Reach
from briefings.history.commits import Commit, NotCloned
from briefings.history.objects import Objects
from briefings.history.shards import Contents, Known, Shard, contents_from, contents_of, known_of, shard_of
from briefings.history.terms import is_public
from briefings.loading.reader import MAX_BYTES
from briefings.loading.repeated import Repeated
from briefings.model.corpus import corpus_of
from briefings.model.record import Record

_LOST = Contents({}, whole=False)
_KEPT = 4096
"""How many records are kept: the pages of one briefing's versions read the same ones again and again."""


class Library:
    """The blobs of one open repository."""

    def __init__(self, objects: Objects, language: str) -> None:
        self._objects = objects
        self._language = language
        self._read: OrderedDict[tuple[str, str], Record | None] = OrderedDict()
        """Records by the blob that they were read in, and their id."""
        self._settled = False
        self._known: dict[tuple[str, Known], Record] = {}
        """While a history is read: each record that some blob holds, once for all blobs that say the same."""
        self._repeated = Repeated()
        self._by_record: dict[int, tuple[Record, Known]] = {}
        """Likewise what is known of each record, by its identity."""

    def shards(self, blobs: Iterable[str], kept: Mapping[str, Shard]) -> dict[str, Shard]:
        """What each blob holds, those `kept` as they are; of one that is too large nobody can tell.

        NotCloned where one is not there.
        """
        names = tuple(blobs)
        new = (blob for blob in names if blob not in kept)
        read = {blob: self._shard(data) for blob, data in self._objects.read_all(new, MAX_BYTES)}
        return {blob: read.get(blob) or kept[blob] for blob in names}

    def _shard(self, data: bytes | None) -> Shard:
        contents = _LOST
        if data is not None:
            found = self._repeated.read(data)
            contents = contents_from(found) if found is not None else contents_of(data)
        shard = shard_of(contents, self._know)
        for record, known in shard.records.items():
            if known is not None:
                self._known.setdefault((record, known), contents.records[record])
        return shard

    def _know(self, record: Record) -> Known:
        # The record stands beside it, so that no other comes to have its identity.
        if id(record) not in self._by_record:
            self._by_record[id(record)] = record, known_of(record)
        return self._by_record[id(record)][1]

    def settle(self) -> None:
        """The history is read: forget what was kept for it."""
        self._settled = True
        self._known.clear()
        self._by_record.clear()
        self._repeated = Repeated()

    def released(self, reach: Reach, record: str, step: int, now: datetime.datetime) -> Graph:
        """A record and all that its page shows, as they were after a step: what the public sees of them at a time."""
        below = reach.below(record, step, lambda known: is_public(known, now))
        found = (self.record(one, reach, step) for one in sorted(below))
        corpus = corpus_of((one for one in found if one is not None), {})
        return release(link(corpus, self._language)[0], "public", now).graph

    def record(self, record: str, reach: Reach, step: int) -> Record | None:
        """One record as it was after a step, under its cover; None where it was not there, or cannot be read."""
        at = reach.last(record, step)
        if at is None:
            return None
        found = self._known.get((record, at.known)) or self._of_blob(at.blob, record)
        return public_form(found) if found is not None else None

    def _of_blob(self, blob: str, record: str) -> Record | None:
        if (blob, record) in self._read:
            self._read.move_to_end((blob, record))
            return self._read[blob, record]
        self._read[blob, record] = found = self._load(blob).get(record)
        while len(self._read) > _KEPT:
            self._read.popitem(last=False)
        return found

    def _load(self, blob: str) -> Mapping[str, Record | None]:
        try:
            data = self._objects.read(blob, MAX_BYTES)
        except NotCloned:
            # While the history is read the numbers of versions depend on it; later only what one of them says.
            if not self._settled:
                raise
            data = None
        if data is None:
            return {}
        if len(self._repeated) > _KEPT:
            self._repeated = Repeated()
        found = self._repeated.read(data)
        return contents_of(data).records if found is None else found


def blobs_of(commits: Iterable[Commit]) -> tuple[str, ...]:
    """The blobs that stand in the tree after some commit, each once."""
    return tuple(dict.fromkeys(change.after for commit in commits for change in commit.changes if change.after))
