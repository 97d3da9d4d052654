"""What was withdrawn, or protected, and then taken out: no version and no day shows it again."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from repositories import CLAIMS, SOURCES, Desk, briefing, claim

from briefings.history.history import History

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
NOTEBOOK = {"type": "document", "title": "The notebook of Vesna"}
READ = {"held": claim(reports=[{"source": "vesna"}])}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def hidden(desk: Desk) -> list[str | None]:
    found = desk.history()
    assert isinstance(found, History)
    return [version.hidden for version in found.versions("b")]


@pytest.mark.parametrize(
    "last",
    [{"release": {"status": "withdrawn"}}, {"release": {"tlp": "RED"}}, {"protected": {"shown_as": "a resident"}}],
    ids=["withdrawn", "restricted", "protected"],
)
def test_a_version_that_shows_it_stays_hidden(desk: Desk, last: dict[str, Any]) -> None:
    desk.state(sources={**SOURCES, "vesna": NOTEBOOK}, claims=READ)
    desk.state(sources={**SOURCES, "vesna": {**NOTEBOOK, **last}}, claims=CLAIMS, briefings=briefing(title="Later"))
    desk.state(briefings=briefing(title="Later"))
    assert hidden(desk) == ["withheld", None]


def test_what_was_only_taken_out_is_shown(desk: Desk) -> None:
    desk.state(sources={**SOURCES, "vesna": NOTEBOOK}, claims=READ)
    desk.state(briefings=briefing(title="Later"))
    assert hidden(desk) == [None, None]


def test_what_was_withdrawn_and_published_again_is_shown(desk: Desk) -> None:
    desk.state(sources={**SOURCES, "vesna": NOTEBOOK}, claims=READ)
    withdrawn = {**NOTEBOOK, "release": {"status": "withdrawn"}}
    desk.state(sources={**SOURCES, "vesna": withdrawn}, briefings=briefing(title="Later"))
    desk.state(sources={**SOURCES, "vesna": NOTEBOOK}, briefings=briefing(title="Later"))
    desk.state(briefings=briefing(title="Later"))
    assert hidden(desk) == [None, None]
