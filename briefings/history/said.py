"""What one state of a briefing says, as values that can be compared: statements, and what each is of."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from briefings.model.date import Date
from briefings.model.figure import Figure
from briefings.model.reference import Kind

Vocabulary = Literal[
    "status", "verb", "event-type", "actor-type", "source-type", "claim-kind", "briefing-kind", "trend", "alert",
    "likelihood", "confidence", "outcome", "credibility", "source-status", "response",
]  # fmt: skip
"""Where the words of a value are found."""


@dataclass(frozen=True, slots=True)
class Word:
    """A term of a vocabulary, or several."""

    of: Vocabulary
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Texts:
    """Words of the desk or of a source: one text, or a list of them."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ids:
    """Records, by id: in which order they stand says nothing."""

    ids: tuple[str, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "ids", tuple(sorted(set(self.ids))))


@dataclass(frozen=True, slots=True)
class References:
    """What a text leads to and cites, each a record's id or one with a locator ("paper, p. 4"): in any order."""

    words: tuple[str, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", tuple(sorted(set(self.words))))


@dataclass(frozen=True, slots=True)
class Names:
    """Parties, places and the like, in the words of the page: in any order."""

    words: tuple[str, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", tuple(sorted(self.words)))


Value = Word | Texts | Ids | References | Names | Date | Figure


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What a statement is of: a record, one of its fields, and which one of several."""

    kind: Kind
    id: str
    field: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that one state of a briefing says."""

    said: Mapping[Key, Value]
    names: Mapping[str, str]
    """What the records that it speaks of are called, by id."""


def renamed(facts: Facts, now: Mapping[str, str]) -> Facts:
    """The same by the ids that records have now. `now`: former id -> id; where both are there, both stay."""
    there = {key.id for key in facts.said}
    ids = {former: one for former, one in now.items() if former in there and one not in there}
    if not ids:
        return facts
    said = {
        replace(key, id=ids.get(key.id, key.id), part=ids.get(key.part, key.part)): _renamed(value, ids)
        for key, value in facts.said.items()
    }
    return Facts(said, {ids.get(record, record): name for record, name in facts.names.items()})


def _renamed(value: Value, ids: Mapping[str, str]) -> Value:
    if isinstance(value, Ids):
        return Ids(tuple(ids.get(one, one) for one in value.ids))
    if isinstance(value, References):
        parts = (one.partition(", ") for one in value.words)
        return References(tuple(ids.get(record, record) + comma + locator for record, comma, locator in parts))
    return value
