"""What of the past may still be shown: what was public then, and is neither hidden now nor rests on what is."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from briefings.history.closure import Reach
from briefings.history.past import At, Past
from briefings.history.shards import Known, is_protection
from briefings.history.terms import is_public
from briefings.history.versions import Today

State = tuple[str, At]
"""A record's id, and what it was at some time."""


def public_at(past: Past, reach: Reach, step: int, at: datetime.datetime) -> Mapping[str, At]:
    """The records that the public could see at a time, after a step, by the terms that they had then."""
    found = ((record, reach.last(record, step)) for record in past.records())
    return {record: then for record, then in found if then is not None and is_public(then.known, at)}


def ever_public(past: Past, now: datetime.datetime) -> tuple[State, ...]:
    """Every state of every record that the public could see at some time."""
    found: list[State] = []
    for record in past.records():
        # While nobody can tell what it is, it is what it was: `history.closure`.
        turns = [turn for turn in past.turns(record) if not turn.unclear]
        ends = [past.end(turn.step - 1, now) for turn in turns[1:]]
        for turn, end in zip(turns, (*ends, now), strict=False):
            if turn.at is not None and is_public(turn.at.known, end):
                found.append((record, turn.at))
    return tuple(found)


def by_last_word(past: Past, today: Today) -> Today:
    """What today's content says, and of what is no longer there what was said last.

    Of a record that was withdrawn, protected or redacted, and then taken out: that it was, under whatever id. One that
    was taken out of a text that nobody could read is taken to have been withdrawn there.
    """
    known = {record: [turn.at.known for turn in past.turns(record) if turn.at is not None] for record in past.records()}
    last = {record: states[-1] for record, states in known.items() if states}
    former = {record: dict.fromkeys(one for at in states for one in at.former) for record, states in known.items()}
    names = _names(past, former, today)
    unread = (record for record in last if _was_unread(past, record))
    withheld = (*(record for record, at in last.items() if not is_public(at, today.now)), *unread)
    redacted = (record for at in last.values() for record in at.redacts)
    covers = {**{record: at.cover for record, at in last.items() if at.cover}, **today.covers}
    # The id that a protected source had before may say who it is.
    unsaid = (name for record, cover in covers.items() if is_protection(cover) for name in names.get(record, ()))
    return replace(
        today,
        withheld=frozenset((*_named((*today.withheld, *withheld), names), *unsaid)),
        redacted=frozenset(_named((*today.redacted, *redacted), names)),
        covers={**{name: cover for record, cover in covers.items() for name in names.get(record, ())}, **covers},
        names=names,
    )


def _was_unread(past: Past, record: str) -> bool:
    """Whether a record was taken out of a text that nobody could read: what its desk last said of it is not known."""
    turns = past.turns(record)
    if turns[-1].at is not None or turns[-1].unread:
        return False
    return next((turn.unread for turn in reversed(turns) if turn.at is not None or turn.unread), False)


def _names(past: Past, former: Mapping[str, Iterable[str]], today: Today) -> Mapping[str, tuple[str, ...]]:
    """Record -> all ids that it ever had before, without those that another record has now."""
    known = {one: (*former.get(one, ()), *today.names.get(one, ())) for one in {**former, **today.names}}
    taken = {record for record in past.records() if past.turns(record)[-1].at is not None}
    found: dict[str, tuple[str, ...]] = {}
    for record in (one for one, before in known.items() if before):
        names, waiting = dict[str, None](), [*known[record]]
        while waiting:
            if (one := waiting.pop()) not in names and one not in taken:
                names[one] = None
                waiting += known.get(one, ())
        found[record] = tuple(names)
    return found


def _named(records: Iterable[str], names: Mapping[str, Iterable[str]]) -> Iterable[str]:
    return (name for record in records for name in (record, *names.get(record, ())))


class Clearance:
    """What today's content lets be shown of the past."""

    def __init__(self, today: Today) -> None:
        self._today = today

    def barred(self, states: Iterable[State]) -> frozenset[str]:
        """Of records in these states those that may not be shown, or show or count with one that may not.

        Leaving the one out and showing the other would make it say what it never said.
        """
        states = tuple(states)
        ids = {record for record, _ in states}
        waiting = [record for record, at in states if self._is_hidden(record, at.known)]
        above = self._above(states, ids)
        found: set[str] = set()
        while waiting:
            if (one := waiting.pop()) not in found:
                found.add(one)
                waiting += above.get(one, ())
        return frozenset(found)

    def _is_hidden(self, record: str, known: Known) -> bool:
        cover = self._today.covers.get(record, "")
        return record in self._hidden or (bool(cover) and known.cover != cover)

    def _above(self, states: Iterable[State], ids: set[str]) -> Mapping[str, dict[str, None]]:
        """Record -> those whose pages show it or count with it. The rules of a disclaimer read every briefing."""
        found: dict[str, dict[str, None]] = {}
        briefings = dict.fromkeys(record for record, at in states if at.known.kind == "briefing")
        for record, at in states:
            for other in at.known.leads_to:
                found.setdefault(other, {})[record] = None
            for other in at.known.answers:
                if other in ids:
                    found.setdefault(record, {})[other] = None
            if at.known.kind == "disclaimer":
                found.setdefault(record, {}).update(briefings)
        return found

    @cached_property
    def _hidden(self) -> frozenset[str]:
        redacted = (record for briefing in self._today.briefings.values() for record in briefing.redact)
        return frozenset((*self._today.withheld, *self._today.redacted, *redacted))
