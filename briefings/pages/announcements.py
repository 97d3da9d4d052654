"""What the desk announced: each briefing's publication, and each change of it that a reader must know of.

Minor changes are none: feeds tell of what is substantive alone.
"""

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from briefings.model.briefing import Briefing, Change
from briefings.model.date import Date
from briefings.pages.desk import Desk


@dataclass(frozen=True, slots=True)
class Announcement:
    """One publication or change."""

    briefing: str
    key: str
    """What tells it from all others, for ever: no wording, title or address is in it."""
    at: datetime.datetime
    """When, as the record says, with its zone."""
    change: Change | None = None
    """None: the publication itself."""
    position: int = 0
    """Of the change among the briefing's changes."""

    @property
    def is_correction(self) -> bool:
        """Whether it corrects what was published."""
        return self.change is not None and self.change.kind == "correction"


def announcements(desk: Desk) -> list[Announcement]:
    """All of them, the newest first."""
    found = (one for briefing in desk.corpus.briefings.values() for one in _of(desk, briefing))
    return sorted(found, key=lambda one: (one.at, one.key), reverse=True)


def moment_of(desk: Desk, date: Date) -> datetime.datetime:
    """One day or one time as a time: a day begins at midnight of the desk's zone."""
    if date.instant is not None:
        return date.instant
    day = date.earliest or datetime.date.min
    return datetime.datetime.combine(day, datetime.time(), ZoneInfo(desk.settings.timezone))


def changed(desk: Desk, briefing: Briefing) -> datetime.datetime:
    """When the briefing last changed in substance; where it never did, when it was published.

    Its notes say so, and its history, where that is known: whichever is later.
    """
    announced = max(one.at for one in _of(desk, briefing))
    known = desk.history.changed_at(briefing.id) if desk.history else None
    return max(announced, known) if known else announced


def last_change(desk: Desk, briefing: Briefing) -> Date | None:
    """The same as exactly as it is known; None where it never changed."""
    last = changed(desk, briefing)
    noted = [one.change for one in _of(desk, briefing) if one.change and one.at == last]
    if noted:
        return noted[-1].date
    published = last == moment_of(desk, briefing.published)
    return None if published else Date(last.isoformat(timespec="minutes"))


def change_anchor(position: int) -> str:
    """Anchor of a change on its briefing's page."""
    return f"change-{position + 1}"


def _of(desk: Desk, briefing: Briefing) -> Iterator[Announcement]:
    first_id = (*briefing.former_ids, briefing.id)[0]
    published = moment_of(desk, briefing.published)
    yield Announcement(briefing.id, first_id, published)
    same_time = Counter[str]()
    for position, change in enumerate(briefing.changes):
        # Minor ones are counted too: one that is called major later must not take another's key.
        time = change.date.edtf or ""
        same_time[time] += 1
        if change.kind != "minor":
            key = f"{first_id} {time} {same_time[time]}"
            # A change whose day alone is known, on the day of publication, was made after it.
            at = max(published, moment_of(desk, change.date))
            yield Announcement(briefing.id, key, at, change, position)
