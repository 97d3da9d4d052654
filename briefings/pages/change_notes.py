"""The change notes of a briefing, and what its corrections changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.model.briefing import Briefing
from briefings.pages.announcements import change_anchor, moment_of
from briefings.pages.desk import Desk
from briefings.pages.history.corrected import Corrected, corrected_by
from briefings.pages.parts import DateView
from briefings.pages.prose import Numbering, Prose


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change note."""

    anchor: str
    date: DateView | None
    kind: str
    note: Prose
    corrected: Corrected | None = None
    """Of a correction, the wording before and after it; None where the past does not say."""


def correction_views(desk: Desk, numbering: Numbering, briefing: Briefing) -> Iterator[tuple[int, ChangeView]]:
    """The corrections, the newest first, as they stand at the top of the page; each with its place among all notes."""
    found = [(moment_of(desk, one.date), at) for at, one in enumerate(briefing.changes) if one.kind == "correction"]
    for _, position in sorted(found, reverse=True):
        corrected = corrected_by(desk, briefing, briefing.changes[position])
        yield position, _view(desk, numbering, briefing, position, corrected)


def change_views(desk: Desk, numbering: Numbering, briefing: Briefing) -> Iterator[tuple[int, ChangeView]]:
    """The other notes, each with its place among all."""
    for position, change in enumerate(briefing.changes):
        if change.kind != "correction":
            yield position, _view(desk, numbering, briefing, position)


def _view(
    desk: Desk, numbering: Numbering, briefing: Briefing, position: int, corrected: Corrected | None = None
) -> ChangeView:
    change = briefing.changes[position]
    note = numbering.prose(briefing, change.note)
    return ChangeView(change_anchor(position), desk.date(change.date), change.kind, note, corrected)
