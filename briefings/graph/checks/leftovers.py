"""Records that nothing stands on, or that stand on nothing."""

from collections.abc import Iterator

from briefings.graph.caveats import caveats
from briefings.graph.checks.subject import Subject
from briefings.graph.release import withheld_because
from briefings.model.claim import Claim
from briefings.model.problem import Problem

# Briefings and situations are read for themselves; disclaimers have a rule instead of a referrer.
_READ_FOR_THEMSELVES = frozenset({"briefing", "situation", "disclaimer"})


def unused_record(subject: Subject) -> Iterator[Problem]:
    """A record that nothing refers to is a leftover, or a reference to it is missing."""
    for record in () if subject.partial else subject.corpus:
        if record.kind_name in _READ_FOR_THEMSELVES or record.id == subject.settings.publisher.actor:
            continue
        if withheld_because(record, subject.now):
            continue  # what is published may not refer to it
        others = (r for r in subject.graph.referrers.get(record.id, ()) if r.id != record.id)
        points_on = record.kind_name == "claim" and _is_shown_elsewhere(subject.corpus.claims[record.id])
        in_situation = record.kind_name == "event" and subject.corpus.events[record.id].situation
        if next(others, None) is None and not points_on and not in_situation:
            hint = "refer to it, or delete it"
            yield subject.problem("unused-record", f"nothing refers to this {record.kind_name}", hint, record)


def _is_shown_elsewhere(claim: Claim) -> bool:
    """Pages of events show what attests them, and those of claims what answers them."""
    return bool(claim.attests or claim.responds_to)


def unattested_event(subject: Subject) -> Iterator[Problem]:
    """An event stands on who says that it happened."""
    for event in () if subject.partial else subject.corpus.events.values():
        if not event.sources and not subject.ledger.attesting(event.id):
            hint = f"add `attests: [{event.id}]` to a claim, or `sources` that report it in their own voice"
            yield subject.problem("unattested-event", "nobody says that this happened", hint, event)


def silent_disclaimer(subject: Subject) -> Iterator[Problem]:
    """A disclaimer whose rule matches no claim is never read."""
    applying = {caveat.disclaimer.id for caveat in caveats(subject.ledger, subject.corpus.claims)}
    for disclaimer in subject.corpus.disclaimers.values():
        if disclaimer.id not in applying and not subject.partial:
            message = "this disclaimer applies to no claim"
            hint = "look at its rule: all keys of one mapping must hold at once"
            yield subject.problem("silent-disclaimer", message, hint, disclaimer, "applies_when")
