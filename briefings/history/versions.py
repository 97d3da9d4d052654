"""The versions of a briefing: numbered, dated, permanent; and which of them may still be shown."""

import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from briefings.history.closure import Reach
from briefings.history.past import Past
from briefings.history.shards import Known
from briefings.history.terms import is_public, lifted
from briefings.model.briefing import Briefing

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
    until: datetime.datetime
    """The last second at which it stood; of one that stands, now. What it shows is what was public then."""
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
    names: Mapping[str, Collection[str]] = field(default_factory=dict)
    """The ids that records had before, by those of today."""
    redacted: Collection[str] = ()
    """Ids of records that some briefing redacts, whether or not that is public itself."""
    zone: datetime.tzinfo = datetime.UTC
    """Of days: the desk's."""


def redacting(briefings: Iterable[Briefing]) -> tuple[Briefing, ...]:
    """Each with what its original and its translations redact, too: they say the same in another language."""
    briefings = tuple(briefings)
    found: dict[str, dict[str, None]] = {}
    for one in briefings:
        found.setdefault(one.translation_of or one.id, {}).update(dict.fromkeys(one.redact))
    return tuple(one.model_copy(update={"redact": tuple(found[one.translation_of or one.id])}) for one in briefings)


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
            last = past.end(end - 1, today.now)
            version = Version(briefing, len(found) + 1, step, end - 1, commit, since, last)
            found.append(replace(version, hidden=_hidden(reach, version, today, suspect)))
    return tuple(found)


def _public_since(past: Past, briefing: str, step: int, end: int, now: datetime.datetime) -> datetime.datetime | None:
    """When the public could first see a state that stood from one step to before another; None: never."""
    turns = [turn for turn in past.turns(briefing) if turn.step < end and turn.at is not None]
    for index, turn in enumerate(turns):
        after = turns[index + 1].step if index + 1 < len(turns) else end
        if after <= step or turn.at is None:
            continue
        known, begins = turn.at.known, past.commits[max(step, turn.step)].at
        # A commit may be dated in the future; what is under embargo then is under embargo now.
        if is_public(known, min(begins, now)):
            return begins
        if is_public(known, past.end(min(after, end) - 1, now)):
            return lifted(known)
    return None


def shown_in(reach: Reach, briefing: str, step: int, at: datetime.datetime) -> Mapping[str, Known]:
    """What the page of a briefing shows or counts with after a step, without what was not public at a time."""
    below = reach.below(briefing, step, lambda known: is_public(known, at))
    found = ((record, reach.last(record, step)) for record in below)
    return {record: then.known for record, then in found if then and is_public(then.known, at)}


def _hidden(reach: Reach, version: Version, today: Today, suspect: bool) -> Hidden | None:
    here = today.briefings.get(version.briefing)
    if here is None:
        return "withheld"
    if here.redact or suspect:
        shown = shown_in(reach, version.briefing, version.step, version.until)
        redacted = (name for record in here.redact for name in (record, *today.names.get(record, ())))
        if not shown.keys().isdisjoint(redacted):
            return "redacted"
        if suspect and (unfit := _unfit(shown, today)):
            return unfit
    return "before" if is_before(version.at, here, today.zone) else None


def is_before(at: datetime.datetime, briefing: Briefing, zone: datetime.tzinfo) -> bool:
    """Whether what stood since a time is older than what the desk shows of a briefing's history."""
    first = briefing.history.from_ if briefing.history else None
    if first is None or first.earliest is None:
        return False
    return at < first.instant if first.instant else at.astimezone(zone).date() < first.earliest


def _unfit(shown: Mapping[str, Known], today: Today) -> Hidden | None:
    # Whoever is protected now was perhaps named then, or under words that said more.
    covered = (shown[record].cover != today.covers[record] for record in shown.keys() & today.covers.keys())
    if not shown.keys().isdisjoint(today.withheld) or any(covered):
        return "withheld"
    if any(other not in shown for known in shown.values() for other in known.leads_to):
        return "incomplete"
    return None
