"""Every quote, excerpt and figure of the records, held against the archived copies that are at hand."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from briefings.graph.checks.evidence import changed, other_copy, wanting
from briefings.graph.evidence import Quoted, quoted_in
from briefings.graph.graph import Graph
from briefings.loading.tree import Tree, Unreadable
from briefings.model.corpus import Corpus
from briefings.model.evidence import Entry, Evidence, EvidenceResult, Passage, evidence_of
from briefings.model.problem import Problem
from briefings.model.source import Archive, Source
from briefings.verification.closest import Neighbourhood
from briefings.verification.extract import MAX_COPY, Extract, UnreadableCopy
from briefings.verification.extraction import extract
from briefings.verification.figures import find_figure
from briefings.verification.matching import Haystack
from briefings.verification.normalising import NORMALISATION

Spans = tuple[tuple[int, int], ...]
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

    What cannot be looked at here (no copy at hand, another file in its place, not asked for) stays as the old
    ledger has it. Entries of passages that no record has any more are dropped, except where the words changed and
    the new ones could not be looked for: then the old entry tells of it.
    """
    corpus, run = graph.corpus, _Run(copies, old)
    wanted = _Wanted(corpus, tuple(only))
    for source in corpus.sources.values():
        if passages := wanted.of_source(source.id):
            run.source(corpus, source, passages)
    kept = _kept(corpus, old, run)
    evidence = evidence_of([*run.entries.values(), *kept])
    told = [*run.problems, *_told(corpus, evidence, run)]
    outcomes = tuple((passage, _outcome(evidence, passage)) for passage in wanted.passages)
    stale = any(problem.code == "quote-changed-since-check" for problem in told)
    return Verification(evidence, tuple(told), outcomes, _says_the_same(evidence, old) and not stale)


def _says_the_same(new: Evidence, old: Evidence) -> bool:
    results = [{e.passage: (e.result, e.sha256, e.taken) for e in one.entries.values()} for one in (new, old)]
    return results[0] == results[1]


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
    problems: list[Problem] = field(default_factory=list)
    hints: dict[Passage, str] = field(default_factory=dict)

    def source(self, corpus: Corpus, source: Source, passages: list[Quoted]) -> None:
        """Look for the passages of one source in its copy."""
        archive = source.archive
        if archive is None or archive.file is None:
            return
        spot = corpus.spot(source, "archive", "file")
        try:
            data = self.copies.read(archive.file, MAX_COPY)
        except Unreadable as error:
            is_missing = error.code == "missing-file"
            code = "copy-missing" if is_missing else "copy-unreadable"
            message = f'there is no "{archive.file}" in the archive folder' if is_missing else str(error)
            hint = "what was checked stays as it is; put the copy there to check anew" if is_missing else error.hint
            self.problems.append(Problem(code, message, spot, hint))
            return
        digest = hashlib.sha256(data).hexdigest()
        if problem := self._other_file(corpus, source, archive, digest):
            self.problems.append(problem)
            return
        taken = archive.taken.edtf or "" if archive.taken else ""
        try:
            content = extract(archive.file, data, _urls(source, archive))
        except UnreadableCopy as error:
            hint = "make the copy anew, or keep it as text, HTML, PDF, WARC or WACZ"
            self.problems.append(Problem("copy-unreadable", f'"{archive.file}": {error}', spot, hint))
            for one in passages:
                self._enter(Entry(one.passage, "unreadable", digest, taken, reason=str(error)))
            return
        self._look(passages, content, digest, taken)

    def _other_file(self, corpus: Corpus, source: Source, archive: Archive, digest: str) -> Problem | None:
        """A copy that is not the file that the record names; where it names none, not the one of the last check."""
        if archive.sha256 is not None:
            if digest == archive.sha256:
                return None
            message = f"the copy's SHA-256 is {digest}, not the one that the record names"
            hint = "put the right file back; or, if this one is right, correct the SHA-256"
            return Problem("evidence-hash-changed", message, corpus.spot(source, "archive", "sha256"), hint)
        before = {entry.sha256 for entry in self.old.of_source(source.id)}
        if not before or digest in before:
            return None
        message = f"the copy is not the one that was checked before: its SHA-256 is {digest}"
        hint = f"put the old file back; or, if this one is right, say so: `sha256: {digest}`"
        return Problem("evidence-hash-changed", message, corpus.spot(source, "archive", "file"), hint)

    def _look(self, passages: list[Quoted], content: Extract, digest: str, taken: str) -> None:
        copy = _Copy(content)
        near: dict[str, Spans] = {}
        for one in passages:
            passage = one.passage
            if passage.kind == "figure":
                span = find_figure(copy.haystack, passage.words, one.keys[-1] == "said", near.get(passage.claim, ()))
                result: EvidenceResult = "found" if span else "not-found"
                spans: Spans = (span,) if span else ()
            else:
                match = copy.haystack.look_for(passage.words)
                result, spans = match.result, match.spans
                near[passage.claim] = near.get(passage.claim, ()) + spans
            position = spans[0][0] if spans else None
            where = copy.where(position) if position is not None else ""
            self._enter(Entry(passage, result, digest, taken, position, where, NORMALISATION))
            if result == "not-found":
                self.hints[passage] = copy.hint(passage)

    def _enter(self, entry: Entry) -> None:
        self.entries[entry.passage] = entry


class _Copy:
    """A copy's text, ready to be looked through."""

    def __init__(self, content: Extract) -> None:
        self.content = content
        self.haystack = Haystack(content.text)
        self._neighbourhood = Neighbourhood(self.haystack)

    def where(self, position: int) -> str:
        """The page or paragraph of a character of the normalised text."""
        return self.content.where(self.haystack.normal.starts[position])

    def hint(self, passage: Passage) -> str:
        """What the copy says instead, with the difference between asterisks."""
        if passage.kind == "figure":
            return "correct the figure, or give the source's own words for it in `said`"
        near = self._neighbourhood.closest(passage.words)
        if near is None:
            return "no passage of the copy is near it: is it the right source, and the right copy?"
        said, ours = near
        if said == ours:
            return f'the copy says "{said}": look at the edges of the words and at marks between them'
        return f'the copy says "{said}", the record "{ours}"'


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
    """What the new ledger says against the records, with hints from the copies that were read."""
    told = {problem.spot for problem in run.problems}
    yield from (problem for problem in other_copy(corpus, evidence) if problem.spot not in told)
    fallback = "correct the words, or have the copy at hand and see what it says instead"
    yield from wanting(corpus, evidence, lambda passage: run.hints.get(passage, fallback))
    yield from changed(corpus, evidence)


def _outcome(evidence: Evidence, passage: Passage) -> Outcome:
    entry = evidence.get(passage)
    return entry.result if entry else "not-checked"
