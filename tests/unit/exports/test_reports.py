"""A verdict as text, JSON, SARIF and GitHub commands: what is shown, and what is never let through."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from briefings.exports.reports import FORMATS, Style, Survey, survey_of, visible, write
from briefings.exports.reports.excerpt import excerpt
from briefings.loading.tree import MemoryTree
from briefings.model.codes import CODES
from briefings.model.problem import Place, Severity
from briefings.model.verdict import Finding, Silenced, Verdict

LINE = "    asserted_by: river-autority"


def finding(**changes: Any) -> Finding:
    given: dict[str, Any] = {
        "severity": Severity.ERROR,
        "code": "unknown-id",
        "message": 'no actor "river-autority"',
        "hint": 'did you mean "river-authority"?',
        "place": Place("day.yml", 14, 18, LINE),
        **changes,
    }
    return Finding(**given)


def survey(*findings: Finding, folder: str = "content") -> Survey:
    return Survey(Verdict(findings), files=12, records=57, folder=folder)


def test_a_problem_is_told_with_its_line_a_caret_and_what_to_do() -> None:
    assert write(survey(finding())).splitlines() == [
        'content/day.yml:14:18: error unknown-id: no actor "river-autority"',
        "  14 |     asserted_by: river-autority",
        "     |                  ^",
        '     did you mean "river-authority"?',
        "1 error in 1 file",
    ]


def test_the_other_place_of_a_duplicate_is_named() -> None:
    twice = finding(code="duplicate-id", related=(Place("a.yml", 3, 1),), hint="")
    assert "     first here: content/a.yml:3:1" in write(survey(twice)).splitlines()
    other = finding(code="cycle", related=(Place("a.yml", 3, 1),))
    assert "     see also: content/a.yml:3:1" in write(survey(other)).splitlines()


def test_the_closing_line_counts_each_severity_and_the_files() -> None:
    found = [
        finding(),
        finding(message="another", place=Place("other.yml", 1, 1)),
        finding(severity=Severity.WARNING, code="unused-record"),
        *(finding(severity=Severity.ADVICE, code="source-without-date", message=str(n)) for n in range(3)),
    ]
    assert write(survey(*found)).splitlines()[-1] == "2 errors, 1 warning, 3 advice in 2 files"
    assert write(survey()) == "No problems in 12 files, 57 records"
    assert write(survey(), summary=False) == ""


def test_color_changes_nothing_but_the_color() -> None:
    plain = write(survey(finding()))
    colored = write(survey(finding()), style=Style(color=True))
    assert colored != plain
    assert re.sub("\x1b\\[[0-9;]*m", "", colored) == plain


@pytest.mark.parametrize(
    ("before", "cells"),
    [("", 0), ("ab", 2), ("\t", 4), ("a\t", 4), ("北京", 4), ("e\u0301", 1), ("حلب", 3), ("\x1b", 4), ("\u202e", 6)],
)
def test_the_caret_stands_below_the_character_however_wide_what_precedes_it(before: str, cells: int) -> None:
    line, caret = excerpt(f"{before}x: 1", len(before) + 1, 80)
    assert caret == " " * cells + "^"
    assert line.endswith("x: 1")


def test_a_long_line_is_cut_around_the_column() -> None:
    text = "a" * 500 + "HERE" + "b" * 500
    line, caret = excerpt(text, 501, 60)
    assert line.startswith("…")
    assert line.endswith("…")
    assert cell_len(line) <= 60
    assert line[len(caret) - 1 :].startswith("HERE")


def test_a_caret_may_stand_behind_the_last_character() -> None:
    assert excerpt("abc", 4, 60) == ("abc", "   ^")
    line, caret = excerpt("a" * 500, 501, 60)
    assert len(caret) == len(line) + 1 <= 60


HOSTILE = "x\x1b[2J\r\n::error::forged\x9b31m\u202eabc\u2066 ##[error]no\u2028"


@pytest.mark.parametrize("form", FORMATS)
def test_what_a_terminal_or_a_log_would_obey_is_never_let_through(form: Any) -> None:
    hostile = finding(
        message=HOSTILE,
        hint=HOSTILE,
        place=Place(f"{HOSTILE}.yml", 1, 3, HOSTILE),
        related=(Place(f"{HOSTILE}.yml", 9, 9),),
    )
    report = write(survey(hostile), form)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]", report)
    if form in ("text", "github"):
        assert "##[" not in report
    commands = [line for line in report.splitlines() if line.lstrip().startswith("::")]
    assert len(commands) == (1 if form == "github" else 0)


def test_a_path_that_looks_like_a_command_is_no_command() -> None:
    forged = finding(place=Place("::error::x.yml", 1, 1))
    assert write(survey(forged, folder="")).startswith("./::error")


def test_letters_of_every_script_are_shown_as_they_are() -> None:
    words = "حلب می‌خواهم Київ 北京 שלום é"
    assert visible(words) == words


def test_json_is_a_list_with_the_documented_keys_and_nothing_else() -> None:
    twice = finding(code="duplicate-id", related=(Place("a.yml", 3, 1),))
    assert json.loads(write(survey(twice), "json")) == [
        {
            "path": "content/day.yml",
            "line": 14,
            "column": 18,
            "severity": "error",
            "code": "duplicate-id",
            "message": 'no actor "river-autority"',
            "hint": 'did you mean "river-authority"?',
            "related": [{"path": "content/a.yml", "line": 3, "column": 1}],
        }
    ]
    assert json.loads(write(survey(), "json")) == []


def test_json_gives_a_message_back_unchanged() -> None:
    assert json.loads(write(survey(finding(message=HOSTILE)), "json"))[0]["message"] == HOSTILE


def test_sarif_names_rule_level_and_region() -> None:
    advice = finding(severity=Severity.ADVICE, code="source-without-date", place=Place("a b.yml", 2, 5, "  x: y"))
    log = json.loads(write(survey(finding(), advice), "sarif"))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["unknown-id", "source-without-date"]
    first, second = run["results"]
    assert (first["level"], second["level"]) == ("error", "note")
    assert second["ruleIndex"] == 1
    where = second["locations"][0]["physicalLocation"]
    assert where["artifactLocation"] == {"uri": "content/a%20b.yml"}
    assert where["region"] == {"startLine": 2, "startColumn": 5, "snippet": {"text": "  x: y"}}


def test_every_code_has_a_rule_of_sarif() -> None:
    found = [finding(code=code) for code in CODES]
    rules = json.loads(write(survey(*found), "sarif"))["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(CODES)
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in rules)


def test_github_escapes_as_its_toolkit_does() -> None:
    odd = finding(message="100% of: a, b", hint="", place=Place("a,b:c.yml", 2, 5))
    assert write(survey(odd), "github") == (
        "::error file=content/a%2Cb%3Ac.yml,line=2,col=5,title=unknown-id::100%25 of: a, b"
    )


@pytest.mark.parametrize(("severity", "command"), [("error", "error"), ("warning", "warning"), ("advice", "notice")])
def test_github_has_a_command_for_each_severity(severity: str, command: str) -> None:
    assert write(survey(finding(severity=Severity(severity))), "github").startswith(f"::{command} ")


def test_paths_are_shown_from_where_the_reader_stands(tmp_path: Path) -> None:
    tree = MemoryTree({"a.yml": b"", "b/c.yaml": b"", "page.md": b""})
    made = survey_of(Verdict(), tree, 5, tmp_path / "desk" / "content", tmp_path)
    assert (made.files, made.records, made.folder) == (2, 5, "desk/content")
    assert survey_of(Verdict(), tree, 5, tmp_path, tmp_path).shown("a.yml") == "a.yml"
    assert survey_of(Verdict(), tree, 5, tmp_path / "x", tmp_path / "y").shown("a.yml") == "../x/a.yml"
    assert survey_of(Verdict(), tree, 5, tmp_path, tmp_path).shown("") == "."


def with_silenced(*findings: Finding) -> Survey:
    passed = finding(severity=Severity.ADVICE, code="vague-attribution", message="vague", hint="")
    silenced = Silenced(passed, "the agency's own \x1b word", Place("day.yml", 13, 5))
    return Survey(Verdict(findings, (silenced,)), files=12, records=57, folder="content")


def test_the_closing_line_counts_what_comments_let_pass() -> None:
    assert write(with_silenced()) == "No problems in 12 files, 57 records; 1 silenced"
    assert write(with_silenced(finding())).splitlines()[-1] == "1 error in 1 file; 1 silenced"


def test_what_comments_let_pass_is_listed_when_asked_for_with_reason_and_place() -> None:
    assert write(with_silenced(), silenced=True).splitlines()[:-1] == [
        "content/day.yml:14:18: silenced vague-attribution: vague",
        "  allowed at content/day.yml:13:5: the agency's own \\x1b word",
    ]


def test_json_and_sarif_keep_what_comments_let_pass_apart() -> None:
    assert json.loads(write(with_silenced(), "json")) == []
    (entry,) = json.loads(write(with_silenced(), "json", silenced=True))
    assert entry["silenced"] == {
        "path": "content/day.yml",
        "line": 13,
        "column": 5,
        "reason": "the agency's own \x1b word",
    }
    run = json.loads(write(with_silenced(finding()), "sarif", silenced=True))["runs"][0]
    assert ["suppressions" in result for result in run["results"]] == [False, True]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["unknown-id", "vague-attribution"]
    assert len(json.loads(write(with_silenced(finding()), "sarif"))["runs"][0]["results"]) == 1
