"""A verdict as text: each problem with its line, a caret, and what to do; a sum at the end."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.exports.reports.excerpt import excerpt
from briefings.exports.reports.survey import Survey
from briefings.exports.reports.visible import visible
from briefings.model.problem import Place, Severity
from briefings.model.verdict import Finding, Silenced

_RESET, _BOLD, _DIM = "\x1b[0m", "\x1b[1m", "\x1b[2m"
_COLORS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.ADVICE: "\x1b[1;36m"}
_PLURALS = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.ADVICE: "advice"}


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set. `width` is the terminal's, in cells."""

    color: bool = False
    width: int = 100

    def paint(self, words: str, code: str) -> str:
        """Words in a color of the terminal, or plain."""
        return f"{code}{words}{_RESET}" if self.color and words else words


def findings_text(survey: Survey, style: Style) -> str:
    """All findings; empty when there are none."""
    return "\n".join(line for finding in survey.verdict.findings for line in _lines(survey, finding, style))


def silenced_text(survey: Survey, style: Style) -> str:
    """What comments in the content let pass: each with the reason and where it stands; empty when there is nothing."""
    return "\n".join(line for one in survey.verdict.silenced for line in _silenced_lines(survey, one, style))


def summary_text(survey: Survey) -> str:
    """The closing line: what was found, or how much was looked at without finding anything."""
    verdict = survey.verdict
    silenced = f"; {len(verdict.silenced):,} silenced" if verdict.silenced else ""
    if not verdict.findings:
        return f"No problems in {count(survey.files, 'file')}, {count(survey.records, 'record')}{silenced}"
    parts = [_amount(severity, number) for severity in Severity if (number := verdict.count(severity))]
    files = len({finding.place.path for finding in verdict.findings})
    return f"{', '.join(parts)} in {count(files, 'file')}{silenced}"


def _lines(survey: Survey, finding: Finding, style: Style) -> Iterator[str]:
    severity = style.paint(finding.severity, _COLORS[finding.severity])
    place = style.paint(_at(survey, finding.place), _BOLD)
    yield f"{place}: {severity} {finding.code}: {visible(finding.message)}"
    number = str(finding.place.line)
    gutter = " " * (len(number) + 2)
    if finding.place.text.strip():
        line, caret = excerpt(finding.place.text, finding.place.column, style.width - len(gutter) - 3)
        yield style.paint(f"  {number} | ", _DIM) + line
        yield style.paint(f"{gutter} | ", _DIM) + style.paint(caret, _COLORS[finding.severity])
    words = "first here" if finding.code.startswith("duplicate-") else "see also"
    for place_of_other in finding.related:
        yield f"{gutter} {words}: {_at(survey, place_of_other)}"
    if finding.hint:
        yield f"{gutter} {visible(finding.hint)}"


def _silenced_lines(survey: Survey, silenced: Silenced, style: Style) -> Iterator[str]:
    finding = silenced.finding
    word = style.paint("silenced", _DIM)
    yield f"{style.paint(_at(survey, finding.place), _BOLD)}: {word} {finding.code}: {visible(finding.message)}"
    yield f"  allowed at {_at(survey, silenced.place)}: {visible(silenced.reason)}"


def _at(survey: Survey, place: Place) -> str:
    return f"{visible(survey.shown(place.path))}:{place.line}:{place.column}"


def _amount(severity: Severity, number: int) -> str:
    return f"{number:,} {severity if number == 1 else _PLURALS[severity]}"


def count(number: int, noun: str) -> str:
    """`1 file`, `2,000 files`."""
    return f"{number:,} {noun}{'s' * (number != 1)}"
