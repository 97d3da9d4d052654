"""The map page of the site: every place of every event."""

from dataclasses import dataclass

from briefings.pages.addresses import MAP
from briefings.pages.desk import Desk
from briefings.pages.map.section import MapView, map_view
from briefings.pages.page import Head, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage(Page):
    """The map of all that the desk has on record."""

    title: str
    lead: str
    map: MapView | None
    """None: no record names a place."""

    @property
    def scripts(self) -> tuple[str, ...]:
        """What moves the map."""
        return ("map",) if self.map and self.map.drawing else ()


def build_map(desk: Desk) -> MapPage:
    """The map page."""
    title = desk.say("Map")
    lead = desk.say("Where things happened, as exactly as the desk knows it.")
    places = dict.fromkeys(place for situation in desk.corpus.situations.values() for place in situation.places)
    return MapPage(
        head=Head(MAP, title, "index", lead, desk.settings.language),
        title=title,
        lead=lead,
        map=map_view(desk, desk.say("Map of all events"), desk.corpus.events, tuple(places), silence=True),
    )
