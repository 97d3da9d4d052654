"""Findings as JSON: a list, and nothing else."""

import json
from typing import Any

from briefings.exports.reports.survey import Survey
from briefings.model.problem import Place
from briefings.model.verdict import Finding


def json_text(survey: Survey) -> str:
    """All findings as `{path, line, column, severity, code, message, hint, related}`, in ASCII."""
    return json.dumps([_finding(survey, finding) for finding in survey.verdict.findings], indent=2)


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
