"""Places: where things happen."""

from typing import ClassVar

from pydantic import Field, model_validator

from briefings.model.cell import Cell, cell_of
from briefings.model.problem import wrong
from briefings.model.record import Record
from briefings.model.reference import Kind, PlaceId, RichText
from briefings.model.scalars import BlurKm, Country, Language, Latitude, Line, Longitude
from briefings.model.vocabulary.places import PlaceKind


class Place(Record):
    """A place, and the place that it lies in."""

    kind_name: ClassVar[Kind] = "place"

    name: Line
    kind: PlaceKind
    aliases: tuple[Line, ...] = ()
    names: dict[Language, Line] = Field({}, description="Language -> name in its own script")
    within: PlaceId | None = None
    country: Country | None = None
    lat: Latitude | None = None
    lon: Longitude | None = None
    blur: BlurKm | None = None
    """Kilometres: readers are told a cell of this size in which the place lies, and nothing more exact."""
    pcode: Line | None = None
    summary: RichText | None = None

    @property
    def label(self) -> str:
        """The name."""
        return self.name

    @property
    def cell(self) -> Cell | None:
        """The cell that readers are told instead of the position, where the position is blurred."""
        if self.blur is None or self.lat is None or self.lon is None:
            return None
        return cell_of(float(self.lat), float(self.lon), self.blur)

    @model_validator(mode="after")
    def _has_both_coordinates(self) -> "Place":
        if (self.lat is None) != (self.lon is None):
            given = ("lon",) if self.lat is None else ("lat",)
            raise wrong("half-coordinate", "one of lat and lon is missing", "give both, or neither", keys=given)
        if self.blur is not None and self.lat is None:
            raise wrong(
                "bad-blur", "there is no position to blur", "give lat and lon, or leave `blur` out", keys=("blur",)
            )
        return self
