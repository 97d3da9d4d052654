"""The verdict on the content as a page, for the preview."""

from markupsafe import Markup

from briefings.model.verdict import Verdict
from briefings.rendering.environment import environment


def problems_html(verdict: Verdict, folder: str) -> Markup:
    """All findings with place, source line and caret; `folder` stands before each path."""
    template = environment().get_template("components/problems/problems.html")
    return Markup(template.render(findings=verdict.findings, folder=folder))
