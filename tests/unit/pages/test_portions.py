"""Long lists stand on several pages, and every record on one of them."""

import pytest
from html_reading import faults, read
from machine_files import SITE
from sample_site import NOW, PUBLISHER

from briefings.loading.tree import MemoryTree
from briefings.pages import portions
from briefings.pages.listings import MOST_ROWS, PORTIONED
from briefings.settings import Settings
from briefings.site import Site, open_site

MANY = 2 * MOST_ROWS + 1


def site(count: int = MANY, language: str = "en") -> Site:
    """One siege with so many events of one day in one place, by one actor."""
    events = "".join(
        f"  shot-{number:05}: {{situation: siege, title: Shot {number}, when: 2024-11-30, where: [{{place: town}}],"
        " actors: [{actor: guns, role: initiator}], sources: [paper]}\n"
        for number in range(count)
    )
    records = (
        "situations: {siege: {title: The siege}}\nplaces: {town: {name: Town, kind: town}}\n"
        "actors:\n  guns: {name: Guns, type: rebel-group}\n  wire: {name: Wire, type: news-agency}\n"
        "sources: {paper: {type: report, title: Paper, publisher: wire, issued: 2024-12-01}}\n"
        f"events:\n{events}"
    )
    settings = Settings(publisher=PUBLISHER, site_url=SITE, language=language, history=False)
    return open_site(settings, MemoryTree({"day.yml": records.encode()}), NOW)


def shots(made: Site, url: str) -> list[str]:
    """The events that a page lists, in its order."""
    rows = read(made.render(url).html).find("span", class_="row-name")
    links = [row.find("a")[0].attributes["href"] for row in rows]
    return [link.rstrip("/").rpartition("/")[2] for link in links if "shot-" in link]


LISTS = {
    "events/": ["events/", "events/pages/2/", "events/pages/3/"],
    "situations/siege/": ["situations/siege/", "situations/siege/events/2/", "situations/siege/events/3/"],
    "actors/guns/": ["actors/guns/", "actors/guns/events/2/", "actors/guns/events/3/"],
    "places/town/": ["places/town/", "places/town/events/2/", "places/town/events/3/"],
    "sources/paper/": ["sources/paper/", "sources/paper/events/2/", "sources/paper/events/3/"],
}


def test_every_record_of_a_long_list_stands_on_one_of_its_pages_and_none_holds_too_many() -> None:
    made = site()
    for first, pages in LISTS.items():
        assert [url for url in made.pages if url.startswith(first) and "shot-" not in url] == pages
        listed = [shots(made, url) for url in pages]
        assert [len(one) for one in listed] == [MOST_ROWS, MOST_ROWS, 1]
        assert sorted(shot for one in listed for shot in one) == [f"shot-{number:05}" for number in range(MANY)]


def test_each_page_leads_to_all_others_and_says_which_it_is() -> None:
    made = site()
    for pages in LISTS.values():
        for here in pages:
            html = made.render(here).html
            (menu,) = (nav for nav in read(html).find("nav") if "Pages of the list" in nav.attributes["aria-label"])
            assert len(menu.find("a")) == 2
            assert menu.text == "1–500 · 501–1,000 · 1,001"
            (current,) = menu.find("strong")
            assert current.text == menu.text.split(" · ")[pages.index(here)]
            assert faults(html, whole=False) == []


def test_what_fits_on_one_page_has_no_others() -> None:
    made = site(MOST_ROWS)
    assert [url for url in made.pages if "/2/" in url] == []
    assert len(shots(made, "situations/siege/")) == len(shots(made, "events/")) == MOST_ROWS
    assert "Pages of the list" not in made.render("situations/siege/").html


def test_the_count_beside_a_heading_is_that_of_the_whole_list() -> None:
    (heading,) = (
        one for one in read(site().render("situations/siege/").html).find("h2") if one.text.startswith("Events")
    )
    assert heading.text == "Events 1,001"


def test_every_kind_whose_lists_are_cut_has_pages_for_the_rest() -> None:
    assert set(portions._LISTS) == PORTIONED


@pytest.mark.parametrize("language", ["fa", "ar"])
def test_the_numbers_are_those_of_the_language(language: str) -> None:
    html = site(language=language).render("events/pages/2/").html
    assert ("۵۰۱–۱٬۰۰۰" if language == "fa" else "501–1,000") in html
