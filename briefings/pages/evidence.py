"""What a reader is told of the check of a quote: against which copy, with what result, or that there was none."""

from dataclasses import dataclass
from typing import Literal

from briefings.graph.evidence import entry_of, quoted_in
from briefings.model.claim import Report
from briefings.model.date import Date
from briefings.model.evidence import Entry, EvidenceResult, Passage, PassageKind
from briefings.model.source import Source
from briefings.pages.desk import Desk
from briefings.pages.parts import DateView

Mark = Literal["checked", "unchecked", "failed"]

_AGAINST: dict[EvidenceResult, tuple[Mark, str]] = {
    "found": ("checked", "checked word for word against an archived copy"),
    "segments-found": ("checked", "its parts checked word for word against an archived copy"),
    "not-found": ("failed", "not found in the archived copy"),
    "too-short": ("unchecked", "not checked: too short to prove anything by being found in the archived copy"),
    "unreadable": ("unchecked", "not checked: the archived copy cannot be read"),
}


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """The state of one passage, or of all passages of a source."""

    mark: Mark
    """Which shape stands before the words."""
    words: str
    taken: DateView | None = None
    """When the copy was made."""
    sha256: str | None = None
    """Of the copy."""


def evidence_views(desk: Desk, claim: str, report: Report, kind: PassageKind) -> tuple[EvidenceView | None, ...]:
    """One view for each quote, or each excerpt, of a report; None where the source is protected."""
    source = desk.corpus.sources[report.source]
    words = report.quote if kind == "quote" else report.excerpt
    return tuple(_view(desk, source, Passage(claim, source.id, kind, one)) for one in words)


def source_evidence(desk: Desk, source: Source) -> EvidenceView | None:
    """How many of the passages that are given from a source were checked; None where nothing is given from it."""
    claims = (desk.corpus.claims[claim] for claim in desk.graph.referring(source.id, "claim", "reports"))
    passages = dict.fromkeys(one.passage for claim in claims for one in quoted_in(claim))
    views = [view for passage in passages if passage.source == source.id and (view := _view(desk, source, passage))]
    if not views:
        return None
    marks = [view.mark for view in views]
    checked = next((view for view in views if view.mark != "unchecked"), None)
    if checked is None:
        return views[0] if len({view.words for view in views}) == 1 else EvidenceView("unchecked", "not checked")
    counts = ((marks.count("failed"), "not found in it"), (marks.count("unchecked"), "not checked"))
    rest = "".join(f", {count} {words}" for count, words in counts if count)
    words = f"{marks.count('checked')} of {len(marks)} quotes and figures checked against an archived copy{rest}"
    mark: Mark = "failed" if "failed" in marks else "checked" if set(marks) == {"checked"} else "unchecked"
    return EvidenceView(mark, words, checked.taken, checked.sha256)


def _view(desk: Desk, source: Source, passage: Passage) -> EvidenceView | None:
    if source.protected is not None:
        return None
    entry = entry_of(desk.corpus, desk.evidence, passage)
    if entry is None:
        return EvidenceView("unchecked", _why_unchecked(desk, source, passage))
    mark, words = _AGAINST[entry.result]
    return EvidenceView(mark, words, desk.date(_taken(entry)), entry.sha256)


def _why_unchecked(desk: Desk, source: Source, passage: Passage) -> str:
    others = desk.evidence.of_report(passage.claim, source.id)
    if any(entry.passage.kind == passage.kind and entry.passage.words != passage.words for entry in others):
        return "not checked in this wording"
    # A copy's name is not released, so that an archive without any other word may be a copy or not.
    return "not checked: no archived copy" if source.archive is None else "not checked against an archived copy"


def _taken(entry: Entry) -> Date | None:
    return Date(edtf=entry.taken) if entry.taken else None
