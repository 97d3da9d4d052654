"""`# allow CODE: reason` from the file to the command line: what passes, what is listed, what is counted."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from content_samples import NOW

from briefings.cli import application
from briefings.loading.tree import MemoryTree
from briefings.settings import Settings
from briefings.site import examine

CONTENT = """\
situations:
  flood:
    title: The flood
    summary: |  # allow vague-attribution: the agency's own word
      Water rises.
      The river is said to have risen.
    desk_notes: |
      # allow same-name: this is no comment
actors:
  # allow unused-record: shown on the next day
  ministry: {name: Ministry of Works, type: government-body}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "day.yml").write_text(CONTENT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*arguments: str) -> Result:
    return CliRunner().invoke(application, ["check", "content", *arguments])


def test_a_comment_lets_a_warning_and_advice_pass_and_nothing_is_lost() -> None:
    verdict = examine(Settings(), MemoryTree({"day.yml": CONTENT.encode()}), NOW).verdict
    assert verdict.findings == ()
    assert [(one.finding.code, one.finding.place.line, one.place.line) for one in verdict.silenced] == [
        ("vague-attribution", 6, 4),
        ("unused-record", 11, 10),
    ]


def test_a_comment_is_not_useless_while_the_content_cannot_be_read_in_full() -> None:
    broken = f"{CONTENT}events:\n  fall: {{titel: The fall}}\n"
    verdict = examine(Settings(), MemoryTree({"day.yml": broken.encode()}), NOW).verdict
    assert {finding.code for finding in verdict.findings} == {"unknown-key", "missing-field"}


def test_the_command_counts_and_lists_them(folder: Path) -> None:
    assert check("--strict").exit_code == 0
    assert check().stdout == "No problems in 1 file, 2 records; 2 silenced\n"
    listed = check("--silenced").stdout
    assert "content/day.yml:6:17: silenced vague-attribution:" in listed
    assert "  allowed at content/day.yml:4:17: the agency's own word\n" in listed
    assert [entry["code"] for entry in json.loads(check("--silenced", "--format", "json").stdout)] == [
        "vague-attribution",
        "unused-record",
    ]


def test_paths_choose_which_are_listed(folder: Path) -> None:
    (folder / "content" / "more.yml").write_text("situations: {drought: {title: The drought}}\n")
    (folder / "mkdocs.yml").write_text(
        "site_name: D\ndocs_dir: content\nplugins: [briefings]\ntheme: {name: briefings}\n"
    )
    runner = CliRunner()
    assert runner.invoke(application, ["check", "content/more.yml"]).stdout == "No problems in 1 file, 1 record\n"
    assert "; 2 silenced" in runner.invoke(application, ["check", "content/day.yml"]).stdout
