"""The map of a page: the drawing, its legend, and the table that says the same."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefings.model.layer import Layer
from briefings.model.message import Message
from briefings.model.vocabulary.places import PRECISION_WORDS
from briefings.pages.desk import Desk
from briefings.pages.map.anchors import row_anchor
from briefings.pages.map.drawing import Drawing, Subject, draw
from briefings.pages.map.legend import LegendEntry, legend_of
from briefings.pages.map.located import Located, countries_of, located
from briefings.pages.map.shapes import Shape, shape_of
from briefings.pages.map.silence import silent_countries, silent_divisions
from briefings.pages.parts import DateView, Link, StatusView
from briefings.pages.prose import status_of_standing

MOST_EVENTS = 6
"""In a row of the table; the place's page has them all."""
MOST_ROWS = 300
"""With their events: rows of a longer table only count them, or the map of a large desk would be megabytes."""


@dataclass(frozen=True, slots=True)
class EventAt:
    """An event at a place."""

    link: Link
    date: DateView | None
    status: StatusView | None


@dataclass(frozen=True, slots=True)
class MapRow:
    """A place in the table beside the map."""

    anchor: str
    mark: str | None
    """Anchor of its mark; None: it is not drawn, or lies outside the view."""
    place: Link | None
    said: str | None
    precision: str
    drawn: str
    """As what it is drawn, or why it is not."""
    is_drawn: bool
    events: tuple[EventAt, ...]
    more: int
    """Events that are not listed here."""


@dataclass(frozen=True, slots=True)
class MapView:
    """The map of a page."""

    title: str
    drawing: Drawing | None
    """None: the desk has a position of none of the places."""
    rows: tuple[MapRow, ...]
    legend: tuple[LegendEntry, ...]
    placeless: int
    """Events that name no place."""

    @property
    def drawn(self) -> int:
        """How many rows are drawn."""
        return sum(row.is_drawn for row in self.rows)


def map_view(
    desk: Desk,
    title: str,
    events: Iterable[str],
    places: Sequence[str] = (),
    situation: str | None = None,
    silence: bool = False,
) -> MapView | None:
    """The map of events and places; None where none of the events names a place.

    `situation` is whose layers are shown besides those for every map; with `silence` it is drawn too where in it
    the desk has no record.
    """
    events = tuple(dict.fromkeys(events))
    found = located(desk, events, places)
    if not found:
        return None
    layers = tuple(layer for layer in desk.layers if layer.situation in (None, situation) or silence)
    shapes = [(one, shape_of(one, layers)) for one in found]
    drawing = _drawing(desk, shapes, layers, silence)
    placeless = sum(1 for event in events if not desk.corpus.events[event].where)
    most = MOST_EVENTS if len(shapes) <= MOST_ROWS else 0
    rows = tuple(_row(desk, one, shape, drawing, most) for one, shape in shapes)
    legend = tuple(legend_of(desk, drawing, layers)) if drawing else ()
    return MapView(title, drawing, rows, legend, placeless)


def drawn_map(
    desk: Desk, title: str, events: Iterable[str], places: Sequence[str] = (), situation: str | None = None
) -> MapView | None:
    """The map of a page that needs none where nothing can be drawn."""
    view = map_view(desk, title, events, places, situation)
    return view if view and view.drawing else None


def _drawing(
    desk: Desk, shapes: Sequence[tuple[Located, Shape | Message]], layers: Sequence[Layer], silence: bool
) -> Drawing | None:
    drawn = [(one, shape) for one, shape in shapes if isinstance(shape, Shape)]
    if not drawn:
        return None
    found = [one for one, _ in shapes]
    return draw(
        desk,
        Subject(
            shapes=drawn,
            statuses={event: _status(desk, event) for one in found for event in one.events},
            layers=layers,
            followed=tuple(dict.fromkeys(countries_of(desk, found))),
            silent=tuple(silent_countries(desk, found)) if silence else (),
            silent_divisions=tuple(silent_divisions(desk, found, layers)) if silence else (),
        ),
    )


def _status(desk: Desk, event: str) -> str:
    standing = desk.ledger.event_standing(event)
    return standing.status if standing else "unattested"


def _row(desk: Desk, one: Located, shape: Shape | Message, drawing: Drawing | None, most: int) -> MapRow:
    marked = {place: mark.anchor for mark in drawing.marks for place in mark.places} if drawing else {}
    place = one.place
    key = one.key or f"said-{'-'.join(one.events)}"
    words = shape.words if isinstance(shape, Shape) else shape
    return MapRow(
        anchor=row_anchor(key),
        mark=marked.get(place.id) if place and isinstance(shape, Shape) else None,
        place=desk.link(place.id) if place else None,
        said=one.said,
        precision=desk.say(PRECISION_WORDS[one.precision]) if one.precision else "",
        drawn=desk.tongue.tell(words),
        is_drawn=isinstance(shape, Shape),
        events=tuple(_events(desk, one.events[-most:])) if most else (),
        more=max(0, len(one.events) - most),
    )


def _events(desk: Desk, events: Sequence[str]) -> Iterator[EventAt]:
    for event_id in events:
        standing = desk.ledger.event_standing(event_id)
        yield EventAt(
            desk.link(event_id),
            desk.date(desk.corpus.events[event_id].when),
            status_of_standing(desk, standing) if standing else None,
        )
