"""A timeline ready for a page: the picture, the list, what has no date, and how many there are of each."""

from collections.abc import Sequence
from dataclasses import dataclass

from babel import Locale

from briefings.graph.timeline import Moment
from briefings.pages.desk import Desk
from briefings.pages.parts import Link
from briefings.pages.timeline.entries import EntryView, entry_view
from briefings.pages.timeline.groups import YearGroup, years_of
from briefings.pages.timeline.strip import Strip, strip_of


@dataclass(frozen=True, slots=True)
class Timeline:
    """A timeline. Where it is too long for its page, `years` and `undated` are empty."""

    strip: Strip | None
    caption: tuple[str, ...]
    """What the picture shows, in sentences."""
    years: tuple[YearGroup, ...]
    undated: tuple[EntryView, ...]
    more: Link | None = None
    """The same on the timeline of the whole site."""

    @property
    def entries(self) -> tuple[EntryView, ...]:
        """All that are listed, as they stand on the page."""
        days = (day for year in self.years for month in year.months for day in month.days)
        return (*(entry for day in days for entry in day.entries), *self.undated)


def timeline(
    desk: Desk, moments: Sequence[Moment], drawn: Sequence[Moment] | None = None, more: Link | None = None
) -> Timeline:
    """These moments, which are in their order, as a list; the picture shows them, or others (`drawn`)."""
    mirrored = is_mirrored(desk.tongue.locale)
    drawn = moments if drawn is None else drawn
    strip = strip_of(drawn, desk.tongue.language, mirrored)
    return Timeline(
        strip=strip,
        caption=tuple(_caption(desk, drawn, strip)),
        years=years_of(desk, moments, mirrored),
        undated=tuple(entry_view(desk, moment) for moment in moments if moment.stands is None),
        more=more,
    )


def is_mirrored(locale: Locale) -> bool:
    """Whether time runs from right to left, as the language is read."""
    return str(locale.character_order) == "right-to-left"


def counts(desk: Desk, moments: Sequence[Moment]) -> str:
    """How many: "12 events and 30 claims"."""
    events = sum(moment.is_event for moment in moments)
    claims = len(moments) - events
    words = []
    if events:
        words.append(desk.several(events, "%(num)s event", "%(num)s events"))
    if claims:
        words.append(desk.several(claims, "%(num)s claim", "%(num)s claims"))
    return desk.tongue.listed(words)


def _caption(desk: Desk, moments: Sequence[Moment], strip: Strip | None) -> list[str]:
    undated = sum(moment.stands is None for moment in moments)
    said = [f"{counts(desk, moments)}."]
    if undated:
        said = [
            desk.say(
                "%(counts)s, %(undated)s of them undated.",
                counts=counts(desk, moments),
                undated=desk.tongue.number(undated),
            )
        ]
    if strip is None:
        return said
    for side in (strip.events, strip.said):
        if side.columns and not side.unit:
            number = desk.tongue.number(side.tallest)
            said.append(
                desk.say("The tallest column of events stands for %(number)s.", number=number)
                if side is strip.events
                else desk.say("The tallest column of claims stands for %(number)s.", number=number)
            )
    left_out = strip.events.left_out + strip.said.left_out
    if left_out:
        said.append(
            desk.several(
                left_out,
                "%(num)s span for which there is no room is in the list alone.",
                "%(num)s spans for which there is no room are in the list alone.",
            )
        )
    if strip.breaks:
        said.append(desk.say("The line is broken where for long nothing is dated."))
    return said
