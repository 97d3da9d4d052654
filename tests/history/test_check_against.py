"""`briefings check --against REF`: a published fact does not change without a note, and the draft of one is written."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from repositories import ACTORS, BRIEFING, CLAIMS, SOURCES, Desk, Shelf, briefing, claim, records

from briefings.cli import application

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
Check = Callable[..., Result]
FIGURED: Shelf = {"held": claim(figures={"hurt": {"measure": "injured", "unit": "people", "best": 4}})}
REVISED: Shelf = {"held": claim(figures={"hurt": {"measure": "injured", "unit": "people", "best": 7}})}
NOTE = {"date": "2026-01-03", "kind": "correction", "note": "An earlier version gave another number."}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


@pytest.fixture
def check(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Check:
    monkeypatch.chdir(desk.root)

    def call(*arguments: str, against: str = "HEAD") -> Result:
        options = ("--against", against, *arguments)
        result = CliRunner().invoke(application, ("check", "content", *options), prog_name="briefings")
        assert "Traceback" not in result.output
        return result

    return call


def codes(result: Result) -> list[str]:
    found = [one["code"] for one in json.loads(result.stdout)]
    return [code for code in found if code in ("unnoted-change", "minor-note-on-a-fact")]


def test_a_fact_that_changed_without_a_note_is_an_error_that_names_it(desk: Desk, check: Check) -> None:
    desk.state(claims=FIGURED)
    desk.write({"all.yml": records(claims=REVISED)})
    result = check()
    assert result.exit_code == 1
    assert "unnoted-change" in result.stdout
    assert "Figure “hurt” of “The bank held.”" in result.stdout


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_it_is_told_in_every_form(desk: Desk, check: Check, form: str) -> None:
    desk.state(claims=FIGURED)
    desk.write({"all.yml": records(claims=REVISED)})
    result = check("--format", form, "--draft")
    assert result.exit_code == 1
    assert "unnoted-change" in result.stdout
    assert ("kind: correction" in result.stdout) == (form == "text")
    assert "kind: correction" in result.output


def test_a_new_note_of_the_right_kind_is_all_that_is_asked(desk: Desk, check: Check) -> None:
    desk.state(claims=FIGURED)
    for kind, expected in {"correction": [], "major": [], "minor": ["minor-note-on-a-fact"]}.items():
        desk.write({"all.yml": records(claims=REVISED, briefings=briefing(changes=[{**NOTE, "kind": kind}]))})
        assert codes(check("--format", "json")) == expected


def test_a_note_that_stood_there_before_tells_nothing_of_what_is_new(desk: Desk, check: Check) -> None:
    noted = briefing(changes=[NOTE])
    desk.state(claims=FIGURED, briefings=noted)
    desk.write({"all.yml": records(claims=REVISED, briefings=noted)})
    assert codes(check("--format", "json")) == ["unnoted-change"]
    reworded = briefing(changes=[{**NOTE, "note": "An earlier version gave a wrong number."}])
    desk.write({"all.yml": records(claims=REVISED, briefings=reworded)})
    assert codes(check("--format", "json")) == ["unnoted-change"]


def test_wording_and_formatting_need_no_note(desk: Desk, check: Check) -> None:
    desk.state()
    desk.write({"all.yml": yaml.safe_dump(records(briefings=briefing(summary="It has [held](claim:held)."))).strip()})
    assert codes(check("--format", "json")) == []


def test_what_follows_from_other_records_needs_a_note_too(desk: Desk, check: Check) -> None:
    desk.state()
    denial = claim("It broke.", asserted_by="monitor", responds_to=[{"claim": "held", "as": "disputes"}])
    desk.write({"all.yml": records(claims={**CLAIMS, "denied": denial})})
    found = json.loads(check("--format", "json").stdout)
    (told,) = [one for one in found if one["code"] == "unnoted-change"]
    assert "Status of “The bank held.”" in told["message"]
    assert {place["line"] for place in told["related"]}


def test_drafts_and_new_briefings_owe_nobody_a_note(desk: Desk, check: Check) -> None:
    draft = {"status": "draft"}
    desk.state(claims=FIGURED, briefings=briefing(release=draft))
    desk.write({"all.yml": records(claims=REVISED)})
    assert codes(check("--format", "json")) == []
    desk.state(claims=FIGURED)
    desk.write({"all.yml": records(claims=REVISED, briefings=briefing(release=draft))})
    assert codes(check("--format", "json")) == []
    other = {**BRIEFING, "other": {**BRIEFING["b"], "title": "Other"}}
    desk.write({"all.yml": records(claims=FIGURED, briefings=other)})
    assert codes(check("--format", "json")) == []


def test_a_note_in_the_original_does_for_what_a_translation_shares(desk: Desk, check: Check) -> None:
    def both(**fields: object) -> Shelf:
        translation = {**BRIEFING["b"], "title": "Crue", "language": "fr", "translation_of": "b"}
        return {**briefing(**fields), "b-fr": translation}

    desk.state(claims=FIGURED, briefings=both())
    desk.write({"all.yml": records(claims=REVISED, briefings=both(changes=[NOTE]))})
    assert codes(check("--format", "json")) == []
    later = both(changes=[NOTE])
    later["b-fr"] = {**later["b-fr"], "cutoff": "2026-01-01"}
    desk.write({"all.yml": records(claims=REVISED, briefings=later)})
    assert codes(check("--format", "json")) == ["unnoted-change"]


def test_the_draft_can_be_pasted_and_then_nothing_is_missing(desk: Desk, check: Check) -> None:
    desk.state(claims=FIGURED, sources=SOURCES)
    hostile = {"paper": {**SOURCES["paper"], "title": 'A *bold* [link](x) `code` <b> : # "quoted" \\ _under_'}}
    desk.write({"all.yml": records(claims=REVISED, sources=hostile)})
    result = check("--draft", "--quiet")
    note = yaml.safe_load("briefings:" + result.stdout.partition("\nbriefings:")[2])["briefings"]["b"]["changes"]
    assert "7" in note[0]["note"]
    assert "4" in note[0]["note"]
    note[0]["date"] = "2026-01-03"
    desk.write({"all.yml": records(claims=REVISED, sources=hostile, briefings=briefing(changes=note))})
    again = check("--draft", "--format", "json")
    assert codes(again) == []
    assert not [one for one in json.loads(again.stdout) if "changes" in one["message"]]


def test_a_record_that_came_or_went_is_told_once(desk: Desk, check: Check) -> None:
    desk.state()
    other = {**CLAIMS, "rose": claim("The river rose.", asserted_by="monitor", asserted="2026-01-01")}
    summary = "It [held](claim:held), and [rose](claim:rose)."
    desk.write({"all.yml": records(claims=other, briefings=briefing(summary=summary))})
    assert check("--draft").stdout.count("The river rose") == 1


def test_what_others_committed_since_is_no_change_of_this_branch(desk: Desk, check: Check) -> None:
    desk.state(claims=FIGURED)
    desk.git("checkout", "-q", "-b", "side")
    desk.git("checkout", "-q", "main")
    desk.state(claims=REVISED, briefings=briefing(changes=[NOTE]))
    desk.git("checkout", "-q", "side")
    assert codes(check("--format", "json", against="main")) == []


@pytest.mark.parametrize("ref", ["nowhere", "", "-x", "--help", "HEAD~99", "HEAD:content", "a b", "main..side"])
def test_an_unknown_ref_is_wrong_usage(desk: Desk, check: Check, ref: str) -> None:
    desk.state()
    result = check(against=ref)
    assert result.exit_code == 2
    assert "git fetch" in result.output


def test_without_git_it_cannot_be_told(desk: Desk, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.state()
    monkeypatch.setenv("PATH", "")
    assert check().exit_code == 3


def test_outside_a_repository_it_cannot_be_told(desk: Desk, check: Check) -> None:
    desk.write({"all.yml": records()})
    shutil.rmtree(desk.root / ".git")
    result = check()
    assert result.exit_code == 3
    assert "git init" in result.output


def test_a_draft_needs_something_to_compare_with(desk: Desk) -> None:
    result = CliRunner().invoke(application, ("check", "--draft"), prog_name="briefings")
    assert result.exit_code == 2
    assert "--against" in result.output


def test_content_that_was_not_there_or_could_not_be_read_is_not_compared(desk: Desk, check: Check) -> None:
    desk.commit({"all.yml": "briefings: [\n", "b.bin.yml": "\x00\x01"})
    desk.write({"all.yml": records()})
    assert codes(check("--format", "json")) == []
    desk.commit({"a.yml": records(actors=ACTORS, claims={"held": claim(asserted_by="nobody")})})
    assert codes(check("--format", "json", against="HEAD~1")) == []
