"""On which days an event can have happened, going by its date and by what it came after and before."""

import datetime

from briefings.graph.chronology import beginning
from briefings.graph.graph import Graph
from briefings.model.date import Date
from briefings.model.event import Event

_FARTHEST = 50
"""Events away: what lies farther narrows nothing. Too wide is never wrong."""


def happened(graph: Graph, event: Event) -> Date | None:
    """Its date, narrowed to after what it came after and before what it came before; None where nothing bounds it.

    What went on for days, and what contradicts its own date, is not narrowed.
    """
    when = event.when
    if when is None or not (when.after or when.before) or when.shape == "interval":
        return when if when is not None and (when.earliest or when.latest) else None
    own = (when.earliest, when.latest)
    first, last = _bounds(graph, event)
    if (first, last) == own:
        return when if first or last else None
    edtf = str(first) if first == last else f"[{first or ''}..{last or ''}]"
    return Date(edtf, when.said, when.after, when.before, when.why)


Bounds = tuple[datetime.date | None, datetime.date | None]


def _bounds(graph: Graph, event: Event) -> Bounds:
    """Own bounds, narrowed along `after` and `before` until nothing changes."""
    related = _related(graph, event)
    found = {one.id: _own(one) for one in related}
    for _ in range(_FARTHEST):
        narrowed = {one.id: _narrowed(one, found) for one in related}
        if narrowed == found:
            break
        found = narrowed
    return found[event.id]


def _related(graph: Graph, event: Event) -> list[Event]:
    found = {event.id: event}
    waiting = [event]
    while waiting and len(found) < _FARTHEST:
        when = waiting.pop(0).when
        for other in (when.after, when.before) if when else ():
            if other and other in graph.corpus.events and other not in found:
                found[other] = graph.corpus.events[other]
                waiting.append(found[other])
    return list(found.values())


def _own(event: Event) -> Bounds:
    """The days on which it can have begun: what came before an event came before its beginning."""
    if event.when is None:
        return None, None
    begins = beginning(event.when)
    return begins.earliest, begins.latest


def _narrowed(event: Event, found: dict[str, Bounds]) -> Bounds:
    when = event.when
    first, last = found[event.id]
    if when is None:
        return first, last
    after, _ = found.get(when.after or "", (None, None))
    _, before = found.get(when.before or "", (None, None))
    later = after if first is None or (after and after > first) else first
    sooner = before if last is None or (before and before < last) else last
    return (first, last) if later and sooner and later > sooner else (later, sooner)
