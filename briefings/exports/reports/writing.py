"""A survey in the form that was asked for."""

from briefings.exports.reports.github import github_text
from briefings.exports.reports.machine import json_text
from briefings.exports.reports.sarif import sarif_text
from briefings.exports.reports.survey import Format, Survey
from briefings.exports.reports.text import Style, findings_text, summary_text


def write(survey: Survey, form: Format = "text", style: Style | None = None, *, summary: bool = True) -> str:
    """The report, without a final line end. `style` and `summary` (the closing line) are the text's alone."""
    if form == "json":
        return json_text(survey)
    if form == "sarif":
        return sarif_text(survey)
    if form == "github":
        return github_text(survey)
    found = findings_text(survey, style or Style())
    return "\n".join(part for part in (found, summary_text(survey) if summary else "") if part)


__all__ = ["Style", "write"]
