"""Blocks of rich text that cite a source or mention a claim, and what else each of them stands on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from briefings.graph.graph import Graph, Referrer
from briefings.model.problem import Key
from briefings.model.record import Record
from briefings.model.reference import passages
from briefings.text import Citation, Document, Mention

TextPart = Literal["highlight", "paragraph", "trend", "unknown", "summary", "change", "text"]
_PARTS: dict[str, TextPart] = {
    "highlights": "highlight",
    "sections": "paragraph",
    "trend": "trend",
    "unknowns": "unknown",
    "summary": "summary",
    "changes": "change",
}


@dataclass(frozen=True, slots=True)
class Cited:
    """One block of a text in which a record is cited or mentioned."""

    record: Record
    """Whose text it is."""
    keys: tuple[Key, ...]
    offset: int
    block: int
    """From 0."""
    bases: tuple[str, ...]
    """The sources that the block cites and the claims that it mentions."""

    @property
    def part(self) -> tuple[TextPart, int | None]:
        """Which part of a briefing it is, and which of several, from 1; texts of other records are just texts."""
        if self.record.kind_name != "briefing":
            return "text", None
        position = next((key for key in self.keys if isinstance(key, int)), None)
        return _PARTS.get(str(self.keys[0]), "text"), None if position is None else position + 1


def cited_blocks(graph: Graph, target: str) -> Iterator[Cited]:
    """The blocks that cite or mention a record, in the order of the records and their fields."""
    for referrer in graph.referrers.get(target, ()):
        if referrer.offset is not None and (record := graph.corpus.get(referrer.id)) is not None:
            document = _document(graph, record, referrer)
            block = next((at for at, offset in _places(document) if offset == referrer.offset), 0)
            within = (reference for reference in document.references if reference.block == block)
            yield Cited(record, referrer.keys, referrer.offset, block, bases_of(within))


def bases_of(references: Iterable[Mention | Citation]) -> tuple[str, ...]:
    """The sources and claims that a text stands on: what it cites, and the claims that it mentions."""
    found: dict[str, None] = {}
    for reference in references:
        if isinstance(reference, Citation):
            found |= dict.fromkeys(item.source for item in reference.items)
        elif reference.kind == "claim":
            found[reference.id] = None
    return tuple(found)


def _document(graph: Graph, record: Record, referrer: Referrer) -> Document:
    text = next(passage.text for passage in passages(record) if passage.keys == referrer.keys)
    return graph.document(record, text)


def _places(document: Document) -> Iterator[tuple[int, int]]:
    """Block and offset of everything that the text refers to."""
    for reference in document.references:
        if isinstance(reference, Mention):
            yield reference.block, reference.offset
        else:
            yield from ((reference.block, item.offset) for item in reference.items)
