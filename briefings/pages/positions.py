"""Where a place lies, as its page says it."""

from decimal import Decimal

from briefings.pages.desk import Desk


def position_of(desk: Desk, place_id: str) -> tuple[Decimal, Decimal] | None:
    """Latitude and longitude in degrees (WGS 84); None where none is given.

    Of a blurred place this is the middle of its cell: `release` has put it in the place of the position, which no
    page, map or file ever sees.
    """
    place = desk.corpus.places[place_id]
    return (place.lat, place.lon) if place.lat is not None and place.lon is not None else None
