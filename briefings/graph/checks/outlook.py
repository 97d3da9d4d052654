"""The desk's own assessments and forecasts."""

from collections.abc import Iterator

from briefings.graph.checks.subject import Subject
from briefings.model.problem import Problem
from briefings.model.vocabulary.likelihood import LIKELIHOOD_PERCENT

_OWN_KINDS = ("assessment", "forecast")
_WORDS = list(LIKELIHOOD_PERCENT)
_FIRST_ROW = frozenset(_WORDS[: len(_WORDS) // 2])


def mixed_likelihood(subject: Subject) -> Iterator[Problem]:
    """ICD 203: one product uses one of the two rows of words."""
    for briefing in subject.corpus.briefings.values():
        first: str | None = None
        for position, claim_id in enumerate(briefing.outlook):
            claim = subject.corpus.claims.get(claim_id)
            if claim is None or claim.likelihood is None:
                continue
            first = first or claim.likelihood
            if (claim.likelihood in _FIRST_ROW) != (first in _FIRST_ROW):
                message = f'"{claim.likelihood}" and "{first}" are of different rows of words'
                hint = "use one row in a briefing: likely, unlikely …; or probable, improbable …"
                yield subject.problem("mixed-likelihood", message, hint, briefing, "outlook", position)


def assessment_of_others(subject: Subject) -> Iterator[Problem]:
    """What another party expects is its claim. Told only where the site says which actor the desk is."""
    desk = subject.settings.publisher.actor
    for claim in subject.corpus.claims.values():
        if desk and claim.kind in _OWN_KINDS and desk not in claim.asserted_by.named:
            message = f"{_a(claim.kind)} is the desk's own, and this one is asserted by another party"
            hint = "make it a claim or a position: `verb: assessed` or `verb: warned` says what it is"
            yield subject.problem("assessment-of-others", message, hint, claim, "kind")


def outlook_without_forecast(subject: Subject) -> Iterator[Problem]:
    """The outlook holds what the desk expects."""
    for briefing in subject.corpus.briefings.values():
        for position, claim_id in enumerate(briefing.outlook):
            claim = subject.corpus.claims.get(claim_id)
            if claim is not None and claim.kind not in _OWN_KINDS:
                message = f'"{claim_id}" is {_a(claim.kind)}, not an assessment or forecast'
                hint = "mention it in the text: [words](claim:id); or set its `kind`"
                yield subject.problem("outlook-without-forecast", message, hint, briefing, "outlook", position)


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
