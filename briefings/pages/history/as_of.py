"""What was known when of a situation: by the day on which it became known, and each time when it happened."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from briefings.history.chronicle import Day
from briefings.history.history import History
from briefings.model.date import Date
from briefings.pages.desk import Desk
from briefings.pages.history.addresses import as_of_file, as_of_url
from briefings.pages.history.turns import TurnView, turn_views
from briefings.pages.page import Head, Page
from briefings.pages.parts import DateView, Link


@dataclass(frozen=True, slots=True)
class DayView:
    """A day on which something became known, or changed."""

    key: str
    """As it stands in the address: "2026-03-12"."""
    date: DateView
    summary: str
    """How much, in words."""
    turns: tuple[TurnView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AsOfPage(Page):
    """All days of a situation, the newest first."""

    title: str
    situation: Link
    days: tuple[DayView, ...]
    data_url: str

    @property
    def scripts(self) -> tuple[str, ...]:
        """What lets a reader choose a day, where there is a choice."""
        return ("asof",) if len(self.days) > 1 else ()

    def contents(self, say: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
        """The days."""
        return tuple((f"known-{day.key}", day.date.words) for day in self.days)


def days_of(desk: Desk, history: History, situation: str) -> tuple[Day, ...]:
    """The days of a situation, the oldest first, in the desk's zone."""
    return history.chronicle.days(situation, desk.settings.language, ZoneInfo(desk.settings.timezone))


def as_of_link(desk: Desk, situation: str) -> Link | None:
    """The way to the page; None where git knows nothing of the situation that may be shown."""
    if desk.history is None or not desk.history.chronicle.knows(situation):
        return None
    return Link(as_of_url(situation), desk.say("What was known when"))


def build_as_of(desk: Desk, history: History, situation: str) -> AsOfPage:
    """The page of a situation's past."""
    link = desk.link(situation)
    title = desk.say("What was known when: %(title)s", title=link.text)
    return AsOfPage(
        head=Head(as_of_url(situation), title, "version", "", desk.tongue.language),
        trail=(link,),
        title=title,
        situation=link,
        days=tuple(_day_views(desk, days_of(desk, history, situation)))[::-1],
        data_url=as_of_file(situation),
    )


def _day_views(desk: Desk, days: tuple[Day, ...]) -> Iterator[DayView]:
    orders = sorted({(stand.order, turn.claim) for day in days for turn in day.turns if (stand := turn.after)})
    places = {order: place for place, order in enumerate(orders)}
    since: dict[str, DateView] = {}
    for day in days:
        date = desk.date(Date(day.date.isoformat()))
        assert date is not None
        for turn in day.turns:
            if turn.before is None:
                since[turn.claim] = date
        yield DayView(day.date.isoformat(), date, _summary(desk, day), turn_views(desk, day, places, since))


def _summary(desk: Desk, day: Day) -> str:
    """What happened on a day, counted; a claim in which several things changed counts for each."""
    both = [(turn.before, turn.after) for turn in day.turns if turn.before and turn.after]
    statuses = sum(before.status != after.status for before, after in both)
    figures = sum(before.figures != after.figures for before, after in both)
    others = sum(before.status == after.status and before.figures == after.figures for before, after in both)
    added = sum(turn.before is None for turn in day.turns)
    gone = sum(turn.after is None for turn in day.turns)
    said = [
        desk.several(added, "%(num)s claim became known", "%(num)s claims became known") if added else "",
        desk.several(statuses, "%(num)s status changed", "%(num)s statuses changed") if statuses else "",
        desk.several(figures, "%(num)s figure changed", "%(num)s figures changed") if figures else "",
        desk.several(others, "%(num)s claim reads otherwise", "%(num)s claims read otherwise") if others else "",
        desk.several(gone, "%(num)s claim was taken out", "%(num)s claims were taken out") if gone else "",
    ]
    return desk.say(", ").join(words for words in said if words)
