"""A copy's text, ready to be looked through: where words stand in it, and what it says instead."""

from functools import cached_property

from briefings.graph.evidence import Quoted
from briefings.model.evidence import Entry, EvidenceResult
from briefings.verification.closest import Neighbourhood
from briefings.verification.extract import Extract
from briefings.verification.figures import Spans, find_figure
from briefings.verification.matching import Haystack
from briefings.verification.normalising import NORMALISATION
from briefings.verification.quantities import figure_hint


class Reading:
    """One copy, and what has been found in it so far."""

    def __init__(self, content: Extract, digest: str, taken: str, before: str = "") -> None:
        self.content = content
        self.digest, self.taken, self.before = digest, taken, before
        self.haystack = Haystack(content.text)
        self.near: dict[str, Spans] = {}
        """The passages of each claim that were found: its figures are looked for around them."""

    @cached_property
    def _neighbourhood(self) -> Neighbourhood:
        return Neighbourhood(self.haystack)

    def look_for(self, one: Quoted) -> Entry:
        """Look for one passage. A claim's quotes and excerpts come before its figures."""
        passage = one.passage
        result: EvidenceResult
        spans: Spans
        if passage.kind == "figure":
            span = find_figure(self.haystack, passage.words, one.is_said, self.near.get(passage.claim, ()))
            result, spans = ("found", (span,)) if span else ("not-found", ())
        else:
            match = self.haystack.look_for(passage.words)
            result, spans = match.result, match.spans
            self.near[passage.claim] = self.near.get(passage.claim, ()) + spans
        position = spans[0][0] if spans else None
        where = self.where(position) if position is not None else ""
        return Entry(passage, result, self.digest, self.taken, position, where, NORMALISATION, before=self.before)

    def where(self, position: int) -> str:
        """The page or paragraph of a character of the normalised text."""
        return self.content.where(self.haystack.normal.starts[position])

    def hint(self, one: Quoted) -> str:
        """What the copy says instead, with the difference between asterisks."""
        passage = one.passage
        near = self._neighbourhood.closest(passage.words)
        if passage.kind == "figure":
            said = _compared(near) if near and one.is_said else ""
            spans = self.near.get(passage.claim, ())
            return said or figure_hint(self.haystack, self.where, passage.words, one.is_said, spans)
        if near is None:
            return "no passage of the copy is near it: is it the right source, and the right copy?"
        return _compared(near)


def _compared(near: tuple[str, str]) -> str:
    said, ours = near
    if said == ours:
        return f'the copy says "{said}": look at the edges of the words and at marks between them'
    return f'the copy says "{said}", the record "{ours}"'
