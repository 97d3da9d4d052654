"""What a reader may choose the entries of a page by."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from briefings.model.vocabulary.claims import STATUS_WORDS
from briefings.model.vocabulary.events import EVENT_TYPE_WORDS
from briefings.pages.desk import Desk
from briefings.pages.timeline.entries import EntryView, Facets


@dataclass(frozen=True, slots=True)
class Choice:
    """One list of values: its name in the address, its label, and value with words."""

    name: str
    label: str
    values: tuple[tuple[str, str], ...]


def choices_of(desk: Desk, entries: Iterable[EntryView]) -> tuple[Choice, ...]:
    """The lists in which there is something to choose: each value that an entry of the page has."""
    facets = [entry.facets for entry in entries]
    say = desk.say
    lists = (
        Choice(
            "kind",
            say("What"),
            _given(facets, lambda one: (one.kind,), {"event": say("Events"), "claim": say("Claims")}),
        ),
        Choice("situation", say("Situation"), _named(desk, facets, lambda one: one.situations)),
        Choice("actor", say("Actor"), _named(desk, facets, lambda one: one.actors)),
        Choice("place", say("Place"), _named(desk, facets, lambda one: one.places)),
        Choice("type", say("Type of event"), _given(facets, lambda one: (one.type,), _said(desk, EVENT_TYPE_WORDS))),
        Choice("status", say("Status"), _given(facets, lambda one: (one.status,), _statuses(desk))),
    )
    return tuple(choice for choice in lists if choice.values)


def _given(
    facets: Iterable[Facets], values: Callable[[Facets], tuple[str, ...]], words: dict[str, str]
) -> tuple[tuple[str, str], ...]:
    """In the order of the vocabulary."""
    present = {value for one in facets for value in values(one)}
    return tuple((value, word) for value, word in words.items() if value in present)


def _named(
    desk: Desk, facets: Iterable[Facets], values: Callable[[Facets], tuple[str, ...]]
) -> tuple[tuple[str, str], ...]:
    """By name."""
    present = {value: desk.link(value).text for one in facets for value in values(one)}
    return tuple(sorted(present.items(), key=lambda item: (item[1].casefold(), item[0])))


def _said(desk: Desk, words: Mapping[str, str]) -> dict[str, str]:
    return {value: desk.say(word) for value, word in words.items()}


def _statuses(desk: Desk) -> dict[str, str]:
    return {status: desk.tongue.say_in("status", status) for status in STATUS_WORDS}
