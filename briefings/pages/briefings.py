"""Briefings in their order: the newest first, and those of one situation."""

from collections.abc import Iterable

from briefings.graph.chronology import date_order
from briefings.model.briefing import Briefing
from briefings.pages.desk import Desk


def briefings_of(desk: Desk, situation_id: str) -> tuple[Briefing, ...]:
    """The briefings of a situation, newest first."""
    if situation_id not in desk.lines:
        ids = desk.graph.referring(situation_id, "briefing", "situation")
        desk.lines[situation_id] = newest_first(desk.corpus.briefings[briefing_id] for briefing_id in ids)
    return desk.lines[situation_id]


def newest_first(briefings: Iterable[Briefing]) -> tuple[Briefing, ...]:
    """Briefings by the day of publication, then by number; the newest first."""
    return tuple(sorted(briefings, key=lambda b: (date_order(b.published), b.number or 0, b.id), reverse=True))
