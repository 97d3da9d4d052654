"""What a comment lets pass, and what is said of one that lets nothing pass."""

import pytest

from briefings.model.allowance import Allowance
from briefings.model.problem import Place, Problem, Severity, Spot
from briefings.model.verdict import Verdict, judge

UNUSED, NO_DATE, ERROR = "unused-record", "source-without-date", "uncited-highlight"


def problem(code: str, line: int = 3) -> Problem:
    return Problem(code, "M", Spot("a.yml"), place=Place("a.yml", line, 5))


def allowance(code: str, reason: str = "it is fine", line: int = 3, path: str = "a.yml") -> Allowance:
    return Allowance(code, reason, Place(path, line, 20), (range(line, line + 2),))


def judged(*given: Problem | Allowance, partial: bool = False, **severities: str) -> Verdict:
    problems = [one for one in given if isinstance(one, Problem)]
    allowed = [one for one in given if isinstance(one, Allowance)]
    named = {name.replace("_", "-"): value for name, value in severities.items()}
    return judge(problems, named, lambda one: one, allowed, partial)


@pytest.mark.parametrize("code", [UNUSED, NO_DATE])
def test_warnings_and_advice_pass_and_are_kept_with_the_reason(code: str) -> None:
    verdict = judged(problem(code), allowance(code))
    assert verdict.findings == ()
    (silenced,) = verdict.silenced
    assert (silenced.finding.code, silenced.reason, silenced.place.column) == (code, "it is fine", 20)
    assert not verdict.failed(strict=True)


def test_one_comment_speaks_for_all_problems_of_its_code_on_its_lines() -> None:
    verdict = judged(problem(UNUSED, 3), problem(UNUSED, 4), problem(UNUSED, 5), allowance(UNUSED))
    assert [finding.place.line for finding in verdict.findings] == [5]
    assert [one.finding.place.line for one in verdict.silenced] == [3, 4]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (allowance(UNUSED), "there is no unused-record here"),
        (allowance(UNUSED, line=9), "there is no unused-record here"),
        (allowance(UNUSED, path="b.yml"), "there is no unused-record here"),
        (allowance(UNUSED, reason=""), "nobody says why unused-record may stay"),
        (allowance("unusd-record"), 'there is no problem "unusd-record"'),
        (allowance("useless-allow"), "there is no useless-allow here"),
    ],
)
def test_a_comment_that_lets_nothing_pass_is_a_problem(given: Allowance, words: str) -> None:
    problems = [] if given == allowance(UNUSED) else [problem(UNUSED)]
    verdict = judged(*problems, given)
    assert [f.message for f in verdict.findings if f.code == "useless-allow"] == [words]
    assert len(verdict.findings) == len(problems) + 1
    assert verdict.silenced == ()


def test_errors_never_pass_by_default_or_as_the_desk_sets_them() -> None:
    for verdict in (
        judged(problem(ERROR), allowance(ERROR)),
        judged(problem(UNUSED), allowance(UNUSED), unused_record="error"),
    ):
        assert [finding.severity for finding in verdict.findings] == [Severity.ERROR, Severity.WARNING]
        assert "errors cannot be let pass" in verdict.findings[1].message


def test_an_error_that_the_desk_made_a_warning_may_pass() -> None:
    assert judged(problem(ERROR), allowance(ERROR), uncited_highlight="warning").findings == ()


def test_nothing_is_called_useless_while_not_everything_was_looked_for() -> None:
    assert judged(allowance(UNUSED), partial=True).findings == ()
    assert judged(allowance(UNUSED), unused_record="off").findings == ()
    assert judged(allowance(UNUSED), useless_allow="off").findings == ()
    assert len(judged(allowance("no-such-code"), partial=True).findings) == 1
