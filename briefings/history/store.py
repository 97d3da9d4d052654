"""What was read of a repository, kept in a folder that can be thrown away: `.briefings/history/`.

It holds hashes, ids and fingerprints; no text of a record, no name of an author. A file that is damaged, of another
version of this program, or of another repository is as good as none.
"""

import dataclasses
import datetime
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefings.history.commits import Change, Commit
from briefings.history.shards import Known, Shard

_FORM = 4
"""To be raised with whatever changes a fingerprint, what a record leads to, or what counts as a state."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was known when the history was last read."""

    commits: tuple[Commit, ...] = ()
    shards: Mapping[str, Shard] = field(default_factory=dict)
    states: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


def load_kept(file: Path, program: str) -> Kept:
    """What a file keeps; nothing, where it cannot be used."""
    try:
        data = json.loads(file.read_bytes())
        if (data["form"], data["program"]) != (_FORM, program):
            return Kept()
        known = [_known(*one) for one in data["known"]]
        return Kept(
            tuple(_commit(*one) for one in data["commits"]),
            {blob: _shard(known, *one) for blob, one in data["shards"].items()},
            {briefing: tuple(steps) for briefing, steps in data["states"].items()},
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError):
        return Kept()


def save_kept(file: Path, program: str, kept: Kept) -> None:
    """Keep it, whole or not at all. Where nothing can be written, the next reading takes longer, and that is all."""
    numbers: dict[Known, int] = {}
    shards = {blob: [_plain(shard, numbers), shard.whole] for blob, shard in kept.shards.items()}
    data = {
        "form": _FORM,
        "program": program,
        "commits": [
            [commit.name, int(commit.at.timestamp()), [[c.path, c.before, c.after] for c in commit.changes]]
            for commit in kept.commits
        ],
        # Most records are the same in the next blob of their file: each is written once.
        "known": [dataclasses.astuple(one) for one in numbers],
        "shards": shards,
        "states": kept.states,
    }
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # What can be thrown away ignores itself in git.
        (file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        with tempfile.NamedTemporaryFile("w", dir=file.parent, delete=False, encoding="utf-8") as stream:
            json.dump(data, stream, separators=(",", ":"))
        os.replace(stream.name, file)  # noqa: PTH105 -- the one call that is atomic everywhere
    except OSError:
        return


def _commit(name: str, seconds: int, changes: list[list[Any]]) -> Commit:
    at = datetime.datetime.fromtimestamp(seconds, datetime.UTC)
    return Commit(name, at, tuple(Change(*change) for change in changes))


def _shard(known: list[Known], records: Mapping[str, int | None], whole: bool) -> Shard:
    return Shard({record: known[number] if number is not None else None for record, number in records.items()}, whole)


def _known(kind: Any, fingerprint: str, terms: str, leads_to: list[str], answers: list[str], *more: str) -> Known:
    return Known(kind, fingerprint, terms, tuple(leads_to), tuple(answers), *more)


def _plain(shard: Shard, numbers: dict[Known, int]) -> dict[str, int | None]:
    return {
        record: numbers.setdefault(known, len(numbers)) if known else None for record, known in shard.records.items()
    }
