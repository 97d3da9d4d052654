"""What stands on retracted sources."""

from collections.abc import Iterator, Mapping

from briefings.graph.graph import Graph
from briefings.graph.passages import cited_blocks
from briefings.graph.retraction import is_retracted

_STANDING_ON_SOURCES = frozenset({"reports", "sources", "relations"})
_STANDING_ON_CLAIMS = frozenset({"key_figures", "outlook", "relations"})


def on_retracted(graph: Graph) -> Mapping[str, tuple[str, ...]]:
    """Record id -> the retracted sources that it cites, itself or by way of the claims that it names.

    An event stands on the claims that attest it. To mention a source without citing it is not to stand on it.
    """
    found: dict[str, dict[str, None]] = {}
    for source_id in graph.corpus.sources:
        if is_retracted(graph, source_id):
            for record_id in _standing_on(graph, source_id):
                found.setdefault(record_id, {})[source_id] = None
    return {record_id: tuple(sources) for record_id, sources in found.items()}


def _standing_on(graph: Graph, source_id: str) -> Iterator[str]:
    yield from (cited.record.id for cited in cited_blocks(graph, source_id) if source_id in cited.bases)
    yield from _in_fields(graph, source_id, _STANDING_ON_SOURCES)
    for claim_id in graph.referring(source_id, "claim", "reports"):
        yield from graph.corpus.claims[claim_id].attests
        yield from (cited.record.id for cited in cited_blocks(graph, claim_id))
        yield from _in_fields(graph, claim_id, _STANDING_ON_CLAIMS)


def _in_fields(graph: Graph, target: str, fields: frozenset[str]) -> Iterator[str]:
    for referrer in graph.referrers.get(target, ()):
        if not referrer.in_text and referrer.field in fields:
            yield referrer.id
