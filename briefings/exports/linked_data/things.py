"""Events, claims, actors, places, sources and situations in the terms of schema.org.

A claim is a `Claim` and nothing more: a status that follows from who says what is no fact-check, so there is no
`ClaimReview`.
"""

from briefings.exports.linked_data.nodes import Here, Node, actor_type, day, filled, several
from briefings.graph.chronology import reported
from briefings.model.claim import Claim, Report
from briefings.model.reference import Kind
from briefings.model.situation import Situation
from briefings.pages.actor import ActorPage
from briefings.pages.briefings import briefings_of
from briefings.pages.claim import ClaimPage
from briefings.pages.page import Page
from briefings.pages.place import PlacePage
from briefings.pages.positions import position_of
from briefings.pages.record import RecordPage

_TYPES: dict[Kind, str] = {"event": "Event", "claim": "Claim", "place": "Place", "source": "CreativeWork"}


def event(here: Here, page: Page) -> Node:
    """What happened, when and where. Dates that are not certain are left to the page, which has words for it."""
    desk = here.desk
    record = desk.corpus.events[_id(page)]
    first, last = record.when.ends if record.when else (None, None)
    return filled(
        {
            **_common(here, page, "Event"),
            "name": record.title,
            "startDate": day(first),
            "endDate": day(last) if last is not first else None,
            "location": several(place_node(here, at.place) for at in record.where if at.place),
            "superEvent": here.record(record.part_of, "Event") if record.part_of else None,
            "subEvent": several(
                here.record(part, "Event") for part in desk.graph.referring(record.id, "event", "part_of")
            ),
            "about": several(here.actor(actor) for party in record.actors for actor in party.named),
            "subjectOf": several({"@id": here.thing(claim)} for claim in desk.ledger.attesting(record.id)),
        }
    )


def claim(here: Here, page: Page) -> Node:
    """What one party says: who says it, in which sources it was read, and where first."""
    assert isinstance(page, ClaimPage)
    desk = here.desk
    record = desk.corpus.claims[_id(page)]
    standing, first = desk.ledger.standing(record.id), _first(here, record)
    sources = dict.fromkeys(report.source for report in record.reports)
    said = record.asserted_by
    return filled(
        {
            **_common(here, page, "Claim"),
            "name": page.title,
            "text": page.claim.statement.plain,
            "author": several(here.actor(actor) for actor in said.named) or _unnamed(said.said),
            "dateCreated": day(record.asserted),
            "creativeWorkStatus": standing.status if standing else None,
            "about": several(here.record(one, _type(here, one)) for one in (*record.attests, *record.about)),
            "appearance": several(_source(here, source) for source in sources),
            "firstAppearance": _source(here, first.source) if first else None,
        }
    )


def actor(here: Here, page: Page) -> Node:
    """A person or an organisation."""
    assert isinstance(page, ActorPage)
    desk = here.desk
    record = desk.corpus.actors[_id(page)]
    whole = [one.of for one in record.relations if one.as_ in ("part-of", "subordinate-to") and one.to is None]
    member = [one.of for one in record.relations if one.as_ in ("member-of", "coalition-member") and one.to is None]
    kind = actor_type(record)
    return filled(
        {
            **_common(here, page, kind),
            "name": record.name,
            "alternateName": several(dict.fromkeys((*record.aliases, *record.names.values()))),
            "parentOrganization": several(map(here.actor, whole)) if kind != "Person" else None,
            "memberOf": several(map(here.actor, member if kind != "Person" else [*whole, *member])),
        }
    )


def place(here: Here, page: Page) -> Node:
    """A place, no more exactly than its page shows it."""
    assert isinstance(page, PlacePage)
    record = here.desk.corpus.places[_id(page)]
    return filled(
        {
            **_common(here, page, "Place"),
            **place_node(here, record.id),
            "alternateName": several(dict.fromkeys((*record.aliases, *record.names.values()))),
            "containedInPlace": here.record(record.within, "Place") if record.within else None,
            "identifier": (
                {"@type": "PropertyValue", "propertyID": "P-code", "value": record.pcode} if record.pcode else None
            ),
        }
    )


def source(here: Here, page: Page) -> Node:
    """What was read. Of a protected one nothing but its cover words."""
    record = here.desk.corpus.sources[_id(page)]
    return filled(
        {
            **_common(here, page, "CreativeWork"),
            "name": record.title,
            "url": record.url or here.at(page.head.url),
            "author": several({"@type": "Person", "name": name} for name in record.authors),
            "publisher": here.actor(record.publisher) if record.publisher else None,
            "datePublished": day(record.issued),
            "inLanguage": record.language,
            "archivedAt": record.archive.url if record.archive else None,
            "creativeWorkStatus": record.status,
        }
    )


def situation(here: Here, page: Page) -> Node:
    """A situation as the collection of its briefings."""
    desk = here.desk
    record = desk.corpus.situations[_id(page)]
    return filled(
        {
            **_common(here, page, "CollectionPage"),
            "name": record.title,
            "inLanguage": page.head.language,
            "temporalCoverage": _since(record),
            "spatialCoverage": several(here.record(one, "Place") for one in record.places),
            "hasPart": several(here.record(one.id, "NewsArticle") for one in briefings_of(desk, record.id)),
        }
    )


def place_node(here: Here, place_id: str) -> Node:
    """A place with its position, if its page shows one; a blurred one with its cell, never a point."""
    position, record = position_of(here.desk, place_id), here.desk.corpus.places[place_id]
    if position is None:
        return here.record(place_id, "Place")
    if record.cell is not None:
        edges = (record.cell.south, record.cell.west, record.cell.north, record.cell.east)
        return {
            **here.record(place_id, "Place"),
            "geo": {"@type": "GeoShape", "box": " ".join(f"{edge:.4f}" for edge in edges)},
            "additionalProperty": {
                "@type": "PropertyValue",
                "propertyID": "blur",
                "name": "Size of the cell in which the place lies; its own position is not told",
                "value": record.blur,
                "unitCode": "KMT",
            },
        }
    geo = {"@type": "GeoCoordinates", "latitude": float(position[0]), "longitude": float(position[1])}
    return {**here.record(place_id, "Place"), "geo": geo}


def _since(record: Situation) -> str | None:
    """From when to when, open while it goes on (https://schema.org/temporalCoverage)."""
    first, last = day(record.started), day(record.ended)
    if first is None or (record.ended is not None and last is None):
        return None
    return f"{first}/{last or '..'}"


def _common(here: Here, page: Page, type: str) -> Node:
    summary = page.summary.plain if isinstance(page, RecordPage) and page.summary else page.head.description
    return {
        "@type": type,
        "@id": here.thing(_id(page)),
        "url": here.at(page.head.url),
        "mainEntityOfPage": here.at(page.head.url),
        "description": summary,
    }


def _first(here: Here, record: Claim) -> Report | None:
    """The earliest report, where one is certainly the earliest."""
    graph = here.desk.graph
    dated = [(date, report) for report in record.reports if (date := reported(graph, report))]
    if len(dated) < len(record.reports):
        return None
    for date, report in dated:
        if all(other is report or date.certainly_before(when) for when, other in dated):
            return report
    return None


def _source(here: Here, source_id: str) -> Node:
    return here.record(source_id, "CreativeWork")


def _unnamed(said: str | None) -> Node | None:
    return {"@type": "Thing", "name": said} if said else None


def _type(here: Here, record_id: str) -> str:
    record = here.desk.record(record_id)
    if record.kind_name == "actor":
        return actor_type(here.desk.corpus.actors[record_id])
    return _TYPES.get(record.kind_name, "Thing")


def _id(page: Page) -> str:
    return page.head.url.rstrip("/").rpartition("/")[2]
