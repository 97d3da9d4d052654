"""Projections: from longitude and latitude to a plane in kilometres, x to the east and y to the north.

Both keep areas true, so that no country looks larger than another that is as large.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

EARTH_KM = 6371.0088
"""The mean radius; a map of this size shows nothing of the ellipsoid."""


class Projection(Protocol):
    """A way of drawing the globe on a plane. Frozen, so that drawings can be kept by it."""

    def project(self, lon: float, lat: float) -> tuple[float, float]:
        """Kilometres east and north of the middle of the projection."""
        ...

    def project_all(self, points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        """Many positions at once."""
        ...

    def unproject(self, x: float, y: float) -> tuple[float, float]:
        """Longitude and latitude of a point of the plane; longitude near that of the middle, so it may pass 180."""
        ...


@dataclass(frozen=True, slots=True)
class Azimuthal:
    """Lambert's azimuthal equal-area projection around a middle: for regions, also at 180 degrees and at the poles.

    Snyder, Map Projections: A Working Manual, pp. 182-187.
    """

    lon: float
    lat: float

    def project(self, lon: float, lat: float) -> tuple[float, float]:
        """Defined everywhere but at the point opposite to the middle, which is put at the outermost distance."""
        return self.project_all([(lon, lat)])[0]

    def project_all(self, points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        """Many positions at once; this is where a drawing spends its time."""
        sin, cos, sqrt, to_radians = math.sin, math.cos, math.sqrt, math.pi / 180
        sin0, cos0, middle = sin(self.lat * to_radians), cos(self.lat * to_radians), self.lon
        found = []
        for lon, lat in points:
            phi, turned = lat * to_radians, (lon - middle) * to_radians
            sin_phi, cos_phi, cos_turned = sin(phi), cos(phi), cos(turned)
            k = EARTH_KM * sqrt(2 / max(1 + sin0 * sin_phi + cos0 * cos_phi * cos_turned, 1e-9))
            found.append((k * cos_phi * sin(turned), k * (cos0 * sin_phi - sin0 * cos_phi * cos_turned)))
        return found

    def unproject(self, x: float, y: float) -> tuple[float, float]:
        """The inverse; what lies beyond the globe is put at its edge."""
        rho = math.hypot(x, y)
        if rho < 1e-9:
            return self.lon, self.lat
        c = 2 * math.asin(min(1.0, rho / (2 * EARTH_KM)))
        phi0 = math.radians(self.lat)
        lat = math.asin(_unit(math.cos(c) * math.sin(phi0) + y * math.sin(c) * math.cos(phi0) / rho))
        turned = math.atan2(x * math.sin(c), rho * math.cos(phi0) * math.cos(c) - y * math.sin(phi0) * math.sin(c))
        return self.lon + math.degrees(turned), math.degrees(lat)


_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = math.sqrt(3) / 2


@dataclass(frozen=True, slots=True)
class EqualEarth:
    """The Equal Earth projection (Šavrič, Patterson, Jenny 2018): for the whole world, with Greenwich in the middle."""

    def project(self, lon: float, lat: float) -> tuple[float, float]:
        """Defined everywhere."""
        theta = math.asin(_M * math.sin(math.radians(lat)))
        square = theta * theta
        sixth = square**3
        x = math.radians(lon) * math.cos(theta) / (_M * _slope(square, sixth))
        y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
        return EARTH_KM * x, EARTH_KM * y

    def project_all(self, points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        """Many positions at once."""
        return [self.project(lon, lat) for lon, lat in points]

    def unproject(self, x: float, y: float) -> tuple[float, float]:
        """The inverse, by Newton's method; what lies beyond the globe is put at its edge."""
        theta = y / EARTH_KM
        for _ in range(12):
            square = theta * theta
            sixth = square**3
            theta -= (theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square)) - y / EARTH_KM) / _slope(
                square, sixth
            )
        theta = min(max(theta, -math.pi / 3), math.pi / 3)
        square = theta * theta
        lon = _M * x / EARTH_KM * _slope(square, square**3) / math.cos(theta)
        lat = math.asin(_unit(math.sin(theta) / _M))
        return math.degrees(min(max(lon, -math.pi), math.pi)), math.degrees(lat)


def _slope(square: float, sixth: float) -> float:
    return _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)


def _unit(value: float) -> float:
    return min(1.0, max(-1.0, value))


def distance_km(lon1: float, lat1: float, lon2: float, lat2: float) -> float:
    """Along the great circle."""
    phi1, phi2, turned = math.radians(lat1), math.radians(lat2), math.radians(lon2 - lon1)
    half = math.sin((phi2 - phi1) / 2) ** 2 + math.cos(phi1) * math.cos(phi2) * math.sin(turned / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(_unit(half)))
