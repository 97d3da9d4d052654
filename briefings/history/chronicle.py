"""What became known of a situation on which day: its claims, by whom, with what status, and what changed in them.

A day's state is that at its end, in the desk's zone; what came and went within one day is not told.
"""

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from briefings.graph.ledger import Ledger
from briefings.graph.link import link
from briefings.graph.release import release
from briefings.history.as_of import States, end_of, known_at
from briefings.history.clearance import Clearance, State, ever_public
from briefings.history.closure import Reach
from briefings.history.commits import Commit
from briefings.history.library import Library
from briefings.history.past import Past
from briefings.history.stand import Stand, stand_of
from briefings.history.terms import is_public, lifted
from briefings.history.versions import Today
from briefings.model.corpus import corpus_of
from briefings.model.record import Record


@dataclass(frozen=True, slots=True)
class Turnabout:
    """One claim that is not what it was the day before; None: it was not there, or is not there any more."""

    claim: str
    before: Stand | None
    after: Stand | None


@dataclass(frozen=True, slots=True)
class Day:
    """A day on which something changed."""

    date: datetime.date
    turns: tuple[Turnabout, ...]
    """In the order in which it happened that they speak of."""


class Chronicle:
    """What was known when, of one history."""

    def __init__(self, past: Past, reach: Reach, library: Library, today: Today, states: States) -> None:
        self._states_of_pages = states
        self._past, self._reach, self._library, self._today = past, reach, library, today
        self._days: dict[tuple[str, str, str], tuple[Day, ...]] = {}
        self._claims: dict[str, frozenset[str]] = {}
        self._changed: dict[str, list[tuple[datetime.date, set[str]]]] = {}

    @property
    def commits(self) -> tuple[Commit, ...]:
        """Those that changed the content, the oldest first."""
        return self._past.commits

    def known_at(self, step: int, at: datetime.datetime) -> tuple[Record, ...]:
        """The records that were public after a step, and may still be shown."""
        return known_at(self._past, self._reach, self._library, self._today, self._states_of_pages, step, at)

    def stood_since(self, step: int) -> datetime.datetime | None:
        """Since when that which the public sees had stood like that after a step; None where it was nothing."""
        for one in range(step, -1, -1):
            changed = (record for record in self._past.changed(one) if record not in self._barred)
            if any(self._is_seen(record, one) for record in changed):
                return self.commits[one].at
        return None

    def _is_seen(self, record: str, step: int) -> bool:
        """Whether what became of a record at a step was public, or what it was before."""
        at = self.commits[step].at
        return self._is_there(record, step, at) or (step > 0 and self._is_there(record, step - 1, at))

    def knows(self, situation: str) -> bool:
        """Whether anything of a situation was ever public that may still be shown."""
        return bool(self._claims_of(situation))

    def days(self, situation: str, language: str, zone: datetime.tzinfo) -> tuple[Day, ...]:
        """The days on which something became known of a situation, the oldest first. `language`: the site's."""
        key = situation, language, str(zone)
        if key not in self._days:
            self._days[key] = tuple(self._walk(situation, language, zone))
        return self._days[key]

    def _walk(self, situation: str, language: str, zone: datetime.tzinfo) -> Iterator[Day]:
        wanted, stands = self._claims_of(situation), dict[str, Stand]()
        former = {old: now for old, now in self._today.former.items() if old in wanted and now in wanted}
        for date, records in self._changed_on(zone):
            touched = wanted & self._above(records)
            if not touched:
                continue
            at = min(end_of(date, zone), self._today.now)
            step = bisect_right([commit.at for commit in self.commits], at) - 1
            turns = []
            touched |= {former[claim] for claim in touched & former.keys()}
            found = self._stands(sorted(touched), step, at, language)
            for claim, after in self._by_ids_of_today(found, former).items():
                before = stands.pop(claim, None)
                if after is not None:
                    stands[claim] = after
                if before != after:
                    turns.append(Turnabout(claim, before, after))
            if turns:
                yield Day(date, tuple(sorted(turns, key=_happened)))

    def _by_ids_of_today(
        self, stands: Mapping[str, Stand | None], former: Mapping[str, str]
    ) -> Mapping[str, Stand | None]:
        """A claim that was given another id (`former`) is the same claim: it neither came nor went."""
        found: dict[str, Stand | None] = {}
        for claim, stand in sorted(stands.items(), key=lambda pair: pair[0] not in former):
            one = former.get(claim, claim)
            if stand is not None:
                events = tuple((self._today.former.get(event, event), title) for event, title in stand.events)
                found[one] = replace(stand, events=events)
            else:
                found.setdefault(one, None)
        return found

    def _stands(
        self, claims: Iterable[str], step: int, at: datetime.datetime, language: str
    ) -> Mapping[str, Stand | None]:
        """How claims stood after a step; of one that referred to what was not there nothing is said."""
        below = {claim: self._reach.below(claim, step) for claim in claims}
        there = {record for found in below.values() for record in found if self._is_there(record, step, at)}
        broken = {record for record in there if not there.issuperset(self._leads_to(record, step))}
        whole = {claim: found for claim, found in below.items() if broken.isdisjoint(found)}
        corpus = corpus_of(iter(self._records(there - broken, step)), {})
        graph, _ = link(corpus, language)
        ledger = Ledger(release(graph, "public", at).graph)
        return {claim: stand_of(ledger, claim) if claim in there else None for claim in whole}

    def _records(self, ids: Iterable[str], step: int) -> tuple[Record, ...]:
        """In the order of their ids."""
        found = (self._library.record(one, self._reach, step) for one in sorted(ids))
        return tuple(record for record in found if record is not None)

    def _is_there(self, record: str, step: int, at: datetime.datetime) -> bool:
        then = self._reach.last(record, step)
        return then is not None and is_public(then.known, at)

    def _leads_to(self, record: str, step: int) -> tuple[str, ...]:
        then = self._reach.last(record, step)
        return then.known.leads_to if then else ()

    def _changed_on(self, zone: datetime.tzinfo) -> list[tuple[datetime.date, set[str]]]:
        """The records that became something else, or public, day by day."""
        if str(zone) in self._changed:
            return self._changed[str(zone)]
        found: dict[datetime.date, set[str]] = {}
        for step, commit in enumerate(self.commits):
            found.setdefault(commit.at.astimezone(zone).date(), set()).update(self._past.changed(step))
        for record, at in self._states:
            until = lifted(at.known)
            if until is not None and until <= self._today.now:
                found.setdefault(until.astimezone(zone).date(), set()).add(record)
        self._changed[str(zone)] = sorted(found.items(), key=lambda pair: pair[0])
        return self._changed[str(zone)]

    def _claims_of(self, situation: str) -> frozenset[str]:
        """The claims about a situation, about its events, and in its briefings, with what answers these."""
        if situation not in self._claims:
            self._claims[situation] = self._found(situation) - self._barred
        return self._claims[situation]

    def _found(self, situation: str) -> frozenset[str]:
        if situation in self._barred:
            return frozenset()
        names = (situation, *self._today.names.get(situation, ()))
        own = {record: None for one in names for record in self._led_to_by.get(one, ())}
        events = [record for record in own if self._kinds[record] == "event"]
        briefings = {record for record in own if self._kinds[record] == "briefing"}
        shown = (other for record in briefings for other in self._leads.get(record, ()))
        attesting = (record for event in events for record in self._led_to_by.get(event, ()))
        named = {one for one in (*own, *attesting, *shown) if self._kinds.get(one) == "claim"}
        answers = {other for one in named for other in (*self._answers.get(one, ()), *self._answered_by.get(one, ()))}
        return frozenset(named | {one for one in answers if self._kinds.get(one) == "claim"})

    def _above(self, records: Iterable[str]) -> set[str]:
        """These, and all that ever showed or counted with one of them."""
        found, waiting = set[str](), list(records)
        while waiting:
            if (one := waiting.pop()) not in found:
                found.add(one)
                # A claim counts with what answers it; an event with what attests it.
                waiting += (*self._led_to_by.get(one, ()), *self._answers.get(one, ()))
        return found

    @cached_property
    def _states(self) -> tuple[State, ...]:
        return ever_public(self._past, self._today.now)

    @cached_property
    def _barred(self) -> frozenset[str]:
        return Clearance(self._today).barred(self._states)

    @cached_property
    def _kinds(self) -> Mapping[str, str]:
        return {record: at.known.kind for record, at in self._states}

    @cached_property
    def _leads(self) -> "_Ways":
        return _ways((record, other) for record, at in self._states for other in at.known.leads_to)

    @cached_property
    def _led_to_by(self) -> "_Ways":
        return _ways((other, record) for record, at in self._states for other in at.known.leads_to)

    @cached_property
    def _answers(self) -> "_Ways":
        return _ways((record, other) for record, at in self._states for other in at.known.answers)

    @cached_property
    def _answered_by(self) -> "_Ways":
        return _ways((other, record) for record, at in self._states for other in at.known.answers)


_Ways = Mapping[str, Mapping[str, None]]


def _ways(pairs: Iterable[tuple[str, str]]) -> _Ways:
    found: dict[str, dict[str, None]] = {}
    for one, other in pairs:
        found.setdefault(one, {})[other] = None
    return found


def _happened(turn: Turnabout) -> tuple[object, ...]:
    stand = turn.after or turn.before
    return (stand.order, turn.claim) if stand else ((), turn.claim)
