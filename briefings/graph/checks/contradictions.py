"""The desk's word, and what it puts in front, against what the ledger knows."""

from collections.abc import Iterator

from briefings.graph.checks.subject import Subject
from briefings.graph.chronology import known
from briefings.graph.figures import revisions
from briefings.graph.groups import voices
from briefings.graph.responses import same_side
from briefings.graph.setting_aside import own_corrections
from briefings.model.briefing import Briefing
from briefings.model.claim import Claim
from briefings.model.date import Date
from briefings.model.problem import Problem
from briefings.text import Mention


def status_against_evidence(subject: Subject) -> Iterator[Problem]:
    """An editor may know better than the ledger, and must be told when the ledger says otherwise."""
    for claim in () if subject.partial else subject.corpus.claims.values():
        if claim.status is None:
            continue
        if claim.status.value == "confirmed":
            told = _against_confirmed(subject, claim)
        elif claim.status.value == "discounted":
            told = _against_discounted(subject, claim)
        else:
            continue
        for message, against, hint in told:
            spot = subject.corpus.spot(claim, "status", "value")
            related = tuple(subject.corpus.spot(subject.corpus.claims[other]) for other in against)
            yield Problem("status-against-evidence", message, spot, hint, related)


_LOOK_AGAIN = "look again; where the desk is sure, let the reason answer it, and discount what is wrong"
_Told = tuple[str, tuple[str, ...], str]


def _against_confirmed(subject: Subject, claim: Claim) -> Iterator[_Told]:
    ledger = subject.ledger
    if taken_back := ledger.withdrawn.get(claim.id):
        message = f"the desk holds this to be confirmed, and its own side took it back: {_quoted(taken_back.rests_on)}"
        hint = "the claim counts as retracted; where the desk knows it from elsewhere, make that a claim of its own"
        yield message, taken_back.rests_on, hint
        return
    if corrected := own_corrections(subject.graph, ledger.sides, ledger.withdrawn).get(claim.id):
        message = f"the desk holds this to be confirmed, and its own side corrected it: {_quoted(corrected)}"
        yield message, corrected, "look again; where the desk is sure, let the reason answer it"
    if disputed := _disputed_by(subject, claim):
        message = f"the desk holds this to be confirmed, and another side disputes it: {_quoted(disputed)}"
        yield message, disputed, _LOOK_AGAIN


def _against_discounted(subject: Subject, claim: Claim) -> Iterator[_Told]:
    """Two independent voices or more, where its own is counted among them: as if the desk had not discounted it."""
    group = subject.ledger.group(claim.id)
    if claim.id in subject.ledger.withdrawn or not group.spoken_for:
        return
    agreeing = tuple(one for one in group.claims if one in group.counted or one == claim.id)
    count = len(voices(subject.graph, subject.ledger.sides, group.claims, agreeing))
    if count >= 2:
        message = f"the desk discounts this, and {count} independent originators say so"
        yield message, tuple(one for one in agreeing if one != claim.id), _LOOK_AGAIN


def _quoted(claim_ids: tuple[str, ...]) -> str:
    return ", ".join(f'"{claim_id}"' for claim_id in claim_ids)


def _disputed_by(subject: Subject, claim: Claim) -> tuple[str, ...]:
    """What of other sides disputes it, or what says the same, and is a voice: neither withdrawn nor set aside."""
    ledger, claims = subject.ledger, subject.corpus.claims
    group = ledger.group(claim.id)
    found = {
        answer.claim: None
        for mine in (claims[one] for one in group.claims if one not in ledger.silent)
        for answer in ledger.responses(mine)
        if answer.how in ("disputes", "refutes")
        and answer.claim not in group.claims
        and answer.claim not in ledger.silent
        and not same_side(subject.graph, ledger.sides, mine, claims[answer.claim])
    }
    return tuple(found)


def revised_figure(subject: Subject) -> Iterator[Problem]:
    """What stands in front is the newest that the desk could know; a highlight may link to both, and say so."""
    for briefing in () if subject.partial else subject.corpus.briefings.values():
        for position, key_figure in enumerate(briefing.key_figures):
            if newer := _newer(subject, briefing, key_figure.claim):
                yield _revised(subject, key_figure.claim, newer, briefing, "key_figures", position, "figure")
        for position, text in enumerate(briefing.highlights):
            linked = [m for m in subject.graph.document(briefing, text).references if isinstance(m, Mention)]
            shown = {mention.id for mention in linked}
            for mention in linked:
                newer = _newer(subject, briefing, mention.id) if mention.kind == "claim" else None
                if newer and newer.id not in shown:
                    keys = ("highlights", position)
                    yield _revised(subject, mention.id, newer, briefing, *keys, offset=mention.offset)


def _newer(subject: Subject, briefing: Briefing, claim_id: str) -> Claim | None:
    """The newest claim that revised one and was surely known by the cut-off."""
    end = briefing.cutoff or briefing.published
    found = (subject.corpus.claims[one] for one in revisions(subject.ledger, claim_id))
    told = [claim for claim in found if claim.id not in subject.ledger.withdrawn]
    return next((claim for claim in reversed(told) if _is_known_by(known(subject.graph, claim), end)), None)


def _is_known_by(date: Date | None, end: Date) -> bool:
    if date is None or date.latest is None or date.certainly_after(end):
        return False
    if end.instant is not None and date.instant is None and date.latest == end.latest:
        # A day without its hour may have been after the hour of the cut-off.
        return False
    return end.latest is None or date.latest <= end.latest


def _revised(
    subject: Subject, claim_id: str, newer: Claim, briefing: Briefing, *keys: str | int, offset: int | None = None
) -> Problem:
    message = f'the claim "{claim_id}" was revised by "{newer.id}" before the cut-off'
    hint = "show the newer one, or say in the text that this was revised and link to both"
    spot = subject.corpus.spot(briefing, *keys, offset=offset)
    return Problem("revised-figure", message, spot, hint, (subject.corpus.spot(newer),))
