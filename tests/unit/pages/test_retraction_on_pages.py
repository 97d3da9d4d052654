"""Marking a source retracted shows on every page that rests on it, and wherever such a page is listed."""

from functools import cache
from urllib.parse import urljoin

import pytest
from content_samples import Records, claim, tree
from html_reading import Element, read
from sample_site import NOW, SAMPLE, sample_settings

from briefings.loading.tree import MemoryTree, WorkTree
from briefings.pages.addresses import HOME, INDEXES, address
from briefings.pages.tongue import Tongue
from briefings.settings import Settings
from briefings.site import Site, open_site

CAUTION = "Rests on a retracted source."
SOURCES = {
    "radio-evening": ("radio-evening: {type: broadcast", "radio-evening: {status: retracted, type: broadcast"),
    "council-notice": ("status: corrected", "status: retracted"),
    "post-retracted": ("", ""),
}


@cache
def retracting(source: str) -> Site:
    """The sample with one more source retracted."""
    content = WorkTree(SAMPLE / "content")
    files = {path: content.read(path, 1_000_000) for path in content.paths()}
    before, after = (words.encode() for words in SOURCES[source])
    assert before in files["northford.yml"]
    files["northford.yml"] = files["northford.yml"].replace(before, after)
    return open_site(sample_settings(), MemoryTree(files), NOW)


@cache
def page(source: str, url: str) -> Element:
    return read(retracting(source).render(url).html)


def cautioned(source: str, url: str) -> dict[str, bool]:
    """Of the rows of a page: the record's address, and whether the row tells of a retracted source."""
    rows = page(source, url).find("li", class_="row")
    caution = Tongue(retracting(source).render(url).language).say(CAUTION)
    return {_target(url, row): any(strong.text == caution for strong in row.find("strong")) for row in rows}


def _target(url: str, row: Element) -> str:
    return urljoin(f"/{url}", row.find("a")[0].attributes["href"]).lstrip("/")


@pytest.mark.parametrize("source", SOURCES)
def test_the_page_of_all_that_stands_on_it_says_so_at_its_top(source: str) -> None:
    desk = retracting(source).desk
    standing = [record_id for record_id, under in desk.on_retracted.items() if source in under]
    assert standing
    for record_id in standing:
        record = desk.record(record_id)
        if record.kind_name != "actor":
            url = address(record.kind_name, record_id).partition("#")[0]
            told = page(source, url).find("p", class_="retracted-source")
            assert any(desk.link(source).text in one.text for one in told), record_id


@pytest.mark.parametrize("source", SOURCES)
def test_every_list_of_records_marks_exactly_what_stands_on_it(source: str) -> None:
    site = retracting(source)
    standing = {
        address(site.desk.record(record_id).kind_name, record_id)
        for record_id in site.desk.on_retracted
        if site.desk.record(record_id).kind_name in ("briefing", "situation", "event", "claim")
    }
    listed: set[str] = set()
    records = {address(record.kind_name, record.id).partition("#")[0] for record in site.desk.corpus}
    for url in sorted({HOME, *INDEXES.values(), *records}):
        rows = cautioned(source, url)
        listed |= rows.keys()
        assert {address for address, told in rows.items() if told} == rows.keys() & standing, url
    # A translation stands in lists as its original does.
    translations = {address("briefing", one.id) for one in site.desk.corpus.briefings.values() if one.translation_of}
    assert standing <= listed | translations


@pytest.mark.parametrize("source", SOURCES)
def test_its_own_page_and_its_line_in_a_list_say_that_it_was_retracted(source: str) -> None:
    (told,) = page(source, f"sources/{source}/").find("p", class_="warning")
    assert "retracted" in told.text
    rows = page(source, "sources/").find("li", class_="row")
    (row,) = (row for row in rows if _target("sources/", row) == f"sources/{source}/")
    assert [strong.text for strong in row.find("strong")] == ["Retracted."]


@pytest.mark.parametrize("source", SOURCES)
def test_the_home_page_tells_of_what_its_briefing_stands_on(source: str) -> None:
    desk = retracting(source).desk
    (lead,) = page(source, "").find("h1")[0].find("a")
    leading = lead.attributes["href"].strip("/").split("/")[-1]
    told = page(source, "").find("p", class_="retracted-source")
    assert any(desk.link(source).text in one.text for one in told) or source not in desk.on_retracted.get(leading, ())


def test_what_fell_with_it_is_struck_in_every_list() -> None:
    records: dict[str, Records] = {
        "actors": {"ministry": {"name": "Ministry", "type": "government-body"}},
        "situations": {"s": {"title": "S"}},
        "sources": {"post": {"type": "post", "title": "A post", "status": "retracted"}},
        "events": {"gone": {"title": "Gone", "situation": "s"}},
        "claims": {"c": claim("ministry", verb="said", attests=["gone"], reports=[{"source": "post"}])},
        "briefings": {
            "day": {"situation": "s", "title": "D", "published": "2026-03-08", "summary": "It [was](claim:c)."}
        },
    }
    site = open_site(Settings(), tree(**records), NOW)
    for url in ("events/", "claims/"):
        assert read(site.render(url).html).find("li", class_="row-retracted"), url
    (event,) = read(site.render("briefings/day/").html).find("li", class_="event")
    assert event.has("class", "event-retracted")
    assert "retracted" in event.text


def test_a_relation_tells_that_its_source_was_retracted() -> None:
    records: dict[str, Records] = {
        "actors": {
            "man": {
                "name": "A man",
                "type": "person",
                "relations": [{"as": "leads", "of": "ministry", "sources": ["post", "paper"]}],
            },
            "ministry": {"name": "Ministry", "type": "government-body"},
        },
        "sources": {
            "paper": {"type": "article", "title": "A paper"},
            "post": {"type": "post", "title": "A post", "status": "retracted"},
        },
    }
    site = open_site(Settings(), tree(**records), NOW)
    for actor in ("man", "ministry"):
        text = " ".join(read(site.render(f"actors/{actor}/").html).find("dl")[0].text.split())
        assert "A post Retracted., A paper" in text
