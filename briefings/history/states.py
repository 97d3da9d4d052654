"""After which steps the page of a briefing said something else."""

import datetime
import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial

from briefings.graph.graph import Graph
from briefings.graph.ledger import Ledger
from briefings.history.closure import Reach
from briefings.history.facts import said_publicly
from briefings.history.moment import Moment, Shown
from briefings.history.past import Past
from briefings.history.shards import Known, canonical

GraphAt = Callable[[str, int, datetime.datetime], Graph]
"""A briefing and all that its page shows after a step, as the public sees it at a time."""
Marks = frozenset[tuple[str, str, str]]
"""Records with their fingerprints and terms of release."""


@dataclass(frozen=True, slots=True)
class _State:
    """What the page of a briefing rests on after a step."""

    step: int
    shown: Shown
    known: Callable[[str], Known | None]

    def marks(self, by_name: Collection[str]) -> Marks:
        """Of each record the fingerprint of what pages show of it, without its name where none of these."""
        found = ((record, self.known(record)) for record in self.shown.led_to)
        return frozenset((record, _mark(known, record in by_name), known.terms) for record, known in found if known)


def _mark(known: Known, named: bool) -> str:
    return (not named and known.nameless) or known.shown or known.fingerprint


def states_of(
    past: Past,
    reach: Reach,
    graph_at: GraphAt,
    before: Mapping[str, tuple[int, ...]],
    first: int,
) -> dict[str, tuple[int, ...]]:
    """Briefing -> the steps after which its page said something else than before, the oldest first.

    `before` are those that are known for the steps before `first`. A record that nobody can read is taken to be what it
    was. Whether a state was public is not asked here. It is the same whenever it is asked: the end of an embargo, which
    is the doing of no commit, is not looked for.
    """
    walk = _Walk(past, reach, graph_at, {briefing: list(steps) for briefing, steps in before.items()})
    for step in range(len(past) if first < len(past) else 0):
        walk.take(step, look=step >= first)
    return {briefing: tuple(steps) for briefing, steps in sorted(walk.states.items())}


class _Walk:
    def __init__(self, past: Past, reach: Reach, graph_at: GraphAt, states: dict[str, list[int]]) -> None:
        self._past, self._reach, self._graph_at = past, reach, graph_at
        self._moment = Moment(past, reach)
        self.states = states
        self._last: dict[str, tuple[Marks, str]] = {}
        """Of each briefing what its page last rested on, and a digest of what it said."""

    def take(self, step: int, look: bool) -> None:
        """Let a step come, and look at each page that it touches."""
        moment, changes = self._moment, self._moment.coming(step)
        above = self._reach.briefings_above(changes.after) if look and changes.after else ()
        touched = {
            briefing: moment.shown(briefing)
            for briefing in above
            if briefing in moment.records and moment.touches(changes, briefing)
        }
        came = [one for one in above if one not in moment.records and changes.after.get(one)]
        moment.move(changes, touched)
        for briefing in came:
            self._look(briefing, step, partial(self._last_seen, briefing, step))
        earlier = _Earlier(changes.before, moment.records)
        for briefing, shown in touched.items():
            if briefing in moment.records:
                self._look(briefing, step, partial(_State, step - 1, shown, earlier))

    def _look(self, briefing: str, step: int, earlier: Callable[[], _State]) -> None:
        steps = self.states.setdefault(briefing, [])
        here = _State(step, self._moment.shown(briefing), self._moment.records.get)
        if not steps or self._differs(briefing, earlier(), here):
            steps.append(step)

    def _last_seen(self, briefing: str, step: int) -> _State:
        """What a page rested on after the last step before this one after which the briefing was there."""
        at = step - 1
        while self._reach.last(briefing, at) is None:
            at -= 1
        below = self._reach.below(briefing, at)
        return _State(at, Shown(below, below), partial(self._known_after, at))

    def _known_after(self, step: int, record: str) -> Known | None:
        at = self._reach.last(record, step)
        return at.known if at else None

    def _differs(self, briefing: str, one: _State, other: _State) -> bool:
        there, here = one.known(briefing), other.known(briefing)
        if there is None or here is None or there.plain != here.plain:
            return True
        # A claim that the briefing names says something else, whatever else is on the page.
        if any(_plainly_differs(one.known(claim), other.known(claim)) for claim in here.leads_to):
            return True
        before, after = one.marks(one.shown.led_to), other.marks(other.shown.led_to)
        if before == after:
            return False
        # An embargo ends without a commit.
        if not any("embargo_until" in terms for marks in (before, after) for _, _, terms in marks):
            before, after = one.marks(one.shown.named), other.marks(other.shown.named)
        if before == after:
            return False
        # Both as the public saw them at the same moment: an embargo that ended between two commits is no doing of one.
        at = self._past.commits[other.step].at
        return self._said(briefing, one.step, before, at) != self._said(briefing, other.step, after, at)

    def _said(self, briefing: str, step: int, marks: Marks, at: datetime.datetime) -> str:
        """A digest of what the page says at a time; names of records that it does not speak of have no part in it."""
        known, digest = self._last.get(briefing, (None, ""))
        if known == marks and not any("embargo_until" in terms for _, _, terms in marks):
            return digest
        facts = said_publicly(Ledger(self._graph_at(briefing, step, at)), briefing)
        said = sorted(facts.said.items()) if facts else None
        digest = hashlib.sha256(canonical(repr(said)).encode()).hexdigest()
        self._last[briefing] = marks, digest
        return digest


class _Earlier:
    """What records were before some of them changed."""

    def __init__(self, before: Mapping[str, Known | None], now: Mapping[str, Known]) -> None:
        self._before, self._now = before, now

    def __call__(self, record: str) -> Known | None:
        return self._before[record] if record in self._before else self._now.get(record)


def _plainly_differs(there: Known | None, here: Known | None) -> bool:
    if there is None or here is None or here.kind != "claim":
        return False
    return there.plain != here.plain and not (there.terms or here.terms)
