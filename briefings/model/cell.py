"""Cells of a grid over the earth: how a position is told that must not be told exactly."""

import math
from dataclasses import dataclass
from decimal import Decimal

KM_PER_DEGREE = 111.195
"""Of latitude, on a sphere of 6,371 km."""
_COARSE_KM = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its edges in degrees, WGS 84. It is about as wide and as high as the grid says."""

    south: float
    west: float
    north: float
    east: float

    def centre(self, km: float) -> tuple[Decimal, Decimal]:
        """Latitude and longitude of its middle, with no more digits than a cell of that size bears."""
        digits = 2 if km >= _COARSE_KM else 3
        middle = ((self.south + self.north) / 2, (self.west + self.east) / 2)
        return Decimal(f"{middle[0]:.{digits}f}"), Decimal(f"{middle[1]:.{digits}f}")


def cell_of(lat: float, lon: float, km: float) -> Cell:
    """The cell in which a point lies. The grid depends on the size alone, never on the points.

    All points of a cell, its rounded centre among them, have the same cell.
    """
    rows = max(1, math.ceil(180 * KM_PER_DEGREE / km))
    height = 180 / rows
    row = min(int((lat + 90) / height), rows - 1)
    middle = -90 + (row + 0.5) * height
    columns = max(1, int(360 * KM_PER_DEGREE * math.cos(math.radians(middle)) / km))
    width = 360 / columns
    column = min(int((lon + 180) / width), columns - 1)
    return Cell(-90 + row * height, -180 + column * width, -90 + (row + 1) * height, -180 + (column + 1) * width)
