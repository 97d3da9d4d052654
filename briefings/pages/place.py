"""The page of a place."""

from dataclasses import dataclass

from briefings.graph.caveats import surroundings
from briefings.graph.chronology import in_order
from briefings.model.vocabulary.places import PLACE_KIND_WORDS
from briefings.pages.desk import Desk
from briefings.pages.heads import head_of
from briefings.pages.listings import HeadedIds, headed, listings
from briefings.pages.map.section import MapView, drawn_map
from briefings.pages.parts import Link
from briefings.pages.prose import Numbering
from briefings.pages.record import RecordPage, briefings_naming
from briefings.pages.timeline.section import not_in, place_timeline, with_inside
from briefings.pages.timeline.view import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePage(RecordPage):
    """A place: names, what it lies in, and what happened there."""

    names: tuple[tuple[str, str], ...]
    aliases: tuple[str, ...]
    surroundings: tuple[Link, ...]
    position: tuple[str, str] | None
    """Latitude and longitude, in decimal degrees."""
    blur: int | None
    """Kilometres of the cell whose middle the position is; None: it is the place's own."""
    pcode: str | None
    timeline: Timeline | None
    map: MapView | None
    """Where in it something happened; None: nothing of that can be drawn."""


def lists(desk: Desk, record_id: str, timeline: Timeline | None = None) -> tuple[HeadedIds, ...]:
    """What happened there and is said of it, without what the timeline lists, and what else names it."""
    events = [event.id for event in in_order(desk.graph, desk.graph.referring(record_id, "event", "where"))]
    about = desk.graph.referring(record_id, "claim", "about")
    return (
        headed(desk.say("Events"), "events", not_in(timeline, events)),
        headed(desk.say("Places in it"), "places", desk.graph.referring(record_id, "place", "within")),
        headed(desk.say("Claims about it"), "claims", not_in(timeline, about)),
        headed(desk.say("Situations"), "situations", desk.graph.referring(record_id, "situation", "places")),
        headed(desk.say("Briefings"), "briefings", briefings_naming(desk, record_id)),
    )


def build(desk: Desk, record_id: str) -> PlacePage:
    """The page of a place."""
    place = desk.corpus.places[record_id]
    numbering = Numbering(desk)
    summary = numbering.prose(place, place.summary) if place.summary else None
    happened = (event for one in with_inside(desk, record_id) for event in desk.graph.referring(one, "event", "where"))
    kind = desk.say(PLACE_KIND_WORDS[place.kind])
    timeline = place_timeline(desk, record_id)
    return PlacePage(
        head=head_of(desk, place, summary.plain if summary else ""),
        title=place.name,
        kicker=kind[:1].upper() + kind[1:],
        summary=summary,
        names=tuple(place.names.items()),
        aliases=place.aliases,
        surroundings=tuple(desk.link(above) for above in list(surroundings(desk.graph, record_id))[1:]),
        position=(str(place.lat), str(place.lon)) if place.lat is not None else None,
        blur=place.blur,
        pcode=place.pcode,
        timeline=timeline,
        map=drawn_map(desk, desk.say("Map: %(title)s", title=place.name), happened, (record_id,)),
        listings=listings(desk, "place", record_id, lists(desk, record_id, timeline)),
        sources=tuple(numbering.entries()),
    )
