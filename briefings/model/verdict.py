"""The verdict on a site's content: every problem with its severity and place, in the order of the files."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefings.model.allowance import Allowance
from briefings.model.codes import CODES, FIXED
from briefings.model.problem import Place, Problem, Severity
from briefings.model.suggestion import closest

USELESS = "useless-allow"


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
class Silenced:
    """A finding that an editor lets pass, and why."""

    finding: Finding
    reason: str
    place: Place
    """Of the comment that says so."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """All findings of one run."""

    findings: tuple[Finding, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    """What comments in the content let pass: it fails nothing, and is kept."""

    def count(self, severity: Severity) -> int:
        """How many findings of that severity."""
        return sum(1 for finding in self.findings if finding.severity is severity)

    def failed(self, strict: bool = False) -> bool:
        """Whether a build must not go on: an error, or under `strict` a warning."""
        fatal = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return any(finding.severity in fatal for finding in self.findings)


def judge(
    problems: Iterable[Problem],
    severities: Mapping[str, str],
    locate: Callable[[Problem], Problem],
    allowances: Sequence[Allowance] = (),
    partial: bool = False,
    lost: Collection[Problem] = (),
) -> Verdict:
    """Give each problem its severity (`off` drops it) and its place; leave out what an allowance lets pass.

    The severity of the codes in `FIXED` is nobody's to change, nor that of problems for which a record was `lost`.

    An allowance that lets nothing pass is a finding itself, unless the content is `partial`: then not everything was
    looked for.
    """
    judging = _Judging(severities, allowances, frozenset(lost))
    found = [finding for problem in problems if (finding := judging.finding(problem, locate))]
    told = [finding for finding in dict.fromkeys(found) if not judging.lets_pass(finding)]
    told += judging.useless(partial)
    return Verdict(
        tuple(sorted(told, key=_order)),
        tuple(sorted(judging.silenced, key=lambda silenced: _order(silenced.finding))),
    )


class _Judging:
    def __init__(
        self, severities: Mapping[str, str], allowances: Sequence[Allowance], lost: frozenset[Problem]
    ) -> None:
        self._severities = severities
        self._lost = lost
        self._allowances: dict[tuple[str, str], list[Allowance]] = {}
        for allowance in allowances:
            self._allowances.setdefault((allowance.place.path, allowance.code), []).append(allowance)
        self._used: set[Allowance] = set()
        self.silenced: list[Silenced] = []

    def severity(self, code: str) -> str:
        own = CODES[code].severity
        return own if code in FIXED else self._severities.get(code, own)

    def finding(self, problem: Problem, locate: Callable[[Problem], Problem]) -> Finding | None:
        severity = CODES[problem.code].severity if problem in self._lost else self.severity(problem.code)
        return None if severity == "off" else _finding(Severity(severity), locate(problem))

    def lets_pass(self, finding: Finding) -> bool:
        if finding.severity is Severity.ERROR:
            return False
        for allowance in self._allowances.get((finding.place.path, finding.code), ()):
            if allowance.reason and allowance.covers(finding.code, finding.place):
                self._used.add(allowance)
                self.silenced.append(Silenced(finding, allowance.reason, allowance.place))
                return True
        return False

    def useless(self, partial: bool) -> Iterator[Finding]:
        """The allowances that let nothing pass, and why not."""
        severity = self.severity(USELESS)
        if severity == "off":
            return
        for allowance in (one for found in self._allowances.values() for one in found if one not in self._used):
            if trouble := self._trouble(allowance, partial):
                yield Finding(Severity(severity), USELESS, *trouble, allowance.place)

    def _trouble(self, allowance: Allowance, partial: bool) -> tuple[str, str] | None:
        code = allowance.code
        if code not in CODES:
            return f'there is no problem "{code}"', closest(code, CODES) or "docs/problems.md lists all codes"
        if not allowance.reason:
            return f"nobody says why {code} may stay", f"write the reason after a colon: # allow {code}: the reason"
        if self.severity(code) == Severity.ERROR:
            return f"{code} is an error, and errors cannot be let pass", "mend it, and delete the comment"
        if partial or self.severity(code) == "off":
            return None
        return f"there is no {code} here", "delete the comment; it speaks for its own line, or for the one below it"


def _order(finding: Finding) -> tuple[object, ...]:
    return (finding.place.path, finding.place.line, finding.place.column, finding.code, finding.message)


def _finding(severity: Severity, problem: Problem) -> Finding:
    place = problem.place or Place(problem.spot.path, 1, 1)
    related = tuple(place for place in problem.related if isinstance(place, Place))
    return Finding(severity, problem.code, problem.message, problem.hint, place, related)
