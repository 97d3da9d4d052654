"""What `briefings history` tells of versions: the desk's notes, and of long texts the passages that changed."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from repositories import Desk, briefing

from briefings.cli import application

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
LONG = " ".join(f"word{n}" for n in range(80))
NOTE = {"date": "2026-01-03", "kind": "correction", "note": "The number was wrong."}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk")
    (desk.root / "mkdocs.yml").write_text(
        "site_name: Desk\ndocs_dir: content\ntheme: {name: briefings}\nplugins: [briefings]\n"
    )
    for words, changes in ((f"{LONG} three {LONG}", []), (f"{LONG} four {LONG}", [NOTE])):
        desk.state(briefings=briefing(sections=[{"heading": "Toll", "text": words}], changes=changes))
    return desk


def asked(desk: Desk, *options: str) -> str:
    call = ("history", "b", "-f", str(desk.root / "mkdocs.yml"), *options)
    done = CliRunner().invoke(application, call, prog_name="briefings")
    assert done.exit_code == 0, done.output
    return done.stdout


def as_data(desk: Desk, *options: str) -> Any:
    return json.loads(asked(desk, "--format", "json", *options))


def test_of_a_long_text_the_changed_passage_is_shown_with_some_words_around_it(desk: Desk) -> None:
    start, end = " ".join(f"word{n}" for n in range(69, 80)), " ".join(f"word{n}" for n in range(12))
    lines = asked(desk).splitlines()
    assert f"    - … {start} three {end} …" in lines
    assert f"    + … {start} four {end} …" in lines
    assert f"    + … {start} four {end} …" in asked(desk, "--from", "1").splitlines()


def test_a_program_gets_the_whole_text(desk: Desk) -> None:
    (change,) = as_data(desk)["versions"][1]["changes"]
    assert change["to"] == f"{LONG} four {LONG}"
    assert as_data(desk, "--from", "1", "--to", "2")["changes"] == [change]


def test_the_notes_stand_with_the_version_that_they_came_with(desk: Desk) -> None:
    lines = asked(desk).splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("version 2"))
    assert lines[at + 1] == "  correction: The number was wrong."
    assert [one.get("notes") for one in as_data(desk)["versions"]] == [None, [NOTE]]
