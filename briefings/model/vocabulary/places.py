"""What a place is, and how exactly a position is known.

Sources: GeoNames feature classes, in words; UCDP GED `where_prec`.
"""

from collections.abc import Mapping
from typing import Literal

from briefings.model.message import term

PlaceKind = Literal[
    "country",
    "first-order-division",
    "second-order-division",
    "city",
    "town",
    "village",
    "neighbourhood",
    "facility",
    "road",
    "area",
    "water",
]
PlacePrecision = Literal["1", "2", "3", "4", "5", "6", "7"]

PRECISION_WORDS: Mapping[str, str] = {
    "1": term("exact place"),
    "2": term("within about 25 km"),
    "3": term("second-order division"),
    "4": term("first-order division"),
    "5": term("line or fuzzy area"),
    "6": term("country"),
    "7": term("international waters or airspace"),
}
PLACE_KIND_WORDS: Mapping[str, str] = {
    "country": term("country"),
    "first-order-division": term("first-order division"),
    "second-order-division": term("second-order division"),
    "city": term("city"),
    "town": term("town"),
    "village": term("village"),
    "neighbourhood": term("neighbourhood"),
    "facility": term("facility"),
    "road": term("road"),
    "area": term("area"),
    "water": term("water"),
}
PRECISION_OF_KIND: Mapping[str, PlacePrecision] = {
    "country": "6",
    "first-order-division": "4",
    "second-order-division": "3",
    "city": "1",
    "town": "1",
    "village": "1",
    "neighbourhood": "1",
    "facility": "1",
    "road": "5",
    "area": "5",
    "water": "7",
}
"""The precision that an event's place has when the record does not say one."""
