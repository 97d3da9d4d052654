"""The desk's own assessments and forecasts."""

from collections.abc import Iterator

from briefings.graph.checks.prose import english
from briefings.graph.checks.subject import Subject
from briefings.graph.wording import FIRST_ROW, Naming, estimates
from briefings.model.briefing import Briefing
from briefings.model.problem import Problem, Spot

_OWN_KINDS = ("assessment", "forecast")


def mixed_likelihood(subject: Subject) -> Iterator[Problem]:
    """ICD 203: one product uses one of the two rows of words, in its outlook and in its texts."""
    naming = Naming(subject.ledger, subject.settings.publisher.actor)
    for briefing in subject.corpus.briefings.values():
        used = [*_of_outlook(subject, briefing), *_of_texts(subject, briefing, naming)]
        for word, spot in used:
            first = used[0][0]
            if (word in FIRST_ROW) != (first in FIRST_ROW):
                message = f'"{word}" and "{first}" are of different rows of words'
                hint = "use one row in a briefing: likely, unlikely …; or probable, improbable …"
                yield Problem("mixed-likelihood", message, spot, hint)


def _of_outlook(subject: Subject, briefing: Briefing) -> Iterator[tuple[str, Spot]]:
    for position, claim_id in enumerate(briefing.outlook):
        claim = subject.corpus.claims.get(claim_id)
        if claim is not None and claim.likelihood is not None:
            yield claim.likelihood, subject.corpus.spot(briefing, "outlook", position)


def _of_texts(subject: Subject, briefing: Briefing, naming: Naming) -> Iterator[tuple[str, Spot]]:
    for prose in english(subject, briefing, naming):
        for found in estimates(prose):
            yield found.word, subject.corpus.spot(briefing, *prose.keys, offset=found.offset)


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
