"""Figures side by side: what each asserter gives, which one is the newest of its line, which one heads the page.

A figure is never averaged: low, best and high stay with the claim that gave them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from briefings.graph.chronology import date_order, known
from briefings.graph.graph import Graph
from briefings.graph.ledger import Ledger
from briefings.model.claim import Claim
from briefings.model.figure import Figure
from briefings.model.message import Message, message
from briefings.settings import HeadlineRule


@dataclass(frozen=True, slots=True)
class Given:
    """A figure with the claim that gives it."""

    claim: Claim
    key: str
    figure: Figure

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """The numbers that it gives, in the order low, best, high."""
        figure = self.figure
        return tuple(number for number in (figure.low, figure.best, figure.high) if number is not None)


@dataclass(frozen=True, slots=True)
class Subject:
    """What figures count: only those of one subject stand on one scale."""

    measure: str
    of: str
    unit: str


@dataclass(frozen=True, slots=True)
class Headline:
    """The figure that heads a page, and by which rule it was chosen."""

    rule: HeadlineRule
    reason: Message
    given: tuple[Given, ...]
    """One for a chosen figure, several for a range."""
    low: Decimal | None
    best: Decimal | None
    high: Decimal | None
    said: tuple[str, ...]
    """Words of the sources, each once: where there are no numbers they head the page."""


def by_subject(graph: Graph, claim_ids: Iterable[str]) -> Mapping[Subject, tuple[Given, ...]]:
    """The figures of some claims, by what they count; of each subject the oldest first."""
    found: dict[Subject, list[Given]] = {}
    for claim_id in dict.fromkeys(claim_ids):
        claim = graph.corpus.claims[claim_id]
        # What the desk holds likely, or somebody wants, is no count.
        for key, figure in claim.figures.items() if claim.kind == "claim" else ():
            found.setdefault(subject_of(key, figure), []).append(Given(claim, key, figure))
    return {
        subject: tuple(sorted(given, key=lambda one: (order(graph, one), one.claim.id, one.key)))
        for subject, given in found.items()
    }


def subject_of(key: str, figure: Figure) -> Subject:
    """What a figure counts. Where nobody says what is measured, its key does."""
    measure = figure.measure or key.replace("-", " ")
    return Subject(measure.casefold(), (figure.of or "").casefold(), figure.unit or "")


def order(graph: Graph, given: Given) -> tuple[Any, ...]:
    """Sort key by the time for which a figure holds, else when it was said, else when it was known."""
    return date_order(given.figure.as_of or given.claim.asserted or known(graph, given.claim))


def revisions(ledger: Ledger, claim_id: str) -> tuple[str, ...]:
    """The claims that update or correct this one, directly or through others, the oldest first.

    One that was withdrawn revises nothing.
    """
    graph = ledger.graph
    found: dict[str, None] = {}
    queue = [claim_id]
    while queue:
        at = queue.pop(0)
        for newer in graph.referring(at, "claim", "responds_to"):
            answers = graph.corpus.claims[newer].responds_to
            revises = any(answer.claim == at and answer.as_ in ("updates", "corrects") for answer in answers)
            if revises and newer not in found and newer != claim_id and newer not in ledger.withdrawn:
                found[newer] = None
                queue.append(newer)
    claims = graph.corpus.claims
    return tuple(sorted(found, key=lambda one: (date_order(claims[one].asserted or known(graph, claims[one])), one)))


def revised_by(graph: Graph, claim_id: str) -> tuple[str, ...]:
    """The claims that this one updates or corrects, directly or through others; the nearest first."""
    found: dict[str, None] = {}
    queue = [claim_id]
    while queue:
        for answer in graph.corpus.claims[queue.pop(0)].responds_to:
            known_claim = answer.claim in graph.corpus.claims and answer.claim != claim_id
            if answer.as_ in ("updates", "corrects") and known_claim and answer.claim not in found:
                found[answer.claim] = None
                queue.append(answer.claim)
    return tuple(found)


def current(ledger: Ledger, given: Iterable[Given]) -> tuple[Given, ...]:
    """Without those that a later one among them replaces."""
    kept = tuple(given)
    ids = {one.claim.id for one in kept}
    return tuple(one for one in kept if not ids & set(revisions(ledger, one.claim.id)))


def headline(ledger: Ledger, given: tuple[Given, ...], rule: HeadlineRule) -> Headline | None:
    """The figure that heads a page, chosen by the desk's rule among those that still stand."""
    # What was withdrawn replaces nothing: the figure that it revised stands again.
    standing = current(ledger, (one for one in given if not _is_out(ledger, one)))
    if not standing:
        return None
    if rule == "range-over-originators":
        return _range(standing)
    if rule == "highest-credibility" and any(one.claim.credibility for one in standing):
        highest = min(one.claim.credibility for one in standing if one.claim.credibility)
        best = _newest(ledger.graph, [one for one in standing if one.claim.credibility == highest])
        return _chosen(rule, message("the highest credibility"), best)
    newest = _newest(ledger.graph, standing)
    reason = message("the latest") if rule == "latest" else message("the latest, for no claim has a credibility")
    return _chosen(rule, reason, newest)


def _is_out(ledger: Ledger, given: Given) -> bool:
    standing = ledger.standing(given.claim.id)
    return standing is not None and standing.status in ("retracted", "discounted", "superseded")


def _newest(graph: Graph, given: Sequence[Given]) -> Given:
    """What nobody dates is not the latest; of equals, the first by id."""
    dated = [one for one in given if not order(graph, one)[0]]
    return max(sorted(dated or given, key=lambda one: one.claim.id), key=lambda one: order(graph, one))


def _chosen(rule: HeadlineRule, reason: Message, given: Given) -> Headline:
    figure = given.figure
    return Headline(rule, reason, (given,), figure.low, figure.best, figure.high, (figure.said,) if figure.said else ())


def _range(standing: tuple[Given, ...]) -> Headline:
    """From the lowest to the highest that anybody gives: a range of what is said, not an estimate."""
    numbers = [number for one in standing for number in one.numbers]
    said = tuple(dict.fromkeys(one.figure.said for one in standing if one.figure.said))
    low, high = (min(numbers), max(numbers)) if numbers else (None, None)
    if len(standing) == 1:
        return _chosen("range-over-originators", message("the only one that stands"), standing[0])
    return Headline(
        "range-over-originators", message("the range over all who give one"), standing, low, None, high, said
    )
