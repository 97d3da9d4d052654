"""How kinds of actors and of relations are drawn: by shape and line, never by colour alone."""

from collections.abc import Mapping
from typing import Literal

from briefings.model.vocabulary.actors import FOLDING_RELATIONS

Shape = Literal["square", "triangle", "circle", "hexagon", "diamond", "house", "ring"]
Stroke = Literal["fold", "double", "plain", "dotted"]
End = Literal["arrow", "open", "ring", "cross", ""]

SHAPES: Mapping[str, Shape] = {
    "state-forces": "square",
    "government-body": "square",
    "rebel-group": "triangle",
    "political-militia": "triangle",
    "identity-militia": "triangle",
    "person": "circle",
    "coalition": "hexagon",
    "umbrella": "hexagon",
    "medium": "diamond",
    "news-agency": "diamond",
    "monitor": "diamond",
    "international-organisation": "house",
    "organisation": "house",
    "rioters": "ring",
    "protesters": "ring",
    "civilians": "ring",
}
STYLES: Mapping[str, tuple[Stroke, End]] = {
    **dict.fromkeys(sorted(FOLDING_RELATIONS), ("fold", "open")),
    "member-of": ("plain", "ring"),
    "ally-of": ("double", ""),
    "backs": ("plain", "arrow"),
    "opposes": ("plain", "cross"),
    "successor-of": ("plain", "open"),
    "claims-to-speak-for": ("dotted", "open"),
}
"""Relation -> its line, and what stands at the end to which it points; crosses stand at both."""


def end_path(end: End, x: int, y: int, towards: int) -> str:
    """What stands at an end, as a path: at a point that the line reaches running right (1) or left (-1)."""
    back = -towards
    if end == "arrow":
        return f"M{x} {y}L{x + 9 * back} {y - 5}V{y + 5}Z"
    if end == "open":
        return f"M{x + 8 * back} {y - 5}L{x} {y}L{x + 8 * back} {y + 5}"
    if end == "ring":
        return f"M{x} {y}a4 4 0 1 0 {8 * back} 0a4 4 0 1 0 {-8 * back} 0Z"
    if end == "cross":
        near, far = x + 7 * back, x + 15 * back
        return f"M{near} {y - 4}L{far} {y + 4}M{near} {y + 4}L{far} {y - 4}"
    return ""
