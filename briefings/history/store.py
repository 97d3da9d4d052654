"""What was read of a repository, kept in a folder that can be thrown away: `.briefings/history/`.

It holds hashes, ids and fingerprints; no text of a record, no name of an author. A file that is damaged, of another
version of this program, or of another repository is as good as none.
"""

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

_FORM = 1
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
        return Kept(
            tuple(_commit(*one) for one in data["commits"]),
            {blob: _shard(*one) for blob, one in data["shards"].items()},
            {briefing: tuple(steps) for briefing, steps in data["states"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Kept()


def save_kept(file: Path, program: str, kept: Kept) -> None:
    """Keep it, whole or not at all. Where nothing can be written, the next reading takes longer, and that is all."""
    data = {
        "form": _FORM,
        "program": program,
        "commits": [
            [commit.name, int(commit.at.timestamp()), [[c.path, c.before, c.after] for c in commit.changes]]
            for commit in kept.commits
        ],
        "shards": {blob: [_plain(shard), shard.whole] for blob, shard in kept.shards.items()},
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


def _shard(records: Mapping[str, list[Any] | None], whole: bool) -> Shard:
    return Shard({record: _known(*known) if known else None for record, known in records.items()}, whole)


def _known(kind: Any, fingerprint: str, terms: str, leads_to: list[str], answers: list[str]) -> Known:
    return Known(kind, fingerprint, terms, tuple(leads_to), tuple(answers))


def _plain(shard: Shard) -> dict[str, list[Any] | None]:
    return {
        record: [known.kind, known.fingerprint, known.terms, known.leads_to, known.answers] if known else None
        for record, known in shard.records.items()
    }
