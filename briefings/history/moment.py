"""The records as they are after one step, moved on step by step: what a page shows is found without looking back."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from briefings.history.closure import Reach
from briefings.history.past import Past
from briefings.history.shards import Known
from briefings.model.reference import Kind

_SILENT: frozenset[Kind] = frozenset({"actor", "place", "situation"})
"""Whatever else these lead to is counted with; a page that shows them does not name it."""
_MOST = 1_000_000
"""How many ids are kept of what pages show: of a large desk all pages together show more than memory should hold."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page of a briefing shows or counts with."""

    led_to: frozenset[str]
    """Ids, those among them of which there is no record."""
    named: frozenset[str]
    """Those that the page may call by name."""


class Moment:
    """What there is after a step; at first, nothing. While nobody can tell what a record is, it is what it was."""

    def __init__(self, past: Past, reach: Reach) -> None:
        self._past, self._reach = past, reach
        self.records: dict[str, Known] = {}
        self._answering: dict[str, dict[str, None]] = {}
        """Record -> those that answer it now."""
        self._disclaimers: dict[str, None] = {}
        self._kept: dict[str, Shown] = {}
        self._size = 0

    def coming(self, step: int) -> Mapping[str, Known | None]:
        """What the next step changes: each record, and what it will be."""
        found = {}
        for record in self._past.changed(step):
            at = self._reach.last(record, step)
            known = at.known if at else None
            if known != self.records.get(record):
                found[record] = known
        return found

    def move(self, changes: Mapping[str, Known | None], touched: Collection[str]) -> Mapping[str, Known | None]:
        """Let the next step come; what the pages of these briefings show has to be found anew.

        What the changed records were is returned.
        """
        before = {record: self.records.get(record) for record in changes}
        for record, known in changes.items():
            self._leave(record)
            if known is not None:
                self._enter(record, known)
        for briefing in touched:
            if kept := self._kept.pop(briefing, None):
                self._size -= len(kept.led_to)
        return before

    def shown(self, briefing: str) -> Shown:
        """What the page of a briefing shows now."""
        if briefing not in self._kept:
            if self._size > _MOST:
                self._kept.clear()
                self._size = 0
            self._kept[briefing] = found = self._below(briefing)
            self._size += len(found.led_to)
        return self._kept[briefing]

    def touches(self, changes: Mapping[str, Known | None], shown: Shown) -> bool:
        """Whether something of what a page shows changes, or joins it."""
        return not shown.led_to.isdisjoint(changes) or any(
            known.kind == "disclaimer" or not shown.led_to.isdisjoint(known.answers)
            for known in changes.values()
            if known is not None
        )

    def _below(self, briefing: str) -> Shown:
        seen = {briefing, *self._disclaimers}
        named, waiting = set(seen), list(seen)
        while waiting:
            known = self.records.get(one := waiting.pop())
            if known is None:
                continue
            if known.kind not in _SILENT:
                named.update(known.leads_to)
            more = _new(known.leads_to, seen)
            if one in self._answering:
                more += _new(self._answering[one], seen)
            waiting += more
        return Shown(frozenset(seen), frozenset(named))

    def _enter(self, record: str, known: Known) -> None:
        self.records[record] = known
        for other in known.answers:
            self._answering.setdefault(other, {})[record] = None
        if known.kind == "disclaimer":
            self._disclaimers[record] = None

    def _leave(self, record: str) -> None:
        known = self.records.pop(record, None)
        for other in known.answers if known else ():
            self._answering[other].pop(record, None)
        self._disclaimers.pop(record, None)


def _new(ids: Iterable[str], seen: set[str]) -> list[str]:
    found = [one for one in ids if one not in seen]
    seen.update(found)
    return found
