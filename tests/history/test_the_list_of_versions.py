"""The page that lists the versions of a briefing."""

import shutil
from pathlib import Path

import pytest
from repositories import NOW, Desk, briefing

from briefings.pages.history.page import VersionsPage
from briefings.settings import Settings
from briefings.site import open_site

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


def notes_of(desk: Desk) -> dict[int, list[tuple[str, str]]]:
    page = open_site(Settings(content_dir=desk.content), now=NOW).pages["briefings/b/versions/"].build()
    assert isinstance(page, VersionsPage)
    return {number: [(note.kind, note.words) for note in notes] for number, notes in page.notes.items()}


def note(kind: str, words: str) -> dict[str, str]:
    return {"date": "2026-03-08", "kind": kind, "note": words}


def test_each_version_has_the_notes_that_came_with_it(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    correction, major = note("correction", "The place was wrong."), note("major", "A second toll.")
    desk.state(briefings=briefing(title="One"))
    desk.state(briefings=briefing(title="Two", changes=[correction]))
    desk.state(briefings=briefing(title="Three", changes=[correction, major, note("minor", "A comma.")]))
    assert notes_of(desk) == {2: [("correction", "The place was wrong.")], 3: [("major", "A second toll.")]}


def test_a_note_that_was_only_worded_otherwise_is_not_listed_again(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    desk.state(briefings=briefing(title="One"))
    desk.state(briefings=briefing(title="Two", changes=[note("correction", "The place was wrong.")]))
    desk.state(briefings=briefing(title="Three", changes=[note("correction", "The place was the wrong one.")]))
    assert notes_of(desk) == {2: [("correction", "The place was wrong.")], 3: []}


def test_notes_of_a_version_that_is_not_shown_are_not_listed(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    desk.state(briefings=briefing(title="One"))
    desk.state(briefings=briefing(title="Two", changes=[note("correction", "The place was wrong.")]))
    desk.state(briefings=briefing(title="Three", changes=[], history={"from": "2026-03-09"}))
    assert all(not notes for notes in notes_of(desk).values())
