"""Supposing a retraction: the same content twice, as it is and with one record retracted."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefings.graph.graph import Graph
from briefings.graph.ledger import Ledger
from briefings.graph.retraction import is_retracted
from briefings.model.actor import Actor
from briefings.model.claim import Claim, EditorialStatus
from briefings.model.record import Record
from briefings.model.source import Source

RETRACTABLE = frozenset({"source", "claim", "actor"})
"""Kinds whose retraction has a meaning: a source's, a claim's, and that of all claims of an actor."""

SUPPOSED = "its retraction is supposed"
"""The reason that a claim has in the second derivation alone."""


@dataclass(frozen=True, slots=True)
class Supposed:
    """The ledger in which a record counts, and the one in which it is retracted."""

    counting: Ledger
    retracted: Ledger
    already: bool
    """The desk has marked it as retracted: what is asked is what that has changed."""

    def fell(self, record_id: str) -> bool:
        """Whether a source or claim stands, and no longer does once the record is retracted."""
        return not _is_fallen(self.counting, record_id) and _is_fallen(self.retracted, record_id)

    def stands(self, record_id: str) -> bool:
        """Whether a source or claim still bears something once the record is retracted: it is no claim set aside."""
        return not _is_fallen(self.retracted, record_id) and record_id not in self.retracted.set_aside


def suppose(graph: Graph, record: Record) -> Supposed:
    """Derive twice. A reference is the same in both: only the marks of the record differ."""
    if isinstance(record, Source):
        already = record.status == "retracted"
        there = {record.id: record.model_copy(update={"status": None})} if already else {}
        gone = {record.id: record.model_copy(update={"status": "retracted"})}
        return Supposed(_ledger(graph, sources=there), _ledger(graph, sources=gone), already)
    if isinstance(record, Actor):
        claims = {claim.id: _taken_back(claim) for claim in graph.claims_of(record.id)}
        return Supposed(Ledger(graph), _ledger(graph, claims=claims), False)
    if isinstance(record, Claim):
        already = record.status is not None and record.status.value == "retracted"
        kept = {record.id: record.model_copy(update={"status": None})} if already else {}
        return Supposed(_ledger(graph, claims=kept), _ledger(graph, claims={record.id: _taken_back(record)}), already)
    raise ValueError(f"a {record.kind_name} cannot be retracted")


def _ledger(
    graph: Graph, sources: Mapping[str, Source] | None = None, claims: Mapping[str, Claim] | None = None
) -> Ledger:
    corpus = replace(
        graph.corpus,
        sources={**graph.corpus.sources, **(sources or {})},
        claims={**graph.corpus.claims, **(claims or {})},
    )
    return Ledger(replace(graph, corpus=corpus))


def _taken_back(claim: Claim) -> Claim:
    return claim.model_copy(update={"status": EditorialStatus(value="retracted", why=SUPPOSED)})


def _is_fallen(ledger: Ledger, record_id: str) -> bool:
    return record_id in ledger.withdrawn or is_retracted(ledger.graph, record_id)
