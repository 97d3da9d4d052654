"""The map in a browser: what a reader does with it by keyboard, by mouse, and without JavaScript."""

from collections.abc import Iterator

import pytest
from browsing import Reader, chromium, serving
from playwright.sync_api import Page, expect
from sample_site import built_sample

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with serving(built_sample()) as root, chromium() as browser:
        yield Reader(root, browser)


def view(page: Page) -> list[float]:
    """Left, top, width and height of what the map shows."""
    box = page.locator("[data-map]").get_attribute("viewBox")
    assert box is not None
    return [float(number) for number in box.split()]


def test_the_map_is_moved_and_sized_by_keyboard_alone(reader: Reader) -> None:
    page = reader.open("map/")
    page.locator("[data-map]").focus()
    whole = view(page)
    page.keyboard.press("+")
    page.keyboard.press("+")
    near = view(page)
    assert near[2] < whole[2]
    assert near[3] / near[2] == pytest.approx(whole[3] / whole[2])
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    moved = view(page)
    assert (moved[0] > near[0], moved[1] > near[1], moved[2:]) == (True, True, near[2:])
    page.keyboard.press("-")
    assert near[2] < view(page)[2] < whole[2]
    page.keyboard.press("0")
    assert view(page) == whole


def test_the_map_never_leaves_its_edges(reader: Reader) -> None:
    page = reader.open("map/")
    page.locator("[data-map]").focus()
    whole = view(page)
    page.keyboard.press("+")
    for key in ("ArrowRight", "ArrowDown"):
        for _ in range(20):
            page.keyboard.press(key)
    left, top, width, height = view(page)
    assert left + width == pytest.approx(whole[2])
    assert top + height == pytest.approx(whole[3])


def test_the_buttons_say_in_words_what_they_do_and_rest_where_they_would_do_nothing(reader: Reader) -> None:
    page = reader.open("map/")
    nearer, farther, all_of_it = (page.get_by_role("button", name=name) for name in ("Nearer", "Farther", "Whole map"))
    expect(farther).to_be_disabled()
    nearer.click()
    expect(farther).to_be_enabled()
    whole = view(page)[2]
    nearer.click()
    assert view(page)[2] < whole
    all_of_it.click()
    expect(all_of_it).to_be_disabled()


def test_names_and_marks_keep_their_size(reader: Reader) -> None:
    page = reader.open("map/")
    symbol = page.locator(".map-mark .map-halo").first
    before = symbol.bounding_box()
    page.get_by_role("button", name="Nearer").click()
    after = symbol.bounding_box()
    assert before is not None
    assert after is not None
    assert after["width"] == pytest.approx(before["width"], abs=1)


def test_the_wheel_scrolls_the_page_until_the_map_has_the_focus(reader: Reader) -> None:
    page = reader.open("map/")
    drawing = page.locator("[data-map]")
    whole = view(page)
    drawing.hover()
    page.mouse.wheel(0, -200)
    assert view(page) == whole
    drawing.focus()
    page.mouse.wheel(0, -200)
    page.wait_for_function("document.querySelector('[data-map]').viewBox.baseVal.width < 480")


def test_a_mark_leads_to_its_row_and_the_row_back_to_its_mark(reader: Reader) -> None:
    page = reader.open("map/")
    page.get_by_role("link", name="Northford: 1 event").focus()
    page.keyboard.press("Enter")
    row = page.locator("tr:target")
    expect(row.get_by_role("rowheader")).to_contain_text("Northford")
    row.get_by_role("link", name="on the map").click()
    expect(page.locator("a.map-mark:target")).to_have_count(1)


def test_without_javascript_the_map_and_its_table_are_there_and_nothing_that_would_do_nothing(reader: Reader) -> None:
    page = reader.open("map/", java_script_enabled=False)
    expect(page.locator("[data-map]")).to_be_visible()
    expect(page.locator(".map-table")).to_be_visible()
    expect(page.locator("[data-map-controls]")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_a_map_is_never_wider_than_the_page(reader: Reader, width: int) -> None:
    page = reader.open("situations/northford-flood/", width)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box = page.locator("[data-map]").bounding_box()
    assert box is not None
    assert box["width"] <= width
