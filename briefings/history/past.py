"""The past of every record: what it was after each commit, from one walk over the log.

Steps are the commits that changed files with records, counted from 0. A record's past is the list of the steps after
which it was something else; renamed, split and joined files leave no trace in it.
"""

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from briefings.history.commits import Commit
from briefings.history.shards import Known, Shard


@dataclass(frozen=True, slots=True)
class At:
    """One record after one step: what was known of it, and in which blob it stands."""

    known: Known
    blob: str


@dataclass(frozen=True, slots=True)
class Turn:
    """From one step on, a record is this; `at` None: it is not there, or nobody can tell what it is."""

    step: int
    at: At | None
    unclear: bool = False
    """It is there and cannot be read, or stands twice, or a file is broken that may hold it."""
    unread: bool = False
    """It is there, and nobody can tell what it is."""


class Past:
    """All turns of all records."""

    def __init__(self, commits: tuple[Commit, ...], turns: Mapping[str, tuple[Turn, ...]]) -> None:
        self.commits = commits
        self._turns = turns

    def __len__(self) -> int:
        return len(self.commits)

    def at(self, record: str, step: int) -> At | None:
        """What a record was after a step."""
        turn = self._turn(record, step)
        return turn.at if turn else None

    def is_unclear(self, record: str, step: int) -> bool:
        """Whether nobody can tell what a record was after a step."""
        turn = self._turn(record, step)
        return turn is not None and turn.unclear

    def changed(self, step: int) -> tuple[str, ...]:
        """The records that became something else at a step."""
        return tuple(self._changed.get(step, ()))

    @cached_property
    def _changed(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for record, of_record in self._turns.items():
            for turn in of_record:
                found.setdefault(turn.step, []).append(record)
        return found

    def records(self) -> Iterator[str]:
        """Ids of all records that ever were."""
        yield from self._turns

    def turns(self, record: str) -> tuple[Turn, ...]:
        """The past of one record, the oldest first."""
        return self._turns.get(record, ())

    def end(self, step: int, now: datetime.datetime) -> datetime.datetime:
        """The last second of what stood after a step; now, where it stands. Never later than now."""
        if step + 1 >= len(self):
            return now
        last = self.commits[step + 1].at - datetime.timedelta(seconds=1)
        return min(max(last, self.commits[step].at), now)

    def _turn(self, record: str, step: int) -> Turn | None:
        turns = self.turns(record)
        index = bisect_right(turns, step, key=attrgetter("step")) - 1
        return turns[index] if index >= 0 else None


def past_of(commits: tuple[Commit, ...], shards: Mapping[str, Shard]) -> Past:
    """Walk over the log. `shards` has every blob that it names; one that could not be had is not whole and empty."""
    walk = _Walk(shards)
    for step, commit in enumerate(commits):
        walk.take(step, commit)
    return Past(commits, {record: tuple(turns) for record, turns in walk.turns.items()})


class _Walk:
    def __init__(self, shards: Mapping[str, Shard]) -> None:
        self._shards = shards
        self._files: dict[str, str] = {}
        self._where: dict[str, dict[str, str]] = {}
        """Record id -> path -> blob."""
        self._broken: set[str] = set()
        """Files of which a part cannot be read."""
        self.turns: dict[str, list[Turn]] = {}

    def take(self, step: int, commit: Commit) -> None:
        touched: dict[str, None] = {}
        for change in commit.changes:
            touched |= dict.fromkeys(self._leave(change.path))
            if change.after is not None:
                touched |= dict.fromkeys(self._enter(change.path, change.after))
        for record in touched:
            self._turn(step, record)

    def _leave(self, path: str) -> Iterable[str]:
        blob = self._files.pop(path, None)
        self._broken.discard(path)
        records = self._shards[blob].records if blob else ()
        for record in records:
            self._where[record].pop(path, None)
        return records

    def _enter(self, path: str, blob: str) -> Iterable[str]:
        shard = self._shards[blob]
        self._files[path] = blob
        if not shard.whole:
            self._broken.add(path)
        for record in shard.records:
            self._where.setdefault(record, {})[path] = blob
        return shard.records

    def _turn(self, step: int, record: str) -> None:
        at, unclear, unread = self._now(record)
        turns = self.turns.setdefault(record, [])
        if turns and turns[-1].at is not None and at is not None and turns[-1].at.known == at.known:
            # The same, in another file or blob: the earlier blob says as much.
            return
        if turns and (turns[-1].at, turns[-1].unclear, turns[-1].unread) == (at, unclear, unread):
            return
        turns.append(Turn(step, at, unclear, unread))

    def _now(self, record: str) -> tuple[At | None, bool, bool]:
        """What it is, whether that is unclear, and whether it is there and cannot be read."""
        places = self._where.get(record, {})
        if len(places) == 1:
            (blob,) = places.values()
            known = self._shards[blob].records[record]
            return (At(known, blob), False, False) if known is not None else (None, True, True)
        return None, bool(places) or bool(self._broken), bool(places)
