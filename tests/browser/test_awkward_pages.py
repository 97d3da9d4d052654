"""Awkward content in a browser: nothing is wider than the screen or runs off the paper."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from awkward_content import FIGURES, ROWS, SOURCES, WORD, built_awkward
from browsing import Reader, chromium, serving
from pypdf import PdfReader

PAGES = (
    "", "actors/", "actors/alliance/", "actors/long-word/", "briefings/bare/", "briefings/full-ar/", "briefings/full/",
    "claims/", "claims/counted/", "claims/rival-3/", "events/everywhere/", "events/last-year/", "map/", "network/",
    "places/nowhere/", "search/", "situations/quiet/", "situations/story/", "situations/untold/", "sources/",
    "timeline/",
)  # fmt: skip


@pytest.fixture(scope="module")
def awkward() -> Iterator[Reader]:
    with chromium() as browser, serving(built_awkward()) as root:
        yield Reader(root, browser)


@pytest.mark.parametrize(("width", "medium"), [(320, "screen"), (1440, "screen"), (794, "print")])
def test_no_page_is_wider_than_the_screen_or_the_paper(awkward: Reader, width: int, medium: str) -> None:
    page = awkward.context(width).new_page()
    page.emulate_media(media=medium)  # type: ignore[arg-type]
    wide = {}
    for url in PAGES:
        page.goto(awkward.root + url)
        across = page.evaluate("document.documentElement.scrollWidth")
        if across > width:
            wide[url] = across
    assert wide == {}


def test_all_of_a_long_briefing_is_on_paper(awkward: Reader) -> None:
    printed = PdfReader(BytesIO(awkward.open("briefings/full/").pdf(format="A4")))
    texts = [page.extract_text() for page in printed.pages]
    letters = "".join("".join(texts).split())
    assert [number for number in range(11, ROWS) if f"Row{number}" not in letters] == []
    assert [number for number in range(SOURCES) if f"Article{number}" not in letters] == []
    assert [number for number in range(FIGURES) if f"Figure{number}" not in letters] == []
    assert WORD * 3 in letters
    assert all(text.strip() for text in texts)


@pytest.mark.parametrize("width", [375, 1280])
def test_a_number_of_fifteen_digits_stands_on_one_line(awkward: Reader, width: int) -> None:
    page = awkward.open("briefings/full/", width)
    numbers = page.locator(".key-figure .figure-number")
    assert numbers.filter(has_text="100,000,000,000,000").count() == 1
    broken = numbers.evaluate_all(
        "(all) => all.filter((one) => one.clientHeight > 1.5 * parseFloat(getComputedStyle(one).lineHeight)).length"
    )
    assert broken == 0
