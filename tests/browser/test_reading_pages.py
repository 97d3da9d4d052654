"""Reading the site in a browser: with a mouse, a keyboard, a thumb, without scripts, in the dark and on paper."""

import re
from urllib.parse import quote

import pytest
from browsing import Reader, serving
from html_reading import pages_of
from playwright.sync_api import expect
from sample_site import built_content, built_sample

pytestmark = pytest.mark.browser

BRIEFING = "briefings/northford-bridge-2/"
KINDS = [
    "",
    BRIEFING,
    "briefings/northford-bridge-2-ar/",
    "situations/northford-flood/",
    "events/bank-failure/",
    "claims/council-bank-held/",
    "claims/authority-toll-new/",
    "actors/river-authority/",
    "places/northford/",
    "sources/gazette-bridge/",
    "briefings/",
    "claims/",
    "disclaimers/",
    "search/?q=bank",
    "claims/bank-gave-way/",
    "about/",
]


def test_a_number_leads_to_its_source_and_back_to_the_same_place(reader: Reader) -> None:
    page = reader.open(BRIEFING)
    mark = page.locator("#sources-2-1 .cite-mark").last
    place = mark.get_attribute("id")
    mark.click()
    expect(page).to_have_url(f"{reader.root}{BRIEFING}{mark.get_attribute('href')}")
    entry = page.locator(page.url[page.url.index("#") :])
    expect(entry).to_be_in_viewport()
    entry.locator(f'a[href="#{place}"]').click()
    expect(page).to_have_url(f"{reader.root}{BRIEFING}#{place}")
    expect(page.locator(f"#{place}")).to_be_in_viewport()


def test_the_browsers_own_way_back_returns_to_the_place(reader: Reader) -> None:
    page = reader.open(BRIEFING)
    mark = page.locator("#sources-2-1 .cite-mark").last
    mark.scroll_into_view_if_needed()
    mark.click()
    page.go_back()
    expect(mark).to_be_in_viewport()


def test_a_note_shows_under_the_pointer_and_escape_sends_it_away(reader: Reader) -> None:
    page = reader.open(BRIEFING)
    mark = page.locator(".claim .cite-mark").first
    note = page.locator(f"#{mark.get_attribute('aria-describedby')}")
    expect(note).to_be_hidden()
    mark.hover()
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    page.mouse.move(0, 0)
    mark.hover()
    expect(note).to_be_visible()


def test_the_pointer_may_move_onto_the_note(reader: Reader) -> None:
    page = reader.open(BRIEFING)
    mark = page.locator(".claim .cite-mark").first
    note = page.locator(f"#{mark.get_attribute('aria-describedby')}")
    mark.hover()
    note.hover()
    expect(note).to_be_visible()


def test_a_note_shows_for_the_keyboard_and_escape_sends_it_away(reader: Reader) -> None:
    page = reader.open(BRIEFING)
    mark = page.locator(".claim .cite-mark").first
    note = page.locator(f"#{mark.get_attribute('aria-describedby')}")
    mark.focus()
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()


def test_where_there_is_room_notes_stand_beside_the_text(reader: Reader) -> None:
    page = reader.open(BRIEFING, 1440)
    expect(page.locator("#the-bank-1 .note").first).to_be_visible()
    column, note = page.locator("#the-bank-1").bounding_box(), page.locator("#the-bank-1 .note").first.bounding_box()
    assert column is not None
    assert note is not None
    assert note["x"] >= column["x"] + column["width"]


def test_on_a_phone_the_first_tap_opens_the_note_and_the_second_follows(reader: Reader) -> None:
    page = reader.open(BRIEFING, 390, has_touch=True, is_mobile=True)
    mark = page.locator("#the-bank-1 .cite-mark").first
    note = page.locator(f"#{mark.get_attribute('aria-describedby')}")
    mark.tap()
    expect(note).to_be_visible()
    expect(note).to_be_in_viewport()
    assert "#" not in page.url
    mark.tap()
    expect(page).to_have_url(f"{reader.root}{BRIEFING}{mark.get_attribute('href')}")
    expect(page.locator(mark.get_attribute("href") or "?")).to_be_in_viewport()


def test_without_scripts_a_page_reads_fully_and_numbers_lead_there_and_back(reader: Reader) -> None:
    page = reader.open(BRIEFING, java_script_enabled=False)
    for words in (
        "Highlights",
        "Key figures",
        "What is not known",
        "Sources",
        "“dozens”",
        "It rests on one originator.",
    ):
        expect(page.locator("main").get_by_text(words).first).to_be_visible()
    mark = page.locator("#the-bank-1 .cite-mark").first
    mark.click()
    expect(page).to_have_url(f"{reader.root}{BRIEFING}{mark.get_attribute('href')}")
    page.locator(page.url[page.url.index("#") :]).locator('.source-places a[href^="#cite-"]').first.click()
    expect(page).to_have_url(re.compile("#cite-"))


def test_without_scripts_a_phones_tap_follows_at_once(reader: Reader) -> None:
    page = reader.open(BRIEFING, 390, has_touch=True, is_mobile=True, java_script_enabled=False)
    page.locator("#the-bank-1 .cite-mark").first.tap()
    expect(page).to_have_url(re.compile("#source-"))


def test_without_scripts_the_search_page_says_what_to_do(reader: Reader) -> None:
    page = reader.open("search/", java_script_enabled=False)
    assert "Searching needs JavaScript" in page.locator("noscript").inner_text()
    page.locator("main").get_by_role("link", name="Claims").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Claims")


@pytest.mark.parametrize(
    "query", ["RAN", "the Authority", "هيئة نهر", "רשות", "River Auth", "river authority of the nor"]
)
def test_an_actor_is_found_from_the_header_by_any_of_its_names(reader: Reader, query: str) -> None:
    page = reader.open("places/northford/")
    field = page.locator("header input[type=search]")
    field.fill(query)
    field.press("Enter")
    page.wait_for_url(f"**/search/?q={quote(query).replace('%20', '+')}")
    link = page.locator(".search-results a", has_text="River Authority of the Nor").first
    expect(link).to_be_visible()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("River Authority of the Nor")


@pytest.mark.parametrize("url", KINDS)
def test_no_page_scrolls_sideways_on_the_narrowest_screen(reader: Reader, url: str) -> None:
    page = reader.open(url, 320)
    page.wait_for_load_state("networkidle")
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 320, page.evaluate(
        """[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 321)
           .slice(0, 5).map(e => e.outerHTML.slice(0, 120))"""
    )


CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (color) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const color = rgb(getComputedStyle(one).backgroundColor);
      if (color[3] === 255) return color;
    }
    return [255, 255, 255];
  };
  const low = new Set();
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const element = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const [one, other] = [light(rgb(style.color)), light(behind(element))].sort((a, b) => b - a);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
    const ratio = (one + 0.05) / (other + 0.05);
    if (ratio < (large ? 3 : 4.5)) low.add(`${ratio.toFixed(2)} ${element.className || element.localName}`);
  }
  return [...low];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("url", ["", "claims/council-bank-held/", "sources/", "search/?q=bank"])
def test_every_word_stands_out_from_its_ground(reader: Reader, url: str, scheme: str) -> None:
    page = reader.open(url, color_scheme=scheme)
    page.wait_for_load_state("networkidle")
    assert page.evaluate(CONTRAST) == []


def test_the_dark_scheme_is_dark(reader: Reader) -> None:
    brightness = """() => { const c = document.createElement('canvas').getContext('2d');
        c.fillStyle = getComputedStyle(document.documentElement).backgroundColor; c.fillRect(0, 0, 1, 1);
        return c.getImageData(0, 0, 1, 1).data[0]; }"""
    light, dark = (reader.open("", color_scheme=scheme).evaluate(brightness) for scheme in ("light", "dark"))
    assert light > 200 > 80 > dark


def test_paper_has_no_navigation_and_what_was_folded_is_open(reader: Reader) -> None:
    page = reader.open(BRIEFING)
    page.emulate_media(media="print")
    for part in (".masthead-nav", ".masthead-search", ".rail", ".note"):
        for one in page.locator(part).all():
            expect(one).to_be_hidden()
    expect(page.get_by_text("It applies to claims that are contested").first).to_be_visible()
    expect(page.locator("#source-1")).to_be_visible()


def test_reading_asks_nobody_but_the_site_and_breaks_no_rule_of_its_policy(reader: Reader) -> None:
    asked: list[str] = []
    said: list[str] = []
    page = reader.context().new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for url in pages_of(built_sample()):
        if url != "404.html":
            page.goto(reader.root + url)
    page.goto(f"{reader.root}search/?q=bank")
    page.wait_for_selector(".search-results li")
    assert asked
    assert [url for url in asked if not url.startswith(reader.root)] == []
    assert said == []
    assert page.context.cookies() == []


def test_this_repositorys_own_pages_break_no_rule_either(reader: Reader) -> None:
    with serving(built_content()) as root:
        page = reader.context(320).new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
        page.on("request", lambda request: said.append(request.url) if not request.url.startswith(root) else None)
        kinds: dict[str, list[str]] = {}
        for url in pages_of(built_content()):
            kinds.setdefault(url.partition("/")[0], []).append(url)
        for url in (url for urls in kinds.values() for url in urls[:4] if url != "404.html"):
            page.goto(root + url)
            if page.evaluate("document.documentElement.scrollWidth") > 320:
                said.append(f"{url} scrolls sideways")
        assert said == []


def test_the_page_of_an_actor_or_a_situation_leads_to_its_own_feed(reader: Reader) -> None:
    for url in ("actors/gazette/", "situations/northford-flood/"):
        feed = reader.open(url).get_by_role("link", name="Feed of this page")
        assert feed.evaluate("(link) => link.href") == f"{reader.root}feeds/{url.rstrip('/')}.atom"
    assert reader.open("briefings/northford-bridge-2/").get_by_role("link", name="Feed of this page").count() == 0
