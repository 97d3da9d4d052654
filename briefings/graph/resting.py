"""What rests on a record: claims, figures, events, pieces of text, briefings and disclaimers, each with its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from briefings.graph.caveats import caveats
from briefings.graph.graph import Referrer
from briefings.graph.passages import Cited, bases_of, cited_blocks
from briefings.graph.supposing import Supposed
from briefings.graph.touched import Touched, published_by, touched_claims
from briefings.model.problem import Key, Spot
from briefings.model.record import Record

RestingKind = Literal[
    "source", "claim", "figure", "event", "key-figure", "outlook", "relation",
    "highlight", "paragraph", "trend", "unknown", "summary", "change", "text", "briefing", "disclaimer",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Resting:
    """One thing that rests on a record."""

    kind: RestingKind
    id: str
    """Of the record that it is, or is part of."""
    spot: Spot
    how: str
    """As seen from it: "read in", "cites", "attested by"."""
    through: str
    """Id of the record at the other end: the one asked for, or a claim or source that rests on it."""
    alone: bool
    """Nothing that it rests on still stands once the record is retracted."""
    others: tuple[str, ...] = ()
    """Sources and claims that it rests on and that still stand then."""
    number: int | None = None
    """Which highlight, unknown or change; of a paragraph, which section. From 1."""
    paragraph: int | None = None
    """Which block of the text, from 1."""
    key: str = ""
    """Of a figure."""


def resting_on(supposed: Supposed, record: Record) -> tuple[Resting, ...]:
    """Everything that rests on a record, directly or through chains, each once, the nearest first."""
    return tuple(_Resting(supposed, record).all())


class _Resting:
    def __init__(self, supposed: Supposed, record: Record) -> None:
        self.supposed, self.record = supposed, record
        self.ledger = supposed.counting
        self.graph = supposed.counting.graph
        self.claims = touched_claims(self.ledger, record)
        self.sources = (record.id,) if record.kind_name == "source" else published_by(self.ledger, record)

    def all(self) -> Iterator[Resting]:
        for source in self.sources:
            if source != self.record.id:
                yield self._item("source", source, "published by", self.record.id, ())
        yield from (self._claim(one) for one in self.claims if one.id != self.record.id)
        yield from (figure for one in self.claims if one.direct for figure in self._figures(one.id))
        yield from self._events()
        texts = tuple(self._texts())
        yield from texts
        fields = tuple(self._fields())
        yield from fields
        yield from self._briefings((*texts, *fields))
        yield from self._disclaimers()

    def _claim(self, one: Touched) -> Resting:
        claim = self.graph.corpus.claims[one.id]
        bases = dict.fromkeys(report.source for report in claim.reports)
        return self._item("claim", one.id, one.how, one.through, bases, alone=self.supposed.fell(one.id))

    def _figures(self, claim_id: str) -> Iterator[Resting]:
        for key in self.graph.corpus.claims[claim_id].figures:
            yield self._item("figure", claim_id, "given by", claim_id, (claim_id,), ("figures", key), key=key)

    def _events(self) -> Iterator[Resting]:
        found: dict[str, tuple[str, str]] = {}
        for source in self.sources:
            for event in self.graph.referring(source, "event", "sources"):
                found.setdefault(event, ("reported by", source))
        for claim in self.claims:
            for event in self.graph.corpus.claims[claim.id].attests:
                found.setdefault(event, ("attested by", claim.id))
        for event, (how, through) in found.items():
            bases = dict.fromkeys((*self.graph.corpus.events[event].sources, *self.ledger.attesting(event)))
            yield self._item("event", event, how, through, bases)

    def _texts(self) -> Iterator[Resting]:
        """The blocks of rich text that cite a source or mention a claim."""
        seen: set[tuple[str, tuple[Key, ...], int]] = set()
        for target in (*self.sources, *(claim.id for claim in self.claims)):
            for cited in cited_blocks(self.graph, target):
                place = (cited.record.id, cited.keys, cited.block)
                if cited.record.id != self.record.id and place not in seen:
                    seen.add(place)
                    yield self._text(cited, target)

    def _text(self, cited: Cited, target: str) -> Resting:
        kind, number = cited.part
        spot = self.graph.corpus.spot(cited.record, *cited.keys, offset=cited.offset)
        how = "cites" if target in self.graph.corpus.sources else "mentions"
        alone, others = self._support(cited.bases)
        return Resting(kind, cited.record.id, spot, how, target, alone, others, number, cited.block + 1)

    def _fields(self) -> Iterator[Resting]:
        """Key figures, outlooks and relations that name a claim or a source."""
        kinds: dict[str, RestingKind] = {"key_figures": "key-figure", "outlook": "outlook", "relations": "relation"}
        for target in (*self.sources, *(claim.id for claim in self.claims)):
            for referrer in self.graph.referrers.get(target, ()):
                if not referrer.in_text and referrer.field in kinds:
                    yield self._field(kinds[referrer.field], referrer, target)

    def _field(self, kind: RestingKind, referrer: Referrer, target: str) -> Resting:
        bases: Iterable[str] = (target,)
        if kind == "relation":
            relation = self.graph.corpus.actors[referrer.id].relations[int(referrer.keys[1])]
            bases = dict.fromkeys((*relation.sources, *relation.claims))
        return self._item(kind, referrer.id, "names", target, bases, referrer.keys, number=int(referrer.keys[1]) + 1)

    def _briefings(self, parts: tuple[Resting, ...]) -> Iterator[Resting]:
        """Briefings of which a part rests on it, and those that show a claim beside one that they name."""
        found = {part.id: (part.how, part.through) for part in reversed(parts)}
        for claim in self.claims:
            answers = [response.claim for response in self.ledger.responses(self.graph.corpus.claims[claim.id])]
            for named in (claim.id, *answers):
                for briefing in self.graph.referring(named, "briefing"):
                    found.setdefault(briefing, ("shows", claim.id))
        for briefing, (how, through) in found.items():
            if briefing in self.graph.corpus.briefings:
                yield self._item("briefing", briefing, how, through, self._bases_of_briefing(briefing))

    def _bases_of_briefing(self, briefing_id: str) -> tuple[str, ...]:
        briefing = self.graph.corpus.briefings[briefing_id]
        cited = (base for _, document in self.graph.documents(briefing) for base in bases_of(document.references))
        return tuple(dict.fromkeys((*cited, *(figure.claim for figure in briefing.key_figures), *briefing.outlook)))

    def _disclaimers(self) -> Iterator[Resting]:
        """Disclaimers that apply to one of the claims, as it is or once the record is retracted."""
        ids = [claim.id for claim in self.claims]
        found: dict[str, tuple[str, str]] = {}
        for ledger, how in ((self.supposed.counting, "applies to"), (self.supposed.retracted, "would apply to")):
            for caveat in caveats(ledger, ids):
                found.setdefault(caveat.disclaimer.id, (how, caveat.claims[0]))
        for disclaimer, (how, claim) in found.items():
            yield self._item("disclaimer", disclaimer, how, claim, ())

    def _item(
        self, kind: RestingKind, record_id: str, how: str, through: str, bases: Iterable[str],
        keys: tuple[Key, ...] = (), *, alone: bool | None = None, number: int | None = None, key: str = "",
    ) -> Resting:  # fmt: skip
        record = self.graph.corpus.get(record_id)
        assert record is not None  # references were resolved
        fell, others = self._support(bases)
        spot = self.graph.corpus.spot(record, *keys)
        return Resting(kind, record_id, spot, how, through, fell if alone is None else alone, others, number, None, key)

    def _support(self, bases: Iterable[str]) -> tuple[bool, tuple[str, ...]]:
        """Whether all support falls, and what still stands."""
        given = tuple(bases)
        others = tuple(base for base in given if self.supposed.stands(base))
        return not others and any(self.supposed.fell(base) for base in given), others
