"""The plan: every address of the site, and how to build what stands there when somebody asks for it."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from briefings.model.corpus import SHELVES
from briefings.model.reference import Kind
from briefings.pages import (
    actor,
    briefing,
    claim,
    corrections,
    downloads,
    event,
    feeds,
    forecasts,
    home,
    indexes,
    place,
    portions,
    situation,
    source,
)
from briefings.pages.addresses import (
    CORRECTIONS,
    DOWNLOADS,
    FEEDS,
    FORECASTS,
    HOME,
    INDEXES,
    MAP,
    NETWORK,
    SEARCH,
    address,
)
from briefings.pages.desk import Desk
from briefings.pages.history.plan import plan_past
from briefings.pages.map import atlas
from briefings.pages.moved import build_moved
from briefings.pages.network import page as network
from briefings.pages.page import Page
from briefings.pages.planned import Planned
from briefings.pages.timeline import page as timeline
from briefings.pages.timeline import sheets

BUILDERS: Mapping[Kind, Callable[[Desk, str], Page]] = {
    "briefing": briefing.build,
    "situation": situation.build,
    "event": event.build,
    "claim": claim.build,
    "actor": actor.build,
    "place": place.build,
    "source": source.build,
}


def plan(desk: Desk) -> dict[str, Planned]:
    """All pages by address, home first; none is built."""
    pages: dict[str, Planned] = {}
    for planned in (*_fixed(desk), *_records(desk), *_moved(desk), *plan_past(desk)):
        pages.setdefault(planned.url, planned)
    return pages


def _fixed(desk: Desk) -> Iterator[Planned]:
    yield Planned(HOME, desk.settings.site_name, "home", partial(home.build, desk))
    for kind in INDEXES:
        if kind != "disclaimer":
            for number, portion in enumerate(indexes.index_addresses(desk, kind), 1):
                build = partial(indexes.build_index, desk, kind, number)
                yield Planned(portion, desk.say(indexes.TITLES[kind]), "index", build)
    yield Planned(
        INDEXES["disclaimer"], desk.say(indexes.TITLES["disclaimer"]), "index", partial(indexes.build_disclaimers, desk)
    )
    yield Planned(FORECASTS, desk.say("Forecasts"), "index", partial(forecasts.build, desk))
    for sheet in sheets.sheets(desk):
        yield Planned(sheet.url, timeline.title_of(desk, sheet), "index", partial(timeline.build, desk, sheet))
    yield Planned(MAP, desk.say("Map"), "index", partial(atlas.build_map, desk))
    yield Planned(NETWORK, desk.say("Network"), "index", partial(network.build, desk))
    yield Planned(CORRECTIONS, desk.say("Corrections"), "index", partial(corrections.build, desk))
    yield Planned(DOWNLOADS, desk.say("Data"), "index", partial(downloads.build, desk))
    yield Planned(FEEDS, desk.say("Feeds"), "index", partial(feeds.build, desk))
    yield Planned(SEARCH, desk.say("Search"), "search", partial(indexes.build_search, desk))


def _records(desk: Desk) -> Iterator[Planned]:
    for shelf, model in SHELVES.items():
        if builder := BUILDERS.get(model.kind_name):
            for record in getattr(desk.corpus, shelf).values():
                url = address(record.kind_name, record.id)
                yield Planned(
                    url, desk.plain_label(record), record.kind_name, partial(_spoken, desk, record.id, builder)
                )
                for portion, anchor, number in portions.further(desk, record.kind_name, record.id):
                    build = partial(portions.build, anchor=anchor, number=number)
                    yield Planned(portion, desk.plain_label(record), "index", partial(_spoken, desk, record.id, build))


def _moved(desk: Desk) -> Iterator[Planned]:
    for record in desk.corpus:
        for former in record.former_ids:
            if record.kind_name in BUILDERS:
                url = address(record.kind_name, former)
                title = desk.plain_label(record)
                yield Planned(url, title, "moved", partial(build_moved, desk, url, desk.link(record.id)))


def _spoken(desk: Desk, record_id: str, build: Callable[[Desk, str], Page]) -> Page:
    """A record's page speaks the record's language."""
    return build(desk.speaking(desk.language(desk.record(record_id))), record_id)
