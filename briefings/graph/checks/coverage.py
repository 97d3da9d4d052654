"""Claims that no disclaimer covers."""

from collections.abc import Iterator

from briefings.graph.caveats import caveats
from briefings.graph.checks.subject import Subject
from briefings.graph.scope import scope_of
from briefings.model.briefing import Briefing
from briefings.model.problem import Problem, Spot


def uncovered_claim(subject: Subject) -> Iterator[Problem]:
    """Where the desk demands a disclaimer, every claim of that status that a briefing shows has one.

    What counts is what readers see: a rule that knows a protected source by its publisher covers nothing.
    """
    if subject.partial or not subject.settings.demand_disclaimer:
        return
    demanded = {
        claim_id: standing.status
        for claim_id in subject.corpus.claims
        if (standing := subject.shown.standing(claim_id)) and standing.status in subject.settings.demand_disclaimer
    }
    covered = {claim_id for caveat in caveats(subject.shown, demanded) for claim_id in caveat.claims}
    for briefing in subject.corpus.briefings.values():
        for claim_id in scope_of(subject.graph, briefing).claims:
            if claim_id in demanded and claim_id not in covered:
                message = f'the claim "{claim_id}" is {demanded[claim_id]}, and no disclaimer covers it'
                hint = "widen the rule of a disclaimer; `demand_disclaimer` in mkdocs.yml says which statuses need one"
                spot = _shown_at(subject, briefing, claim_id)
                yield Problem(
                    "uncovered-claim", message, spot, hint, (subject.corpus.spot(subject.corpus.claims[claim_id]),)
                )


def _shown_at(subject: Subject, briefing: Briefing, claim_id: str) -> Spot:
    """Where a briefing first names a claim; its id, when the claim comes along with another one."""
    for referrer in subject.graph.referrers.get(claim_id, ()):
        if referrer.id == briefing.id:
            return subject.corpus.spot(briefing, *referrer.keys, offset=referrer.offset)
    return subject.corpus.spot(briefing)
