"""The desk's word, and what it puts in front, against what the ledger knows."""

from collections.abc import Iterator

from briefings.graph.checks.subject import Subject
from briefings.graph.chronology import known
from briefings.graph.figures import revisions
from briefings.graph.responses import same_side
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
        if claim.status.value == "confirmed" and (against := _disputed_by(subject, claim)):
            names = ", ".join(f'"{other.id}"' for other in against)
            message = f"the desk holds this to be confirmed, and another side disputes it: {names}"
        elif claim.status.value == "discounted" and (against := _voices(subject, claim)):
            count = len(subject.ledger.group(claim.id).originators)
            message = f"the desk discounts this, and {count} independent originators say so"
        else:
            continue
        hint = "look again; where the desk is sure, let the reason answer it, and discount what is wrong"
        related = tuple(subject.corpus.spot(other) for other in against)
        spot = subject.corpus.spot(claim, "status", "value")
        yield Problem("status-against-evidence", message, spot, hint, related)


def _disputed_by(subject: Subject, claim: Claim) -> list[Claim]:
    """What of other sides disputes it, or what says the same, and was neither withdrawn nor discounted."""
    ledger, claims = subject.ledger, subject.corpus.claims
    group = ledger.group(claim.id)
    found = {
        answer.claim: None
        for mine in (claims[one] for one in group.claims if one not in ledger.withdrawn)
        for answer in ledger.responses(mine)
        if answer.how in ("disputes", "refutes")
        and answer.claim not in group.claims
        and answer.claim not in ledger.withdrawn
        and not same_side(subject.graph, ledger.sides, mine, claims[answer.claim])
    }
    others = (claims[one] for one in found)
    return [other for other in others if other.status is None or other.status.value != "discounted"]


def _voices(subject: Subject, claim: Claim) -> list[Claim]:
    """The other claims of its group, where the group has two originators or more."""
    group = subject.ledger.group(claim.id)
    if len(group.originators) < 2:
        return []
    others = [subject.corpus.claims[one] for one in group.claims if one not in subject.ledger.withdrawn]
    return [other for other in others if other.id != claim.id] or [claim]


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
