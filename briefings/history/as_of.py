"""The records of a site as they were known at a time."""

import datetime
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefings.errors import UsageError
from briefings.history.clearance import Clearance, public_at
from briefings.history.closure import Reach
from briefings.history.commits import Commit, asked
from briefings.history.committed import commit_named
from briefings.history.library import Library
from briefings.history.past import At, Past
from briefings.history.versions import Today, is_before, versions_of
from briefings.model.actor import Actor
from briefings.model.briefing import Briefing
from briefings.model.event import Event
from briefings.model.record import Record
from briefings.model.reference import passages
from briefings.text import Mention, parse

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
States = Mapping[str, tuple[int, ...]]
"""Briefing -> the steps after which its page said something else: `history.states`."""
_HINT = "write a day (2026-03-12), a time (2026-03-12T18:00+03:00), or a commit, tag or branch"


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in the past, and the commit whose content stood then."""

    at: datetime.datetime
    day: datetime.date | None
    """The day, where one was named and no time."""
    committed: datetime.datetime
    """Since when that content stood."""
    step: int
    """Of the past."""


def moment_of(
    folder: Path, commits: tuple[Commit, ...], text: str, zone: datetime.tzinfo, now: datetime.datetime
) -> Moment:
    """The moment that somebody names. `commits` are those of the content, `zone` is that of a time without one.

    A day is meant to its end. UsageError for what is neither a time nor a commit, for a commit that the current branch
    never was, for a time before the first, and for one to come.
    """
    if _DAY.match(text):
        at, day = _time(text, zone)
        if (at if day is None else _begin(day, zone)) > now:
            raise UsageError(f"{text} has not come yet", _HINT)
        return _standing(commits, min(at, now), day, text)
    return _of_commit(folder, commits, text)


def known_at(
    past: Past, reach: Reach, library: Library, today: Today, states: States, step: int, at: datetime.datetime
) -> tuple[Record, ...]:
    """The records that were public after a step and may still be shown; none refers to what is not among them.

    Files of the past are not kept: records come without pictures.
    """
    there = public_at(past, reach, step, at)
    barred = Clearance(today).barred(there.items())
    wanted = {record: then for record, then in there.items() if record not in barred}
    began = partial(_began, past, reach, today, states, step, at)
    kept = _closed({record: then for record, then in wanted.items() if _is_told(record, then, today, began)})
    found = (library.record(record, reach, step) for record in sorted(kept))
    return tuple(_trimmed(record, kept) for record in found if record is not None)


def end_of(day: datetime.date, zone: datetime.tzinfo) -> datetime.datetime:
    """The last second of a day in a zone, in UTC."""
    return _begin(day + datetime.timedelta(days=1), zone) - datetime.timedelta(seconds=1)


def _time(text: str, zone: datetime.tzinfo) -> tuple[datetime.datetime, datetime.date | None]:
    try:
        if _DAY.fullmatch(text):
            day = datetime.date.fromisoformat(text)
            return end_of(day, zone), day
        at = datetime.datetime.fromisoformat(text)
        return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(datetime.UTC), None
    except (ValueError, OverflowError):
        raise UsageError(f"there is no time {text}", _HINT) from None


def _begin(day: datetime.date, zone: datetime.tzinfo) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time.min, zone).astimezone(datetime.UTC)


def _standing(commits: tuple[Commit, ...], at: datetime.datetime, day: datetime.date | None, text: str) -> Moment:
    step = bisect_right([commit.at for commit in commits], at) - 1
    if step < 0:
        first = f": the first commit of the content is of {commits[0].at:%Y-%m-%d %H:%M} UTC" if commits else ""
        raise UsageError(f"nothing was known as of {text}{first}", "name a later time")
    return Moment(at, day, commits[step].at, step)


def _of_commit(folder: Path, commits: tuple[Commit, ...], ref: str) -> Moment:
    name = commit_named(folder, ref, f'"{ref}" is neither a time nor a commit that git knows', _HINT)
    if name not in _first_parents(folder, "HEAD"):
        what = f"{ref} was never what the current branch held, so nobody can have read it there"
        raise UsageError(what, "name a commit that `git log --first-parent` lists, or a day")
    steps = {commit.name: step for step, commit in enumerate(commits)}
    step = next((steps[one] for one in _first_parents(folder, name) if one in steps), None)
    seconds = int(asked(folder, "show", "-s", "--format=%ct", "--no-show-signature", name))
    at = datetime.datetime.fromtimestamp(seconds, datetime.UTC)
    if step is None:
        return _standing((), at, None, ref)
    return Moment(max(at, commits[step].at), None, commits[step].at, step)


def _first_parents(folder: Path, name: str) -> dict[str, None]:
    """What a branch held, the newest first."""
    return dict.fromkeys(asked(folder, "rev-list", "--first-parent", name).decode("ascii").split())


def _began(
    past: Past, reach: Reach, today: Today, states: States, step: int, at: datetime.datetime, briefing: str
) -> datetime.datetime:
    """Since when the version of a briefing stood that stood after a step."""
    versions = versions_of(past, reach, states.get(briefing, ()), briefing, today, suspect=False)
    return next((version.at for version in versions if version.first <= step <= version.step), at)


def _is_told(record: str, then: At, today: Today, began: Callable[[str], datetime.datetime]) -> bool:
    """Whether the desk still shows what a briefing was then: of one that it took out, nothing."""
    if then.known.kind != "briefing":
        return True
    here = (one for one in today.briefings.values() if one.id == record or record in one.former_ids)
    briefing = next(here, None)
    if briefing is None:
        return False
    return briefing.history is None or not is_before(began(record), briefing, today.zone)


def _closed(there: Mapping[str, At]) -> frozenset[str]:
    """Those that show nothing but what is there."""
    kept = set(there)
    while lacking := {record for record in kept if not kept.issuperset(there[record].known.leads_to)}:
        kept -= lacking
    return frozenset(kept)


def _trimmed(record: Record, kept: frozenset[str]) -> Record:
    """A record without what its page can do without: pictures, where a relation was read, an original."""
    update: dict[str, object] = {}
    if isinstance(record, Briefing | Event) and record.media:
        update["media"] = ()
    if isinstance(record, Briefing):
        update["redact"] = ()
        if record.translation_of not in kept:
            update["translation_of"] = None
    if isinstance(record, Actor):
        update |= _of_actor(record, kept)
    return record.model_copy(update=update) if update else record


def _of_actor(actor: Actor, kept: frozenset[str]) -> dict[str, object]:
    """What the actor's own page alone shows: whom it joins is among what is kept."""
    relations = (
        relation.model_copy(
            update={
                "sources": tuple(source for source in relation.sources if source in kept),
                "claims": tuple(claim for claim in relation.claims if claim in kept),
            }
        )
        for relation in actor.relations
    )
    lost = any(other not in kept for passage in passages(actor) for other in _referred(actor, passage.text))
    return {
        "relations": tuple(relations),
        "party_to_conflict": tuple(one for one in actor.party_to_conflict if one in kept),
        **({"summary": None} if lost else {}),
    }


def _referred(record: Record, text: str) -> Iterator[str]:
    for reference in parse(text, record.language or "en").references:
        if isinstance(reference, Mention):
            yield reference.id
        else:
            yield from (item.source for item in reference.items)
