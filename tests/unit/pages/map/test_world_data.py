"""The data of the base map: every country is there, whole, and lines are cut nowhere."""

from itertools import pairwise

import pytest

from briefings.pages.map.base import base_of
from briefings.pages.map.clipping import shifted
from briefings.pages.map.view import Extent, view_of
from briefings.pages.map.world import Line, world
from briefings.settings import DISPUTED_LINES


def holds(ring: Line, lon: float, lat: float) -> bool:
    inside = False
    for points in shifted(ring, (lon, lat, lon, lat)):
        for (x1, y1), (x2, y2) in pairwise([*points, points[0]]):
            if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside


def country_at(lon: float, lat: float) -> list[str]:
    return [code for code, rings in world().countries.items() if sum(holds(ring, lon, lat) for ring in rings) % 2]


@pytest.mark.parametrize(
    ("lon", "lat", "code"),
    [
        (37.16, 36.20, "SY"),
        (34.2, 45.2, "UA"),
        (-14.5, 24.0, "EH"),
        (34.4, 31.45, "PS"),
        (35.8, 33.0, "IL"),
        (121.0, 23.8, "TW"),
        (21.1, 42.6, "XK"),
        (175.0, 65.0, "RU"),
        (-175.0, 66.5, "RU"),
        (0.0, -89.0, "AQ"),
        (28.3, -29.6, "LS"),
    ],
)
def test_the_data_puts_a_point_where_the_decision_on_maps_says(lon: float, lat: float, code: str) -> None:
    assert country_at(lon, lat) == [code]


def test_the_open_sea_is_no_country() -> None:
    assert country_at(-30.0, 30.0) == []
    assert country_at(180.0, -5.0) == []


def test_no_line_jumps_across_the_map() -> None:
    lines = [*world().coasts, *world().borders]
    assert max(abs(b[0] - a[0]) for one in lines for a, b in pairwise(one.points)) < 5


def test_the_disputed_lines_are_those_that_an_option_can_name() -> None:
    assert sorted({border.name for border in world().borders if border.name}) == sorted(DISPUTED_LINES)


def test_a_map_on_the_line_of_the_date_is_drawn_without_a_seam() -> None:
    base = base_of(view_of([Extent(179.5, -17.0), Extent(-179.5, -18.0)]))
    assert "FJ" in base.room
    assert base.borders == base.disputed == ""
    assert base.land
