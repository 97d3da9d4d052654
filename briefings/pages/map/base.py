"""The base of a map: land, coasts, borders and the shapes of countries, as far as the view reaches."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefings.pages.map.clipping import cut_line, cut_ring, is_near, shifted
from briefings.pages.map.paths import TOLERANCE, line_path, ring_path
from briefings.pages.map.spans import Span, spans_for_words
from briefings.pages.map.view import WIDTH, View, window_of
from briefings.pages.map.world import Line, Point, world

MARGIN = 3.0
"""Units beyond the view to which shapes are drawn, so that no edge of a cut shows."""

COARSE = 0.12
"""Units for each kilometre, below which a map shows a large part of the earth."""

VERY_COARSE = 0.06
"""Units for each kilometre, below which no detail of the data is seen."""


@dataclass(frozen=True, slots=True)
class Base:
    """SVG path data of everything under the marks."""

    land: str
    coasts: str
    borders: str
    disputed: str
    """Lines that are drawn dashed."""
    countries: Mapping[str, str]
    """Shapes of the countries asked for, as far as they are in view: these are not in `land`."""
    room: Mapping[str, tuple[Span, ...]]
    """Country -> where its name could stand, the best first."""


def base_of(view: View, asked: tuple[str, ...] = (), worldview: tuple[tuple[str, str], ...] = ()) -> Base:
    """The base of a view.

    `asked` are countries that are drawn on their own; `worldview` says how disputed lines are drawn. A view of a
    large part of the earth has no line along its coasts, which would double its bytes.
    """
    ground = (_large if view.width == WIDTH else _small)(view, worldview)
    return Base(
        land="".join(path for code, path in ground.countries.items() if code not in asked),
        coasts=ground.coasts,
        borders=ground.borders,
        disputed=ground.disputed,
        countries={code: path for code, path in ground.countries.items() if code in asked},
        room=ground.room,
    )


@dataclass(frozen=True, slots=True)
class _Ground:
    """A base, whichever countries are asked for: pages that look at one region share it."""

    coasts: str
    borders: str
    disputed: str
    countries: Mapping[str, str]
    """Shapes of all that are in view."""
    room: Mapping[str, tuple[Span, ...]]


def _ground(view: View, worldview: tuple[tuple[str, str], ...]) -> _Ground:
    styles = dict(worldview)
    tolerance = TOLERANCE if view.scale > COARSE else 2 * TOLERANCE
    data = world(coarse=view.scale < VERY_COARSE)
    window = window_of(view)
    countries: dict[str, str] = {}
    room: dict[str, tuple[Span, ...]] = {}
    for code, shapes in data.countries.items():
        rings = [ring for shape in shapes if is_near(shape, window) for ring in drawn_rings(shape, view)]
        if rings:
            countries[code] = ring_path(rings, tolerance)
        if rings and view.width == WIDTH:  # an inset has no names
            room[code] = tuple(spans_for_words(rings, view.width, view.height))
    drawn: dict[str, list[Line]] = {"solid": [], "dashed": [], "none": []}
    for border in data.borders:
        drawn[styles.get(border.name, "dashed") if border.name else "solid"].append(border)
    return _Ground(
        coasts=_lines(data.coasts, view, tolerance) if view.scale > COARSE else "",
        borders=_lines(drawn["solid"], view, tolerance),
        disputed=_lines(drawn["dashed"], view, tolerance),
        countries=countries,
        room=room,
    )


_large = lru_cache(maxsize=256)(_ground)
_small = lru_cache(maxsize=1024)(_ground)
"""Small maps take little room, and there are fewer of them than this for the whole earth."""


def drawn_rings(shape: Line, view: View) -> Iterator[Sequence[Point]]:
    """A filled ring on the drawing, cut to the view."""
    window = window_of(view)
    for points in shifted(shape, window):
        # Cut in degrees first: far from the view, and on its other side, a projection turns shapes inside out.
        near = cut_ring(points, window)
        ring = cut_ring(view.drawn(near), _frame(view)) if near else ()
        if len(ring) > 2:
            yield ring


def drawn_lines(shape: Line, view: View) -> Iterator[list[Point]]:
    """A line on the drawing, cut to the view."""
    window = window_of(view)
    for points in shifted(shape, window):
        for near in cut_line(points, window):
            yield from cut_line(view.drawn(near), _frame(view))


def _lines(shapes: Iterable[Line], view: View, tolerance: float) -> str:
    window = window_of(view)
    close = (shape for shape in shapes if is_near(shape, window))
    return line_path((piece for shape in close for piece in drawn_lines(shape, view)), tolerance)


def _frame(view: View) -> tuple[float, float, float, float]:
    return -MARGIN, -MARGIN, view.width + MARGIN, view.height + MARGIN
