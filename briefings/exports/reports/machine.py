"""Findings as JSON: a list, and nothing else."""

import json
from typing import Any

from briefings.exports.reports.survey import Survey
from briefings.model.problem import Place
from briefings.model.verdict import Finding, Silenced


def json_text(survey: Survey, silenced: bool = False) -> str:
    """All findings as `{path, line, column, severity, code, message, hint, related}`, in ASCII.

    With `silenced` also those that a comment lets pass, each with `silenced: {path, line, column, reason}`.
    """
    found = [_finding(survey, finding) for finding in survey.verdict.findings]
    if silenced:
        found += [_silenced(survey, one) for one in survey.verdict.silenced]
    return json.dumps(found, indent=2)


def _silenced(survey: Survey, silenced: Silenced) -> dict[str, Any]:
    allowed = {**_place(survey, silenced.place), "reason": silenced.reason}
    return {**_finding(survey, silenced.finding), "silenced": allowed}


def _finding(survey: Survey, finding: Finding) -> dict[str, Any]:
    return {
        **_place(survey, finding.place),
        "severity": str(finding.severity),
        "code": finding.code,
        "message": finding.message,
        "hint": finding.hint,
        "related": [_place(survey, place) for place in finding.related],
    }


def _place(survey: Survey, place: Place) -> dict[str, Any]:
    return {"path": survey.shown(place.path), "line": place.line, "column": place.column}
