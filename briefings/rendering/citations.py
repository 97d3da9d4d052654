"""Citations in a citation style, as HTML to be pasted elsewhere."""

from collections.abc import Sequence

from markupsafe import Markup

from briefings.pages.citing import StyledCitation
from briefings.rendering.environment import environment


def citations_html(citations: Sequence[StyledCitation], *, several: bool) -> Markup:
    """A paragraph, or a list where there are several. Everything in it is escaped."""
    template = environment().get_template("components/cite/runs.html")
    return Markup(getattr(template.module, "references")(citations, several))  # noqa: B009
