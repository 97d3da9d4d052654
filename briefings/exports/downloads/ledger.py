"""The whole ledger of an edition as one JSON file.

`records` has the form of a content file, so that another desk can load it and `schema.json` describes it; `derived`
is what follows from the records by the rules of the product.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from decimal import Decimal
from typing import Any, Literal

from briefings.exports.downloads.encoding import Each, json_file
from briefings.graph.chronology import known
from briefings.graph.status import Standing
from briefings.loading.schema import json_schema
from briefings.model.claim import Claim
from briefings.model.corpus import SHELVES
from briefings.model.place import Place
from briefings.model.record import Record
from briefings.pages.addresses import address
from briefings.pages.citing import permalink
from briefings.pages.desk import Desk
from briefings.pages.positions import position_of
from briefings.pages.tongue import english

_HIDDEN = {"id", "desk_notes", "release", "redact", "history"}
"""The desk's own: a list of what is redacted may name what is not published."""


def ledger(desk: Desk) -> bytes:
    """`ledger.json`."""
    settings = desk.settings
    return json_file(
        {
            "site": settings.site_name,
            "home_page": settings.site_url,
            "publisher": settings.publisher.name,
            "licence": settings.publisher.licence,
            "schema": settings.schema,
            "records": {shelf: _records(desk, shelf) for shelf in SHELVES},
            "derived": {shelf: _derived(desk, shelf) for shelf in SHELVES},
        }
    )


def schema() -> bytes:
    """`schema.json`: the JSON Schema of `records`: that of a content file, without what is the desk's own."""
    described = json_schema()
    for model in SHELVES.values():
        fields = described["$defs"][model.__name__]["properties"]
        for name in _HIDDEN & set(fields):
            del fields[name]
    while unused := [name for name in described["$defs"] if f'"#/$defs/{name}"' not in json.dumps(described)]:
        for name in unused:
            del described["$defs"][name]
    return json_file(described)


def _records(desk: Desk, shelf: str) -> Each:
    records: Mapping[str, Record] = getattr(desk.corpus, shelf)
    return Each(records, lambda record_id: _own(desk, records[record_id]))


def _own(desk: Desk, record: Record) -> dict[str, Any]:
    own: dict[str, Any] = _numbers(_dumped(record, "python"), _dumped(record, "json"))
    if isinstance(record, Place):
        # No more exactly than the page shows it.
        own = {key: value for key, value in own.items() if key not in ("lat", "lon")}
        if position := position_of(desk, record.id):
            own |= {"lat": _number(position[0]), "lon": _number(position[1])}
    return own


def _dumped(record: Record, mode: Literal["python", "json"]) -> dict[str, Any]:
    return record.model_dump(mode=mode, by_alias=True, exclude_defaults=True, exclude=_HIDDEN)


def _numbers(typed: Any, plain: Any) -> Any:
    """The plain form of a value, but numbers as JSON numbers: pydantic writes them as texts, to lose no digit."""
    if isinstance(typed, Mapping) and isinstance(plain, dict):
        return {key: _numbers(typed.get(key), value) for key, value in plain.items()}
    if isinstance(typed, tuple | list) and isinstance(plain, list):
        return [_numbers(one, other) for one, other in zip(typed, plain, strict=True)]
    return _number(typed) if isinstance(typed, Decimal) else plain


def _number(value: Decimal) -> int | float | str:
    """As JSON has it; a text where a program would lose digits."""
    if value == value.to_integral_value():
        return int(value)
    return float(value) if Decimal(repr(float(value))) == value else str(value)


def _derived(desk: Desk, shelf: str) -> Each:
    records: Mapping[str, Record] = getattr(desk.corpus, shelf)
    return Each(records, lambda record_id: _follows(desk, records[record_id]))


def _follows(desk: Desk, record: Record) -> dict[str, Any]:
    more = _MORE.get(record.kind_name)
    mark = desk.released.marks.get(record.id)
    return {
        "page": permalink(desk, address(record.kind_name, record.id))[0],
        **({"not_public": mark} if mark else {}),
        **(more(desk, record.id) if more else {}),
    }


def _claim(desk: Desk, claim_id: str) -> dict[str, Any]:
    claim: Claim = desk.corpus.claims[claim_id]
    group, date = desk.ledger.group(claim_id), known(desk.graph, claim)
    return {
        **_standing(desk.ledger.standing(claim_id)),
        "originators": list(group.originators),
        "outlets": list(group.outlets),
        "relays": list(group.relays),
        "same_proposition": [other for other in group.claims if other != claim_id],
        "known": date.as_given() if date else None,
    }


def _event(desk: Desk, event_id: str) -> dict[str, Any]:
    standing = _standing(desk.ledger.event_standing(event_id))
    return {**standing, "attested_by": list(desk.ledger.attesting(event_id))}


def _place(desk: Desk, place_id: str) -> dict[str, Any]:
    """Of a blurred place the edges of its cell, in degrees: the position in its record is the cell's middle."""
    place = desk.corpus.places[place_id]
    if place.cell is None:
        return {}
    edges = {edge: round(degrees, 4) for edge, degrees in asdict(place.cell).items()}
    return {"cell": {"km": place.blur, **edges}}


_MORE: Mapping[str, Callable[[Desk, str], dict[str, Any]]] = {"claim": _claim, "event": _event, "place": _place}


def _standing(standing: Standing | None) -> dict[str, Any]:
    if standing is None:
        return {"status": None}
    return {"status": standing.status, "status_reason": english().tell(standing.reason)}
