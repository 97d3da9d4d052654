"""How a date is drawn: a day as a tick, some time within days as a bar with soft ends, what lasted as a firm one."""

from dataclasses import dataclass
from typing import Literal

from briefings.graph.chronology import beginning
from briefings.model.date import Date
from briefings.pages.timeline.scale import Scale

Fill = Literal["soft", "fading-in", "fading-out", "firm"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A date on a line. Numbers are percent of its width."""

    x: float
    width: float
    fill: Fill | None
    """None: a tick, in the middle of its day."""
    marked: bool = False
    """The date is itself uncertain, or about right."""
    beyond_left: bool = False
    beyond_right: bool = False
    """It goes on where the line ends."""
    core: tuple[float, float] | None = None
    """The part that it lasted for certain."""


def bar_on(scale: Scale, date: Date) -> Bar | None:
    """A date on a line; None without any bound."""
    if date.earliest is None and date.latest is None:
        return None
    marked = date.uncertain or date.approximate
    first = date.earliest.toordinal() if date.earliest else scale.first
    after = date.latest.toordinal() + 1 if date.latest else scale.last + 1
    if date.earliest == date.latest:
        return Bar(scale.at(first + 0.5), 0.0, None, marked)
    x, width = scale.span(first, after)
    before, beyond = first < scale.first, after > scale.last + 1
    if scale.mirrored:
        before, beyond = beyond, before
    return Bar(x, width, _fill(date, scale.mirrored), marked, before, beyond, _core(scale, date))


def _fill(date: Date, mirrored: bool) -> Fill:
    if date.earliest is None:
        return "fading-out" if mirrored else "fading-in"
    if date.latest is None:
        return "fading-in" if mirrored else "fading-out"
    return "soft"


def _core(scale: Scale, date: Date) -> tuple[float, float] | None:
    """From the last day on which it can have begun to the first on which it can have ended."""
    if date.shape != "interval":
        return None
    begun, ended = date.ends
    first = beginning(date).latest if begun else None
    last = ended.earliest if ended else None
    if first is None or last is None:
        known = first or last
        return scale.span(known.toordinal(), known.toordinal() + 1) if known else None
    return scale.span(first.toordinal(), last.toordinal() + 1) if first <= last else None
