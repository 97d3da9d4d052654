"""Gradients of shapes that are measured in percent, which WeasyPrint misplaces: they become rows of narrow strips."""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import pairwise
from xml.etree.ElementTree import Element

STRIPS = 16
_SVG = "{http://www.w3.org/2000/svg}"
_REFERENCE = re.compile(r"url\([\"']?#([^\"')]+)[\"']?\)")
_Stop = tuple[float, float, str]
"""Place from 0 to 1, opacity, colour."""


def without_gradients(drawing: Element, by_id: Mapping[str, Element]) -> None:
    """Replace each bar with a gradient from one end to the other by strips, each in the colour of its middle."""
    parents = {child: parent for parent in drawing.iter() for child in parent}
    for bar in list(drawing.iter(f"{_SVG}rect")):
        reference = _REFERENCE.fullmatch(bar.get("fill", ""))
        gradient = by_id.get(reference[1]) if reference else None
        if gradient is None or gradient.tag != f"{_SVG}linearGradient" or not bar.get("width", "").endswith("%"):
            continue
        parent = parents[bar]
        at = list(parent).index(bar)
        parent.remove(bar)
        for offset, strip in enumerate(_strips(bar, list(_stops(gradient)))):
            parent.insert(at + offset, strip)


def _strips(bar: Element, stops: list[_Stop]) -> Iterator[Element]:
    start, width = float(bar.get("x", "0%").rstrip("%")), float(bar.get("width", "0%").rstrip("%"))
    for number in range(STRIPS):
        strip = deepcopy(bar)
        opacity, color = _between(stops, (number + 0.5) / STRIPS)
        strip.set("x", f"{start + width * number / STRIPS:.4f}%")
        strip.set("width", f"{width / STRIPS:.4f}%")
        strip.set("fill", color)
        strip.set("style", f"{strip.get('style', '')};fill:{color};fill-opacity:{opacity:.3f};stroke:none")
        strip.attrib.pop("id", None)
        yield strip


def _between(stops: list[_Stop], place: float) -> tuple[float, str]:
    for (start, opacity, color), (end, later, _) in pairwise(stops):
        if start <= place <= end:
            share = (place - start) / (end - start) if end > start else 1
            return opacity + (later - opacity) * share, color
    _, opacity, color = stops[0] if place < stops[0][0] else stops[-1]
    return opacity, color


def _stops(gradient: Element) -> Iterator[_Stop]:
    for stop in gradient.iter(f"{_SVG}stop"):
        style = dict(part.split(":", 1) for part in stop.get("style", "").split(";") if ":" in part)
        opacity = style.get("stop-opacity", stop.get("stop-opacity", "1"))
        yield float(stop.get("offset", "0")), float(opacity), style.get("stop-color", stop.get("stop-color", "black"))
