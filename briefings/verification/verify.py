"""Every quote, excerpt and figure of the records, held against the archived copies that are at hand."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from briefings.graph.checks.evidence import changed, other_copy, wanting
from briefings.graph.evidence import Quoted, entry_of, quoted_in
from briefings.graph.graph import Graph
from briefings.loading.tree import Tree
from briefings.model.corpus import Corpus
from briefings.model.evidence import Entry, Evidence, EvidenceResult, Passage, evidence_of
from briefings.model.problem import Problem
from briefings.model.source import Archive, Source
from briefings.verification.archived import Change, change_of, read_copy, sha256_of
from briefings.verification.extract import UnreadableCopy
from briefings.verification.extraction import extract
from briefings.verification.reading import Reading

Outcome = EvidenceResult | Literal["not-checked"]


@dataclass(frozen=True, slots=True)
class Verification:
    """The ledger as it ought to be, what is wrong, and how every passage came out."""

    evidence: Evidence
    problems: tuple[Problem, ...]
    outcomes: tuple[tuple[Passage, Outcome], ...]
    current: bool
    """Whether the old ledger has the same results for the same copies, and none for words that have changed since.

    Positions do not count: another release of a library may split a PDF's text otherwise.
    """


def verify(graph: Graph, copies: Tree, old: Evidence, only: Iterable[str] = ()) -> Verification:
    """Hold the records against the copies. `only`: ids of claims and sources; without any, all are looked at.

    What cannot be looked at here (no copy at hand, not asked for) stays as the old ledger has it. So does what was
    found in the file that a record names by its SHA-256, while another lies in its place: that one is looked through
    and told, and nothing of it is kept. A changed file that no record names is told, and takes the old one's place.
    Entries of passages that no record has any more are dropped, except where the words changed and the new ones could
    not be looked for: then the old entry tells of it.
    """
    corpus, run = graph.corpus, _Run(copies, old)
    wanted = _Wanted(corpus, tuple(only))
    for source in corpus.sources.values():
        if passages := wanted.of_source(source.id):
            run.source(corpus, source, passages)
    kept = _kept(corpus, old, run)
    evidence = evidence_of([*run.entries.values(), *kept])
    told = [*run.problems, *_told(corpus, evidence, run)]
    latest = _latest(corpus, evidence, run)
    outcomes = tuple((passage, _outcome(latest(passage))) for passage in wanted.passages)
    stale = any(problem.code == "quote-changed-since-check" for problem in told)
    return Verification(evidence, tuple(told), outcomes, _says_the_same(evidence, old) and not stale)


def _says_the_same(new: Evidence, old: Evidence) -> bool:
    entries = [one.entries.values() for one in (new, old)]
    results = [{e.passage: (e.result, e.sha256, e.taken, e.before) for e in one} for one in entries]
    return results[0] == results[1]


def _outcome(entry: Entry | None) -> Outcome:
    return entry.result if entry else "not-checked"


class _Wanted:
    """The passages that are asked for, by source."""

    def __init__(self, corpus: Corpus, only: tuple[str, ...]) -> None:
        self._by_source: dict[str, list[Quoted]] = {}
        for claim in corpus.claims.values():
            for one in quoted_in(claim):
                if not only or claim.id in only or one.passage.source in only:
                    self._by_source.setdefault(one.passage.source, []).append(one)

    @property
    def passages(self) -> Iterator[Passage]:
        """All of them, each once."""
        found = (one.passage for source in sorted(self._by_source) for one in self._by_source[source])
        yield from dict.fromkeys(found)

    def of_source(self, source: str) -> list[Quoted]:
        """Those that ought to stand in one source."""
        return self._by_source.get(source, [])


@dataclass
class _Run:
    """What one run has found so far."""

    copies: Tree
    old: Evidence
    entries: dict[Passage, Entry] = field(default_factory=dict)
    """What enters the ledger."""
    seen: dict[Passage, Entry] = field(default_factory=dict)
    """What was found in the copies as they are, and so also in one that is not the file that the record names."""
    problems: list[Problem] = field(default_factory=list)
    hints: dict[Passage, str] = field(default_factory=dict)

    def source(self, corpus: Corpus, source: Source, passages: list[Quoted]) -> None:
        """Look for the passages of one source in its copy."""
        archive = source.archive
        if archive is None or archive.file is None:
            return
        spot = corpus.spot(source, "archive", "file")
        data = read_copy(self.copies, archive.file, spot)
        if isinstance(data, Problem):
            self.problems.append(data)
            return
        digest = sha256_of(data)
        change = change_of(corpus, source, archive, digest, self.old)
        taken = archive.taken.edtf or "" if archive.taken else ""
        try:
            content = extract(archive.file, data, _urls(source, archive))
        except UnreadableCopy as error:
            hint = "make the copy anew, or keep it as text, HTML, PDF, WARC or WACZ"
            self.problems.append(Problem("copy-unreadable", f'"{archive.file}": {error}', spot, hint))
            found = [Entry(one.passage, "unreadable", digest, taken, reason=str(error)) for one in passages]
            self._take(found, change, "it cannot be read", keep_old=change is not None)
            return
        reading = Reading(content, digest, taken, change.before if change else "")
        found = [reading.look_for(one) for one in passages]
        self._take(found, change, _outcome_words(found), keep_old=change is not None and change.is_named)
        missing = (one for one, entry in zip(passages, found, strict=True) if entry.result == "not-found")
        self.hints.update((one.passage, reading.hint(one)) for one in missing)

    def _take(self, found: list[Entry], change: Change | None, outcome: str, keep_old: bool) -> None:
        if change is not None:
            self.problems.append(change.problem(outcome))
        self.seen.update((entry.passage, entry) for entry in found)
        if not keep_old:
            self.entries.update((entry.passage, entry) for entry in found)


def _outcome_words(found: list[Entry]) -> str:
    holding = sum(1 for entry in found if entry.holds)
    if holding == len(found):
        return "every quote and figure stands in this one, too"
    return f"of its {len(found)} quotes and figures, {holding or 'none'} can be shown to stand in this one"


def _urls(source: Source, archive: Archive) -> tuple[str, ...]:
    return tuple(url for url in (archive.url, source.url) if url)


def _kept(corpus: Corpus, old: Evidence, run: _Run) -> Iterator[Entry]:
    """Old entries that still say something about the records, and for which nothing newer was found."""
    current = {one.passage for claim in corpus.claims.values() for one in quoted_in(claim)}
    unknown = [passage for passage in current if passage not in run.entries and old.get(passage) is None]
    places = {_place(passage) for passage in unknown}
    for passage, entry in old.entries.items():
        if passage not in run.entries and (passage in current or _place(passage) in places):
            yield entry


def _place(passage: Passage) -> tuple[str, str, str, str]:
    return passage.claim, passage.source, passage.kind, passage.figure


def _told(corpus: Corpus, evidence: Evidence, run: _Run) -> Iterator[Problem]:
    """What was found against the records, with hints from the copies that were read."""
    told = {problem.spot for problem in run.problems}
    yield from (problem for problem in other_copy(corpus, evidence) if problem.spot not in told)
    fallback = "correct the words, or have the copy at hand and see what it says instead"
    latest = _latest(corpus, evidence, run)
    yield from wanting(corpus, latest, lambda one: run.hints.get(one.passage, fallback))
    yield from changed(corpus, evidence)


def _latest(corpus: Corpus, evidence: Evidence, run: _Run) -> Callable[[Passage], Entry | None]:
    """What is known of a passage now: from this run, else from the ledger."""
    return lambda passage: run.seen.get(passage) or entry_of(corpus, evidence, passage)
