"""Layers: the desk's own lines and areas on the map, each with its source."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefings.model.date import Date
from briefings.model.release import Release

LayerStyle = Literal["front-line", "division", "area"]
Position = tuple[float, float]
"""Longitude and latitude in degrees, WGS 84, as GeoJSON has them."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One line or area of a layer."""

    name: str = ""
    pcode: str = ""
    lines: tuple[tuple[Position, ...], ...] = ()
    rings: tuple[tuple[Position, ...], ...] = ()
    """Closed; holes are rings like the others, by the even-odd rule, so that no winding matters."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A GeoJSON file of the content folder. The file is never published: only what a map draws of it is."""

    path: str
    label: str
    source: str
    """Id of the source that it was taken from."""
    licence: str
    style: LayerStyle
    situation: str | None = None
    """Id of the situation whose maps show it; None: every map that reaches it."""
    as_of: Date | None = None
    release: Release = field(default_factory=Release)
    features: tuple[Feature, ...] = ()

    def by_pcode(self) -> Mapping[str, Feature]:
        """Its areas by P-code."""
        return {feature.pcode: feature for feature in self.features if feature.pcode and feature.rings}
