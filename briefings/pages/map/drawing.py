"""The drawing of a map: base, layers, areas, marks and names, all in units of one view."""

import math
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from briefings.model.layer import Layer
from briefings.pages.desk import Desk
from briefings.pages.map.areas import Area, Sketch, area_of, rings_path, sketch_of
from briefings.pages.map.base import Base, base_of
from briefings.pages.map.inset import Inset, inset_of
from briefings.pages.map.labels import Label, Sheet, width_of
from briefings.pages.map.located import Located
from briefings.pages.map.marks import Mark, marks_of, pins_of
from briefings.pages.map.shapes import Shape
from briefings.pages.map.view import View, view_of
from briefings.pages.map.world import Point

_SCALE_UNITS = 100.0
_MOST_NAMES = 60


@dataclass(frozen=True, slots=True)
class ScaleBar:
    """How long a distance is in the middle of the map."""

    km: int
    units: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything that is drawn, from the bottom up."""

    width: int
    height: int
    base: Base
    silent: tuple[str, ...]
    """Shapes of which the desk has no record."""
    sketches: tuple[Sketch, ...]
    """The desk's own layers."""
    areas: tuple[Area, ...]
    marks: tuple[Mark, ...]
    names: tuple[Label, ...]
    """Of countries."""
    scale: ScaleBar | None
    inset: Inset | None


@dataclass(frozen=True, slots=True)
class Subject:
    """What a drawing is about."""

    shapes: Sequence[tuple[Located, Shape]]
    statuses: Mapping[str, str]
    """Event id -> its status."""
    layers: Sequence[Layer]
    followed: Sequence[str]
    """Countries in which the desk follows something."""
    silent: Sequence[str]
    """Countries among them of which it has no record."""
    silent_divisions: Sequence[Sequence[Sequence[Point]]]
    """Rings of divisions of which it has no record, in degrees."""


def draw(desk: Desk, subject: Subject) -> Drawing:
    """The drawing of what a map is about. `subject.shapes` has one at least."""
    view = view_of([extent for _, shape in subject.shapes for extent in shape.extents()])
    lit = {*subject.followed, *(shape.country for _, shape in subject.shapes if shape.country)}
    base = base_of(view, tuple(sorted(lit)), tuple(sorted(desk.settings.map.worldview.items())))
    pins = pins_of(subject.shapes, view, base)
    sheet = Sheet(view.width, view.height)
    for pin in pins:
        sheet.take(pin.box)
    inset = inset_of(view, tuple(sorted(lit)), [(pin.x, pin.y) for pin in pins])
    if inset is not None:
        sheet.take((inset.x, inset.y, inset.x + inset.width, inset.y + inset.height))
    scale = _scale_bar(view)
    if scale is not None:
        sheet.take((0, view.height - 26, scale.units + 24, view.height))
    marks = tuple(marks_of(desk, pins, subject.statuses, sheet))
    named = {desk.corpus.places[place].country for mark in marks for place in mark.places if _is_country(desk, place)}
    return Drawing(
        width=view.width,
        height=view.height,
        base=base,
        silent=tuple(_silent(subject, base, view)),
        sketches=tuple(sketch_of(layer, index, view) for index, layer in enumerate(subject.layers)),
        areas=tuple(area for one, shape in subject.shapes if (area := area_of(one, shape, view, base))),
        marks=marks,
        names=tuple(_names(desk, base, sheet, (lit if view.is_world else set(base.room)) - named)),
        scale=scale,
        inset=inset,
    )


def _silent(subject: Subject, base: Base, view: View) -> Iterator[str]:
    yield from (base.countries[code] for code in subject.silent if base.countries.get(code))
    yield from (path for rings in subject.silent_divisions if (path := rings_path(rings, view)))


def _is_country(desk: Desk, place: str) -> bool:
    return desk.corpus.places[place].kind == "country"


def _names(desk: Desk, base: Base, sheet: Sheet, wanted: Set[str | None]) -> Iterator[Label]:
    """Countries by name, the one with the most room first."""
    territories = desk.tongue.locale.territories
    roomy = [code for code in base.room if base.room[code] and code in wanted]
    wide = sorted(roomy, key=lambda code: (-base.room[code][0].width, code))
    for code in wide[:_MOST_NAMES]:
        name = str(territories.get(code, ""))
        if name and width_of(name) <= base.room[code][0].width:
            label = sheet.within(name, [(span.x, span.y, span.width) for span in base.room[code]])
            if label is not None:
                yield label


def _scale_bar(view: View) -> ScaleBar | None:
    """The longest round distance that is not longer than a fifth of the map; none where the scale differs widely."""
    if view.is_world:
        return None
    lon, lat = view.back(view.width / 2, view.height / 2)
    most = _SCALE_UNITS / view.units(lon, lat, 1.0)
    power = 10 ** math.floor(math.log10(most))
    km = max(step * power for step in (1, 2, 5) if step * power <= most)
    return ScaleBar(int(km), round(view.units(lon, lat, km), 1))
