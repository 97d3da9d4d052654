"""Pages as a browser prints them: nothing is cut off, every sheet says what it is from."""

import re
from io import BytesIO
from unicodedata import normalize

import pytest
from browsing import Reader
from pypdf import PdfReader

pytestmark = pytest.mark.browser

BRIEFING = "briefings/northford-bridge-2/"
KINDS = [
    "",
    BRIEFING,
    "briefings/northford-bridge-2-ar/",
    "situations/northford-flood/",
    "claims/council-bank-held/",
    "sources/gazette-bridge/",
    "claims/",
    "timeline/",
    "map/",
    "network/",
]
WORDS = """[...document.querySelectorAll(
  ':is(.claim-statement, .rival-statement, .source-name cite, .source-address, td, th, .caveat-text p, dt)')]
  .filter((e) => e.checkVisibility() && !e.querySelector('.cite, .status, .map-find')).map((e) => e.textContent)"""
WIDER = """[...document.querySelectorAll('main *')].filter((e) => {
    const box = e.getBoundingClientRect();
    return e.checkVisibility() && !e.closest('svg, .visually-hidden') && (box.right > innerWidth + 1 || box.left < -1);
  }).map((e) => e.outerHTML.slice(0, 100)).slice(0, 3)"""


def sheets(reader: Reader, url: str, paper: str) -> list[str]:
    """The words of each sheet; ligatures are read as their letters."""
    printed = PdfReader(BytesIO(reader.open(url).pdf(format=paper)))
    return [" ".join(normalize("NFKC", sheet.extract_text()).split()) for sheet in printed.pages]


def letters(words: str) -> str:
    return re.sub(r"\s", "", normalize("NFKC", words)).lower()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_each_further_sheet_says_which_briefing_it_is_from_and_how_far_that_knows(reader: Reader, paper: str) -> None:
    first, *others = sheets(reader, BRIEFING, paper)
    assert others
    assert "Update 2 · Information cut-off 7 March 2026" not in first
    for number, words in enumerate(others, start=2):
        assert "The bridge & the “river” <bank> at Northford" in words
        assert "Update 2 · Information cut-off 7 March 2026, 18:00 (UTC)" in words
        assert f"{number} / {len(others) + 1}" in words


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_claim_figure_and_source_of_the_briefing_is_on_paper(reader: Reader, paper: str) -> None:
    page = reader.open(BRIEFING)
    page.emulate_media(media="print")
    printed = letters("".join(sheets(reader, BRIEFING, paper)))
    # In a PDF, words from right to left stand in another order.
    wanted = [words for words in page.evaluate(WORDS) if words.strip() and not re.search(r"[\u0590-\u06ff]", words)]
    assert len(wanted) > 40
    assert [words for words in wanted if letters(words) not in printed] == []


@pytest.mark.parametrize("url", KINDS)
def test_nothing_is_wider_than_the_paper(reader: Reader, url: str) -> None:
    page = reader.open(url, width=643)  # what A4 has between its margins, in CSS pixels
    page.emulate_media(media="print")
    assert page.evaluate(WIDER) == []
