"""What search engines are told: the site map with dates from the data and its history, and `robots.txt`.

A page's date is that on which a briefing that it shows was published or last changed in substance. Pages of single
records have none: they change with the ledger, and nobody noted when.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from urllib.parse import urlsplit
from xml.etree import ElementTree as Xml

from briefings.pages.addresses import CORRECTIONS, HOME, INDEXES, address
from briefings.pages.announcements import announcements, changed
from briefings.pages.citing import permalink
from briefings.pages.desk import Desk
from briefings.pages.planned import Planned

MOST_PAGES = 50_000
"""In one file, by the protocol (https://www.sitemaps.org/protocol.html)."""
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NOT_LISTED = ("moved", "search", "version", "gone")

File = tuple[str, Callable[[], bytes]]


def sitemap(desk: Desk, pages: Iterable[Planned], others: Sequence[str], most: int = MOST_PAGES) -> Iterator[File]:
    """The files of the site map: one, or an index of several. `others` are addresses of pages that are not ours.

    None where the site does not know its own address, and none of an edition that is not public.
    """
    if not desk.settings.site_url or desk.settings.edition != "public":
        return
    urls = [*(page.url for page in pages if page.kind not in _NOT_LISTED), *others]
    parts = [urls[start : start + most] for start in range(0, len(urls), most)]
    if len(parts) == 1:
        yield "sitemap.xml", partial(_pages, desk, parts[0])
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield "sitemap.xml", partial(_index, desk, names)
    yield from ((name, partial(_pages, desk, part)) for name, part in zip(names, parts, strict=True))


def robots(desk: Desk) -> Iterator[File]:
    """`robots.txt`, where the site is the root of its host: robots look for it nowhere else."""
    parts = urlsplit(desk.settings.site_url)
    if not desk.settings.site_url or parts.path not in ("", "/"):
        return
    if desk.settings.edition == "public":
        text = f"User-agent: *\nAllow: /\n\nSitemap: {permalink(desk, 'sitemap.xml')[0]}\n"
    else:
        text = "User-agent: *\nDisallow: /\n"
    yield "robots.txt", partial(str.encode, text)


def _pages(desk: Desk, urls: Sequence[str]) -> bytes:
    dates = _dates(desk)
    root = Xml.Element("urlset", xmlns=_NAMESPACE)
    for url in urls:
        entry = Xml.SubElement(root, "url")
        Xml.SubElement(entry, "loc").text = permalink(desk, url)[0]
        if url in dates:
            Xml.SubElement(entry, "lastmod").text = dates[url].isoformat()
    return _written(root)


def _index(desk: Desk, names: Sequence[str]) -> bytes:
    root = Xml.Element("sitemapindex", xmlns=_NAMESPACE)
    for name in names:
        Xml.SubElement(Xml.SubElement(root, "sitemap"), "loc").text = permalink(desk, name)[0]
    return _written(root)


def _dates(desk: Desk) -> Mapping[str, datetime.datetime]:
    """Address -> when a briefing that the page shows last changed in substance; of the corrections, the last one."""
    found: dict[str, datetime.datetime] = {}
    for briefing in desk.corpus.briefings.values():
        last = changed(desk, briefing)
        situation = address("situation", briefing.situation)
        for url in (HOME, INDEXES["briefing"], address("briefing", briefing.id), situation):
            found[url] = max(last, found.get(url, last))
    corrected = next((one.at for one in announcements(desk) if one.is_correction), None)
    return found | ({CORRECTIONS: corrected} if corrected else {})


def _written(root: Xml.Element) -> bytes:
    Xml.indent(root, " ")
    text: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
