"""Drawings within a page, as WeasyPrint must have them: each says all by itself how it is painted, and what it is."""

import re
from base64 import b64encode
from collections.abc import Collection, Iterable, Mapping
from copy import deepcopy
from xml.etree.ElementTree import Element, tostring

from briefings.exports.pdf.gradients import without_gradients
from briefings.exports.pdf.shaping import shape_labels

SVG = "{http://www.w3.org/2000/svg}"
PAINT = (
    "clip-rule", "color", "display", "dominant-baseline", "fill", "fill-opacity", "fill-rule", "font-family",
    "font-size", "font-style", "font-weight", "opacity", "stop-color", "stop-opacity", "stroke",
    "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-opacity", "stroke-width",
    "text-anchor", "visibility",
)  # fmt: skip
PROPERTIES = (*PAINT, "paint-order")
"""What a stylesheet says of how a drawing is painted."""
_SIGN = 20
"""Units of height up to which a drawing that screen readers step over is a sign beside words that say the same."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_ELSEWHERE = re.compile(r"url\([\"']?#([^\"')]+)[\"']?\)")


def paint(root: Element, said: Iterable[tuple[Element, Mapping[str, str]]]) -> None:
    """Write into each part of a drawing what the stylesheet says of it."""
    parents = {child: parent for parent in root.iter() for child in parent}
    for element, found in said:
        if not element.tag.startswith(SVG):
            continue
        own = ";".join(f"{name}:{value}" for name, value in found.items() if name in PAINT)
        if own:
            element.set("style", f"{own};{element.get('style', '')}".strip(";"))
        if element.tag == f"{SVG}text" and _order(element, found, parents).startswith("stroke"):
            # The halo of a word would be painted over it: it becomes a word of its own, below.
            halo, parent = deepcopy(element), parents[element]
            halo.tail = None
            parent.insert(list(parent).index(element), halo)
            element.set("style", f"{element.get('style', '')};stroke:none")


def _order(element: Element | None, found: Mapping[str, str], parents: Mapping[Element, Element]) -> str:
    """The order in which an element is painted: by the stylesheet, or by an attribute of it or of what it stands in."""
    while element is not None and "paint-order" not in found:
        found, element = element.attrib, parents.get(element)
    return found.get("paint-order", "")


def name_drawings(root: Element, sized: Collection[int]) -> None:
    """A sign that words repeat becomes a background, which a screen reader does not meet; all others get a title.

    `sized` holds the `id()` of those of which the stylesheet says how large they are.
    """
    by_id = {element.get("id", ""): element for element in root.iter() if element.get("id")}
    heading = ""
    for element in list(_outer(root)):
        if element.tag in _HEADINGS:
            heading = _words(element)
        elif element.tag == f"{SVG}svg" and _is_sign(element):
            _as_background(element, id(element) in sized)
        elif element.tag == f"{SVG}svg":
            without_gradients(element, by_id)
            shape_labels(element)
            _bring_along(element, by_id)
            if element.find(f"{SVG}title") is None:
                named = " ".join(
                    _words(by_id[one]) for one in element.get("aria-labelledby", "").split() if one in by_id
                )
                title = Element(f"{SVG}title")
                title.text = element.get("aria-label") or named or heading
                element.insert(0, title)


def _outer(element: Element) -> Iterable[Element]:
    """Everything in order, but nothing that is within a drawing."""
    yield element
    if element.tag != f"{SVG}svg":
        for child in list(element):
            yield from _outer(child)


def _is_sign(drawing: Element) -> bool:
    height = drawing.get("viewBox", "").split()[-1:]
    return drawing.get("aria-hidden") == "true" and bool(height) and float(height[0]) <= _SIGN


def _as_background(drawing: Element, sized: bool) -> None:
    tail, drawing.tail = drawing.tail, None
    kept = {name: value for name, value in drawing.attrib.items() if name == "class"}
    *_, width, height = drawing.get("viewBox", "").split()
    size = "" if sized else f"inline-size:{drawing.get('width', width)}px;block-size:{drawing.get('height', height)}px;"
    image = b64encode(tostring(drawing)).decode()
    drawing.clear()
    drawing.tag, drawing.tail = "span", tail
    drawing.attrib.update(kept)
    look = f"background:url('data:image/svg+xml;base64,{image}') center / contain no-repeat"
    drawing.set("style", f"{size}display:inline-block;{look}")


def _bring_along(drawing: Element, by_id: Mapping[str, Element]) -> None:
    """A gradient or a pattern that stands in another drawing of the page is not found there."""
    own = {element.get("id") for element in drawing.iter()}
    values = [value for element in drawing.iter() for value in element.attrib.values()]
    wanted = dict.fromkeys(name for value in values for name in _ELSEWHERE.findall(value))
    missing = [by_id[name] for name in wanted if name not in own and name in by_id]
    if missing:
        definitions = Element(f"{SVG}defs")
        definitions.extend(deepcopy(element) for element in missing)
        drawing.insert(0, definitions)


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
