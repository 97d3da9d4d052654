"""Which announcements are news, and which say in another language what was announced before.

A feed tells each piece of news once: in the site's language where the briefing has such a version, else as the
original. What is changed in another version enters where no other version has said it; that a translation was
published, and that it caught up with its original, is told to those who follow its language.
"""

from collections.abc import Iterable

from briefings.graph.translations import brings_over, in_language, lag_of, original_of
from briefings.model.briefing import Briefing
from briefings.pages.announcements import Announcement
from briefings.pages.desk import Desk


def is_news(desk: Desk, one: Announcement) -> bool:
    """Whether an announcement enters the feeds of the site, of its situation and its actors, and of corrections."""
    briefing = desk.corpus.briefings[one.briefing]
    told = _told(desk, briefing)
    if told.id == briefing.id:
        return True
    if one.change is None:
        return False
    if original_of(desk.corpus, briefing).id == briefing.id:
        # The version that is told has not said it yet.
        lag = lag_of(desk.graph, told)
        return lag is not None and any(position == one.position for position, _ in lag.changes)
    return not brings_over(desk.corpus, briefing, one.change)


def language_apart(desk: Desk, briefing: Briefing) -> str | None:
    """The language whose own feed a briefing stands in; None for a version that the site's feed tells."""
    return None if _told(desk, briefing).id == briefing.id else desk.language(briefing)


def languages_apart(desk: Desk, briefings: Iterable[Briefing]) -> tuple[str, ...]:
    """The languages that have a feed of their own, in the order of their tags."""
    return tuple(sorted({language for one in briefings if (language := language_apart(desk, one))}))


def _told(desk: Desk, briefing: Briefing) -> Briefing:
    return in_language(desk.graph, briefing, desk.settings.language)
