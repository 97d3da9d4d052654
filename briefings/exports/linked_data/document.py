"""The JSON-LD of a page."""

from collections.abc import Callable, Mapping

from briefings.exports.linked_data import things
from briefings.exports.linked_data.articles import briefing
from briefings.exports.linked_data.nodes import Here, Node, breadcrumbs, filled, publisher
from briefings.exports.linked_data.writing import script_json
from briefings.pages.addresses import HOME, SEARCH
from briefings.pages.desk import Desk
from briefings.pages.page import Page, PageKind

_CONTEXT = "https://schema.org"


def linked_data(desk: Desk, page: Page) -> str:
    """The document, ready to stand in a `<script type="application/ld+json">`. Empty for a page that moved."""
    if page.head.kind not in _NODES:
        return ""
    own = desk.speaking(page.head.language)
    here = Here(own, page)
    nodes = [_NODES[page.head.kind](here, page)]
    if page.head.url != HOME:
        nodes.append(breadcrumbs(here, page))
    return script_json({"@context": _CONTEXT, "@graph": nodes})


def _site(here: Here, page: Page) -> Node:
    search = here.at(SEARCH)
    return {
        "@type": "WebSite",
        "@id": here.at(HOME) + "#site",
        "url": here.at(HOME),
        "name": here.desk.settings.site_name,
        "inLanguage": here.desk.settings.language,
        "publisher": publisher(here),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def _index(here: Here, page: Page) -> Node:
    return filled(
        {
            "@type": "CollectionPage",
            "@id": here.at(page.head.url),
            "url": here.at(page.head.url),
            "name": page.head.title,
            "description": page.head.description,
            "inLanguage": page.head.language,
            "isPartOf": {"@id": here.at(HOME) + "#site"},
        }
    )


_NODES: Mapping[PageKind, Callable[[Here, Page], Node]] = {
    "home": _site,
    "index": _index,
    "briefing": briefing,
    "situation": things.situation,
    "event": things.event,
    "claim": things.claim,
    "actor": things.actor,
    "place": things.place,
    "source": things.source,
}
