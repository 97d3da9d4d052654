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


@dataclass(frozen=True, slots=True)
class Changes:
    """What one step changes of the records that there are."""

    before: Mapping[str, Known | None]
    after: Mapping[str, Known | None]
    names: frozenset[str]
    """Those of which no more than the name changes."""
    ways: bool
    """Whether other records are led to than before."""


class Moment:
    """What there is after a step; at first, nothing. While nobody can tell what a record is, it is what it was."""

    def __init__(self, past: Past, reach: Reach) -> None:
        self._past, self._reach = past, reach
        self.records: dict[str, Known] = {}
        self._answering: dict[str, dict[str, None]] = {}
        """Record -> those that answer it now."""
        self._disclaimers: dict[str, None] = {}
        self._embargoed: dict[str, None] = {}
        self._kept: dict[str, Shown] = {}
        self._size = 0

    def coming(self, step: int) -> Changes:
        """What the next step changes, as far as another page than a record's own may show it or count with it."""
        after: dict[str, Known | None] = {}
        names, ways = set[str](), False
        for record in self._past.changed(step):
            at = self._reach.last(record, step)
            there, here = self.records.get(record), at.known if at else None
            if there == here:
                continue
            if _ways(there) != _ways(here):
                ways = True
            elif there and here and _told(there) == _told(here):
                # What stands on its own page alone.
                continue
            elif there and here and there.nameless and _counted(there) == _counted(here):
                names.add(record)
            after[record] = here
        before = {record: self.records.get(record) for record in after}
        return Changes(before, after, frozenset(names), ways)

    def move(self, changes: Changes, touched: Collection[str]) -> None:
        """Let the next step come, which touches the pages of these briefings."""
        for record, known in changes.after.items():
            self._leave(record)
            if known is not None:
                self._enter(record, known)
        for briefing in touched if changes.ways else ():
            if kept := self._kept.pop(briefing, None):
                self._size -= len(kept.led_to)

    def shown(self, briefing: str) -> Shown:
        """What the page of a briefing shows now."""
        if briefing not in self._kept:
            if self._size > _MOST:
                self._kept.clear()
                self._size = 0
            self._kept[briefing] = found = self._below(briefing)
            self._size += len(found.led_to)
        return self._kept[briefing]

    def touches(self, changes: Changes, briefing: str) -> bool:
        """Whether something of what a page shows changes, or joins it."""
        shown = self.shown(briefing)
        # An embargo ends without a commit; its end is seen when something else changes.
        names = frozenset[str]() if self._embargoed else changes.names
        if any(record in (shown.named if record in names else shown.led_to) for record in changes.after):
            return True
        joining = ((record, known) for record, known in changes.after.items() if changes.ways and known)
        return any(
            record in self._reach.disclaimers or (record not in names and not shown.led_to.isdisjoint(known.answers))
            for record, known in joining
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
        if record in self._reach.disclaimers:
            self._disclaimers[record] = None
        if "embargo_until" in known.terms:
            self._embargoed[record] = None

    def _leave(self, record: str) -> None:
        known = self.records.pop(record, None)
        for other in known.answers if known else ():
            self._answering[other].pop(record, None)
        self._disclaimers.pop(record, None)
        self._embargoed.pop(record, None)


def _ways(known: Known | None) -> object:
    return known and (known.kind, known.leads_to, known.answers)


def _told(known: Known) -> object:
    return known.shown or known.fingerprint, known.plain, known.terms


def _counted(known: Known) -> object:
    return known.nameless, known.plain, known.terms


def _new(ids: Iterable[str], seen: set[str]) -> list[str]:
    found = [one for one in ids if one not in seen]
    seen.update(found)
    return found
