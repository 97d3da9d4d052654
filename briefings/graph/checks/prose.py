"""The rules of wording, held against all English texts."""

from collections.abc import Iterator

from briefings.graph.checks.subject import Subject
from briefings.graph.wording import OF_CLAIMS, OF_WORDS, Naming, Prose, paragraphs
from briefings.model.problem import Problem
from briefings.model.record import Record

_READ = frozenset({"briefing", "situation", "event", "actor", "place", "claim"})
"""A source's summary speaks of what that source says, and a disclaimer of claims at large."""


def worded(subject: Subject) -> Iterator[Problem]:
    """What the rules of wording find, text by text."""
    rules = OF_WORDS if subject.partial else (*OF_WORDS, *OF_CLAIMS)
    naming = Naming(subject.ledger, subject.settings.publisher.actor)
    for record in subject.corpus:
        for prose in english(subject, record, naming) if record.kind_name in _READ else ():
            for rule in rules:
                for found in rule(prose):
                    spot = subject.corpus.spot(record, *prose.keys, offset=found.offset)
                    yield Problem(found.code, found.message, spot, found.hint)


def english(subject: Subject, record: Record, naming: Naming) -> Iterator[Prose]:
    """The texts of a record, read; none where it is written in another language."""
    language = (record.language or subject.graph.language).lower()
    if language == "en" or language.startswith("en-"):
        for passage, document in subject.graph.documents(record):
            yield Prose(record, passage.keys, paragraphs(document), subject.ledger, naming)
