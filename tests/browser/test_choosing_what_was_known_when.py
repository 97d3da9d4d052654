"""What was known when, in a browser: a day is chosen by keyboard, shared by its address, told aloud, printed."""

import shutil
from collections.abc import Iterator

import pytest
from browsing import Reader, serving
from playwright.sync_api import Page, expect
from repositories import CLAIMS, Desk, claim
from sample_site import build

pytestmark = [pytest.mark.browser, pytest.mark.skipif(shutil.which("git") is None, reason="needs git")]
PAGE = "situations/s/as-of/"
DISPUTE = claim("It broke.", asserted_by="monitor", responds_to=[{"claim": "held", "as": "disputes"}])


@pytest.fixture(scope="module")
def past(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A site whose situation has four days: 2 to 5 January."""
    desk = Desk(tmp_path_factory.mktemp("past") / "desk")
    (desk.root / "mkdocs.yml").write_text(
        "site_name: Desk\ndocs_dir: content\ntheme: {name: briefings}\nplugins: [briefings]\n"
    )
    desk.state()
    desk.state(claims={**CLAIMS, "broke": DISPUTE})
    desk.day = desk.day.replace(day=5)
    desk.state(claims={"held": claim(status={"value": "retracted", "why": "Taken back."}), "broke": DISPUTE})
    desk.state(claims=CLAIMS)
    with serving(build(desk.root, SOURCE_DATE_EPOCH="1780000000")) as root:
        yield Reader(root, reader.browser)


def known(page: Page) -> list[tuple[str, str]]:
    """Statement and status of what is to be seen."""
    turns = page.locator(".turn:visible").all()
    return [(turn.locator(".turn-statement").inner_text(), turn.locator(".status-word").inner_text()) for turn in turns]


def test_a_day_is_chosen_by_keyboard_and_stands_in_the_address(past: Reader) -> None:
    page = past.open(PAGE)
    expect(page.locator(".asof-day:visible")).to_have_count(4)
    expect(page.get_by_role("button", name="Later")).to_be_disabled()
    page.get_by_role("combobox").focus()
    page.keyboard.type("3 January")
    page.keyboard.press("Tab")
    assert page.url.endswith(f"{PAGE}?as-of=2026-01-03")
    expect(page.get_by_role("heading", name="As known on 3 January 2026")).to_be_visible()
    assert sorted(known(page)) == [("It broke.", "contested"), ("The bank held.", "contested")]
    expect(page.locator(".asof-day:visible")).to_have_count(0)


def test_the_days_before_and_after_are_one_key_away_and_told_aloud(past: Reader) -> None:
    page = past.open(f"{PAGE}?as-of=2026-01-03")
    told = page.get_by_role("status")
    expect(told).to_have_text("")
    page.get_by_role("button", name="Later").focus()
    page.keyboard.press("Enter")
    expect(told).to_contain_text("As known on 5 January 2026. Claims known: 2")
    expect(told).to_contain_text("retracted 1")
    page.keyboard.press("Enter")
    expect(told).to_contain_text("As known on 6 January 2026. Claims known: 1 · claimed 1")
    assert known(page) == [("The bank held.", "claimed")]
    expect(page.get_by_role("combobox")).to_be_focused()
    for _ in range(3):
        page.get_by_role("button", name="Earlier").click()
    assert page.url.endswith("?as-of=2026-01-02")
    expect(page.get_by_role("button", name="Earlier")).to_be_disabled()
    assert known(page) == [("The bank held.", "claimed")]


def test_a_shared_address_shows_the_same_and_a_day_between_two_the_one_before(past: Reader) -> None:
    page = past.open(f"{PAGE}?as-of=2026-01-04")
    expect(page.get_by_role("combobox")).to_have_value("2026-01-03")
    assert len(known(page)) == 2
    assert len(known(past.open(f"{PAGE}?as-of=2027-01-01"))) == 1
    for nothing in ("2020-01-01", "nonsense", ""):
        assert past.open(f"{PAGE}?as-of={nothing}").locator(".asof-day:visible").count() in (0, 4)


def test_the_contents_of_the_page_lead_back_to_all_days(past: Reader) -> None:
    page = past.open(f"{PAGE}?as-of=2026-01-03", width=1440)
    page.locator(".rail").get_by_role("link", name="5 January 2026").click()
    expect(page.locator("#known-2026-01-05")).to_be_in_viewport()
    assert page.url.endswith(f"{PAGE}#known-2026-01-05")


def test_the_situation_leads_there_and_back_finds_the_choice(past: Reader) -> None:
    page = past.open("situations/s/")
    page.get_by_role("link", name="What was known when").click()
    page.get_by_role("combobox").select_option("2026-01-03")
    page.locator(".asof-state").get_by_role("link", name="The bank held.").click()
    page.go_back()
    expect(page.get_by_role("combobox")).to_have_value("2026-01-03")
    assert len(known(page)) == 2


def test_without_scripts_every_day_stands_there_and_no_choice_is_offered(past: Reader) -> None:
    page = past.open(f"{PAGE}?as-of=2026-01-03", java_script_enabled=False)
    expect(page.locator(".asof-day:visible")).to_have_count(4)
    expect(page.locator(".asof-choice")).to_be_hidden()
    expect(page.locator(".asof-state")).to_be_hidden()


def test_paper_has_the_day_that_was_chosen_and_no_buttons(past: Reader) -> None:
    page = past.open(f"{PAGE}?as-of=2026-01-03")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="As known on 3 January 2026")).to_be_visible()
    expect(page.locator(".asof-choice")).to_be_hidden()
    assert len(known(page)) == 2


@pytest.mark.parametrize("address", [PAGE, f"{PAGE}?as-of=2026-01-03"])
def test_a_phone_scrolls_in_one_direction_only(past: Reader, address: str) -> None:
    page = past.open(address, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
