"""The versions of a briefing: numbered, dated, permanent; and which of them may still be shown."""

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping
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
    record: str
    """The id under which the briefing stood then."""
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


def line_of(past: Past, briefing: str, names: Collection[str]) -> tuple[str, ...]:
    """The ids under which a briefing stood, one after the other, that of today last.

    `names` are those that it had before. One that stood beside the next one is left out: its versions were those of
    another briefing, with numbers of their own.
    """
    line, begin, waiting = [briefing], _begin(past, briefing), set(names)
    while waiting:
        ends = {name: end for name in waiting if (end := gone_since(past, name)) is not None and end <= begin}
        if not ends:
            break
        former = max(ends, key=lambda name: (ends[name], name))
        line, begin = [former, *line], _begin(past, former)
        waiting.discard(former)
    return tuple(line)


def _begin(past: Past, record: str) -> int:
    """The step at which a record was first there for the public: a draft may lie beside what it is to replace."""
    turns = [(turn.step, turn.at.known) for turn in past.turns(record) if turn.at is not None]
    return next((step for step, known in turns if is_public(known, past.commits[-1].at)), len(past))


def gone_since(past: Past, record: str) -> int | None:
    """The step since which a record is not there any more; None where it is there, or nobody can tell, or never was."""
    turns = past.turns(record)
    is_gone = bool(turns) and turns[-1].at is None and not turns[-1].unclear
    return turns[-1].step if is_gone else None


def joined(parts: Iterable[tuple[Version, ...]], alike: Callable[[Version, Version], bool]) -> tuple[Version, ...]:
    """The versions under one id after the other, numbered through.

    Another id alone makes no version: where the next id begins with what the one before it said last (`alike`), both
    are one.
    """
    found: list[Version] = []
    for part in parts:
        for index, version in enumerate(part):
            last = found[-1] if found and not index else None
            if last is not None and not last.hidden and not version.hidden and alike(last, version):
                found[-1] = replace(version, number=last.number, first=last.first, commit=last.commit, at=last.at)
            else:
                found.append(replace(version, number=len(found) + 1))
    return tuple(found)


def versions_of(
    past: Past,
    reach: Reach,
    steps: tuple[int, ...],
    record: str,
    today: Today,
    suspect: bool = True,
    briefing: str = "",
) -> tuple[Version, ...]:
    """The versions of one briefing, the oldest first. `suspect`: it is among the `suspected`.

    `record` is the id under which it stood, `briefing` that of today, where it has another.
    """
    found: list[Version] = []
    gone = gone_since(past, record)
    for index, step in enumerate(steps):
        end = steps[index + 1] if index + 1 < len(steps) else len(past) if gone is None else max(gone, step + 1)
        since = _public_since(past, record, step, end, today.now)
        if since is not None:
            commit = past.commits[step].name
            last = past.end(end - 1, today.now)
            version = Version(briefing or record, record, len(found) + 1, step, end - 1, commit, since, last)
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
        shown = shown_in(reach, version.record, version.step, version.until)
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
