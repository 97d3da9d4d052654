"""The table of places."""

from decimal import Decimal

from briefings.model.place import Place
from briefings.pages.addresses import address
from briefings.pages.citing import permalink
from briefings.pages.desk import Desk
from briefings.pages.positions import position_of
from briefings.pages.tables.table import Column, Table, field, language_and_page, words


def _degrees(desk: Desk, place: Place, axis: int) -> Decimal | None:
    position = position_of(desk, place.id)
    return position[axis] if position else None


PLACES = Table(
    "places",
    "One place",
    (
        field(Place, "id", "Id of the place"),
        field(Place, "name", "Name"),
        field(Place, "kind", "Kind"),
        field(Place, "aliases", "Other names"),
        Column("names", "Names in other languages and scripts: language=name", lambda desk, p: words(
            f"{language}={name}" for language, name in p.names.items()
        )),
        field(Place, "within", "Id of the place that it lies in"),
        field(Place, "country", "Country (ISO 3166-1 alpha-2)"),
        Column("latitude", "Degrees north (WGS 84), as the page of the place shows it", lambda desk, p: _degrees(
            desk, p, 0
        ), "number"),
        Column("longitude", "Degrees east (WGS 84), as the page of the place shows it", lambda desk, p: _degrees(
            desk, p, 1
        ), "number"),
        Column("blur", "Kilometres: the place lies in a cell of this size, and the position is the cell's middle",
               lambda desk, p: p.blur, "number"),
        field(Place, "pcode", "P-code"),
        *language_and_page(lambda desk, place: permalink(desk, address("place", place.id))[0]),
    ),
    lambda desk: desk.corpus.places.values(),
)  # fmt: skip
