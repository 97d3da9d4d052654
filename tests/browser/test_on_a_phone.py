"""What a reader with a phone sees: one line above the sections, and rows of tables as paragraphs."""

import pytest
from browsing import Reader
from playwright.sync_api import Locator, expect

pytestmark = pytest.mark.browser

PHONE = 375


def middle(found: Locator) -> float:
    box = found.bounding_box()
    assert box is not None
    return box["y"] + box["height"] / 2


@pytest.mark.parametrize("url", ["", "briefings/northford-bridge-2-ar/"])
def test_name_search_and_theme_share_one_line(reader: Reader, url: str) -> None:
    page = reader.open(url, PHONE)
    lines = {round(middle(page.locator(part)) / 10) for part in (".masthead-name", ".masthead-search", ".theme")}
    assert len(lines) == 1


def test_every_section_can_be_reached_with_the_keyboard(reader: Reader) -> None:
    page = reader.open("", PHONE)
    last = page.locator(".masthead-nav a").last
    expect(last).not_to_be_in_viewport(ratio=1)
    last.focus()
    expect(last).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("url", ["briefings/northford-bridge-2/", "situations/northford-flood/", "network/", "data/"])
def test_rows_of_tables_are_paragraphs_that_fit(reader: Reader, url: str) -> None:
    page = reader.open(url, PHONE)
    tables = page.locator("table.stacked")
    assert tables.count() > 0
    wide = tables.evaluate_all("(all) => all.filter((one) => one.scrollWidth > one.parentElement.clientWidth).length")
    assert wide == 0


def test_a_value_that_does_not_say_what_it_is_says_so_when_its_column_is_gone(reader: Reader) -> None:
    page = reader.open("network/", PHONE)
    told = page.locator("table.stacked td[data-label]:not(:empty)").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one, '::before').content)"
    )
    assert told
    assert all(words.startswith('"') and len(words) > 3 for words in told)


def test_the_timeline_shows_its_entries_before_its_filters_unless_one_is_chosen(reader: Reader) -> None:
    page = reader.open("timeline/", PHONE)
    expect(page.get_by_label("Actor")).to_be_hidden()
    page.locator("summary", has_text="Filters").click()
    page.get_by_label("Actor").select_option(label="Works Union")
    expect(page.get_by_role("status")).to_contain_text("Shown: 1 of")
    expect(reader.open(page.url.removeprefix(reader.root), PHONE).get_by_label("Actor")).to_be_visible()
    expect(reader.open("timeline/").get_by_label("Actor")).to_be_visible()
