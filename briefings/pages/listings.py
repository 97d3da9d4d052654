"""Headed lists of records, cut where they are too long for one page."""

from collections.abc import Iterable, Sequence

from briefings.model.reference import Kind
from briefings.pages.addresses import address
from briefings.pages.desk import Desk
from briefings.pages.parts import Link, Listing
from briefings.pages.rows import rows_of

MOST_ROWS = 500
"""In one list of a page: about 130 kB, 15 of them compressed."""

PORTIONED: frozenset[Kind] = frozenset(("situation", "actor", "place", "source"))
"""The kinds of records whose lists grow without a bound: `portions` has a page for each further portion."""
HeadedIds = tuple[str, str, Sequence[str]]
"""Heading, anchor and ids."""


def headed(heading: str, anchor: str, ids: Iterable[str]) -> HeadedIds:
    """A list with each record once."""
    return heading, anchor, tuple(dict.fromkeys(ids))


def listings(desk: Desk, kind: Kind, record_id: str, lists: Iterable[HeadedIds]) -> tuple[Listing, ...]:
    """The lists of a record's page; empty ones are left out, of long ones the first portion stands there."""
    return tuple(_listing(desk, kind, record_id, one) for one in lists if one[2])


def portions_of(ids: Sequence[str]) -> int:
    """On how many pages a list stands."""
    return -(-len(ids) // MOST_ROWS)


def portion(ids: Sequence[str], number: int) -> Sequence[str]:
    """The ids of a portion, counted from 1."""
    return ids[(number - 1) * MOST_ROWS : number * MOST_ROWS]


def links_of(desk: Desk, count: int, first: str, rest: str) -> tuple[Link, ...]:
    """A link for each portion of a list of so many: "1–500". None where one page holds it."""
    if count <= MOST_ROWS:
        return ()
    found: list[Link] = []
    for number, start in enumerate(range(0, count, MOST_ROWS), 1):
        ends = (start + 1, min(start + MOST_ROWS, count))
        words = "–".join(map(desk.tongue.number, dict.fromkeys(ends)))
        found.append(Link(first if number == 1 else f"{rest}{number}/", words))
    return tuple(found)


def _listing(desk: Desk, kind: Kind, record_id: str, listed: HeadedIds) -> Listing:
    heading, anchor, ids = listed
    if kind not in PORTIONED or len(ids) <= MOST_ROWS:
        return Listing(heading, anchor, rows_of(desk, ids))
    base = address(kind, record_id)
    portions = links_of(desk, len(ids), f"{base}#{anchor}", f"{base}{anchor}/")
    return Listing(heading, anchor, rows_of(desk, ids[:MOST_ROWS]), portions, len(ids))
