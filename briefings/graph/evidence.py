"""Which words of a claim ought to stand in which source, and what the evidence ledger knows of them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from briefings.graph.graph import Graph
from briefings.graph.release import Released
from briefings.model.claim import Claim
from briefings.model.corpus import Corpus
from briefings.model.evidence import Entry, Evidence, Passage, PassageKind
from briefings.model.figure import Figure
from briefings.model.problem import Key


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage, and where in its claim it stands."""

    passage: Passage
    keys: tuple[Key, ...]

    @property
    def is_said(self) -> bool:
        """Whether these are a figure's words as its source says them, and no number."""
        return self.passage.kind == "figure" and self.keys[-1] == "said"


def quoted_in(claim: Claim) -> Iterator[Quoted]:
    """Everything that a claim says its sources say: report by report its quotes and excerpts, then its figures."""
    kinds: tuple[PassageKind, ...] = ("quote", "excerpt")
    for position, report in enumerate(claim.reports):
        for kind in kinds:
            for number, words in enumerate(getattr(report, kind)):
                passage = Passage(claim.id, report.source, kind, words)
                yield Quoted(passage, ("reports", position, kind, number))
    for source in dict.fromkeys(report.source for report in claim.reports):
        for key, figure in claim.figures.items():
            for field, words in _figure_words(figure):
                yield Quoted(Passage(claim.id, source, "figure", words, key), ("figures", key, field))


def passages_of(graph: Graph, source: str) -> tuple[Passage, ...]:
    """What claims say that a source says, each once."""
    claims = (graph.corpus.claims[claim] for claim in graph.referring(source, "claim", "reports"))
    found = (one.passage for claim in claims for one in quoted_in(claim))
    return tuple(dict.fromkeys(passage for passage in found if passage.source == source))


def entry_of(corpus: Corpus, evidence: Evidence, passage: Passage) -> Entry | None:
    """What is known of a passage; nothing where another copy was checked than the one that the source names."""
    entry, source = evidence.get(passage), corpus.sources.get(passage.source)
    named = source.archive.sha256 if source and source.archive else None
    return entry if entry and named in (None, entry.sha256) else None


def words_before(corpus: Corpus, evidence: Evidence, passage: Passage) -> str:
    """What was checked where an unchecked passage stands now: the words before they were changed, or nothing."""
    alike = (entry.passage for entry in evidence.of_report(passage.claim, passage.source))
    known = [one for one in alike if (one.kind, one.figure) == (passage.kind, passage.figure)]
    current = {one.passage for one in quoted_in(corpus.claims[passage.claim])} if known else set()
    earlier = next((one for one in known if one not in current), None)
    return earlier.words if earlier and not evidence.get(passage) else ""


@dataclass(frozen=True, slots=True)
class EvidenceTally:
    """How many quotes, excerpts and figures there are, and what is known of them."""

    quotes: int
    """Quotes and excerpts."""
    figures: int
    """Numbers and words of figures, by source."""
    checked: int
    failed: int
    """Looked for and not found."""
    stale: int
    """Other words were checked, or another copy than the record's or the first."""
    unchecked: int
    """Never looked for, or to no avail: too short, or a copy that cannot be read."""

    @property
    def all(self) -> int:
        """All passages."""
        return self.quotes + self.figures


def tally(corpus: Corpus, evidence: Evidence) -> EvidenceTally:
    """Count the passages of all claims; one that stands twice in a claim counts once."""
    passages = dict.fromkeys(one.passage for claim in corpus.claims.values() for one in quoted_in(claim))
    figures = sum(1 for passage in passages if passage.kind == "figure")
    marks = Counter(_mark(corpus, evidence, passage) for passage in passages)
    return EvidenceTally(
        quotes=len(passages) - figures,
        figures=figures,
        checked=marks["checked"],
        failed=marks["failed"],
        stale=marks["stale"],
        unchecked=marks["unchecked"],
    )


def _mark(corpus: Corpus, evidence: Evidence, passage: Passage) -> str:
    entry = entry_of(corpus, evidence, passage)
    if entry is None:
        is_stale = evidence.get(passage) is not None or words_before(corpus, evidence, passage)
        return "stale" if is_stale else "unchecked"
    source = corpus.sources.get(passage.source)
    if entry.before and not (source and source.archive and source.archive.sha256):
        return "stale"
    return "checked" if entry.holds else "failed" if entry.result == "not-found" else "unchecked"


def shown_evidence(evidence: Evidence, released: Released) -> Evidence:
    """What an edition may show: nothing of claims and sources that it withholds, nor of sources that it protects."""
    corpus = released.graph.corpus
    open_sources = {source.id for source in corpus.sources.values() if source.protected is None}
    return evidence.only(lambda passage: passage.claim in corpus.claims and passage.source in open_sources)


def plain_digits(number: Decimal) -> str:
    """In digits alone, without an exponent and zeros at the end: 1200, 2.5."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _figure_words(figure: Figure) -> Iterator[tuple[str, str]]:
    """The words of `said`; without them each number once. Numbers beside words are how the desk reads the words."""
    if figure.said is not None:
        yield "said", figure.said
        return
    numbers = {field: getattr(figure, field) for field in ("high", "low", "best")}
    fields = {plain_digits(number): field for field, number in numbers.items() if number is not None}
    yield from ((field, words) for words, field in fields.items())
