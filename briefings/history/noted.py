"""Of which version a change note tells.

A note makes no version, and is often committed after what it tells of. So the version that came with it is its own;
else the one that began on the day of the note. Where neither is found nobody can say what it tells of.
"""

import datetime
from collections.abc import Callable, Iterable

from briefings.history.versions import Version
from briefings.model.briefing import Change

Notes = tuple[Change, ...]


def version_noted(
    change: Change,
    today: Notes,
    versions: tuple[Version, ...],
    notes_after: Callable[[int], Notes],
    zone: datetime.tzinfo,
) -> Version | None:
    """The version of which one of today's notes tells, never the first: nothing was before it to be changed.

    `notes_after`: the notes of the briefing after a step. Days are those of `zone`.
    """
    standing = [_stands(change, today, notes_after(version.step)) for version in versions]
    if True not in standing:
        return None
    there = standing.index(True)
    if there > 0 and _stands(change, today, notes_after(versions[there].first)):
        return versions[there]
    day = _day(change, zone)
    same = [version for version in versions[1:] if version.at.astimezone(zone).date() == day]
    before = [version for version in same if version.number <= there + 1]
    return before[-1] if before else next(iter(same), None)


def _stands(change: Change, today: Notes, then: Iterable[Change]) -> bool:
    """Whether a note stood then. One that was worded otherwise, or called something else, is the same."""
    return any(one == change or (one.date.edtf == change.date.edtf and one not in today) for one in then)


def _day(change: Change, zone: datetime.tzinfo) -> datetime.date | None:
    instant = change.date.instant
    return instant.astimezone(zone).date() if instant is not None else change.date.earliest
