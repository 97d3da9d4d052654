"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines."""

import json
from typing import Any
from urllib.parse import quote

from briefings import __version__
from briefings.exports.reports.survey import Survey
from briefings.model.code import Code
from briefings.model.codes import CODES
from briefings.model.problem import Place, Severity
from briefings.model.verdict import Finding, Silenced

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def sarif_text(survey: Survey, silenced: bool = False) -> str:
    """One run with a rule for every code that a finding has, in ASCII; with `silenced` also the suppressed results."""
    suppressed = survey.verdict.silenced if silenced else ()
    findings = [*survey.verdict.findings, *(one.finding for one in suppressed)]
    codes = list(dict.fromkeys(finding.code for finding in findings))
    run = {
        "tool": {
            "driver": {
                "name": "briefings",
                "version": __version__,
                "rules": [_rule(CODES[code]) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            *(_result(survey, finding, codes) for finding in survey.verdict.findings),
            *(_suppressed(survey, one, codes) for one in suppressed),
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.name,
        "shortDescription": {"text": code.meaning},
        "fullDescription": {"text": f"{code.meaning} {code.why}"},
        "help": {"text": code.why},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _result(survey: Survey, finding: Finding, codes: list[str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(filter(None, (finding.message, finding.hint)))},
        "locations": [{"physicalLocation": _location(survey, finding.place)}],
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _location(survey, place), "message": {"text": "see also"}}
            for number, place in enumerate(finding.related, start=1)
        ]
    return result


def _suppressed(survey: Survey, silenced: Silenced, codes: list[str]) -> dict[str, Any]:
    by = {
        "kind": "inSource",
        "justification": silenced.reason,
        "location": {"physicalLocation": _location(survey, silenced.place)},
    }
    return {**_result(survey, silenced.finding, codes), "suppressions": [by]}


def _location(survey: Survey, place: Place) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": place.line, "startColumn": place.column}
    if place.text:
        region["snippet"] = {"text": place.text}
    path = survey.shown(place.path).encode("utf-8", "surrogateescape")
    return {"artifactLocation": {"uri": quote(path, safe="/")}, "region": region}
