"""Content that is awkward and right: it is built without a warning, and every page is whole."""

from pathlib import Path

import pytest
from awkward_content import (
    EMOJI,
    FIGURES,
    MARKS,
    MIXED,
    RIVALS,
    ROWS,
    SOURCES,
    TIES,
    TITLE,
    Records,
    built_awkward,
    write_desk,
)
from html_reading import faults, pages_of, read
from sample_site import build


def page(url: str) -> str:
    return (built_awkward() / url / "index.html").read_text("utf-8")


def test_no_page_has_a_fault() -> None:
    pages = pages_of(built_awkward())
    assert len(pages) > SOURCES + TIES
    assert {url: found for url, html in pages.items() if (found := faults(html, whole=url != "404.html"))} == {}


def test_nothing_is_left_out_of_a_long_briefing() -> None:
    root = read(page("briefings/full"))
    assert TITLE in [one.text.strip() for one in root.find("h1")]
    (table,) = root.find("table", class_="long-words")
    assert len(table.find("tr")) == ROWS + 1
    assert len(root.find("li", class_="source")) == SOURCES
    assert len(root.find("div", class_="key-figure")) == FIGURES
    assert sum(f"/claims/rival-{number}/" in page("briefings/full") for number in range(RIVALS)) == RIVALS


def test_a_sentence_of_three_scripts_keeps_its_characters_and_their_order() -> None:
    assert MIXED in read(page("briefings/full")).by_id("content").text
    assert TITLE in read(page("briefings/full-uk")).text


def test_names_without_a_letter_are_shown_as_they_are() -> None:
    for actor, name in (("pictures", EMOJI), ("marks", MARKS)):
        assert name in read(page(f"actors/{actor}")).find("h1")[0].text


def test_all_relations_of_an_actor_stand_on_its_page() -> None:
    assert all(f"../party-{number}/" in page("actors/alliance") for number in range(TIES))


def test_the_first_and_the_last_year_of_the_calendar_are_said() -> None:
    assert "1 January 1000" in page("events/first-year")
    assert "31 December 9999" in page("events/last-year")


@pytest.mark.parametrize(
    "shelves",
    [
        {"situations": {"quiet": {"title": "Quiet"}}},
        {"actors": {"lonely": {"name": "Lonely", "type": "person"}}},
        {"places": {"nowhere": {"name": "Nowhere", "kind": "area"}}},
    ],
    ids=["a situation", "an actor", "a place"],
)
def test_a_desk_without_a_briefing_has_whole_pages(shelves: dict[str, Records], tmp_path: Path) -> None:
    site = build(write_desk(tmp_path / "desk", **shelves))
    pages = pages_of(site)
    assert {url: found for url, html in pages.items() if (found := faults(html, whole=url != "404.html"))} == {}
    assert "No briefing has been published yet." in pages[""]
