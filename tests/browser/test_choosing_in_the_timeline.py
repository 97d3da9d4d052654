"""The timeline in a browser: chosen from by keyboard, shared by its address, printed, and read without scripts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import Reader, serving
from desk_folder import CONFIG
from playwright.sync_api import Page, expect
from sample_site import build

pytestmark = pytest.mark.browser


def shown(page: Page) -> list[str]:
    """Ids of the entries that are to be seen."""
    return [one.get_attribute("id") or "" for one in page.locator(".moment:visible").all()]


def test_the_timeline_is_chosen_from_by_keyboard_and_its_address_shared(reader: Reader) -> None:
    page = reader.open("timeline/")
    everything = shown(page)
    page.get_by_label("Actor").focus()
    page.keyboard.type("Works Union")
    page.keyboard.press("Tab")
    expect(page.get_by_role("status")).to_have_text(f"Shown: 1 of {len(everything)} · Actor: Works Union")
    assert page.url.endswith("timeline/?actor=works-union")
    other = reader.open(page.url.removeprefix(reader.root))
    assert shown(other) == shown(page) == ["timeline-union-boats-none"]
    page.get_by_role("button", name="Clear filters").focus()
    page.keyboard.press("Enter")
    assert shown(page) == everything
    assert page.url.endswith("timeline/")
    expect(page.get_by_label("What")).to_be_focused()


def test_back_finds_the_choice_again(reader: Reader) -> None:
    page = reader.open("timeline/?kind=event")
    events = shown(page)
    page.get_by_role("link", name="Bridge closed to traffic").first.click()
    page.go_back()
    expect(page.get_by_label("What")).to_have_value("event")
    assert shown(page) == events


def test_a_place_is_chosen_with_what_lies_in_it(reader: Reader) -> None:
    page = reader.open("timeline/?place=northford&kind=event")
    assert shown(page) == ["timeline-bridge-closed", "timeline-bank-failure"]


def test_days_choose_what_can_have_been_within_them_and_nothing_undated(reader: Reader) -> None:
    page = reader.open("timeline/?kind=event")
    page.get_by_label("From").fill("2026-03-07")
    page.get_by_label("From").blur()
    assert shown(page) == ["timeline-flood", "timeline-bridge-closed", "timeline-boats-seen", "timeline-bank-failure"]
    page.get_by_label("To", exact=True).fill("2026-03-05")
    page.get_by_label("From").fill("")
    page.get_by_label("From").blur()
    assert shown(page) == ["timeline-flood"]


def test_a_choice_that_no_entry_meets_shows_nothing_and_no_empty_heading(reader: Reader) -> None:
    page = reader.open("timeline/?actor=nobody-here")
    assert shown(page) == []
    expect(page.get_by_label("Actor")).to_have_value("nobody-here")
    expect(page.locator(".timeline h2:visible")).to_have_count(0)


def test_without_scripts_all_entries_stand_under_their_headings_and_no_filter_is_offered(reader: Reader) -> None:
    page = reader.open("timeline/?kind=event", java_script_enabled=False)
    assert len(shown(page)) == page.locator(".moment").count() > 15
    expect(page.get_by_role("heading", name="Friday 6 March").first).to_be_visible()
    expect(page.locator(".timeline-choice")).to_be_hidden()


def test_the_drawing_is_hidden_from_screen_readers(reader: Reader) -> None:
    page = reader.open("timeline/")
    heard = "[...document.querySelectorAll('main svg')].filter((one) => !one.closest('[aria-hidden=true]')).length"
    assert page.locator("main svg").count() > 0
    assert page.evaluate(heard) == 0


def test_a_situation_leads_to_its_part_of_the_whole(reader: Reader) -> None:
    page = reader.open("situations/northford-flood/")
    listed = set(shown(page))
    page.get_by_role("link", name="In the whole timeline, with filters").click()
    expect(page.get_by_label("Situation")).to_have_value("northford-flood")
    assert set(shown(page)) <= listed


def test_paper_shows_what_was_chosen_and_says_that_it_is_a_choice(reader: Reader) -> None:
    page = reader.open("timeline/?kind=claim")
    chosen = shown(page)
    page.emulate_media(media="print")
    assert shown(page) == chosen
    expect(page.get_by_role("status")).to_be_visible()
    expect(page.get_by_label("Actor")).to_be_hidden()
    page.goto(reader.root + "timeline/")
    assert len(shown(page)) == page.locator(".moment").count()
    expect(page.get_by_role("status")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 768])
@pytest.mark.parametrize("url", ["timeline/", "situations/northford-flood/", "actors/harbour-paper/"])
def test_nothing_is_wider_than_the_screen(reader: Reader, url: str, width: int) -> None:
    page = reader.open(url, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_in_arabic_time_runs_from_right_to_left(reader: Reader) -> None:
    page = reader.open("actors/harbour-paper/")
    labels = [one.bounding_box() for one in page.locator(".strip-label").all()]
    places = [box["x"] for box in labels if box]
    assert places == sorted(places, reverse=True)
    assert len(places) > 1


@pytest.fixture(scope="module")
def long(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """More entries than one page has room for."""
    folder: Path = tmp_path_factory.mktemp("long") / "desk"
    (folder / "content").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(CONFIG.replace("THEME", "briefings"), "utf-8")
    lines = [
        f"  e{n}: {{title: Event {n}, when: {2000 + n % 2}-{n % 12 + 1:02}-01, actors: [a{n % 2}]}}"
        for n in range(1002)
    ]
    actors = "actors:\n  a0: {name: One, type: rebel-group}\n  a1: {name: Other, type: rebel-group}\n"
    (folder / "content" / "day.yml").write_text(actors + "events:\n" + "\n".join(lines) + "\n", "utf-8")
    with serving(build(folder)) as root:
        yield Reader(root, reader.browser)


def test_a_long_timeline_takes_the_choice_along_to_the_pages_of_its_years(long: Reader) -> None:
    page = long.open("timeline/?actor=a0")
    assert page.locator(".moment").count() == 0
    page.get_by_role("link", name="2000", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("Shown: 501 of 501 · Actor: One")
