"""Citations in a citation style, as HTML to be pasted elsewhere."""

from collections.abc import Sequence

from markupsafe import Markup

from briefings.pages.citing import PageCitation, StyledCitation
from briefings.pages.tongue import Tongue
from briefings.rendering.environment import TONGUE, environment


def citations_html(citations: Sequence[StyledCitation], *, several: bool) -> Markup:
    """A paragraph, or a list where there are several. Everything in it is escaped."""
    template = environment().get_template("components/cite/runs.html")
    return Markup(getattr(template.module, "references")(citations, several))  # noqa: B009


def version_html(citation: PageCitation, language: str) -> Markup:
    """Which version of a briefing is cited, and where that stays; empty where it has none."""
    spoken = TONGUE.set(Tongue(language))
    try:
        template = environment().get_template("components/cite/runs.html")
        return Markup(getattr(template.module, "version")(citation))  # noqa: B009
    finally:
        TONGUE.reset(spoken)
