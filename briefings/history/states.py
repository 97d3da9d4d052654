"""After which steps the page of a briefing said something else."""

import datetime
import hashlib
from collections.abc import Callable, Mapping

from briefings.graph.graph import Graph
from briefings.graph.ledger import Ledger
from briefings.graph.release import release
from briefings.history.closure import Reach
from briefings.history.facts import Facts, said_publicly
from briefings.history.past import Past
from briefings.history.shards import canonical

GraphAt = Callable[[str, int], Graph]
"""A briefing and all that its page shows, after a step."""


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


def public_facts(graph: Graph, briefing: str, now: datetime.datetime) -> Facts | None:
    """What the page says to the public at a time; None where it shows nothing then."""
    return said_publicly(Ledger(release(graph, "public", now).graph), briefing)


class _Walk:
    def __init__(
        self, past: Past, reach: Reach, graph_at: GraphAt, now: datetime.datetime, states: dict[str, list[int]]
    ) -> None:
        self._past, self._reach, self._graph_at, self._now = past, reach, graph_at, now
        self.states = states

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
        if there is None or here is None or there.known.fingerprint != here.known.fingerprint:
            return True
        return self._said(briefing, one) != self._said(briefing, other)

    def _said(self, briefing: str, step: int) -> str:
        """A digest of what the page says; names of records that it does not speak of have no part in it."""
        graph = self._graph_at(briefing, step)
        commits = self._past.commits
        until = commits[step + 1].at if step + 1 < len(commits) else self._now
        facts = public_facts(graph, briefing, max(until, commits[step].at))
        said = sorted(facts.said.items()) if facts else None
        return hashlib.sha256(canonical(repr(said)).encode()).hexdigest()
