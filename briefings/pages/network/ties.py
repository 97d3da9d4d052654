"""Relations between actors, as a network reads them: each once, in an order that no file decides."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, get_args

from briefings.graph.ledger import Ledger
from briefings.model.actor import ActorRelation
from briefings.model.date import Date
from briefings.model.vocabulary.actors import FOLDING_RELATIONS, Relation

AT_THE_END = Date("9999-12-31")
"""By then every relation that has an end is over. A picture of today would need a clock."""
_ORDER = {name: place for place, name in enumerate(get_args(Relation))}


@dataclass(frozen=True)
class Tie:
    """One relation that an actor's record gives."""

    holder: str
    """Id of the actor whose record gives it."""
    relation: ActorRelation
    folds: bool
    """It makes both one voice, and has no end."""

    @property
    def of(self) -> str:
        """Id of the actor to whom the holder stands like this."""
        return self.relation.of

    @property
    def ended(self) -> bool:
        """Whether it has an end. One that ends in the future counts as ended too: the words say until when."""
        return self.relation.to is not None and self.relation.to.certainly_before(AT_THE_END)

    @property
    def dated(self) -> bool:
        """Whether anybody says since or until when."""
        return self.relation.from_ is not None or self.relation.to is not None

    @property
    def order(self) -> tuple[Any, ...]:
        """Sort key: holder, kind, the other, dates, title; equal for relations that say the same."""
        said = self.relation
        dates = tuple((date is not None, date.sort_key if date else ()) for date in (said.from_, said.to))
        return (self.holder, _ORDER[said.as_], self.of, dates, said.title or "", said.sources, said.claims)


def ties_among(ledger: Ledger, actors: Iterable[str]) -> tuple[Tie, ...]:
    """All relations whose two ends are among the actors, sorted. What an actor is to itself is no relation."""
    known = ledger.graph.corpus.actors
    chosen = {actor for actor in actors if actor in known}
    found = [
        Tie(holder, relation, _folds(ledger, holder, relation))
        for holder in chosen
        for relation in known[holder].relations
        if relation.of in chosen and relation.of != holder
    ]
    return tuple(sorted(found, key=lambda tie: tie.order))


def connected(ties: Iterable[Tie]) -> tuple[str, ...]:
    """The actors that stand in a relation, sorted."""
    return tuple(sorted({actor for tie in ties for actor in (tie.holder, tie.of)}))


def best_connected(ties: tuple[Tie, ...], most: int) -> tuple[Tie, ...]:
    """The relations among the actors that have most of them; ids decide between equals."""
    count = Counter(actor for tie in ties for actor in (tie.holder, tie.of))
    kept = set(sorted(count, key=lambda actor: (-count[actor], actor))[:most])
    return tuple(tie for tie in ties if tie.holder in kept and tie.of in kept)


def _folds(ledger: Ledger, holder: str, relation: ActorRelation) -> bool:
    """What `graph/sides.py` counts at the end of time: an umbrella term never folds, and what ended no longer does."""
    over = relation.to is not None and relation.to.certainly_before(AT_THE_END)
    side = ledger.sides.side
    return relation.as_ in FOLDING_RELATIONS and not over and side(holder, AT_THE_END) == side(relation.of, AT_THE_END)
