"""What a reader is told of the check of a quote: against which copy, with what result, or that there was none."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from briefings.graph.evidence import entry_of, passages_of, quoted_in, words_before
from briefings.model.claim import Claim, Report
from briefings.model.date import Date
from briefings.model.evidence import Entry, EvidenceResult, Passage, PassageKind
from briefings.model.message import term
from briefings.model.source import Source
from briefings.pages.desk import Desk
from briefings.pages.parts import DateView

Mark = Literal["checked", "unchecked", "failed"]

_AGAINST: dict[EvidenceResult, tuple[Mark, str]] = {
    "found": ("checked", term("checked word for word against an archived copy")),
    "segments-found": ("checked", term("its parts checked word for word against an archived copy")),
    "not-found": ("failed", term("not found in the archived copy")),
    "too-short": ("unchecked", term("not checked: too short to prove anything by being found in the archived copy")),
    "unreadable": ("unchecked", term("not checked: the archived copy cannot be read")),
}
_BEST_FIRST: tuple[Mark, ...] = ("checked", "failed", "unchecked")
"""Of one number in several sources: it needs to stand in one."""
_WORST_LAST: tuple[Mark, ...] = ("checked", "unchecked", "failed")
"""Of several numbers: each needs to stand in one."""


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
    also: str = ""
    """What else is to be said, after the copy and its date."""


def evidence_views(desk: Desk, claim: str, report: Report, kind: PassageKind) -> tuple[EvidenceView | None, ...]:
    """One view for each quote, or each excerpt, of a report; None where the source is protected."""
    source = desk.corpus.sources[report.source]
    words = report.quote if kind == "quote" else report.excerpt
    return tuple(_view(desk, source, Passage(claim, source.id, kind, one)) for one in words)


def figure_evidence(desk: Desk, claim: Claim, key: str) -> EvidenceView | None:
    """Whether a figure of a claim stands in the archived copy of one of its sources; None where all are protected.

    A figure of several numbers is found when each of them is; which are not is said.
    """
    if not claim.reports:
        return EvidenceView("unchecked", desk.say("not checked: no source is named"))
    found: dict[str, list[EvidenceView]] = {}
    for passage in (one.passage for one in quoted_in(claim) if one.passage.figure == key):
        if view := _view(desk, desk.corpus.sources[passage.source], passage):
            found.setdefault(passage.words, []).append(view)
    numbers = {words: min(views, key=lambda view: _BEST_FIRST.index(view.mark)) for words, views in found.items()}
    if not numbers:
        return None
    worst = max(numbers.values(), key=lambda view: _WORST_LAST.index(view.mark))
    if worst.mark == "checked":
        return replace(worst, words=desk.say("found in an archived copy"))
    amiss = [words for words, view in numbers.items() if view.mark == worst.mark]
    if len(amiss) == len(numbers):
        return worst
    # Only numbers come in several: words said stand alone.
    listed = desk.say(", ").join(desk.tongue.number(Decimal(number)) for number in amiss)
    return replace(worst, words=f"{listed}{desk.say(':')} {worst.words}")


def source_evidence(desk: Desk, source: Source) -> EvidenceView | None:
    """How many of the passages that are given from a source were checked; None where nothing is given from it."""
    views = [view for passage in passages_of(desk.graph, source.id) if (view := _view(desk, source, passage))]
    if not views:
        return None
    marks = [view.mark for view in views]
    checked = next((view for view in views if view.mark != "unchecked"), None)
    if checked is None:
        return (
            views[0] if len({view.words for view in views}) == 1 else EvidenceView("unchecked", desk.say("not checked"))
        )
    holding, failed, unchecked = (marks.count(mark) for mark in ("checked", "failed", "unchecked"))
    words = desk.say(
        "%(checked)s of %(all)s quotes and figures checked against an archived copy", checked=holding, all=len(marks)
    )
    rest = [desk.say("%(count)s not found in it", count=failed)] if failed else []
    rest += [desk.say("%(count)s not checked", count=unchecked)] if unchecked else []
    mark: Mark = "failed" if "failed" in marks else "checked" if set(marks) == {"checked"} else "unchecked"
    return EvidenceView(mark, words, checked.taken, checked.sha256, desk.say(", ").join(rest))


def _view(desk: Desk, source: Source, passage: Passage) -> EvidenceView | None:
    if source.protected is not None:
        return None
    entry = entry_of(desk.corpus, desk.evidence, passage)
    if entry is None:
        return EvidenceView("unchecked", _why_unchecked(desk, source, passage))
    mark, words = _AGAINST[entry.result]
    return EvidenceView(mark, desk.say(words), desk.date(_taken(entry)), entry.sha256)


def _why_unchecked(desk: Desk, source: Source, passage: Passage) -> str:
    if words_before(desk.corpus, desk.evidence, passage):
        is_figure = passage.kind == "figure"
        return desk.say("not checked as it is given now") if is_figure else desk.say("not checked in this wording")
    # A copy's name is not released, so that an archive without any other word may be a copy or not.
    if source.archive is None:
        return desk.say("not checked: no archived copy")
    return desk.say("not checked against an archived copy")


def _taken(entry: Entry) -> Date | None:
    return Date(edtf=entry.taken) if entry.taken else None
