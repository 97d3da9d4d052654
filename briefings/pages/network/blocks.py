"""Blocks of a network: the actors of one side under each other as in an organisation chart, or one actor alone."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefings.pages.network.ties import Tie, connected


@dataclass(frozen=True)
class Member:
    """An actor in its block."""

    actor: str
    depth: int
    """Steps below the one that it is part of, speaks for, leads…; 0 at the top."""
    tie: Tie | None
    """The relation by which it stands there."""


@dataclass(frozen=True)
class Block:
    """Actors that count as one voice, from the top to the bottom; or one actor alone."""

    members: tuple[Member, ...]

    @property
    def key(self) -> str:
        """Its smallest actor id."""
        return min(member.actor for member in self.members)

    @property
    def is_side(self) -> bool:
        """Whether several count as one voice."""
        return len(self.members) > 1


def blocks_of(ties: tuple[Tie, ...], side: Callable[[str], str]) -> tuple[Block, ...]:
    """The actors of the relations in blocks, sorted; `side` names an actor's side."""
    sides: dict[str, list[str]] = {}
    for actor in connected(ties):
        sides.setdefault(side(actor), []).append(actor)
    made = (Block(tuple(_chart(actors, [tie for tie in ties if tie.folds]))) for actors in sides.values())
    return tuple(sorted(made, key=lambda block: block.key))


def _chart(actors: list[str], folding: Iterable[Tie]) -> Iterator[Member]:
    """Each actor once, under the first that it belongs to. A circle begins with its smallest id."""
    within = [tie for tie in folding if {tie.holder, tie.of} <= set(actors)]
    below = {actor: [tie for tie in within if tie.of == actor] for actor in actors}
    belonging = {tie.holder for tie in within}
    seen: set[str] = set()
    for top in sorted(actors, key=lambda actor: (actor in belonging, actor)):
        if top not in seen:
            yield from _descend(Member(top, 0, None), below, seen)


def _descend(member: Member, below: dict[str, list[Tie]], seen: set[str]) -> Iterator[Member]:
    waiting = [member]
    while waiting:
        here = waiting.pop()
        if here.actor in seen:
            continue
        seen.add(here.actor)
        yield here
        following = sorted(below[here.actor], key=lambda tie: (tie.relation.as_ != "leads", tie.order), reverse=True)
        waiting += [Member(tie.holder, here.depth + 1, tie) for tie in following]
