"""Sides: actors that are one voice when originators are counted.

Two actors are on one side when a chain of folding relations joins them (a ministry is part of its
government, a spokesman speaks for it): connected components over all actors, also those that assert
nothing. A dated relation counts on the days on which it was in force. Statements are held against each
other two by two, at the later of their dates: what a third says, and when, changes nothing between them.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from briefings.graph.chronology import lateness
from briefings.graph.graph import Graph
from briefings.model.date import Date
from briefings.model.vocabulary.actors import FOLDING_RELATIONS

_Lateness = tuple[Any, ...]


class Components:
    """Union-find over ids, with the smallest id as a component's name: order never shows."""

    def __init__(self) -> None:
        self._parents: dict[str, str] = {}

    def find(self, member: str) -> str:
        """The name of the member's component."""
        root = member
        while (above := self._parents.get(root, root)) != root:
            root = above
        while member != root:
            above = self._parents[member]
            self._parents[member] = root
            member = above
        return root

    def join(self, one: str, other: str) -> None:
        """Make two components one."""
        first, second = sorted((self.find(one), self.find(other)))
        self._parents[second] = first


class Sides:
    """The sides of a graph's actors, as they were at a time."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._cache: dict[tuple[bool, ...], Components] = {}
        self._at: dict[Date | None, Components] = {}

    def side(self, actor: str, on: Date | None) -> str:
        """The side that an actor is on at a date: the smallest actor id of its component.

        Without a date, dated relations count: nothing says that they were not in force.
        """
        return self._then(on).find(actor)

    def one_voice(self, statements: Iterable[tuple[tuple[str, ...], Date | None]]) -> Components:
        """Who counts as one voice in some statements, each given by its asserters and its date.

        Two statements are one voice when asserters of both were on one side at the later of both dates, or when
        they share one; and so are two that a third joins in this way. Asserters of a joint statement are one.
        """
        joined, first = Components(), dict[str, _Lateness]()
        # Dates at which the same relations were in force are one epoch: of each, who spoke last in it.
        epochs: dict[Components, dict[str, _Lateness]] = {}
        for actors, asserted in statements:
            at = lateness(asserted)
            last = epochs.setdefault(self._then(asserted if at else None), {})
            for actor in actors:
                joined.join(actors[0], actor)
                first[actor] = min(first.get(actor, at), at)
                last[actor] = max(last.get(actor, at), at)
        for epoch, last in epochs.items():
            _join_epoch(joined, epoch, first, last)
        return joined

    def _then(self, on: Date | None) -> Components:
        """The sides at a date: the same object for all dates at which the same relations were in force."""
        if on not in self._at:
            in_force = tuple(on is None or _holds(start, end, on) for _, _, start, end in self._dated)
            if in_force not in self._cache:
                self._cache[in_force] = self._components(in_force)
            self._at[on] = self._cache[in_force]
        return self._at[on]

    def members(self, side: str) -> tuple[str, ...]:
        """The actors of a side, by the relations that the desk gives, whenever they were in force."""
        return self._members.get(side, (side,))

    @cached_property
    def _members(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for actor in self._graph.corpus.actors:
            found.setdefault(self.side(actor, None), []).append(actor)
        return {side: tuple(actors) for side, actors in found.items()}

    def _components(self, in_force: tuple[bool, ...]) -> Components:
        components = Components()
        for one, other in self._undated:
            components.join(one, other)
        for (one, other, _, _), holds in zip(self._dated, in_force, strict=True):
            if holds:
                components.join(one, other)
        return components

    @cached_property
    def _folding(self) -> tuple[tuple[str, str, Date | None, Date | None], ...]:
        actors = self._graph.corpus.actors
        umbrellas = {actor_id for actor_id, actor in actors.items() if actor.type == "umbrella"}
        return tuple(
            (one, relation.of, relation.from_, relation.to)
            for one, actor in actors.items()
            for relation in actor.relations
            # "The opposition" speaks with many voices: an umbrella term never folds.
            if relation.as_ in FOLDING_RELATIONS and not umbrellas & {one, relation.of} and relation.of in actors
        )

    @cached_property
    def _undated(self) -> tuple[tuple[str, str], ...]:
        return tuple((one, other) for one, other, start, end in self._folding if start is None and end is None)

    @cached_property
    def _dated(self) -> tuple[tuple[str, str, Date | None, Date | None], ...]:
        return tuple(relation for relation in self._folding if relation[2] or relation[3])


def _join_epoch(
    joined: Components, epoch: Components, first: Mapping[str, _Lateness], last: Mapping[str, _Lateness]
) -> None:
    """Join everybody of a side who had spoken by the time that somebody of it spoke last in the epoch."""
    until: dict[str, _Lateness] = {}
    for actor, at in last.items():
        side = epoch.find(actor)
        until[side] = max(until.get(side, at), at)
    heads: dict[str, str] = {}
    for actor, at in first.items():
        side = epoch.find(actor)
        if side in until and at <= until[side]:
            joined.join(heads.setdefault(side, actor), actor)


def _holds(start: Date | None, end: Date | None, on: Date) -> bool:
    return not (start and start.certainly_after(on)) and not (end and end.certainly_before(on))
