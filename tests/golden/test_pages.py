"""Pages of every kind as the templates write them, from a sample that holds all that a page may hold.

To be judged by eye: `pytest tests/golden/test_pages.py --update-golden` rewrites them, and the difference says
what a change of a template did.
"""

from html import escape
from pathlib import Path

import pytest
from html_reading import faults
from sample_site import sample

from briefings.rendering.renderer import RenderedPage
from briefings.settings import Edition

GOLDEN = Path(__file__).parent / "pages"
PAGES: list[tuple[str, str, Edition]] = [
    ("home", "", "public"),
    ("briefing", "briefings/northford-bridge-2/", "public"),
    ("briefing-right-to-left", "briefings/northford-bridge-2-ar/", "public"),
    ("briefing-translated", "briefings/northford-bridge-2-fr/", "public"),
    ("briefing-embargoed", "briefings/secret-briefing/", "internal"),
    ("situation", "situations/northford-flood/", "public"),
    ("event", "events/bank-failure/", "public"),
    ("event-with-parts", "events/flood/", "public"),
    ("event-undated", "events/undated-meeting/", "public"),
    ("claim-contested", "claims/council-bank-held/", "public"),
    ("claim-in-groups", "claims/wire-level/", "public"),
    ("claim-unnamed", "claims/official-bridge-closed/", "public"),
    ("claim-figures", "claims/authority-toll-new/", "public"),
    ("claim-revised", "claims/authority-toll-old/", "public"),
    ("claim-checked", "claims/authority-bank-failed/", "public"),
    ("claim-by-the-editors-word", "claims/monitor-boats/", "public"),
    ("claim-translated", "claims/paper-bridge-fell/", "public"),
    ("claim-discounted", "claims/union-boats-none/", "public"),
    ("position-joint", "claims/joint-appeal/", "public"),
    ("forecast", "claims/desk-forecast/", "public"),
    ("forecasts", "forecasts/", "public"),
    ("assessment", "claims/desk-assessment/", "public"),
    ("actor", "actors/river-authority/", "public"),
    ("actor-right-to-left", "actors/harbour-paper/", "public"),
    ("place", "places/northford/", "public"),
    ("source", "sources/gazette-bridge/", "public"),
    ("source-retracted", "sources/post-retracted/", "public"),
    ("source-protected", "sources/source-covered/", "public"),
    ("index-of-events", "events/", "public"),
    ("index-of-claims", "claims/", "public"),
    ("timeline", "timeline/", "public"),
    ("disclaimers", "disclaimers/", "public"),
    ("corrections", "corrections/", "public"),
    ("data", "data/", "public"),
    ("feeds", "feeds/", "public"),
    ("map", "map/", "public"),
    ("network", "network/", "public"),
    ("actor-with-a-network", "actors/authority-spokesperson/", "public"),
    ("search", "search/", "public"),
    ("moved", "claims/bank-gave-way/", "public"),
]


def written(page: RenderedPage) -> str:
    """The page as a file: what the shell is told of it, then its content."""
    lines = [
        f"title: {page.title}",
        f"description: {page.description}",
        f"language: {page.language} ({page.direction})",
        *(f"meta: {name} {content}" for name, content in page.meta),
        *(f"section: #{anchor} {words}" for anchor, words in page.toc),
    ]
    told = "\n".join(f"  {escape(line, quote=False)}" for line in lines)
    return f"<!--\n{told}\n-->\n{page.html.strip()}\n"


@pytest.mark.parametrize(("name", "url", "edition"), PAGES, ids=[name for name, _, _ in PAGES])
def test_a_page_is_written_like_this(name: str, url: str, edition: Edition, update_golden: bool) -> None:
    made = written(sample(edition).render(url))
    file = GOLDEN / f"{name}.html"
    if update_golden:
        file.write_text(made, encoding="utf-8")
    assert file.is_file(), "write it with --update-golden, and read it"
    assert made == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("edition", ["public", "internal"])
def test_no_page_of_the_sample_has_a_fault(edition: Edition) -> None:
    site = sample(edition)
    found = [f"/{url}: {fault}" for url in site.pages for fault in faults(site.render(url).html, whole=False)]
    assert found == []


def test_there_is_a_page_here_for_every_template() -> None:
    kinds = {sample(edition).pages[url].kind for _, url, edition in PAGES}
    assert kinds == {page.kind for page in sample("internal").pages.values()}


def test_no_file_is_left_over() -> None:
    assert {file.stem for file in GOLDEN.iterdir()} == {name for name, _, _ in PAGES}
