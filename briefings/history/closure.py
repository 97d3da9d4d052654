"""Which records the page of a briefing shows or counts with, after a given step of the past."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from briefings.history.past import At, Past
from briefings.history.shards import Known


class Reach:
    """Ways from record to record, through all of the past."""

    def __init__(self, past: Past, doubtful: frozenset[str] | None = None) -> None:
        """`doubtful`: where it is known already."""
        self._past, self._doubtful = past, doubtful
        self._lasts: dict[str, tuple[list[int], list[At | None]]] = {}

    def below(self, record: str, step: int, fits: Callable[[Known], bool] = lambda known: True) -> frozenset[str]:
        """A record and all that its page shows or counts with; disclaimers too, for their rules read every claim.

        What does not fit is left out, and what only that leads to.
        """
        found, waiting = {record}, [record, *self.disclaimers]
        while waiting:
            one = waiting.pop()
            at = self.last(one, step)
            if at is None or not fits(at.known):
                continue
            found.add(one)
            waiting += [other for other in self._from(one, at, step) if other not in found]
        return frozenset(found)

    def briefings_above(self, records: Iterable[str]) -> tuple[str, ...]:
        """The briefings whose pages may ever have shown one of these, or counted with it."""
        found, waiting = set[str](), list(records)
        if not waiting:
            return ()
        kinds = self._kinds
        if any(kinds.get(record) == "disclaimer" for record in waiting):
            return tuple(record for record, kind in kinds.items() if kind == "briefing")
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += self._above.get(one, ())
        return tuple(sorted(record for record in found if kinds.get(record) == "briefing"))

    @cached_property
    def doubtful(self) -> frozenset[str]:
        """The records that were not there while others led to them, or were not public at some time."""
        if self._doubtful is not None:
            return self._doubtful
        first: dict[str, int] = {}
        for record in self._past.records():
            for turn in self._past.turns(record):
                for other in turn.at.known.leads_to if turn.at else ():
                    first[other] = min(first.get(other, turn.step), turn.step)
        absent = (record for record, step in first.items() if self._is_absent(record, step))
        limited = (record for record, at in self._all() if at.known.terms)
        return frozenset((*absent, *limited))

    def _is_absent(self, record: str, since: int) -> bool:
        steps, known = self._clear(record)
        return not steps or steps[0] > since or None in known

    def last(self, record: str, step: int) -> At | None:
        """What a record was after a step; while nobody can tell, what it was before."""
        steps, known = self._clear(record)
        index = bisect_right(steps, step) - 1
        return known[index] if index >= 0 else None

    def _clear(self, record: str) -> tuple[list[int], list[At | None]]:
        """Since when a record was what, as far as anybody can tell."""
        if record not in self._lasts:
            turns = [turn for turn in self._past.turns(record) if not turn.unclear]
            self._lasts[record] = [turn.step for turn in turns], [turn.at for turn in turns]
        return self._lasts[record]

    def _from(self, record: str, at: At, step: int) -> Iterator[str]:
        yield from at.known.leads_to
        for other in self._answering.get(record, ()):
            there = self.last(other, step)
            if there is not None and record in there.known.answers:
                yield other

    @cached_property
    def _kinds(self) -> dict[str, str]:
        return {r: turn.at.known.kind for r in self._past.records() for turn in self._past.turns(r) if turn.at}

    @cached_property
    def disclaimers(self) -> Mapping[str, None]:
        """Ids of all disclaimers that ever were: each page counts with their rules."""
        return {record: None for record, kind in self._kinds.items() if kind == "disclaimer"}

    @cached_property
    def _answering(self) -> dict[str, dict[str, None]]:
        """Record -> those that ever answered it."""
        found: dict[str, dict[str, None]] = {}
        for record, at in self._all():
            for other in at.known.answers:
                found.setdefault(other, {})[record] = None
        return found

    @cached_property
    def _above(self) -> dict[str, dict[str, None]]:
        """Record -> those that ever led to it, in either way."""
        found: dict[str, dict[str, None]] = {}
        for record, at in self._all():
            for other in at.known.leads_to:
                found.setdefault(other, {})[record] = None
            for other in at.known.answers:
                found.setdefault(record, {})[other] = None
        return found

    def _all(self) -> Iterator[tuple[str, At]]:
        for record in self._past.records():
            for turn in self._past.turns(record):
                if turn.at is not None:
                    yield record, turn.at
