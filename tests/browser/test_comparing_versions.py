"""Holding any two versions of a briefing against each other, with a script, without one, and on paper."""

import re
import shutil
from collections.abc import Iterator

import pytest
from browsing import Reader, chromium, serving
from playwright.sync_api import Page, expect
from repositories import CLAIMS, Desk, briefing
from sample_site import build

pytestmark = [pytest.mark.browser, pytest.mark.skipif(shutil.which("git") is None, reason="needs git")]
COMPARE = "briefings/b/versions/compare/"
TEXT = "The water rose in the night, and the council closed the {road} road. {toll} were hurt, the monitor says."


RAIN = {"highlights": ["It [rains](claim:held)."]}


def state(road: str, toll: str, **fields: object) -> dict[str, dict[str, object]]:
    section = {"heading": "The night", "text": TEXT.format(road=road, toll=toll)}
    return briefing(sections=[section], redact=["named"], **fields)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A desk with five versions, the third not shown."""
    desk = Desk(tmp_path_factory.mktemp("versions") / "desk")
    named = {**CLAIMS, "named": {**CLAIMS["held"], "statement": "Somebody opened the gate."}}
    desk.state(claims=named, briefings=state("lower", "Four", unknowns=["Who?"]))
    desk.state(claims=named, briefings=state("lower", "Seven", title="The flood", unknowns=["When?"]))
    desk.state(claims=named, briefings=state("lower", "Seven", title="Hidden", summary="[It](claim:named) was opened."))
    both = ["When?", "Who?"]
    desk.state(claims=named, briefings=state("upper", "Seven", title="The flood", unknowns=both, **RAIN))
    desk.state(claims=named, briefings=state("upper", "Nine", title="Flood", unknowns=["Who?"], **RAIN))
    (desk.root / "mkdocs.yml").write_text(
        "site_name: Desk\nsite_url: https://example.org/\ndocs_dir: content\ntheme: {name: briefings}\n"
        "plugins: [briefings]\nexclude_docs: '*.yml'\n"
    )
    with chromium() as browser, serving(build(desk.root)) as root:
        yield Reader(root, browser)


def shown(page: Page) -> list[str]:
    return page.locator("[data-statement]:visible dt").all_inner_texts()


def test_without_a_script_every_wording_stands_with_its_versions(reader: Reader) -> None:
    page = reader.open(COMPARE, java_script_enabled=False)
    expect(page.locator("[data-compare]")).to_be_hidden()
    title = page.locator("[data-statement]", has=page.get_by_text("Title", exact=True))
    assert [" ".join(one.split()) for one in title.locator(".wording").all_inner_texts()] == [
        "Versions 1, 5 Flood",
        "Versions 2, 4 The flood",
    ]
    expect(page.get_by_text("This version is not shown.")).to_be_visible()
    assert "Hidden" not in page.locator("main").inner_text()


def test_two_versions_are_chosen_by_keyboard_and_the_address_says_which(reader: Reader) -> None:
    page = reader.open(COMPARE)
    page.get_by_label("From", exact=True).focus()
    page.keyboard.type("Version 1")
    page.keyboard.press("Tab")
    page.keyboard.type("Version 4")
    status = page.get_by_role("status")
    expect(status).to_have_text("Statements that differ between version 1 and version 4: 6")
    expect(page).to_have_url(re.compile(r"\?from=1&to=4$"))
    lists = ["Highlights, number 1", "What the highlights rest on", "What is not known, number 1"]
    assert shown(page) == ["Title", *lists[:2], "Section “The night”", lists[2], lists[2]]
    page.get_by_role("button", name="Show all wordings").press("Enter")
    expect(page.locator(".wording").first).to_be_visible()
    expect(page).to_have_url(f"{reader.root}{COMPARE}")
    expect(page.get_by_label("From", exact=True)).to_be_focused()


def test_words_that_came_and_went_are_marked_as_on_the_page_of_changes(reader: Reader) -> None:
    page = reader.open(f"{COMPARE}?from=4&to=5")
    mine = page.locator("[data-statement]:visible", has_text="The night").locator(".difference-words")
    expect(mine.locator("del")).to_have_text("[removed: Seven]")
    other = reader.open("briefings/b/versions/5/changes/")
    theirs = other.locator(".difference", has_text="The night").locator(".difference-words")
    assert mine.inner_html() == theirs.inner_html()


def test_what_came_and_what_went_is_said_in_words(reader: Reader) -> None:
    page = reader.open(f"{COMPARE}?from=1&to=5")
    highlight = page.locator("[data-statement]:visible", has_text="Highlights, number")
    assert " ".join(highlight.locator("dd:visible").inner_text().split()).casefold() == "added it rains."
    assert "Title" not in shown(page), "a title that came back differs in nothing"
    assert not [one for one in shown(page) if "not known" in one], "nor does a list, whatever was in it between"


def test_the_older_one_stands_first_whichever_was_chosen_first(reader: Reader) -> None:
    page = reader.open(f"{COMPARE}?from=5&to=1")
    expect(page.get_by_role("status")).to_contain_text("between version 1 and version 5")


@pytest.mark.parametrize("number", ["3", "9", "x"])
def test_a_version_that_is_not_shown_cannot_be_chosen_and_the_page_says_so(reader: Reader, number: str) -> None:
    page = reader.open(f"{COMPARE}?from={number}&to=5")
    expect(page.get_by_role("status")).to_have_text(f"Version {number} is not shown, or there is none.")
    expect(page.locator(".wording").first).to_be_visible()
    expect(page.get_by_label("From", exact=True).locator('option[value="3"]')).to_be_disabled()


def test_the_way_back_finds_the_choice_again(reader: Reader) -> None:
    page = reader.open(COMPARE)
    page.get_by_label("From", exact=True).select_option("1")
    page.get_by_label("To", exact=True).select_option("2")
    page.get_by_role("link", name="All versions").click()
    page.go_back()
    expect(page.get_by_role("status")).to_have_text("Statements that differ between version 1 and version 2: 3")


def test_paper_has_what_was_chosen_and_no_form(reader: Reader) -> None:
    page = reader.open(f"{COMPARE}?from=1&to=4")
    page.emulate_media(media="print")
    expect(page.locator("[data-compare]")).to_be_hidden()
    expect(page.get_by_text("Statements that differ between version 1 and version 4: 6")).to_be_visible()
    assert len(shown(page)) == 6


@pytest.mark.parametrize("url", [COMPARE, f"{COMPARE}?from=1&to=4"])
def test_it_fits_the_narrowest_screen(reader: Reader, url: str) -> None:
    page = reader.open(url, 320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_latest_two_are_one_click_from_the_briefing(reader: Reader) -> None:
    page = reader.open("briefings/b/")
    page.get_by_role("link", name="what changed").click()
    expect(page).to_have_url(f"{reader.root}briefings/b/versions/5/changes/")


@pytest.mark.parametrize("url", ["briefings/b/versions/", "briefings/b/versions/5/changes/"])
def test_any_two_are_one_click_from_there(reader: Reader, url: str) -> None:
    page = reader.open(url)
    page.get_by_role("link", name="Compare any two").click()
    expect(page).to_have_url(f"{reader.root}{COMPARE}")


def test_nothing_of_a_version_that_is_not_shown_reaches_the_site(reader: Reader) -> None:
    page = reader.open(COMPARE)
    for file in ("", "briefings/b/", "briefings/b/versions/3/", COMPARE):
        page.goto(reader.root + file)
        assert "Somebody opened" not in page.content()
