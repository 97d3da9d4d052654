"""Where the desk has no record: drawn apart, because it is not the same as nothing having happened."""

from collections.abc import Iterator, Sequence

from briefings.graph.caveats import surroundings
from briefings.model.layer import Feature, Layer
from briefings.pages.desk import Desk
from briefings.pages.map.located import Located, countries_of
from briefings.pages.map.world import Point


def silent_countries(desk: Desk, found: Sequence[Located]) -> Iterator[str]:
    """Countries that the situation names, and in which no event on record lies."""
    heard = set(countries_of(desk, (one for one in found if one.events)))
    for one in found:
        if not one.events and one.place is not None and one.place.kind == "country" and one.place.country not in heard:
            yield one.place.country or ""


def silent_divisions(
    desk: Desk, found: Sequence[Located], layers: Sequence[Layer]
) -> Iterator[Sequence[Sequence[Point]]]:
    """Divisions of the desk's layers in which no event on record lies."""
    heard = [one for one in found if one.events and one.place is not None]
    codes = {
        desk.corpus.places[above].pcode
        for one in heard
        if one.place
        for above in surroundings(desk.graph, one.place.id)
    }
    points = [
        (float(one.place.lon), float(one.place.lat))
        for one in heard
        if one.place and one.place.lat is not None and one.place.lon is not None
    ]
    for layer in layers:
        if layer.style == "division":
            for feature in layer.features:
                if feature.rings and feature.pcode not in codes and not any(_holds(feature, at) for at in points):
                    yield feature.rings


def _holds(feature: Feature, point: Point) -> bool:
    """Whether a point lies in an area, by the even-odd rule."""
    x, y = point
    inside = False
    for ring in feature.rings:
        x1, y1 = ring[-1]
        for x2, y2 in ring:
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
            x1, y1 = x2, y2
    return inside
