"""The legend: what each thing that is on the map says. What is not on it is not in the legend."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefings.model.layer import Layer
from briefings.model.message import term
from briefings.model.vocabulary.claims import STATUSES as CLAIM_STATUSES
from briefings.pages.desk import Desk
from briefings.pages.map.drawing import Drawing
from briefings.pages.parts import DateView, Link

STATUSES = (*CLAIM_STATUSES, "mixed", "unattested", "none")
AREA_WORDS = {
    "circle": term("Somewhere within 25 km"),
    "soft": term("Somewhere around here: the outline is not on record"),
    "cell": term("Position blurred: somewhere in this cell"),
    "outline": term("Somewhere in this area"),
    "country": term("Somewhere in this country"),
}
OTHER_WORDS = {
    "mixed": term("several events, of differing status"),
    "unattested": term("an event that nobody is on record as asserting"),
    "none": term("a place without an event on record"),
}
COUNT = term("How many events there")
SILENT = term("No record of the desk. It does not mean that nothing happened.")
NOT_FOLLOWED = term("Not what this map is about: nothing is said of it")
DISPUTED = term("Disputed, or no agreed border")


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One thing on the map and what it says."""

    sign: str
    """Which: a status, an area, a line."""
    words: str
    status: bool = False
    """Whether the words are a status, said as everywhere else."""
    source: Link | None = None
    licence: str = ""
    as_of: DateView | None = None


def legend_of(desk: Desk, drawing: Drawing, layers: Sequence[Layer]) -> Iterator[LegendEntry]:
    """What stands in the legend, in the order of importance."""
    shown = {mark.status for mark in drawing.marks}
    for status in STATUSES:
        if status in shown:
            words = OTHER_WORDS.get(status)
            yield LegendEntry(status, desk.say(words) if words else status, status=words is None)
    if any(mark.count > 1 and mark.status != "mixed" for mark in drawing.marks):
        yield LegendEntry("count", desk.say(COUNT))
    kinds = {area.kind for area in drawing.areas}
    for kind, words in AREA_WORDS.items():
        if kind in kinds:
            yield LegendEntry(kind, desk.say(words))
    for sketch, layer in zip(drawing.sketches, layers, strict=True):
        if sketch.lines or sketch.areas:
            sign = f"{layer.style}-{sketch.index % 3}" if layer.style == "area" else layer.style
            yield LegendEntry(
                sign,
                layer.label,
                source=desk.link(layer.source),
                licence=layer.licence,
                as_of=desk.date(layer.as_of),
            )
    if drawing.silent:
        yield LegendEntry("silent", desk.say(SILENT))
    if drawing.base.disputed:
        yield LegendEntry("disputed", desk.say(DISPUTED))
    if drawing.base.land and drawing.base.countries:
        yield LegendEntry("beyond", desk.say(NOT_FOLLOWED))
