"""Maps of one region are drawn on one base: what it costs is paid once."""

from functools import lru_cache

import pytest

from briefings.pages.map import base
from briefings.pages.map.view import Extent, View, around, view_of


def test_two_maps_of_one_region_share_its_base_whichever_countries_they_show(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    worked_out: list[View] = []
    ground = base._ground

    def counted(view: View, worldview: tuple[tuple[str, str], ...]) -> base._Ground:
        worked_out.append(view)
        return ground(view, worldview)

    monkeypatch.setattr(base, "_large", lru_cache(counted))
    view = view_of([Extent(37.0, 36.0)])
    plain, lit, other = (base.base_of(view, asked) for asked in ((), ("SY",), ("TR",)))
    assert len(worked_out) == 1
    assert plain.countries == {}
    assert (list(lit.countries), list(other.countries)) == (["SY"], ["TR"])
    assert len(plain.land) == len(lit.land) + len(lit.countries["SY"]) == len(other.land) + len(other.countries["TR"])


def test_the_earth_has_few_small_maps() -> None:
    views = {
        around(view_of([Extent(lon, lat)]), 10, 96, 72) for lon in range(-179, 180, 3) for lat in range(-60, 76, 3)
    }
    assert len(views) < 1024
    for lon, lat in ((37.0, 36.0), (-179.0, -17.0), (0.0, 71.0)):
        large = view_of([Extent(lon, lat)])
        assert around(large, 10, 96, 72).holds(around(large, 10, 96, 72).at(lon, lat), -10)
