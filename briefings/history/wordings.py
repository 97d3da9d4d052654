"""Every statement of a briefing that ever changed, with each of its wordings and the versions that had it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from briefings.history.differences import MAIN_FIELDS, by_form, differ, members, only, order
from briefings.history.said import Facts, Key, Texts, Value
from briefings.history.shards import canonical

LISTS = frozenset({("briefing", "highlights"), ("briefing", "unknowns")})
"""Lists of texts, of which each item is a statement of its own."""

State = tuple[int, Facts]
"""Number of a version, and what it says."""


@dataclass(slots=True)
class Wording:
    """What a statement said; None: it was not there."""

    value: Value | None
    versions: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement that is not the same in all versions."""

    key: Key
    number: int
    """Of an item of a list, its place in the last version that had it; otherwise 0."""
    wordings: tuple[Wording, ...]
    """In the order in which they came. A version without the record that a statement is about is in none of them."""
    alike: tuple[tuple[int, ...], ...] = ()
    """Of an item of a list: the versions of which the whole list is the same, whatever came and went between them."""


def statements(states: Sequence[State]) -> tuple[Statement, ...]:
    """All of them, in the order of `differences`. `states`: the versions that may be shown, the oldest first."""
    known = [_Known(number, by_form(facts), frozenset(key.id for key in facts.said)) for number, facts in states]
    keys = {form: key for one in known for form, (key, _) in one.said.items()}
    return tuple(found for form in sorted(keys, key=order) for found in _of_form(keys[form], form, known))


@dataclass(frozen=True, slots=True)
class _Known:
    number: int
    said: Mapping[Key, tuple[Key, Value]]
    records: frozenset[str]


def _of_form(key: Key, form: Key, known: Sequence[_Known]) -> Iterator[Statement]:
    values = [one.said[form][1] if form in one.said else None for one in known]
    if (key.kind, key.field) in LISTS:
        lists = [value.words if isinstance(value, Texts) else () for value in values]
        yield from _items(key, [(one.number, words) for one, words in zip(known, lists, strict=True)])
        return
    if any(members(value) is not None for value in values):
        yield from _members(key, [(one, value) for one, value in zip(known, values, strict=True)])
        return
    whole = key.kind == "briefing" or key.field in MAIN_FIELDS
    pairs = zip(known, values, strict=True)
    yield from _statement(key, 0, [(one.number, value) for one, value in pairs if whole or key.id in one.records])


def _members(key: Key, said: Sequence[tuple["_Known", Value | None]]) -> Iterator[Statement]:
    """Each member of a set is a statement of its own: it is there, or it is not."""
    there = [(one.number, value) for one, value in said if key.kind == "briefing" or key.id in one.records]
    for member in dict.fromkeys(member for _, value in there for member in members(value) or ()):
        kept = [
            (number, only(value, (member,)) if member in (members(value) or ()) else None) for number, value in there
        ]
        yield from _statement(key, 0, kept)


def _statement(key: Key, number: int, said: Sequence[tuple[int, Value | None]]) -> Iterator[Statement]:
    wordings: list[Wording] = []
    for version, value in said:
        known = next((one for one in wordings if not differ(one.value, value)), None)
        if known is None:
            wordings.append(known := Wording(value))
        known.versions.append(version)
    if len(wordings) > 1:
        yield Statement(key, number, tuple(wordings))


@dataclass(slots=True, eq=False)
class _Thread:
    """An item of a list through the versions."""

    texts: dict[int, str] = field(default_factory=dict)
    place: int = 0

    @property
    def last(self) -> str:
        return canonical(next(reversed(self.texts.values())))

    def had(self, text: str) -> bool:
        return any(canonical(one) == canonical(text) for one in self.texts.values())


def _items(key: Key, lists: Sequence[tuple[int, tuple[str, ...]]]) -> Iterator[Statement]:
    threads: list[_Thread] = []
    here: list[_Thread] = []
    for version, words in lists:
        here = _carried(threads, here, words)
        for place, (thread, text) in enumerate(zip(here, words, strict=True), 1):
            thread.texts[version], thread.place = text, place
    alike = _alike(lists)
    for thread in threads:
        texts = ((version, thread.texts.get(version)) for version, _ in lists)
        said = [(version, None if text is None else Texts((text,))) for version, text in texts]
        yield from (replace(found, alike=alike) for found in _statement(key, thread.place, said))


def _alike(lists: Sequence[tuple[int, tuple[str, ...]]]) -> tuple[tuple[int, ...], ...]:
    found: dict[tuple[str, ...], list[int]] = {}
    for version, words in lists:
        found.setdefault(tuple(map(canonical, words)), []).append(version)
    return tuple(tuple(versions) for versions in found.values() if len(versions) > 1)


def _carried(threads: list[_Thread], before: list[_Thread], words: tuple[str, ...]) -> list[_Thread]:
    """The threads of a list's items, by those of the list before; what comes back goes on with its own.

    All threads have one order, in which new ones take their place, and no list has them in another: two lists with the
    same threads are the same.
    """
    rested = [thread for thread in threads if thread not in before]
    found: list[_Thread] = []
    matcher = SequenceMatcher(None, [one.last for one in before], [canonical(one) for one in words], autojunk=False)
    for _, a, b, c, d in matcher.get_opcodes():
        kept = min(b - a, d - c)
        found += before[a : a + kept]
        for text in words[c + kept : d]:
            start = threads.index(found[-1]) + 1 if found else 0
            end = threads.index(before[b]) if b < len(before) else len(threads)
            back = next((one for one in threads[start:end] if one in rested and one.had(text)), None)
            if back is None:
                threads.insert(start, back := _Thread())
            found.append(back)
    return found
