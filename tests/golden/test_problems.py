"""Every broken case gives exactly the problems that its golden file shows, each at its line and column."""

import pytest
from broken_content import BESIDE_CONTENT, FOLDER, MADE, Case, cases

from briefings.model.codes import CODES
from briefings.model.verdict import Finding

CASES = cases()
each_case = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
WITHOUT_LINES = {"too-large", "missing-file", "no-content"}
"""Where the file is not there, or was not read to its end."""
NEEDS_A_DISK = {"unreadable-file", "outside-link"}
"""Shown in tests/unit/loading/test_wrong_files.py."""
TOLD_BY_BUILD = {"shallow-history"}
"""Of a clone, which a tree of files is not: shown in tests/history/test_states_of_git.py."""
TOLD_BY_VERIFY = {"copy-unreadable", "copy-missing"}
"""Of archived copies, which a build does without: shown in tests/unit/verification/test_verify.py."""


@each_case
def test_a_broken_case_is_told_as_its_golden_file_says(case: Case, update_golden: bool) -> None:
    report = case.report()
    if update_golden:
        case.golden.parent.mkdir(parents=True, exist_ok=True)
        case.golden.write_text(report, encoding="utf-8")
    assert report == case.golden.read_text(encoding="utf-8")


@each_case
def test_every_problem_has_a_hint_and_a_place_in_its_file(case: Case) -> None:
    findings = case.verdict().findings
    assert findings
    for finding in findings:
        assert finding.hint, finding.code
        assert finding.place.line >= 1
        assert finding.place.column >= 1
        if finding.code not in WITHOUT_LINES:
            assert finding.place.text == line_of(case, finding)
            assert finding.place.column <= len(finding.place.text) + 1


def line_of(case: Case, finding: Finding) -> str:
    text = case.files[finding.place.path].decode("utf-8", "replace").removeprefix("\ufeff")
    return text.split("\n")[finding.place.line - 1].rstrip("\r")


def test_every_code_has_a_case() -> None:
    exercised = {finding.code for case in CASES for finding in case.verdict().findings}
    assert set(CODES) - exercised == NEEDS_A_DISK | TOLD_BY_BUILD | TOLD_BY_VERIFY


def test_there_are_at_least_sixty_cases_and_no_stray_files() -> None:
    assert len(CASES) >= 60
    assert [name for name in MADE if any(p.name not in BESIDE_CONTENT for p in (FOLDER / name).iterdir())] == []
