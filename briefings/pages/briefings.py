"""Briefings in their order: the newest first, and those of one situation.

A briefing that there is in several languages is one entry of every list: in the language of the page where there is
such a version, else as the original. Its place is that of the original, so that no language has an order of its own.
"""

from collections.abc import Iterable

from briefings.graph.chronology import date_order
from briefings.graph.translations import in_language, original_of
from briefings.model.briefing import Briefing
from briefings.pages.desk import Desk


def all_briefings(desk: Desk) -> tuple[Briefing, ...]:
    """Every briefing once, in the language of the page where there is such a version; the newest first."""
    return tuple(_spoken(desk, one) for one in newest_first(_originals(desk, desk.corpus.briefings)))


def briefings_of(desk: Desk, situation_id: str) -> tuple[Briefing, ...]:
    """The same, of one situation."""
    return tuple(_spoken(desk, one) for one in _line(desk, situation_id))


def neighbours(desk: Desk, briefing: Briefing) -> tuple[Briefing | None, Briefing | None]:
    """The next briefing of its situation and the one before it; no others are looked at, however many there are.

    A translation of another situation than its original stands in no line.
    """
    line = _line(desk, briefing.situation)
    at = desk.positions[briefing.situation].get(original_of(desk.corpus, briefing).id, len(line))
    newer = line[at - 1] if 0 < at < len(line) else None
    older = line[at + 1] if at + 1 < len(line) else None
    return _spoken(desk, newer) if newer else None, _spoken(desk, older) if older else None


def once_each(desk: Desk, briefing_ids: Iterable[str]) -> tuple[str, ...]:
    """Of several briefings each in one version: of those given the one in the language of the page, else the original.

    Where the original is not among them, the first that is given stands for it.
    """
    given = dict.fromkeys(briefing_ids)
    found: dict[str, str] = {}
    for briefing_id in given:
        original = original_of(desk.corpus, desk.corpus.briefings[briefing_id])
        wanted = (_spoken(desk, original).id, original.id)
        found.setdefault(original.id, next((one for one in wanted if one in given), briefing_id))
    return tuple(found.values())


def newest_first(briefings: Iterable[Briefing]) -> tuple[Briefing, ...]:
    """Briefings by the day of publication, then by number; the newest first."""
    return tuple(sorted(briefings, key=lambda b: (date_order(b.published), b.number or 0, b.id), reverse=True))


def _line(desk: Desk, situation_id: str) -> tuple[Briefing, ...]:
    if situation_id not in desk.lines:
        ids = desk.graph.referring(situation_id, "briefing", "situation")
        line = desk.lines[situation_id] = newest_first(_originals(desk, ids))
        desk.positions[situation_id] = {briefing.id: at for at, briefing in enumerate(line)}
    return desk.lines[situation_id]


def _originals(desk: Desk, briefing_ids: Iterable[str]) -> Iterable[Briefing]:
    found = (desk.corpus.briefings[briefing_id] for briefing_id in briefing_ids)
    return {original.id: original for original in (original_of(desk.corpus, one) for one in found)}.values()


def _spoken(desk: Desk, original: Briefing) -> Briefing:
    return in_language(desk.graph, original, desk.tongue.language)
