"""A reader switches between light and dark, and the choice lasts; nothing else is kept."""

import pytest
from browsing import Reader
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))


def test_dark_is_chosen_by_keyboard_and_holds_on_the_next_page(reader: Reader) -> None:
    page = reader.open("", color_scheme="light")
    light = paper(page)
    button = page.get_by_role("button", name="Dark")
    button.focus()
    page.keyboard.press("Enter")
    dark = paper(page)
    assert dark != light
    page.goto(reader.root + "claims/")
    assert paper(page) == dark
    expect(page.get_by_role("button", name="Light")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage)") == ["theme"]


def test_a_choice_that_is_what_the_system_prefers_is_forgotten(reader: Reader) -> None:
    page = reader.open("", color_scheme="dark")
    dark = paper(page)
    page.get_by_role("button", name="Light").click()
    assert paper(page) != dark
    page.get_by_role("button", name="Dark").click()
    assert (paper(page), page.evaluate("localStorage.length")) == (dark, 0)


def test_the_choice_stands_before_the_page_is_drawn(reader: Reader) -> None:
    """The rest of the scripts is not needed for it."""
    page = reader.open("", color_scheme="light")
    page.get_by_role("button", name="Dark").click()
    dark = paper(page)
    page.route("**/briefings-*.js", lambda route: route.abort())
    page.reload()
    assert paper(page) == dark


def test_without_scripts_or_storage_the_system_decides(reader: Reader) -> None:
    page = reader.open("", color_scheme="dark", java_script_enabled=False)
    expect(page.locator(".theme")).to_be_hidden()
    assert page.context.storage_state()["origins"] == []


def test_paper_is_white_whatever_was_chosen(reader: Reader) -> None:
    page = reader.open("", color_scheme="light")
    page.get_by_role("button", name="Dark").click()
    page.emulate_media(media="print")
    assert paper(page) == "rgb(255, 255, 255)"
