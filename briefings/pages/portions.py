"""Long lists in portions: so many rows a page, each portion at an address of its own, readable without a script.

The first portion of a record's list stands on the record's page, that of an index at the index's address.
"""

from collections.abc import Callable, Mapping

from briefings.model.reference import Kind
from briefings.pages import actor, place, situation, source
from briefings.pages.addresses import address
from briefings.pages.desk import Desk
from briefings.pages.indexes import IndexPage
from briefings.pages.listings import MOST_ROWS, PORTIONED, HeadedIds, links_of, portion, portions_of
from briefings.pages.page import Head
from briefings.pages.rows import rows_of

_LISTS: Mapping[Kind, Callable[[Desk, str], tuple[HeadedIds, ...]]] = {
    "situation": situation.lists,
    "actor": actor.lists,
    "place": place.lists,
    "source": source.lists,
}
"""The lists of the kinds that are `PORTIONED`."""


def further(desk: Desk, kind: Kind, record_id: str) -> tuple[tuple[str, str, int], ...]:
    """Address, anchor of the list and number of each portion that does not stand on the record's own page."""
    # Cheap first: few records are named so often.
    if kind not in PORTIONED or len(desk.graph.referrers.get(record_id, ())) <= MOST_ROWS:
        return ()
    base = address(kind, record_id)
    return tuple(
        (f"{base}{anchor}/{number}/", anchor, number)
        for _, anchor, ids in _LISTS[kind](desk, record_id)
        for number in range(2, portions_of(ids) + 1)
    )


def build(desk: Desk, record_id: str, anchor: str, number: int) -> IndexPage:
    """A portion of a record's list."""
    record = desk.record(record_id)
    kind = record.kind_name
    heading, ids = next((words, ids) for words, at, ids in _LISTS[kind](desk, record_id) if at == anchor)
    base, link = address(kind, record_id), desk.link(record_id)
    title = f"{heading}{desk.say(':')} {link.text}"
    url = f"{base}{anchor}/{number}/"
    return IndexPage(
        head=Head(url, title, "index", "", desk.language(record)),
        trail=(link,),
        title=title,
        lead="",
        groups=(("", rows_of(desk, portion(ids, number))),),
        portions=links_of(desk, len(ids), f"{base}#{anchor}", f"{base}{anchor}/"),
    )
