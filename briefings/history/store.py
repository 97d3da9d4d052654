"""What was read of a repository, kept in a folder that can be thrown away: `.briefings/history/`.

It holds hashes, ids and fingerprints; no text of a record, no name of an author. A file that is damaged, of another
version of this program, or of another repository is as good as none. It is JSON in lines, each of which is read only
when somebody needs it: where no commit has come since, that is a part of them.
"""

import datetime
import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import Any

from briefings.history.commits import Change, Commit
from briefings.history.past import At, Past, Turn
from briefings.history.shards import Known, Shard

_FORM = 9
"""To be raised with whatever changes a fingerprint, what a record leads to, or what counts as a state."""
_FIELDS = attrgetter(*Known.__slots__)
_PARTS = ("steps", "changes", "states", "doubtful", "turns", "blobs", "shards")
"""What the lines after the first hold; those after them are what is known of records, one each."""

_EMPTY = (b"[]", b"[]", b"{}", b"[]", b"{}", b"[]", b"[]")


@dataclass(frozen=True, slots=True)
class Kept:
    """What was known when the history was last read."""

    commits: tuple[Commit, ...] = ()
    shards: Mapping[str, Shard] = field(default_factory=dict)
    states: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


class Store:
    """One file of what was known, open."""

    def __init__(self, of: tuple[str, ...] = (), lines: tuple[bytes, ...] = _EMPTY) -> None:
        self._of, self._lines = of, lines
        self._known: dict[int, Known] = {}

    def is_of(self, folder: str, commit: str) -> bool:
        """Whether it tells all of the history of a folder up to a commit."""
        return self._of == (folder, commit)

    @cached_property
    def states(self) -> dict[str, tuple[int, ...]]:
        """Briefing -> the steps after which its page said something else."""
        return {briefing: tuple(steps) for briefing, steps in self._part("states").items()}

    @cached_property
    def doubtful(self) -> frozenset[str]:
        """`Reach.doubtful`, of this past."""
        return frozenset(self._part("doubtful"))

    @cached_property
    def past(self) -> Past:
        """The past; the commits in it do not tell which files they changed."""
        return Past(tuple(self._commits()), _Turns(self, self._part("turns"), self._part("blobs")))

    @cached_property
    def kept(self) -> Kept:
        """All that a later reading need not read again."""
        blobs = self._part("blobs")
        changes = [tuple(_change(blobs, *change) for change in of_commit) for of_commit in self._part("changes")]
        commits = (Commit(one.name, one.at, made) for one, made in zip(self._commits(), changes, strict=True))
        shards = (self._shard(*one) for one in self._part("shards"))
        return Kept(tuple(commits), dict(zip(blobs, shards, strict=False)), self.states)

    def known(self, number: int) -> Known:
        """What is known of one record."""
        if number not in self._known:
            self._known[number] = _known(*json.loads(self._lines[len(_PARTS) + number]))
        return self._known[number]

    def _commits(self) -> Iterator[Commit]:
        for name, seconds in self._part("steps"):
            yield Commit(name, datetime.datetime.fromtimestamp(seconds, datetime.UTC), ())

    def _shard(self, records: Mapping[str, int | None], whole: bool) -> Shard:
        known = {record: None if number is None else self.known(number) for record, number in records.items()}
        return Shard(known, whole)

    def _part(self, name: str) -> Any:
        return json.loads(self._lines[_PARTS.index(name)])


def open_store(file: Path, program: str) -> Store:
    """What a file keeps; nothing, where it cannot be used."""
    try:
        first, _, rest = file.read_bytes().partition(b"\n")
        head = json.loads(first)
        if (head["form"], head["program"], head["digest"]) == (_FORM, program, _digest(rest)):
            return Store(tuple(head["of"]), tuple(rest.split(b"\n")))
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        pass
    return Store()


def save_store(file: Path, program: str, of: tuple[str, str], kept: Kept, past: Past, doubtful: frozenset[str]) -> None:
    """Keep it, whole or not at all. Where nothing can be written, the next reading takes longer, and that is all."""
    lines = [json.dumps(part, separators=(",", ":")) for part in _parts(kept, past, doubtful)]
    rest = "\n".join(lines).encode()
    head = {"form": _FORM, "program": program, "of": of, "digest": _digest(rest)}
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # What can be thrown away ignores itself in git.
        (file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        with tempfile.NamedTemporaryFile("wb", dir=file.parent, delete=False) as stream:
            stream.write(json.dumps(head).encode() + b"\n" + rest)
        os.replace(stream.name, file)  # noqa: PTH105 -- the one call that is atomic everywhere
    except OSError:
        return


def _parts(kept: Kept, past: Past, doubtful: frozenset[str]) -> Iterator[object]:
    numbers: dict[Known, int] = {}
    # Before a first commit to a file, and after a last one, there is none.
    blobs = {blob: number for number, blob in enumerate(dict.fromkeys((*kept.shards, *_befores(kept.commits))))}
    yield [[commit.name, int(commit.at.timestamp())] for commit in kept.commits]
    yield [
        [[one.path, _number(blobs, one.before), _number(blobs, one.after)] for one in commit.changes]
        for commit in kept.commits
    ]
    yield kept.states
    yield sorted(doubtful)
    yield {record: [_turn(numbers, blobs, turn) for turn in past.turns(record)] for record in past.records()}
    yield list(blobs)
    # Most records are the same in the next blob of their file: each is written once.
    yield [[_plain(shard, numbers), shard.whole] for shard in kept.shards.values()]
    yield from (_FIELDS(known) for known in numbers)


def _befores(commits: tuple[Commit, ...]) -> Iterator[str]:
    return (change.before for commit in commits for change in commit.changes if change.before)


def _number(blobs: Mapping[str, int], blob: str | None) -> int | None:
    return None if blob is None else blobs[blob]


def _turn(numbers: dict[Known, int], blobs: Mapping[str, int], turn: Turn) -> list[object]:
    if turn.at is None:
        return [turn.step, None, None, turn.unclear, turn.unread]
    return [turn.step, numbers.setdefault(turn.at.known, len(numbers)), blobs[turn.at.blob], turn.unclear, turn.unread]


def _plain(shard: Shard, numbers: dict[Known, int]) -> dict[str, int | None]:
    return {
        record: numbers.setdefault(known, len(numbers)) if known else None for record, known in shard.records.items()
    }


class _Turns(Mapping[str, tuple[Turn, ...]]):
    """The turns of each record, made when somebody asks for them."""

    def __init__(self, store: Store, turns: dict[str, list[list[Any]]], blobs: list[str]) -> None:
        self._store, self._turns, self._blobs = store, turns, blobs
        self._made: dict[str, tuple[Turn, ...]] = {}

    def __getitem__(self, record: str) -> tuple[Turn, ...]:
        if record not in self._made:
            self._made[record] = tuple(self._turn(*turn) for turn in self._turns[record])
        return self._made[record]

    def __iter__(self) -> Iterator[str]:
        return iter(self._turns)

    def __len__(self) -> int:
        return len(self._turns)

    def _turn(self, step: int, known: int | None, blob: int | None, unclear: bool, unread: bool) -> Turn:
        if known is None or blob is None:
            return Turn(step, None, unclear, unread)
        return Turn(step, At(self._store.known(known), self._blobs[blob]), unclear, unread)


def _change(blobs: list[str], path: str, before: int | None, after: int | None) -> Change:
    return Change(path, None if before is None else blobs[before], None if after is None else blobs[after])


def _known(kind: Any, fingerprint: str, terms: str, *more: Any) -> Known:
    leads_to, answers, former, redacts, *rest = more
    return Known(kind, fingerprint, terms, tuple(leads_to), tuple(answers), tuple(former), tuple(redacts), *rest)


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=20).hexdigest()
