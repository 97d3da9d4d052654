"""What a place is, and how exactly a position is known.

Sources: GeoNames feature classes, in words; UCDP GED `where_prec`.
"""

from collections.abc import Mapping
from typing import Literal

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
    "1": "exact place",
    "2": "within about 25 km",
    "3": "second-order division",
    "4": "first-order division",
    "5": "line or fuzzy area",
    "6": "country",
    "7": "international waters or airspace",
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
