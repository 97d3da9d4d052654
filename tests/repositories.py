"""Real git repositories with the content of a small desk, made commit by commit."""

import datetime
import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefings.history.history import History, Lacking, history_of
from briefings.history.shards import cover_of
from briefings.history.versions import Today
from briefings.loading.loader import load
from briefings.loading.tree import WorkTree

NOW = datetime.datetime(2026, 6, 1, tzinfo=datetime.UTC)
Shelf = dict[str, dict[str, Any]]
Records = dict[str, Shelf]

SITUATION: Shelf = {"s": {"title": "The flood"}}
ACTORS: Shelf = {
    "council": {"name": "Town Council", "type": "government-body"},
    "mayor": {"name": "The mayor", "type": "person", "relations": [{"as": "leads", "of": "council"}]},
    "monitor": {"name": "Valley Monitor", "type": "monitor"},
    "gazette": {"name": "The Gazette", "type": "medium"},
}
SOURCES: Shelf = {
    "paper": {"type": "article-newspaper", "title": "Flood", "publisher": "gazette", "issued": "2026-01-01"}
}
CLAIMS: Shelf = {
    "held": {"statement": "The bank held.", "asserted_by": "council", "verb": "said", "reports": [{"source": "paper"}]},
}
BRIEFING: Shelf = {
    "b": {"situation": "s", "title": "Flood", "summary": "It [held](claim:held).", "published": "2026-01-01"},
}


def records(**changes: dict[str, dict[str, Any]]) -> Records:
    """The small desk, with some shelves replaced."""
    start: Records = {
        "situations": SITUATION, "actors": ACTORS, "sources": SOURCES, "claims": CLAIMS, "briefings": BRIEFING,
    }  # fmt: skip
    return {**start, **changes}


class Desk:
    """A repository with a `content` folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.content = root / "content"
        self.content.mkdir(parents=True)
        self.day = self.day_one()
        self.git("init", "-q", "-b", "main")

    @staticmethod
    def day_one() -> datetime.datetime:
        """When the first commit is made."""
        return datetime.datetime(2026, 1, 2, 12, tzinfo=datetime.UTC)

    def git(self, *arguments: str) -> str:
        when = self.day.isoformat()
        identity = {"NAME": "Desk", "EMAIL": "desk@example.org", "DATE": when}
        named = {f"GIT_{who}_{key}": value for who in ("AUTHOR", "COMMITTER") for key, value in identity.items()}
        plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        call = ["git", "-c", "commit.gpgsign=false", *arguments]
        done = subprocess.run(
            call, cwd=self.root, check=True, capture_output=True, text=True, env={**os.environ, **named, **plain}
        )
        return done.stdout.strip()

    def write(self, files: Mapping[str, Records | str]) -> None:
        """The whole content folder, anew."""
        shutil.rmtree(self.content)
        self.content.mkdir()
        for name, content in files.items():
            file = self.content / name
            file.parent.mkdir(parents=True, exist_ok=True)
            text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
            file.write_text(text, encoding="utf-8")

    def commit(self, files: Mapping[str, Records | str] | None = None) -> str:
        """Commit a state, a day after the last."""
        if files is not None:
            self.write(files)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "state")
        self.day += datetime.timedelta(days=1)
        return self.git("rev-parse", "HEAD")

    def state(self, **changes: dict[str, dict[str, Any]]) -> str:
        """Commit the small desk in one file, with some shelves replaced."""
        return self.commit({"all.yml": records(**changes)})

    def history(self, keep_in: Path | None = None, withheld: frozenset[str] = frozenset()) -> History | Lacking:
        """Its history as of now."""
        corpus = load(WorkTree(self.content)).corpus
        public = {one.id: one for one in corpus.briefings.values() if one.release.status == "published"}
        hidden = {record.id for record in corpus if record.release.status != "published"}
        covers = {record.id: cover for record in corpus if (cover := cover_of(record))}
        former = {name: record.id for record in corpus for name in record.former_ids}
        return history_of(self.content, Today(public, hidden | withheld, covers, NOW, former), "en", keep_in, "test")

    def numbers(self, briefing: str = "b") -> list[int]:
        """The steps at which its versions begin, by the day of their commits (January 2026)."""
        found = self.history()
        assert isinstance(found, History), found
        return [version.at.day for version in found.versions(briefing)]


def claim(statement: str = "The bank held.", **fields: Any) -> dict[str, Any]:
    """The council's claim, with other words or fields."""
    return {**CLAIMS["held"], "statement": statement, **fields}


def briefing(**fields: Any) -> dict[str, dict[str, Any]]:
    """The briefing, with other fields."""
    return {"b": {**BRIEFING["b"], **fields}}
