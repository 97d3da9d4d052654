"""Findings as GitHub's workflow commands, which mark the lines of a pull request.

Source of the form and of the escapes: GitHub Actions, "Workflow commands"; `actions/toolkit`, command.ts.
"""

from briefings.exports.reports.survey import Survey
from briefings.exports.reports.visible import visible
from briefings.model.problem import Severity
from briefings.model.verdict import Finding

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def github_text(survey: Survey) -> str:
    """One command a line; empty when there are no findings."""
    return "\n".join(_command(survey, finding) for finding in survey.verdict.findings)


def _command(survey: Survey, finding: Finding) -> str:
    place = finding.place
    properties = {
        "file": survey.shown(place.path),
        "line": str(place.line),
        "col": str(place.column),
        "title": finding.code,
    }
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    lines = [finding.message, *([finding.hint] if finding.hint else [])]
    lines += [f"see {survey.shown(other.path)}:{other.line}:{other.column}" for other in finding.related]
    message = "\n".join(visible(line) for line in lines)
    return f"::{_COMMANDS[finding.severity]} {said}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
