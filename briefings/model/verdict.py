"""The verdict on a site's content: every problem with its severity and place, in the order of the files."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from briefings.model.codes import CODES
from briefings.model.problem import Place, Problem, Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem as an editor is told of it."""

    severity: Severity
    code: str
    message: str
    hint: str
    place: Place
    related: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """All findings of one run."""

    findings: tuple[Finding, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings of that severity."""
        return sum(1 for finding in self.findings if finding.severity is severity)

    def failed(self, strict: bool = False) -> bool:
        """Whether a build must not go on: an error, or under `strict` a warning."""
        fatal = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return any(finding.severity in fatal for finding in self.findings)


def judge(problems: Iterable[Problem], severities: Mapping[str, str], locate: Callable[[Problem], Problem]) -> Verdict:
    """Give each problem its severity (`off` drops it) and its place."""
    findings = []
    for problem in problems:
        severity = severities.get(problem.code, CODES[problem.code].severity)
        if severity != "off":
            findings.append(_finding(Severity(severity), locate(problem)))
    unique = dict.fromkeys(findings)
    return Verdict(tuple(sorted(unique, key=lambda f: (f.place.path, f.place.line, f.place.column, f.code, f.message))))


def _finding(severity: Severity, problem: Problem) -> Finding:
    place = problem.place or Place(problem.spot.path, 1, 1)
    related = tuple(place for place in problem.related if isinstance(place, Place))
    return Finding(severity, problem.code, problem.message, problem.hint, place, related)
