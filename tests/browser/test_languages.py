"""A reader of a page in another language, and of one that is read from the right."""

from browsing import Reader
from playwright.sync_api import Locator

ORIGINAL, ARABIC, FRENCH = (f"briefings/northford-bridge-2{tail}/" for tail in ("", "-ar", "-fr"))


def left_edge(found: Locator) -> float:
    box = found.bounding_box()
    assert box is not None
    return box["x"]


def test_a_reader_goes_from_one_language_to_another_and_back(reader: Reader) -> None:
    page = reader.open(ORIGINAL)
    page.get_by_role("link", name="العربية", exact=True).click()
    assert page.url == reader.root + ARABIC
    assert page.locator("html").get_attribute("dir") == "rtl"
    page.get_by_role("link", name="Français", exact=True).click()
    assert page.url == reader.root + FRENCH
    assert page.locator("html").get_attribute("lang") == "fr"
    page.get_by_role("link", name="English", exact=True).click()
    assert page.url == reader.root + ORIGINAL


def test_programs_are_told_the_versions_and_the_original_for_all_others(reader: Reader) -> None:
    page = reader.open(ARABIC)
    found = {
        str(link.get_attribute("hreflang")): str(link.get_attribute("href"))
        for link in page.locator("head link[hreflang]").all()
    }
    root = "https://example.org/desk/"
    assert found == {"en": root + ORIGINAL, "ar": root + ARABIC, "fr": root + FRENCH, "x-default": root + ORIGINAL}


def test_a_translation_that_lags_behind_leads_to_what_was_changed(reader: Reader) -> None:
    page = reader.open(ARABIC)
    page.locator(".lag li a").click()
    assert page.url == reader.root + ORIGINAL + "#change-1"
    assert page.locator("#change-1").is_visible()
    assert reader.open(FRENCH).locator(".lag").count() == 0


def test_a_chain_is_read_from_the_side_from_which_the_page_is(reader: Reader) -> None:
    for url, arrow, from_the_right in ((ORIGINAL, "→", False), (ARABIC, "←", True)):
        chain = reader.open(url).locator(".claim-chain .chain:has(.chain-arrow ~ .chain-arrow)").first
        steps = chain.locator(".chain-step")
        assert chain.locator(".chain-arrow").first.inner_text() == arrow
        assert chain.get_by_role("img").count() == steps.count() - 1
        edges = [left_edge(steps.nth(index)) for index in range(steps.count())]
        assert len(edges) > 2
        assert edges == sorted(edges, reverse=from_the_right)


def test_a_page_read_from_the_right_is_no_wider_than_a_phone(reader: Reader) -> None:
    for url in (ARABIC, FRENCH, "actors/harbour-paper/"):
        page = reader.open(url, width=375)
        assert page.evaluate("document.documentElement.scrollWidth") <= 375, url


def test_an_answer_begins_at_the_reading_edge_with_how_it_answers(reader: Reader) -> None:
    """In both languages the answer itself is in English: it does not turn the line around."""
    for url, from_the_right in ((ORIGINAL, False), (ARABIC, True)):
        line = reader.open(url).locator(".claim-answers > li:has(.label)").first
        edges = [left_edge(line.locator(part).first) for part in (".label", "a.party", "a >> nth=-1")]
        assert edges == sorted(edges, reverse=from_the_right), url


def test_numbers_of_sources_run_the_way_one_reads(reader: Reader) -> None:
    for url, from_the_right in ((ORIGINAL, False), (ARABIC, True)):
        marks = reader.open(url).locator(".summary p").first.locator(".cite-mark")
        first, second = left_edge(marks.nth(0)), left_edge(marks.nth(1))
        assert (first > second) is from_the_right, url


def test_the_ends_of_a_scale_stand_where_the_drawing_has_them(reader: Reader) -> None:
    page = reader.open("situations/northford-flood/")
    page.evaluate("document.documentElement.dir = 'rtl'; document.querySelector('article').dir = 'rtl'")
    least, most = (page.locator(".figure-scale").first.locator("span").nth(number) for number in (0, 1))
    assert left_edge(least) < left_edge(most)


def test_a_title_written_the_other_way_than_its_page_stays_on_the_screen(reader: Reader) -> None:
    for url, width in (("sources/gazette-bridge/", 960), ("sources/gazette-bridge/", 1440), (ARABIC, 960)):
        page = reader.open(url, width)
        other = "عنوان طويل " * 9 if url != ARABIC else "A long title " * 9
        page.locator("h1").evaluate("(title, words) => { title.textContent = words }", other)
        assert page.locator("h1").evaluate("(title) => getComputedStyle(title).unicodeBidi") == "isolate"
        left, right = page.locator("h1").evaluate(
            "(title) => { const box = title.getBoundingClientRect(); return [box.left, box.right] }"
        )
        assert (left >= 0, right <= width) == (True, True), url
