"""What was read of a repository, kept and opened again."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from repositories import CLAIMS, Desk, claim

from briefings.history import history as reading
from briefings.history.closure import Reach
from briefings.history.commits import commits
from briefings.history.history import History
from briefings.history.library import Library, blobs_of
from briefings.history.objects import Objects
from briefings.history.past import past_of
from briefings.history.store import Kept, Store, open_store, save_store

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    found = Desk(tmp_path / "desk")
    found.state()
    found.state(claims={"held": claim("It broke.")})
    found.commit({"all.yml": "claims: [", "other.yml": {"claims": CLAIMS}})
    found.state(claims={"held": claim("It held."), "other": claim("It fell.", release={"status": "draft"})})
    return found


def read(desk: Desk, cache: Path) -> History:
    found = desk.history(cache)
    assert isinstance(found, History)
    return found


def test_what_is_kept_is_what_was_read(desk: Desk, tmp_path: Path) -> None:
    log = commits(desk.content)
    shards = Library(Objects(desk.content), "en").shards(blobs_of(log), {})
    past = past_of(log, shards)
    kept, doubtful = Kept(log, shards, {"b": (0, 1, 3)}), Reach(past).doubtful
    save_store(tmp_path / "kept.jsonl", "test", ("content", "head"), kept, past, doubtful)
    store = open_store(tmp_path / "kept.jsonl", "test")
    assert store.is_of("content", "head")
    assert store.kept == kept
    assert (store.states, store.doubtful) == (kept.states, doubtful)
    assert [(one.name, one.at) for one in store.past.commits] == [(one.name, one.at) for one in log]
    assert list(store.past.records()) == list(past.records())
    for record in past.records():
        assert store.past.turns(record) == past.turns(record)
        assert [store.past.at(record, step) for step in range(4)] == [past.at(record, step) for step in range(4)]
    assert [store.past.changed(step) for step in range(4)] == [past.changed(step) for step in range(4)]


@pytest.mark.parametrize("of", [("content", "other"), ("other", "head")])
def test_of_another_commit_or_folder_it_is_not_all_that_is_asked_for(tmp_path: Path, of: tuple[str, str]) -> None:
    save_store(tmp_path / "kept.jsonl", "test", ("content", "head"), Kept(), past_of((), {}), frozenset())
    assert not open_store(tmp_path / "kept.jsonl", "test").is_of(*of)
    assert not Store().is_of("content", "head")


@pytest.mark.parametrize("damage", ["cut", "changed", "other form", "other program", "no JSON", "empty", "other JSON"])
def test_a_file_that_cannot_be_used_is_as_good_as_none(desk: Desk, tmp_path: Path, damage: str) -> None:
    first = read(desk, tmp_path / "kept").versions("b")
    file = tmp_path / "kept" / "history.jsonl"
    head, rest = file.read_bytes().split(b"\n", 1)
    about: dict[str, Any] = json.loads(head)
    damaged = {
        "cut": head + b"\n" + rest[:-20],
        "changed": head + b"\n" + rest.replace(b"held", b"hold"),
        "other form": json.dumps(about | {"form": 1}).encode() + b"\n" + rest,
        "other program": json.dumps(about | {"program": "0"}).encode() + b"\n" + rest,
        "no JSON": b"\x80" + rest,
        "empty": b"",
        "other JSON": b"[]\n" + rest,
    }
    file.write_bytes(damaged[damage])
    assert not open_store(file, "test").kept.commits
    assert read(desk, tmp_path / "kept").versions("b") == first
    assert open_store(file, "test").kept.commits


def test_where_no_commit_has_come_since_neither_the_log_nor_a_blob_is_read(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = read(desk, tmp_path / "kept")
    versions = first.versions("b")
    facts = [first.facts(version) for version in versions]

    def refuse(*arguments: object) -> None:
        raise AssertionError("the log is read again")

    with monkeypatch.context() as patched:
        patched.setattr(reading, "commits", refuse)
        patched.setattr(Objects, "read_all", refuse)
        again = read(desk, tmp_path / "kept")
        assert again.versions("b") == versions
    assert [again.facts(version) for version in versions] == facts


def test_after_another_commit_only_its_blobs_are_read(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(desk, tmp_path / "kept")
    desk.state(claims={"held": claim("It held again.")})
    asked: list[str] = []
    plainly = Objects.read_all

    def noted(self: Objects, names: Any, limit: int) -> Any:
        names = list(names)
        asked.extend(names)
        return plainly(self, names, limit)

    monkeypatch.setattr(Objects, "read_all", noted)
    later = read(desk, tmp_path / "kept")
    assert asked == [desk.git("rev-parse", "HEAD:content/all.yml")]
    assert later.versions("b") == read(desk, tmp_path / "anew").versions("b")


def test_a_commit_elsewhere_changes_nothing_and_is_kept(desk: Desk, tmp_path: Path) -> None:
    first = read(desk, tmp_path / "kept").versions("b")
    (desk.root / "README").write_text("words", encoding="utf-8")
    head = desk.commit()
    assert read(desk, tmp_path / "kept").versions("b") == first
    assert open_store(tmp_path / "kept" / "history.jsonl", "test").is_of("content", head)
