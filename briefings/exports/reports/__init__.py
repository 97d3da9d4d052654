"""A verdict as people, editors and services read it: text, JSON, SARIF 2.1.0, GitHub's workflow commands."""

from briefings.exports.reports.survey import FORMATS, Format, Survey, survey_of
from briefings.exports.reports.visible import visible
from briefings.exports.reports.writing import Style, write

__all__ = ["FORMATS", "Format", "Style", "Survey", "survey_of", "visible", "write"]
