"""What several kinds of pages say: addresses, names of records, the desk, the way to the page."""

from collections.abc import Iterable
from typing import Any

from briefings.model.actor import Actor
from briefings.model.date import Date
from briefings.model.reference import Kind
from briefings.pages.addresses import HOME, INDEXES, address, relative
from briefings.pages.citing import permalink
from briefings.pages.datewords import date_attribute
from briefings.pages.desk import Desk
from briefings.pages.indexes import TITLES
from briefings.pages.page import Page

Node = dict[str, Any]

_ORGANISATIONS = {
    "government-body": "GovernmentOrganization",
    "state-forces": "GovernmentOrganization",
    "medium": "NewsMediaOrganization",
    "news-agency": "NewsMediaOrganization",
}


class Here:
    """The page that is told of: addresses are whole where the site knows its own, else relative to the page."""

    def __init__(self, desk: Desk, page: Page) -> None:
        self.desk = desk
        self.url = page.head.url

    def at(self, url: str) -> str:
        """An address of the site."""
        whole, known = permalink(self.desk, url)
        return whole if known else relative(url, self.url)

    def record(self, record_id: str, type: str) -> Node:
        """Another record: its name, and where all is told of it."""
        link = self.desk.link(record_id)
        return {"@type": type, "@id": self.thing(record_id), "name": link.text, "url": self.at(link.url)}

    def thing(self, record_id: str) -> str:
        """What a record is about, as apart from its page."""
        record = self.desk.record(record_id)
        return self.at(f"{address(record.kind_name, record.id)}#{record.kind_name}")

    def actor(self, actor_id: str) -> Node:
        """An actor."""
        return self.record(actor_id, actor_type(self.desk.corpus.actors[actor_id]))


def actor_type(actor: Actor) -> str:
    """The class of an actor."""
    return "Person" if actor.type == "person" else _ORGANISATIONS.get(actor.type, "Organization")


def publisher(here: Here) -> Node:
    """The desk: who answers for the page, under which policies."""
    settings = here.desk.settings
    said = settings.publisher
    policies = _page(here, said.policies)
    contact = _page(here, said.contact)
    return filled(
        {
            "@type": "Organization",
            "@id": here.thing(said.actor) if said.actor in here.desk.corpus.actors else here.at(HOME) + "#publisher",
            "name": said.name or settings.site_name,
            "url": here.at(HOME),
            "publishingPrinciples": policies,
            "correctionsPolicy": policies,
            "contactPoint": _contact(contact),
        }
    )


def breadcrumbs(here: Here, page: Page) -> Node:
    """The way from the front page: the index of the kind, then the page."""
    desk = here.desk
    steps = [(HOME, desk.settings.site_name)]
    kind: Kind | None = next((kind for kind in INDEXES if kind == page.head.kind), None)
    if kind is not None:
        steps.append((INDEXES[kind], desk.say(TITLES[kind])))
    steps.append((page.head.url, page.head.title))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": here.at(url)}
            for position, (url, name) in enumerate(steps, 1)
        ],
    }


def day(date: Date | None) -> str | None:
    """A date in the notation of ISO 8601, as exactly as it is known; None for what has none."""
    return date_attribute(date) if date and not date.uncertain and not date.approximate else None


def several(nodes: Iterable[Any]) -> list[Any] | None:
    """A list, or nothing where it is empty."""
    return list(nodes) or None


def filled(node: Node) -> Node:
    """The node without what is not known."""
    return {key: value for key, value in node.items() if value not in (None, "", [], ())}


def _page(here: Here, given: str) -> str:
    """A web or mail address as it is; a page of the site in full."""
    return given if not given or ":" in given else here.at(given)


def _contact(given: str) -> Node | None:
    if not given:
        return None
    point = {"@type": "ContactPoint", "contactType": "corrections"}
    return point | ({"email": given.removeprefix("mailto:")} if given.startswith("mailto:") else {"url": given})
