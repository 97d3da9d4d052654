"""The site map and robots.txt."""

from dataclasses import replace
from xml.etree import ElementTree as Xml

import pytest
from machine_files import SITE, briefing, site_of
from sample_site import NOW, built_sample, sample_settings

from briefings.exports.sitemap import robots, sitemap
from briefings.settings import Edition
from briefings.site import Site, open_site

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def files(site: Site, most: int = 50_000, others: tuple[str, ...] = ()) -> dict[str, Xml.Element]:
    made = sitemap(site.desk, site.pages.values(), others, most)
    return {path: Xml.fromstring(make()) for path, make in made}


def places(root: Xml.Element) -> list[str]:
    return [str(one.text) for one in root.iterfind(".//s:loc", NAMES)]


def dates(root: Xml.Element) -> dict[str, str | None]:
    return {str(one.findtext("s:loc", None, NAMES)): one.findtext("s:lastmod", None, NAMES) for one in root}


def test_every_page_with_content_of_its_own_is_listed_once_by_its_one_address() -> None:
    site = open_site(replace(sample_settings(), site_url=SITE), now=NOW)
    listed = places(files(site)["sitemap.xml"])
    expected = [f"{SITE}{page.url}" for page in site.pages.values() if page.kind not in ("moved", "search")]
    assert listed == expected
    assert f"{SITE}claims/bank-gave-way/" not in listed
    assert [url for url in listed if site.render(url.removeprefix(SITE)).sharing.canonical != url] == []
    assert [url for url in listed if not site.render(url.removeprefix(SITE)).sharing.indexed] == []


def test_dates_are_of_announcements_and_absent_where_nobody_noted_one() -> None:
    records = briefing(changes="[{date: 2026-03-09, kind: correction, note: N.}]")
    found = dates(files(site_of(records))["sitemap.xml"])
    changed = {url.removeprefix(SITE) for url, date in found.items() if date == "2026-03-09T00:00:00+00:00"}
    assert changed == {"", "briefings/", "briefings/first/", "situations/flood/", "corrections/"}
    assert {date for url, date in found.items() if url.removeprefix(SITE) not in changed} == {None}


def test_a_large_site_has_an_index_of_several_files() -> None:
    site = site_of(briefing())
    whole = places(files(site)["sitemap.xml"])
    made = files(site, most=4)
    parts = [name for name in made if name != "sitemap.xml"]
    assert places(made["sitemap.xml"]) == [f"{SITE}{name}" for name in parts]
    assert [url for name in parts for url in places(made[name])] == whole
    assert all(len(places(made[name])) <= 4 for name in parts)


def test_plain_pages_of_the_desk_are_listed_too() -> None:
    assert f"{SITE}about/" in places(files(site_of(briefing()), others=("about/",))["sitemap.xml"])


def test_without_an_address_of_the_site_and_in_the_internal_edition_there_is_none() -> None:
    assert files(site_of(briefing(), site_url="")) == {}
    assert files(site_of(briefing(), edition="internal")) == {}


@pytest.mark.parametrize(
    ("site_url", "edition", "expected"),
    [
        (SITE, "public", f"User-agent: *\nAllow: /\n\nSitemap: {SITE}sitemap.xml\n"),
        (SITE, "internal", "User-agent: *\nDisallow: /\n"),
        (f"{SITE}folder/", "public", None),
        ("", "public", None),
    ],
)
def test_robots_are_told_at_the_root_of_a_host_alone(site_url: str, edition: Edition, expected: str | None) -> None:
    made = dict(robots(site_of(briefing(), site_url=site_url, edition=edition).desk))
    assert (made["robots.txt"]().decode() if made else None) == expected


def test_a_built_site_has_our_map_alone() -> None:
    site = built_sample()
    assert not (site / "sitemap.xml.gz").exists()
    assert not (site / "robots.txt").exists(), "the sample stands in a folder of its host"
    found = dates(Xml.fromstring((site / "sitemap.xml").read_bytes()))
    assert found["https://example.org/desk/briefings/northford-bridge-2/"] == "2026-03-08T00:00:00+00:00"
    assert found["https://example.org/desk/claims/council-bank-held/"] is None
