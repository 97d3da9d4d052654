"""The verdict: severities as the desk sets them, findings once and in the order of the files."""

from dataclasses import replace

import pytest

from briefings.model.problem import Place, Problem, Severity, Spot
from briefings.model.verdict import Verdict, judge


def problem(code: str, path: str = "a.yml", line: int = 1) -> Problem:
    return Problem(code, "M", Spot(path), place=Place(path, line, 1))


def judged(*problems: Problem, **severities: str) -> Verdict:
    named = {name.replace("_", "-"): value for name, value in severities.items()}
    return judge(problems, named, lambda one: one)


def test_findings_stand_in_the_order_of_files_and_lines() -> None:
    verdict = judged(problem("tab", "b.yml"), problem("tag", line=10), problem("tab", line=2))
    assert [(f.place.path, f.place.line) for f in verdict.findings] == [("a.yml", 2), ("a.yml", 10), ("b.yml", 1)]


def test_the_same_finding_is_told_once() -> None:
    assert len(judged(problem("tab"), problem("tab")).findings) == 1


def test_a_severity_may_be_raised_lowered_and_turned_off() -> None:
    verdict = judged(problem("unused-record"), problem("line-ends"), unused_record="error", line_ends="off")
    assert [(f.code, f.severity) for f in verdict.findings] == [("unused-record", Severity.ERROR)]


@pytest.mark.parametrize("code", ["tab", "unknown-id", "withheld-reference", "missing-field"])
def test_no_desk_can_lower_what_the_gate_and_the_whole_site_rest_on(code: str) -> None:
    assert [f.severity for f in judge([problem(code)], {code: "off"}, lambda one: one).findings] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("code", "fails", "fails_strictly"),
    [("tab", True, True), ("unused-record", False, True), ("source-without-date", False, False)],
)
def test_what_stops_a_build(code: str, fails: bool, fails_strictly: bool) -> None:
    verdict = judged(problem(code))
    assert (verdict.failed(), verdict.failed(strict=True)) == (fails, fails_strictly)


def test_a_problem_whose_place_is_not_known_stands_at_the_start_of_its_file() -> None:
    (finding,) = judged(replace(problem("tab"), place=None)).findings
    assert finding.place == Place("a.yml", 1, 1)
