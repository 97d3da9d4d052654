"""The graph: a corpus whose references are resolved, with everything that looks them up from the other side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefings.model.claim import Claim, Report
from briefings.model.corpus import Corpus
from briefings.model.message import Names
from briefings.model.party import Party
from briefings.model.problem import Key
from briefings.model.record import Record
from briefings.model.reference import Kind, Passage, passages
from briefings.text import Document, Mention, parse


@dataclass(frozen=True, slots=True)
class Referrer:
    """One place that refers to a record."""

    id: str
    """Of the record that refers."""
    kind: Kind
    keys: tuple[Key, ...]
    """Where in it: a field, or a rich text that mentions or cites."""
    offset: int | None = None
    """Characters into the rich text; None when a field refers."""

    @property
    def in_text(self) -> bool:
        """Whether a rich text mentions or cites it."""
        return self.offset is not None

    @property
    def field(self) -> str:
        """Name of the record's field in which the reference stands."""
        return str(self.keys[0])


@dataclass(frozen=True)
class Graph:
    """All records, and who refers to whom. Made by `link` alone."""

    corpus: Corpus
    referrers: Mapping[str, tuple[Referrer, ...]]
    language: str
    """Of texts that do not say theirs."""

    def document(self, record: Record, text: str) -> Document:
        """A rich text of a record, parsed in the record's language."""
        return parse(text, record.language or self.language)

    def documents(self, record: Record) -> Iterator[tuple[Passage, Document]]:
        """All rich texts of a record, in the order of its fields."""
        for passage in passages(record):
            yield passage, self.document(record, passage.text)

    def referring(self, record_id: str, kind: Kind, *fields: str) -> tuple[str, ...]:
        """Ids of the records of a kind that refer to this one, in any of these fields (none named: in any)."""
        found = {
            referrer.id: None
            for referrer in self.referrers.get(record_id, ())
            if referrer.kind == kind and (not fields or referrer.field in fields)
        }
        return tuple(found)

    def name(self, mention: Mention) -> str:
        """What a reader calls the record that a mention without words names."""
        record = self.corpus.get(mention.id)
        return record.label if record else mention.id

    def publisher(self, report: Report) -> str | None:
        """Id of the outlet in which a claim was read."""
        source = self.corpus.sources.get(report.source)
        return source.publisher if source else None

    def party_words(self, party: Party) -> str:
        """How a party is called: by name, or in the source's own words."""
        names = [self.corpus.actors[actor].name for actor in party.named if actor in self.corpus.actors]
        return " and ".join(names) or party.said or ""

    def party_named(self, party: Party) -> Names | str:
        """The same, for a message."""
        names = tuple(self.corpus.actors[actor].name for actor in party.named if actor in self.corpus.actors)
        return Names(names) if names else party.said or ""

    def claims_of(self, actor_id: str) -> Iterator[Claim]:
        """The claims that an actor asserts, alone or jointly."""
        for claim_id in self.referring(actor_id, "claim", "asserted_by"):
            claim = self.corpus.claims[claim_id]
            if actor_id in claim.asserted_by.named:
                yield claim
