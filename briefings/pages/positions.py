"""Where a place lies, as far as its page says so: what other files may tell of it is no more than that."""

from decimal import Decimal

from briefings.pages import place
from briefings.pages.desk import Desk


def position_of(desk: Desk, place_id: str) -> tuple[Decimal, Decimal] | None:
    """Latitude and longitude in degrees (WGS 84), as shown; None where the page shows none."""
    shown = place.build(desk, place_id).position
    return (Decimal(shown[0]), Decimal(shown[1])) if shown else None
