"""Promises of maps over all positions: projections, views, clipping, and what a blurred position gives away."""

import math
import re
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st
from sample_site import desk_of

from briefings.model.cell import KM_PER_DEGREE, cell_of
from briefings.pages.map.atlas import build_map
from briefings.pages.map.clipping import cut_line, cut_ring
from briefings.pages.map.paths import line_path, ring_path, thin
from briefings.pages.map.projection import Azimuthal, EqualEarth, distance_km
from briefings.pages.map.view import HEIGHTS, WIDTH, Extent, view_of, window_of
from briefings.pages.place import build as build_place
from briefings.rendering.renderer import render

LON = st.floats(-180, 180)
LAT = st.floats(-90, 90)
POSITIONS = st.tuples(LON, LAT)
PLANE = st.tuples(st.floats(-500, 500), st.floats(-500, 500))
BOX = (-100.0, -80.0, 120.0, 90.0)
KM = st.integers(1, 500)
TOLD_LAT = st.integers(-90_000_000, 90_000_000).map(lambda millionths: millionths / 1e6)
TOLD_LON = st.integers(-180_000_000, 180_000_000).map(lambda millionths: millionths / 1e6)
"""As exactly as a record can say a position."""


@given(POSITIONS, POSITIONS)
def test_both_projections_are_defined_everywhere(middle: tuple[float, float], at: tuple[float, float]) -> None:
    for projection in (Azimuthal(*middle), EqualEarth()):
        assert all(map(math.isfinite, projection.project(*at)))


@given(st.floats(-179, 179), st.floats(-89, 89))
def test_the_whole_world_grows_to_the_east_and_to_the_north(lon: float, lat: float) -> None:
    x, y = EqualEarth().project(lon, lat)
    assert EqualEarth().project(lon + 1, lat)[0] > x
    assert EqualEarth().project(lon, lat + 1)[1] > y


@given(POSITIONS, POSITIONS, POSITIONS)
def test_in_a_region_what_is_farther_from_the_middle_is_drawn_farther(
    middle: tuple[float, float], one: tuple[float, float], other: tuple[float, float]
) -> None:
    near, far = sorted((one, other), key=lambda at: distance_km(*middle, *at))
    gap = distance_km(*middle, *far) - distance_km(*middle, *near)
    if gap > 1 and distance_km(*middle, *far) < 15000:
        plane = Azimuthal(*middle)
        assert math.hypot(*plane.project(*near)) < math.hypot(*plane.project(*far))


@given(POSITIONS, st.floats(-4000, 4000), st.floats(-4000, 4000))
def test_a_projection_undone_is_where_it_was(middle: tuple[float, float], x: float, y: float) -> None:
    for projection in (Azimuthal(*middle), EqualEarth()):
        there = projection.project(*projection.unproject(x, y))
        assert math.dist(there, (x, y)) < 0.5


@given(st.lists(st.builds(Extent, LON, LAT, st.floats(0, 500)), min_size=1, max_size=8))
@example([Extent(180, 0), Extent(-180, 0)])
@example([Extent(0, 90), Extent(0, -90)])
def test_a_view_holds_what_it_must_show_and_is_the_same_every_time(extents: list[Extent]) -> None:
    view = view_of(extents)
    assert view == view_of(list(extents))
    assert view.width == WIDTH
    assert view.is_world or HEIGHTS[0] <= view.height <= HEIGHTS[1]
    assert all(map(math.isfinite, window_of(view)))
    if not view.is_world:
        assert all(view.holds(view.at(extent.lon, extent.lat)) for extent in extents)


@given(st.lists(PLANE, min_size=3, max_size=30))
def test_what_is_cut_lies_inside_the_box(points: list[tuple[float, float]]) -> None:
    def inside(x: float, y: float) -> bool:
        return BOX[0] - 1e-6 <= x <= BOX[2] + 1e-6 and BOX[1] - 1e-6 <= y <= BOX[3] + 1e-6

    assert all(inside(*at) for at in cut_ring(points, BOX))
    assert all(inside(*at) for piece in cut_line(points, BOX) for at in piece)


@given(st.lists(st.tuples(st.floats(-99, 119), st.floats(-79, 89)), min_size=3, max_size=30))
def test_what_lies_inside_is_not_changed_by_cutting(points: list[tuple[float, float]]) -> None:
    assert list(cut_ring(points, BOX)) == points
    assert [at for piece in cut_line(points, BOX) for at in piece] == points


@given(st.lists(PLANE, min_size=2, max_size=40), st.floats(0.1, 20))
def test_a_thinned_line_keeps_its_ends_and_its_course(points: list[tuple[float, float]], tolerance: float) -> None:
    kept = thin(points, tolerance)
    assert (kept[0], kept[-1]) == (points[0], points[-1])
    for at in points:
        assert min(_off(at, a, b) for a, b in pairwise(kept)) <= tolerance + 1e-6


@given(st.lists(PLANE, min_size=3, max_size=40))
def test_a_path_holds_only_what_svg_reads(points: list[tuple[float, float]]) -> None:
    for path in (ring_path([points]), line_path([points])):
        assert re.fullmatch(r"(?:M-?[\d.]+ -?[\d.]+l(?: ?-?[\d.]+)+z?)*", path), path
        for number in re.findall(r"-?[\d.]+", path):
            float(number)


@given(TOLD_LAT, TOLD_LON, KM)
@example(90.0, 180.0, 1)
@example(-90.0, -180.0, 500)
def test_the_middle_of_a_cell_lies_in_that_cell_and_a_cell_is_about_as_large_as_it_says(
    lat: float, lon: float, km: int
) -> None:
    cell = cell_of(lat, lon, km)
    assert cell.south - 1e-9 <= lat <= cell.north + 1e-9
    assert cell.west - 1e-9 <= lon <= cell.east + 1e-9
    middle = cell.centre(km)
    assert cell_of(float(middle[0]), float(middle[1]), km) == cell
    assert (cell.north - cell.south) * KM_PER_DEGREE <= km * 1.001


@given(TOLD_LAT, TOLD_LON, KM, st.floats(0.02, 0.98), st.floats(0.02, 0.98))
@settings(max_examples=25, deadline=None)
def test_moving_a_blurred_position_within_its_cell_changes_no_byte(
    lat: float, lon: float, km: int, across: float, up: float
) -> None:
    cell = cell_of(lat, lon, km)
    moved = cell.south + up * (cell.north - cell.south), cell.west + across * (cell.east - cell.west)
    if cell_of(round(moved[0], 6), round(moved[1], 6), km) == cell:
        assert pages_with(lat, lon, km) == pages_with(*moved, km)


def pages_with(lat: float, lon: float, km: int) -> list[str]:
    desk = desk_of(f"""
places:
  clinic: {{name: The clinic, kind: facility, lat: "{lat:.6f}", lon: "{lon:.6f}", blur: {km}}}
events:
  strike: {{title: A strike, when: 2024-11-30, where: [clinic]}}
""")
    return [render(page).html for page in (build_map(desk), build_place(desk, "clinic"))]


def _off(at: tuple[float, float], a: tuple[float, float], b: tuple[float, float]) -> float:
    (px, py), (ax, ay), (bx, by) = at, a, b
    length = (bx - ax) ** 2 + (by - ay) ** 2
    part = 0.0 if length == 0 else min(1.0, max(0.0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length))
    return math.hypot(px - ax - part * (bx - ax), py - ay - part * (by - ay))
