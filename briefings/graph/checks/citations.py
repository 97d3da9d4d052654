"""What a reader could not trace."""

from collections.abc import Iterator

from briefings.graph.checks.subject import Subject
from briefings.graph.graph import Referrer
from briefings.model.problem import Problem
from briefings.text import Citation, Document

FEWEST_HIGHLIGHTS, MOST_HIGHLIGHTS = 2, 5


def uncited_highlight(subject: Subject) -> Iterator[Problem]:
    """Each highlight cites a source or a claim."""
    for briefing in subject.corpus.briefings.values():
        for position, text in enumerate(briefing.highlights):
            if not _cited_blocks(subject.graph.document(briefing, text)):
                hint = "add [@source, locator], or link its words to a claim: [says](claim:id)"
                message = "the highlight has no citation"
                yield subject.problem("uncited-highlight", message, hint, briefing, "highlights", position)


def highlight_count(subject: Subject) -> Iterator[Problem]:
    """OCHA: two to five highlights, where there are any."""
    for briefing in subject.corpus.briefings.values():
        count = len(briefing.highlights)
        if count and not FEWEST_HIGHLIGHTS <= count <= MOST_HIGHLIGHTS:
            message = f"the briefing has {count} highlight{'s' * (count != 1)}"
            hint = f"give {FEWEST_HIGHLIGHTS} to {MOST_HIGHLIGHTS}, or none"
            yield subject.problem("highlight-count", message, hint, briefing, "highlights")


def uncited_paragraph(subject: Subject) -> Iterator[Problem]:
    """Each paragraph of a briefing's sections cites a source or a claim."""
    for briefing in subject.corpus.briefings.values():
        for position, section in enumerate(briefing.sections):
            document = subject.graph.document(briefing, section.text)
            cited = _cited_blocks(document)
            for block in document.blocks:
                if block.kind in ("paragraph", "list", "table", "quote") and block.index not in cited:
                    hint = "add [@source, locator], or link its words to a claim: [says](claim:id)"
                    message = f"the {block.kind} has no citation"
                    spot = subject.corpus.spot(briefing, "sections", position, "text", offset=block.offset)
                    yield Problem("uncited-paragraph", message, spot, hint)


def retracted_source(subject: Subject) -> Iterator[Problem]:
    """What rests on a retracted source may no longer hold."""
    for source in subject.corpus.sources.values():
        if source.status == "retracted":
            for referrer in subject.graph.referrers.get(source.id, ()):
                yield from _rests_on_retracted(subject, referrer, source.id)


def _rests_on_retracted(subject: Subject, referrer: Referrer, source: str) -> Iterator[Problem]:
    record = subject.corpus.get(referrer.id)
    if record is not None:
        message = f'the {record.kind_name} rests on "{source}", which was retracted'
        hint = "find another source, or say in the text that it was retracted"
        yield subject.problem("retracted-source", message, hint, record, *referrer.keys, offset=referrer.offset)


def _cited_blocks(document: Document) -> set[int]:
    """Positions of the blocks that cite a source, or a claim, which brings its sources."""
    return {
        reference.block
        for reference in document.references
        if isinstance(reference, Citation) or reference.kind == "claim"
    }
