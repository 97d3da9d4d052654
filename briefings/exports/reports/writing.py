"""A survey in the form that was asked for."""

from briefings.exports.reports.github import github_text
from briefings.exports.reports.machine import json_text
from briefings.exports.reports.sarif import sarif_text
from briefings.exports.reports.survey import Format, Survey
from briefings.exports.reports.text import Style, findings_text, silenced_text, summary_text


def write(
    survey: Survey,
    form: Format = "text",
    style: Style | None = None,
    *,
    summary: bool = True,
    silenced: bool = False,
) -> str:
    """The report, without a final line end. `style` and `summary` (the closing line) are the text's alone.

    `silenced` lists what comments in the content let pass; GitHub's commands have no form for it.
    """
    if form == "json":
        return json_text(survey, silenced)
    if form == "sarif":
        return sarif_text(survey, silenced)
    if form == "github":
        return github_text(survey)
    style = style or Style()
    parts = (
        findings_text(survey, style),
        silenced_text(survey, style) if silenced else "",
        summary_text(survey) if summary else "",
    )
    return "\n".join(part for part in parts if part)


__all__ = ["Style", "write"]
