"""What a desk tells programs, for tests: its feeds, downloads and linked data, from records written as YAML."""

import json
import re
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as Xml

from sample_site import NOW, PUBLISHER

from briefings.loading.tree import MemoryTree
from briefings.settings import Settings
from briefings.site import Site, open_site

SITE = "https://desk.example/"
ATOM = "{http://www.w3.org/2005/Atom}"
FLOOD = """
situations:
  flood: {title: The flood}
"""


def site_of(records: str, **settings: Any) -> Site:
    """A site of records that knows its own address."""
    options = replace(Settings(publisher=PUBLISHER, site_url=SITE), **settings)
    return open_site(options, MemoryTree({"day.yml": records.encode()}), NOW)


def briefing(name: str = "first", **fields: str) -> str:
    """A situation with one briefing, as YAML; a field replaces what would stand there."""
    given = {"situation": "flood", "title": "Water", "summary": "It rose.", "published": "2026-03-07T20:00Z"} | fields
    lines = "".join(f"\n    {key}: {value}" for key, value in given.items())
    return f"{FLOOD}briefings:\n  {name}:{lines}\n"


def computed(site: Site) -> dict[str, bytes]:
    """Every computed file of a site."""
    return {path: make() for path, make in site.computed_files()}


def json_feed(site: Site, name: str = "site") -> dict[str, Any]:
    """A feed, read back."""
    made: dict[str, Any] = json.loads(computed(site)[f"feeds/{name}.json"])
    return made


def atom_feed(site: Site, name: str = "site") -> Xml.Element:
    """A feed, read back."""
    return Xml.fromstring(computed(site)[f"feeds/{name}.atom"])


def linked(site: Site, url: str) -> dict[str, Any]:
    """The first node of a page's linked data."""
    node: dict[str, Any] = json.loads(site.render(url).linked_data)["@graph"][0]
    return node


def links(html: str) -> list[str]:
    """The addresses in a piece of HTML."""
    return re.findall(r'(?:href|src)="([^"]*)"', html)
