"""What stands in the gaps of a rich text: mentions and citations, written by the citation component."""

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from briefings.pages.prose import Mark
from briefings.text import Citation, Html, Mention


class PageFill:
    """Fills the gaps of one text with what its references became on the page."""

    def __init__(self, marks: Sequence[Mark], component: Any) -> None:
        self._marks = marks
        self._component = component

    def mention(self, mention: Mention, words: Html) -> Markup:
        """A link to the record; a claim brings its sources along."""
        return self._written(self._component.mention(self._marks[mention.index], words))

    def citation(self, citation: Citation) -> Markup:
        """The numbers of the sources, each with its note."""
        return self._written(self._component.citations(self._marks[citation.index]))

    def _written(self, html: Markup) -> Markup:
        return Markup(str(html).strip())  # made by a template of ours, autoescaped
