"""Dates that do not fit together. Only what is certain is told: uncertain dates have the benefit of the doubt."""

from collections.abc import Iterator

from briefings.graph.checks.subject import Subject
from briefings.graph.chronology import reported
from briefings.model.claim import Claim
from briefings.model.date import Date
from briefings.model.problem import Problem

_HINT = "correct the date that is wrong; `?` marks one that is uncertain"


def report_before_event(subject: Subject) -> Iterator[Problem]:
    """A source cannot report what had not happened yet."""
    for event in subject.corpus.events.values():
        for position, source_id in enumerate(event.sources):
            source = subject.corpus.sources.get(source_id)
            if source is not None and _after(event.when, source.issued):
                message = (
                    f'the event ({_words(event.when)}) is later than its source "{source_id}" ({_words(source.issued)})'
                )
                yield subject.problem("report-before-event", message, _HINT, event, "sources", position)
        for claim in _attesting(subject, event.id):
            for report in claim.reports:
                if _after(event.when, date := reported(subject.graph, report)):
                    message = (
                        f'the event ({_words(event.when)}) is later than the report of "{claim.id}" ({_words(date)})'
                    )
                    yield subject.problem("report-before-event", message, _HINT, event, "when")


def claim_before_event(subject: Subject) -> Iterator[Problem]:
    """Nobody can say that something happened before it did. A forecast may."""
    for event in subject.corpus.events.values():
        for claim in _attesting(subject, event.id):
            if claim.kind != "forecast" and _after(event.when, claim.asserted):
                message = f'the claim was made before "{event.id}" happened ({_words(event.when)})'
                yield subject.problem("claim-before-event", message, _HINT, claim, "asserted")


def claim_after_report(subject: Subject) -> Iterator[Problem]:
    """A source cannot report what had not been said yet."""
    for claim in subject.corpus.claims.values():
        for position, report in enumerate(claim.reports):
            if _after(claim.asserted, date := reported(subject.graph, report)):
                message = f'the claim was made after "{report.source}" reported it ({_words(date)})'
                yield subject.problem("claim-after-report", message, _HINT, claim, "reports", position)


def event_outside_whole(subject: Subject) -> Iterator[Problem]:
    """A battle lies within its offensive."""
    for event in subject.corpus.events.values():
        whole = subject.corpus.events.get(event.part_of or "")
        if whole is not None and (_after(event.when, whole.when) or _after(whole.when, event.when)):
            message = f'the event lies outside "{whole.id}" ({_words(whole.when)}), which it is part of'
            yield subject.problem("event-outside-whole", message, _HINT, event, "when")


def revision_before_claim(subject: Subject) -> Iterator[Problem]:
    """Nobody takes back what was not said yet."""
    for claim in subject.corpus.claims.values():
        for position, answer in enumerate(claim.responds_to):
            other = subject.corpus.claims.get(answer.claim)
            revises = answer.as_ in ("updates", "corrects", "retracts")
            if other is not None and revises and _after(other.asserted, claim.asserted):
                message = f'the claim {answer.as_} "{other.id}", which was made later ({_words(other.asserted)})'
                yield subject.problem("revision-before-claim", message, _HINT, claim, "responds_to", position, "claim")


def published_before_cutoff(subject: Subject) -> Iterator[Problem]:
    """A briefing cannot know what came after it was published."""
    for briefing in subject.corpus.briefings.values():
        if _after(briefing.cutoff, briefing.published):
            message = f"the briefing was published before its cut-off ({_words(briefing.cutoff)})"
            yield subject.problem("published-before-cutoff", message, _HINT, briefing, "published")


def change_before_published(subject: Subject) -> Iterator[Problem]:
    """Only what is published can change."""
    for briefing in subject.corpus.briefings.values():
        for position, change in enumerate(briefing.changes):
            if _after(briefing.published, change.date):
                message = f"the change is dated before the briefing was published ({_words(briefing.published)})"
                keys = ("changes", position, "date")
                yield subject.problem("change-before-published", message, _HINT, briefing, *keys)


def next_update_before_published(subject: Subject) -> Iterator[Problem]:
    """The next briefing comes after this one."""
    for briefing in subject.corpus.briefings.values():
        if _after(briefing.published, briefing.next_update):
            message = f"the next update is announced for before this briefing ({_words(briefing.published)})"
            yield subject.problem("next-update-before-published", message, _HINT, briefing, "next_update")


def source_after_cutoff(subject: Subject) -> Iterator[Problem]:
    """What came out after the cut-off is not in the briefing."""
    for source_id, source in subject.corpus.sources.items():
        for briefing_id in subject.graph.referring(source_id, "briefing"):
            briefing = subject.corpus.briefings[briefing_id]
            if _after(source.issued, briefing.cutoff):
                message = f'"{source_id}" was issued after the cut-off ({_words(briefing.cutoff)})'
                yield subject.problem("source-after-cutoff", message, _HINT, briefing, "cutoff")


def source_without_date(subject: Subject) -> Iterator[Problem]:
    """Without a date nobody can tell when something was known."""
    for source in subject.corpus.sources.values():
        if source.issued is None and source.protected is None:
            hint = "add `issued`, if only a span: [2024-11-30..2024-12-02]; leave it out where nothing is known"
            yield subject.problem("source-without-date", "the source has no date", hint, source)


def _attesting(subject: Subject, event_id: str) -> Iterator[Claim]:
    for claim_id in subject.ledger.attesting(event_id):
        yield subject.corpus.claims[claim_id]


def _after(one: Date | None, other: Date | None) -> bool:
    return one is not None and other is not None and one.certainly_after(other)


def _words(date: Date | None) -> str:
    return (date.edtf or date.said or "undated") if date else "undated"
