"""The versions of a briefing: numbered, dated, permanent; and which of them may still be shown."""

import datetime
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from briefings.graph.release import withheld_by
from briefings.history.closure import Reach
from briefings.history.past import Past
from briefings.history.shards import Known
from briefings.model.briefing import Briefing
from briefings.model.release import Release

Hidden = Literal["withheld", "redacted", "before", "incomplete"]
"""Why a version is not shown: something in it may not be public now; the desk redacted something in it; it lies before
the day from which the desk shows its history; it refers to what is not there, so that no page was ever made of it."""


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a briefing that the public could see."""

    briefing: str
    number: int
    """From 1, the oldest. A number is never given to another state, also when its own is not shown any more."""
    first: int
    """The step of the past at which it began."""
    step: int
    """The last step after which it stood."""
    commit: str
    at: datetime.datetime
    """Since when it stood, in UTC."""
    hidden: Hidden | None = None
    """None: it may be shown."""


@dataclass(frozen=True, slots=True)
class Today:
    """What today's content says of the past."""

    briefings: Mapping[str, Briefing]
    """Those that are public now."""
    withheld: Collection[str]
    """Ids of records that are not public now."""
    covers: Mapping[str, str]
    """Of records of which a part is hidden now (a protected source, a blurred place): `shards.cover_of`."""
    now: datetime.datetime
    former: Mapping[str, str] = field(default_factory=dict)
    """Of records that have another id now: former id -> id."""


def suspected(reach: Reach, today: Today) -> frozenset[str]:
    """The briefings of which some version may have to be hidden for what is in it. Of others none needs a look."""
    return frozenset(reach.briefings_above({*reach.doubtful, *today.withheld, *today.covers}))


def versions_of(
    past: Past, reach: Reach, steps: tuple[int, ...], briefing: str, today: Today, suspect: bool = True
) -> tuple[Version, ...]:
    """The versions of one briefing, the oldest first. `suspect`: it is among the `suspected`."""
    found: list[Version] = []
    for index, step in enumerate(steps):
        end = steps[index + 1] if index + 1 < len(steps) else len(past)
        since = _public_since(past, briefing, step, end, today.now)
        if since is not None:
            commit = past.commits[step].name
            hidden = _hidden(reach, briefing, end - 1, since, today, suspect)
            found.append(Version(briefing, len(found) + 1, step, end - 1, commit, since, hidden))
    return tuple(found)


def _public_since(past: Past, briefing: str, step: int, end: int, now: datetime.datetime) -> datetime.datetime | None:
    """When the public could first see a state that stood from one step to before another; None: never."""
    turns = [turn for turn in past.turns(briefing) if turn.step < end and turn.at is not None]
    for index, turn in enumerate(turns):
        after = turns[index + 1].step if index + 1 < len(turns) else end
        if after <= step or turn.at is None:
            continue
        terms = _terms(turn.at.known.terms)
        begins = past.commits[max(step, turn.step)].at
        until = past.commits[min(after, end)].at if min(after, end) < len(past) else now
        if withheld_by(terms, begins) is None:
            return begins
        if withheld_by(terms, until) is None and terms.embargo_until is not None:
            lifted = terms.embargo_until.instant
            return lifted.astimezone(datetime.UTC) if lifted else until
    return None


def shown_in(reach: Reach, briefing: str, step: int, now: datetime.datetime) -> Mapping[str, Known]:
    """What the page of a briefing shows or counts with after a step, without what was withheld then and still is."""
    found = ((record, reach.last(record, step)) for record in reach.below(briefing, step))
    return {record: at.known for record, at in found if at and _is_public(at.known, now)}


def _is_public(known: Known, now: datetime.datetime) -> bool:
    return not known.terms or withheld_by(_terms(known.terms), now) is None


def _hidden(
    reach: Reach, briefing: str, step: int, since: datetime.datetime, today: Today, suspect: bool
) -> Hidden | None:
    here = today.briefings.get(briefing)
    if here is None:
        return "withheld"
    if here.redact and reach.below(briefing, step) & set(here.redact):
        return "redacted"
    if suspect and (unfit := _unfit(reach, briefing, step, today)):
        return unfit
    first = here.history.from_.earliest if here.history else None
    return "before" if first is not None and since.date() < first else None


def _unfit(reach: Reach, briefing: str, step: int, today: Today) -> Hidden | None:
    shown = shown_in(reach, briefing, step, today.now)
    # Whoever is protected now was perhaps named then, or under words that said more.
    covered = (shown[record].cover != today.covers[record] for record in shown.keys() & today.covers.keys())
    if not shown.keys().isdisjoint(today.withheld) or any(covered):
        return "withheld"
    if any(other not in shown for known in shown.values() for other in known.leads_to):
        return "incomplete"
    return None


@lru_cache(maxsize=1024)
def _terms(text: str) -> Release:
    return Release.model_validate(json.loads(text)) if text else Release()
