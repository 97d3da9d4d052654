"""What the protection of a source takes from readers, and what would betray it."""

from collections.abc import Iterator

from briefings.graph.caveats import caveats
from briefings.graph.checks.subject import Subject
from briefings.graph.ledger import Ledger
from briefings.graph.release import withheld_because
from briefings.model.claim import Claim
from briefings.model.disclaimer import Disclaimer
from briefings.model.problem import Problem
from briefings.model.record import Record
from briefings.model.source import Source


def disclaimer_hidden(subject: Subject) -> Iterator[Problem]:
    """A rule that knows a source by what its protection hides does not apply where readers look."""
    for disclaimer, claim, source in _changed(subject, subject.ledger, subject.shown):
        message = (
            f'"{source.id}" is protected, so readers do not see the disclaimer "{disclaimer.id}" by the claim '
            f'"{claim.id}": its rule asks for what is hidden'
        )
        hint = (
            f"write a disclaimer that gives nothing away, with `applies_when: {{source: {source.id}}}`; "
            "what the source is must not stand in its words"
        )
        yield _by_cover("disclaimer-hidden", message, hint, subject, disclaimer, claim, source)


def disclaimer_by_cover(subject: Subject) -> Iterator[Problem]:
    """A rule that takes the cover for the source says something wrong to readers."""
    for disclaimer, claim, source in _changed(subject, subject.shown, subject.ledger):
        message = (
            f'"{source.id}" is protected, and the disclaimer "{disclaimer.id}" stands by the claim "{claim.id}" only '
            "because its rule takes the cover for the source"
        )
        hint = f"leave it out of the rule: `not: {{source: {source.id}}}`"
        yield _by_cover("disclaimer-by-cover", message, hint, subject, disclaimer, claim, source)


def retraction_hidden(subject: Subject) -> Iterator[Problem]:
    """That a source was retracted or corrected would help to find it, so its cover hides that too."""
    for source in _protected(subject):
        if source.status is not None:
            message = f"readers are not told that this source was {source.status}: it is protected"
            hint = "give its claims `status: {value: retracted, why: …}`, or take what it says out of the texts"
            yield subject.problem("retraction-hidden", message, hint, source, "status")


def lone_record(subject: Subject) -> Iterator[Problem]:
    """A record that the site shows for no other reason points at the source that is protected."""
    for source in () if subject.partial else _protected(subject):
        for record in _named_by(subject, source):
            if not subject.shown.graph.referrers.get(record.id) and not withheld_because(record, subject.now):
                message = f'only the protected source "{source.id}" refers to this {record.kind_name}, which has a page'
                hint = "hold it back: `release: {status: draft}`; what readers do not see may refer to it"
                spot = subject.corpus.spot(record)
                yield Problem("lone-record", message, spot, hint, (subject.corpus.spot(source, "protected"),))


def _changed(subject: Subject, having: Ledger, lacking: Ledger) -> Iterator[tuple[Disclaimer, Claim, Source]]:
    """The disclaimers that cover a claim in the one ledger and not in the other, with the source that makes it so."""
    protected = {} if subject.partial else {source.id: source for source in _protected(subject)}
    claims = [
        claim.id
        for claim in subject.corpus.claims.values()
        if withheld_because(claim, subject.now) is None and any(r.source in protected for r in claim.reports)
    ]
    found = {caveat.disclaimer.id: set(caveat.claims) for caveat in caveats(lacking, claims)}
    for caveat in caveats(having, claims):
        for claim_id in caveat.claims:
            public = withheld_because(caveat.disclaimer, subject.now) is None
            if public and claim_id not in found.get(caveat.disclaimer.id, ()):
                claim = subject.corpus.claims[claim_id]
                source = next(protected[r.source] for r in claim.reports if r.source in protected)
                yield caveat.disclaimer, claim, source


def _protected(subject: Subject) -> Iterator[Source]:
    """The protected sources that readers see under their cover words."""
    for source in subject.corpus.sources.values():
        if source.protected is not None and withheld_because(source, subject.now) is None:
            yield source


def _named_by(subject: Subject, source: Source) -> Iterator[Record]:
    """The records that a source refers to, by way of its publisher, its credit line or its texts."""
    for target, referrers in subject.graph.referrers.items():
        record = subject.corpus.get(target)
        if record is not None and any(referrer.id == source.id for referrer in referrers):
            yield record


def _by_cover(
    code: str, message: str, hint: str, subject: Subject, disclaimer: Disclaimer, claim: Claim, source: Source
) -> Problem:
    others = (subject.corpus.spot(claim), subject.corpus.spot(disclaimer))
    return Problem(code, message, subject.corpus.spot(source, "protected"), hint, others)
