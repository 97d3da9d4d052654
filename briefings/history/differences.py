"""What changed between two states of a briefing, statement by statement."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal

from briefings.history.said import Facts, Ids, Key, Names, References, Texts, Value
from briefings.history.shards import canonical

Weight = Literal["fact", "wording"]
"""Whether a reader now knows something else, or reads the same in other words."""

_PROSE = frozenset({
    ("briefing", "title"), ("briefing", "summary"), ("briefing", "highlights"), ("briefing", "unknowns"),
    ("briefing", "section"), ("briefing", "sections"), ("briefing", "why"), ("event", "summary"), ("source", "notice"),
    ("disclaimer", "text"), ("situation", "title"), ("place", "name"), ("briefing", "media"),
    *((kind, "address") for kind in ("claim", "event", "actor", "place", "source")),
})  # fmt: skip
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


@dataclass(frozen=True, slots=True)
class Difference:
    """One statement that is not what it was; None: it was not there, or is not there any more."""

    key: Key
    before: Value | None
    after: Value | None
    weight: Weight


def differences(before: Facts, after: Facts) -> tuple[Difference, ...]:
    """Everything that differs, the briefing's own statements first, then those of the records that it shows."""
    old, new = by_form(before), by_form(after)
    found = []
    for form in sorted({*old, *new}, key=order):
        (_, one), (key, other) = old.get(form, (form, None)), new.get(form) or (old[form][0], None)
        if differ(one, other):
            found.append(Difference(key, one, other, _weight(key, one, other)))
    return tuple(found)


MAIN_FIELDS = ("title", "statement", "name", "text")
"""The field that stands for a record that came or went as a whole."""


def told_once(
    found: Iterable[Difference], before: Facts, after: Facts, also: Collection[str] = ()
) -> tuple[Difference, ...]:
    """The same, a record that came or went as a whole told once: by its name, and by what else is named here."""
    there = {key.id for key in before.said} & {key.id for key in after.said}
    told = (*MAIN_FIELDS, *also)
    return tuple(one for one in found if one.key.id in there or one.key.field in told)


def without_references(found: Collection[Difference]) -> Collection[Difference]:
    """The same without what a text leads to and rests on, unless nothing else changed."""
    return [one for one in found if not one.key.field.endswith("-refers")] or found


def applied(said: Mapping[Key, Value], changes: tuple[Difference, ...]) -> dict[Key, Value]:
    """What is said once these differences hold."""
    result = dict(said)
    for change in changes:
        if change.after is None:
            result.pop(change.key, None)
        else:
            result[change.key] = change.after
    return result


def by_form(facts: Facts) -> dict[Key, tuple[Key, Value]]:
    """Statements by what they are of, whatever the form of its quotation marks."""
    return {replace(key, part=canonical(key.part)): (key, value) for key, value in facts.said.items()}


def differ(one: Value | None, other: Value | None) -> bool:
    """Whether two values say something else, whatever the form of their quotation marks."""
    return one != other and canonical(repr(one)) != canonical(repr(other))


def order(key: Key) -> tuple[int, str, int, str, str]:
    """Sort key: the briefing's own statements first, then those of the records that it shows."""
    field = _FIRST.index(key.field) if key.field in _FIRST else len(_FIRST)
    return _KINDS.index(key.kind), key.id, field, key.field, key.part


def members(value: Value | None) -> tuple[str, ...] | None:
    """What a value holds that is a set, of which each member came or went by itself; None for any other."""
    if isinstance(value, Ids):
        return value.ids
    return value.words if isinstance(value, References | Names) else None


def without(one: Value | None, other: Value | None) -> Value | None:
    """Of a set the members that another has not; None where there are none."""
    left = list(members(one) or ())
    for member in members(other) or ():
        if member in left:
            left.remove(member)
    return only(one, tuple(left)) if left else None


def only(value: Value | None, kept: tuple[str, ...]) -> Value | None:
    """A set of these members alone."""
    match value:
        case Ids():
            return Ids(kept)
        case References():
            return References(kept)
        case Names():
            return Names(kept)
        case _:
            return value


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that stayed, that came, or that went."""

    words: str
    change: Literal["same", "added", "removed"]


def in_words(before: str, after: str) -> tuple[Passage, ...]:
    """Two texts word by word, in one reading: what went stands before what came in its place."""
    old, new = _split(before), _split(after)
    found: list[Passage] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Passage("".join(new[c:d]), "same"))
            continue
        if b > a:
            found.append(Passage("".join(old[a:b]), "removed"))
        if d > c:
            found.append(Passage("".join(new[c:d]), "added"))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Item:
    """One of a list of texts that is not what it was, with its number in the newer list, or in the older if it went."""

    number: int
    before: str | None
    after: str | None


def in_items(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[Item, ...]:
    """Two lists item by item: those that went, that came, and that are worded otherwise."""
    found: list[Item] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        both = min(b - a, d - c)
        found += [Item(c + n + 1, before[a + n], after[c + n]) for n in range(both)]
        found += [Item(n + 1, before[n], None) for n in range(a + both, b)]
        found += [Item(n + 1, None, after[n]) for n in range(c + both, d)]
    return tuple(found)


def _weight(key: Key, one: Value | None, other: Value | None) -> Weight:
    """Prose is a matter of wording as long as nothing came or went, and it gives the same numbers."""
    if (key.kind, key.field) not in _PROSE or not isinstance(one, Texts) or not isinstance(other, Texts):
        return "fact"
    same_length = len(one.words) == len(other.words)
    return "wording" if same_length and _numbers(one) == _numbers(other) else "fact"


def _numbers(texts: Texts) -> list[str]:
    return sorted(number for words in texts.words for number in _NUMBER.findall(words))


def _split(text: str) -> list[str]:
    """Words, each with the space after it: joined again they are the text."""
    return re.findall(r"\S+\s*|\s+", text)


_KINDS = ("briefing", "situation", "event", "claim", "actor", "place", "source", "disclaimer")
_FIRST = (
    "title", "kind", "number", "published", "cutoff", "period", "next_update", "trend", "why", "alerts", "summary",
    "highlights", "key-figure", "statement", "status",
)  # fmt: skip
