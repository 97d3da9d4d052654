"""What stands twice where once was meant."""

from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

from briefings.graph.checks.subject import Subject
from briefings.model.problem import Problem
from briefings.model.record import Record

T = TypeVar("T", bound=Record)


def same_name(subject: Subject) -> Iterator[Problem]:
    """Two records of one actor would be two originators."""
    named = ((" ".join(actor.name.casefold().split()), actor) for actor in subject.corpus.actors.values())
    for actor, first in _twins(named):
        message = f'the actor "{first.id}" has the same name'
        hint = "make one record of them; if they are two, add to their names what tells them apart"
        yield _twin(subject, "same-name", message, hint, actor, first, "name")


def same_address(subject: Subject) -> Iterator[Problem]:
    """One article recorded twice would be two reports."""
    addressed = ((source.url, source) for source in subject.corpus.sources.values() if source.url)
    for source, first in _twins(addressed):
        message = f'the source "{first.id}" has the same address'
        hint = "make one record of them, and give the parts by `locator`"
        yield _twin(subject, "same-address", message, hint, source, first, "url")


def same_number(subject: Subject) -> Iterator[Problem]:
    """Readers cite the briefings of a situation by number. A translation shares its original's."""
    numbered = (
        ((briefing.situation, briefing.kind, briefing.number), briefing)
        for briefing in subject.corpus.briefings.values()
        if briefing.number is not None and briefing.translation_of is None
    )
    for briefing, first in _twins(numbered):
        message = f'the briefing "{first.id}" of the same situation has number {first.number}, too'
        yield _twin(subject, "same-number", message, "give each its own number", briefing, first, "number")


def repeated_heading(subject: Subject) -> Iterator[Problem]:
    """Paragraphs are addressed by the heading of their section."""
    for briefing in subject.corpus.briefings.values():
        seen: set[str] = set()
        for position, section in enumerate(briefing.sections):
            if section.heading.casefold() in seen:
                message = f'another section has the heading "{section.heading}"'
                keys = ("sections", position, "heading")
                yield subject.problem("repeated-heading", message, "give it its own heading", briefing, *keys)
            seen.add(section.heading.casefold())


def repeated_reference(subject: Subject) -> Iterator[Problem]:
    """A list of ids names each once."""
    for target, referrers in subject.graph.referrers.items():
        seen: set[Hashable] = set()
        for referrer in referrers:
            if not isinstance(referrer.keys[-1], int) or referrer.in_text:
                continue
            listed = (referrer.id, referrer.keys[:-1])
            record = subject.corpus.get(referrer.id)
            if listed in seen and record is not None:
                message = f'"{target}" stands in this list already'
                yield subject.problem(
                    "repeated-reference", message, "delete it, or name another", record, *referrer.keys
                )
            seen.add(listed)


def _twins(keyed: Iterable[tuple[Hashable, T]]) -> Iterator[tuple[T, T]]:
    """Each record after the first of a key, with the first."""
    firsts: dict[Hashable, T] = {}
    for key, record in keyed:
        first = firsts.setdefault(key, record)
        if first is not record:
            yield record, first


def _twin(subject: Subject, code: str, message: str, hint: str, record: Record, first: Record, key: str) -> Problem:
    spot, other = subject.corpus.spot(record, key), subject.corpus.spot(first, key)
    return Problem(code, message, spot, hint, (other,))
