"""`briefings verify` as its users run it: what is printed, what is written, how it ends."""

import hashlib
import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefings.cli import application
from briefings.cli.new import start_desk

PAGE = b"<html><p>The council said that the bank had held, and that all was well."
QUOTED = """\
sources:
  notice-page:
    type: webpage
    title: "[Notice]"
    publisher: northford-council
    issued: 2026-03-07
    archive: {file: 2026/notice.html, taken: 2026-03-08}
claims:
  all-well:
    statement: All was well.
    asserted_by: northford-council
    verb: said
    about: [northford-council]
    reports: [{source: notice-page, quote: WORDS}]
"""
GOOD, BAD = "that the bank had held", "that the dam had held"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "desk"
    start_desk(folder)
    monkeypatch.chdir(folder)
    (folder / "archive" / "2026").mkdir(parents=True)
    (folder / "archive" / "2026" / "notice.html").write_bytes(PAGE)
    quote(folder, GOOD)
    return folder


def quote(desk: Path, words: str) -> None:
    (desk / "content" / "notice.yml").write_text(QUOTED.replace("WORDS", words), encoding="utf-8")


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(application, arguments, prog_name="briefings")
    assert "Traceback" not in result.output
    return result


def ledger(desk: Path) -> Path:
    return desk / "content" / "evidence.json"


def test_the_result_is_counted_and_written_and_a_second_run_changes_no_byte(desk: Path) -> None:
    first = run("verify")
    assert first.exit_code == 0
    assert " found\n" in first.output
    written = ledger(desk).read_bytes()
    assert hashlib.sha256(PAGE).hexdigest().encode() in written
    assert run("verify").exit_code == 0
    assert ledger(desk).read_bytes() == written
    assert not list(ledger(desk).parent.glob(".evidence*"))


def test_a_quote_one_word_off_is_an_error_in_verify_and_in_every_check_after_it(desk: Path) -> None:
    run("verify")
    quote(desk, BAD)
    changed = run("check")
    assert (changed.exit_code, "quote-changed-since-check" in changed.output) == (0, True)
    told = run("verify")
    assert told.exit_code == 1
    assert "content/notice.yml:14:" in told.output
    assert 'the copy says "that the *bank* had held", the record "that the *dam* had held"' in told.output
    assert (run("check").exit_code, "quote-not-found" in run("check").output) == (1, True)


def test_check_writes_nothing_and_fails_until_the_ledger_is_current(desk: Path) -> None:
    before = run("verify", "--check")
    assert (before.exit_code, ledger(desk).exists()) == (1, False)
    run("verify")
    assert run("verify", "--check").exit_code == 0
    quote(desk, "that all was well")
    written = ledger(desk).read_bytes()
    assert (run("verify", "--check").exit_code, ledger(desk).read_bytes()) == (1, written)


def test_without_the_copies_a_committed_ledger_stays_current_and_a_changed_quote_does_not(desk: Path) -> None:
    run("verify")
    (desk / "archive" / "2026" / "notice.html").unlink()
    absent = run("verify", "--check")
    assert (absent.exit_code, "copy-missing" in absent.output) == (0, True)
    quote(desk, BAD)
    assert run("verify", "--check").exit_code == 1


def test_the_answer_for_programs_is_json_alone(desk: Path) -> None:
    quote(desk, BAD)
    told = json.loads(run("verify", "notice-page", "--format", "json").stdout)
    assert told["counts"]["not found"] == 1
    assert told["passages"] == [
        {"claim": "all-well", "source": "notice-page", "kind": "quote", "words": BAD, "result": "not-found"}
    ]
    assert [problem["code"] for problem in told["problems"]] == ["quote-not-found"]


def test_an_id_that_does_not_exist_is_wrong_usage(desk: Path) -> None:
    result = run("verify", "notice-pag")
    assert (result.exit_code, "notice-page" in result.output) == (2, True)


def test_a_damaged_ledger_is_not_written_over(desk: Path) -> None:
    ledger(desk).write_text("<<<<<<< HEAD\n")
    result = run("verify")
    assert result.exit_code == 1
    assert "evidence.json:1:1" in result.output
    assert ledger(desk).read_text() == "<<<<<<< HEAD\n"


def test_all_that_is_wrong_with_a_ledger_is_told(desk: Path) -> None:
    entry = '{"claim": "a", "source": "b", "kind": "quote", "words": "c", "result": "found", "sha256": "d"}'
    ledger(desk).write_text(f'{{"format": "briefings evidence 1", "entries": [\n{entry},\n{entry}\n]}}\n')
    result = run("verify")
    assert [f"evidence.json:{line}:" in result.output for line in (2, 3)] == [True, True]


BROKEN = {
    "a misspelt field": ("statement:", "statment:", "unknown-key"),
    "an id twice": ("claims:\n", "claims:\n  northford-council: {statement: X., asserted_by: wire}\n", "duplicate-id"),
    "a source that is an actor": ("{source: notice-page", "{source: northford-council", "wrong-kind"),
    "a source that is not there": ("{source: notice-page", "{source: notice-pag", "unknown-id"),
    "a file that is no YAML": ("claims:", "claims: [", "yaml-syntax"),
    "a kind that is none": ("claims:", "claim:", "unknown-kind"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_wrong_with_the_content_is_told_and_no_entry_is_lost(desk: Path, case: str) -> None:
    run("verify")
    written = ledger(desk).read_bytes()
    right, wrong, code = BROKEN[case]
    text = (desk / "content" / "notice.yml").read_text()
    (desk / "content" / "notice.yml").write_text(text.replace(right, wrong))
    (desk / "archive" / "2026" / "notice.html").unlink()
    for arguments in ((), ("northford-council",), ("--check",), ("--format", "json")):
        result = run("verify", *arguments)
        assert (result.exit_code, code in result.output) == (1, True), result.output
        assert ledger(desk).read_bytes() == written
    assert "evidence.json was not written" in run("verify").stderr


def test_an_error_that_loses_nothing_is_told_and_the_ledger_is_written(desk: Path) -> None:
    text = (desk / "content" / "notice.yml").read_text()
    (desk / "content" / "notice.yml").write_text(text.replace("    verb: said\n", ""))
    result = run("verify")
    assert (result.exit_code, ledger(desk).exists()) == (1, True)
    assert "voice-without-medium" in result.output
    assert json.loads(run("verify", "--format", "json").stdout)["written"]


def test_a_content_folder_without_records_empties_no_ledger(desk: Path) -> None:
    run("verify")
    written = ledger(desk).read_bytes()
    for file in (desk / "content").rglob("*.yml"):
        file.unlink()
    assert run("verify").exit_code == 1
    assert ledger(desk).read_bytes() == written


def test_what_a_comment_lets_pass_is_let_pass_here_too(desk: Path) -> None:
    text = (desk / "content" / "notice.yml").read_text()
    figure = "    figures: {boats: {measure: lost, unit: boats, best: 7}}"
    (desk / "content" / "notice.yml").write_text(text + figure.replace("boats, best", "people, best") + "\n")
    assert "figure-not-found" in run("verify").output
    allowed = figure.replace("boats, best", "people, best") + "  # allow figure-not-found: it is in a picture\n"
    (desk / "content" / "notice.yml").write_text(text + allowed)
    assert "figure-not-found" not in run("verify").output


@pytest.mark.parametrize("folder", ["content/archive", "content", "site/archive", "archive-link"])
def test_an_archive_that_would_be_published_is_refused(desk: Path, folder: str) -> None:
    (desk / "archive-link").symlink_to(desk / "content", target_is_directory=True)
    config = desk / "mkdocs.yml"
    config.write_text(config.read_text().replace("- briefings:\n", f"- briefings:\n      archive_dir: {folder}\n"))
    for command in ("verify", "check", "build"):
        result = run(command)
        assert result.exit_code == 2, result.output
        assert "archive_dir" in result.output


def test_a_copy_behind_a_link_out_of_the_archive_is_not_read(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.html").write_bytes(PAGE)
    copy = desk / "archive" / "2026" / "notice.html"
    copy.unlink()
    copy.symlink_to(tmp_path / "elsewhere.html")
    result = run("verify")
    assert (result.exit_code, "copy-unreadable" in result.output) == (1, True)


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("folder", "copy-unreadable"),
        ("circle", "copy-unreadable"),
        ("pipe", "copy-unreadable"),
        ("pipe/below", "copy-unreadable"),
        ("a" * 300, "copy-unreadable"),
        ("empty", "copy-unreadable"),
        ("large", "copy-unreadable"),
        ("folder/none", "copy-missing"),
        ('"a\\0b"', "copy-missing"),
        ("../up", "bad-path"),
    ],
)
def test_what_is_no_copy_is_told_at_its_line_whatever_it_is(desk: Path, file: str, code: str) -> None:
    archive = desk / "archive"
    (archive / "folder").mkdir()
    (archive / "circle").symlink_to("circle")
    os.mkfifo(archive / "pipe")
    (archive / "empty").touch()
    with (archive / "large").open("wb") as stream:
        stream.truncate(100_000_001)
    text = (desk / "content" / "notice.yml").read_text()
    (desk / "content" / "notice.yml").write_text(text.replace("2026/notice.html", file))
    result = run("verify")
    assert f"content/notice.yml:7:21: {'advice' if code == 'copy-missing' else 'error'} {code}" in result.output
    assert "mistake of the program" not in result.output
    assert run("doctor").exit_code == (3 if code == "bad-path" else 0)


def test_a_build_publishes_neither_the_ledger_nor_a_copy(desk: Path) -> None:
    run("verify")
    assert run("build", "-q").exit_code == 0
    names = [file.name for file in (desk / "site").rglob("*") if file.is_file()]
    assert "evidence.json" not in names
    assert "notice.html" not in names
    page = (desk / "site" / "claims" / "all-well" / "index.html").read_text("utf-8")
    assert "checked word for word against an archived copy of" in page


def told_by_doctor(subject: str) -> str:
    lines = run("doctor").output.splitlines()
    at = next(number for number, line in enumerate(lines) if line[7:].startswith(f"{subject} "))
    return "\n".join(lines[at : at + 2])


def test_the_doctor_counts_what_was_checked_what_changed_since_and_which_copies_are_at_hand(desk: Path) -> None:
    assert ": 0 checked" in told_by_doctor("evidence")
    assert "briefings verify" in told_by_doctor("evidence")
    assert "1 of 1 at hand in archive/" in told_by_doctor("copies")
    run("verify")
    assert ": 1 checked" in told_by_doctor("evidence")
    quote(desk, BAD)
    assert ": 0 checked, 1 changed since the check" in told_by_doctor("evidence")
    run("verify")
    assert ": 0 checked, 1 not found" in told_by_doctor("evidence")
    (desk / "archive" / "2026" / "notice.html").unlink()
    assert "note   copies         0 of 1 at hand in archive/" in told_by_doctor("copies")
    ledger(desk).write_text("{")
    assert "evidence.json cannot be read" in told_by_doctor("evidence")


def test_show_tells_the_evidence_of_a_claim_in_words_and_as_data(desk: Path) -> None:
    assert "result: not-checked" in run("show", "all-well").output
    run("verify")
    text = run("show", "all-well").output
    assert "result: found" in text
    assert "where: paragraph 1" in text
    (found,) = json.loads(run("show", "all-well", "--format", "json").output)["evidence"]
    assert (found["words"], found["result"], found["copy_taken"]) == (GOOD, "found", "2026-03-08")


def test_the_starter_keeps_copies_out_of_the_repository(desk: Path) -> None:
    assert "/archive/" in (desk / ".gitignore").read_text().splitlines()
