"""What happened and what was said, in one order of time; and what became known only later."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from briefings.graph.caveats import surroundings
from briefings.graph.chronology import date_order, event_order, known, stands_by
from briefings.graph.graph import Graph
from briefings.graph.happened import happened
from briefings.model.claim import Claim
from briefings.model.date import Date
from briefings.model.event import Event

_SOON = datetime.timedelta(days=1)
"""That an event is reported on the day after is the ordinary course of news."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An event when it happened, or a claim when it was made."""

    record: Event | Claim
    stands: Date | None
    """The date by which it is ordered; None: undated, and last."""
    within: Date | None
    """The days on which it can have been; None: nothing bounds them."""
    since: Date | None = None
    """Since when it is known, where that is clearly later."""
    known: Date | None = None
    """Since when it is known, where anybody can tell."""
    is_report: bool = False
    """A claim of which nobody says when it was made: it stands where it was first reported."""

    @property
    def is_event(self) -> bool:
        """Whether it is something that happened."""
        return isinstance(self.record, Event)


def moments(graph: Graph, event_ids: Iterable[str], claim_ids: Iterable[str]) -> tuple[Moment, ...]:
    """Each event and claim once, in the order of `chronology`; on one date events stand before claims.

    Among these, those of which nobody says when they were made stand last, by when they were first reported.
    """
    events = [graph.corpus.events[event_id] for event_id in dict.fromkeys(event_ids)]
    claims = [graph.corpus.claims[claim_id] for claim_id in dict.fromkeys(claim_ids)]
    keyed: list[tuple[tuple[Any, ...], Moment]] = [
        ((event_order(graph, event), 0, event.id), _event_moment(graph, event)) for event in events
    ]
    for claim in claims:
        moment = _claim_moment(graph, claim)
        keyed.append((((*date_order(moment.stands), 0), 1 + moment.is_report, claim.id), moment))
    return tuple(moment for _, moment in sorted(keyed, key=lambda pair: pair[0]))


def event_known(graph: Graph, event: Event) -> Date | None:
    """When an event could be known: the earliest of what attests it. None where one of these has no date."""
    claims = [graph.corpus.claims[claim] for claim in graph.referring(event.id, "claim", "attests")]
    dates = [known(graph, claim) for claim in claims]
    dates += [graph.corpus.sources[source].issued for source in event.sources if source in graph.corpus.sources]
    last_days = [(date.latest, date.sort_key) if date and date.latest else None for date in dates]
    if not dates or None in last_days:
        return None
    return min((date for date in dates if date), key=lambda date: (date.latest, date.sort_key))


def actors_of(record: Event | Claim) -> tuple[str, ...]:
    """Who took part, or who speaks; nobody who is merely supposed to."""
    parties = record.actors if isinstance(record, Event) else (record.asserted_by,)
    return tuple(dict.fromkeys(actor for party in parties for actor in party.named))


def scenes_of(graph: Graph, record: Event | Claim) -> tuple[str, ...]:
    """The places of an event; of a claim: those that it is about, and those of the events that it attests."""
    if isinstance(record, Event):
        return tuple(dict.fromkeys(at.place for at in record.where if at.place))
    subjects = [subject for subject in record.about if subject in graph.corpus.places]
    events = [graph.corpus.events[event] for event in record.attests if event in graph.corpus.events]
    return tuple(dict.fromkeys([*subjects, *(place for event in events for place in scenes_of(graph, event))]))


def with_surroundings(graph: Graph, places: Iterable[str]) -> tuple[str, ...]:
    """Places, and all that they lie in."""
    return tuple(dict.fromkeys(above for place in places for above in surroundings(graph, place)))


def _event_moment(graph: Graph, event: Event) -> Moment:
    stands, _ = stands_by(graph, event)
    stands = stands if stands and (stands.earliest or stands.latest) else None
    within, since = happened(graph, event), event_known(graph, event)
    return Moment(event, stands, within, _later(within, since), since)


def _claim_moment(graph: Graph, claim: Claim) -> Moment:
    since = known(graph, claim)
    since = since if since and (since.earliest or since.latest) else None
    asserted = claim.asserted
    if asserted is None or (asserted.earliest is None and asserted.latest is None):
        return Moment(claim, since, since, None, since, since is not None)
    return Moment(claim, asserted, asserted, _later(asserted, since), since)


def _later(date: Date | None, since: Date | None) -> Date | None:
    """When it became known, if that was clearly after it was over."""
    if date is None or since is None or date.latest is None or since.earliest is None:
        return None
    return since if since.earliest - date.latest > _SOON else None
