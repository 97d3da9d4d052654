"""After which steps the page of a briefing said something else."""

import datetime
import hashlib
from collections.abc import Callable, Mapping

from briefings.graph.graph import Graph
from briefings.graph.ledger import Ledger
from briefings.history.closure import Reach
from briefings.history.facts import said_publicly
from briefings.history.past import Past
from briefings.history.shards import canonical

GraphAt = Callable[[str, int, datetime.datetime], Graph]
"""A briefing and all that its page shows after a step, as the public sees it at a time."""


def states_of(
    past: Past,
    reach: Reach,
    graph_at: GraphAt,
    now: datetime.datetime,
    before: Mapping[str, tuple[int, ...]],
    first: int,
) -> dict[str, tuple[int, ...]]:
    """Briefing -> the steps after which its page said something else than before, the oldest first.

    `before` are those that are known for the steps before `first`. A record that nobody can read is taken to be what it
    was. Whether a state was public is not asked here.
    """
    walk = _Walk(past, reach, graph_at, now, {briefing: list(steps) for briefing, steps in before.items()})
    for step in range(first, len(past)):
        for briefing in reach.briefings_above(past.changed(step)):
            walk.look(briefing, step)
    return {briefing: tuple(steps) for briefing, steps in sorted(walk.states.items())}


class _Walk:
    def __init__(
        self, past: Past, reach: Reach, graph_at: GraphAt, now: datetime.datetime, states: dict[str, list[int]]
    ) -> None:
        self._past, self._reach, self._graph_at, self._now = past, reach, graph_at, now
        self.states = states
        self._last: dict[str, tuple[_Shown, str]] = {}
        """Of each briefing what its page last rested on, and a digest of what it said."""

    def look(self, briefing: str, step: int) -> None:
        after = self._reach.last(briefing, step)
        if after is None:
            return
        steps = self.states.setdefault(briefing, [])
        if not steps or self._differs(briefing, self._last_seen(briefing, step), step):
            steps.append(step)

    def _last_seen(self, briefing: str, step: int) -> int:
        """The last step before this one after which the briefing was there."""
        at = step - 1
        while self._reach.last(briefing, at) is None:
            at -= 1
        return at

    def _differs(self, briefing: str, one: int, other: int) -> bool:
        there, here = self._reach.last(briefing, one), self._reach.last(briefing, other)
        if there is None or here is None or there.known.plain != here.known.plain:
            return True
        if any(self._plainly_differs(claim, one, other) for claim in here.known.leads_to):
            return True
        before, after = self._rests_on(briefing, one), self._rests_on(briefing, other)
        return before != after and self._said(briefing, one, before) != self._said(briefing, other, after)

    def _plainly_differs(self, claim: str, one: int, other: int) -> bool:
        """Whether a claim that the briefing names says something else, whatever else is on the page."""
        there, here = self._reach.last(claim, one), self._reach.last(claim, other)
        if there is None or here is None or here.known.kind != "claim":
            return False
        return there.known.plain != here.known.plain and not (there.known.terms or here.known.terms)

    def _rests_on(self, briefing: str, step: int) -> "_Shown":
        found = ((record, self._reach.last(record, step)) for record in self._reach.below(briefing, step))
        return frozenset((record, at.known.shown or at.known.fingerprint, at.known.terms) for record, at in found if at)

    def _said(self, briefing: str, step: int, shown: "_Shown") -> str:
        """A digest of what the page says; names of records that it does not speak of have no part in it."""
        known, digest = self._last.get(briefing, (None, ""))
        # An embargo ends without a commit.
        if known == shown and not any("embargo_until" in terms for _, _, terms in shown):
            return digest
        commits = self._past.commits
        until = commits[step + 1].at if step + 1 < len(commits) else self._now
        graph = self._graph_at(briefing, step, max(until, commits[step].at))
        facts = said_publicly(Ledger(graph), briefing)
        said = sorted(facts.said.items()) if facts else None
        digest = hashlib.sha256(canonical(repr(said)).encode()).hexdigest()
        self._last[briefing] = shown, digest
        return digest


_Shown = frozenset[tuple[str, str, str]]
"""Records with their fingerprints and terms of release."""
