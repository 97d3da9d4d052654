"""Pictures, recordings and graphic passages on a page."""

import re

from content_samples import NOW
from picture_samples import jpeg, png
from sample_site import PUBLISHER

from briefings.exports.searchable import search_records
from briefings.loading.tree import MemoryTree
from briefings.pages.briefing import build
from briefings.rendering.entries import briefing_html
from briefings.settings import Settings
from briefings.site import Site, open_site

RECORDS = """
situations: {flood: {title: The flood}}
briefings:
  day:
    situation: flood
    title: Day one
    summary: Water rises.
    published: 2024-12-01
    sections:
      - {heading: The bank, text: "The bank [failed](claim:failed).", graphic: description of wounds}
      - {heading: The town, text: "The town [heard](claim:failed) of it."}
    media: [MEDIA]
claims:
  failed:
    statement: The bank failed.
    asserted_by: ministry
    verb: said
    graphic: a witness tells of the dead
    reports: [{source: notice, quote: bodies in the water, excerpt: he saw them, translation: bodies there}]
actors: {ministry: {name: The ministry, type: government-body}}
sources: {notice: {type: report, title: Notice, issued: 2024-11-30}}
"""


def site_of(*media: str, **files: bytes) -> Site:
    listed = ", ".join(f"{{file: {name}, alt: What {number} shows, credit: C}}" for number, name in enumerate(media))
    content = {name.replace("_", "."): data for name, data in files.items()}
    tree = MemoryTree({"day.yml": RECORDS.replace("MEDIA", listed).encode(), **content})
    return open_site(Settings(publisher=PUBLISHER), tree, NOW)


def page(site: Site, url: str = "briefings/day/") -> str:
    return site.render(url).html


def behind_warnings(html: str) -> str:
    return "".join(re.findall(r"<details class=\"graphic\">.*?</details>", html, re.DOTALL))


def test_a_picture_has_its_size_and_all_but_the_first_come_when_they_are_reached() -> None:
    html = page(site_of("a.jpg", "b.png", a_jpg=jpeg(), b_png=png(None)))
    first, second = re.findall("<img[^>]*>", html)
    assert 'width="4" height="6"' in first
    assert "loading" not in first
    assert 'width="6" height="4" loading="lazy"' in second


def test_a_picture_behind_a_warning_is_never_the_one_that_comes_at_once() -> None:
    text = RECORDS.replace("MEDIA", "{file: a.jpg, alt: A, credit: C, graphic: true}")
    html = page(open_site(Settings(), MemoryTree({"a.jpg": jpeg(), "day.yml": text.encode()}), NOW))
    assert 'loading="lazy"' in html
    assert "Not printed while it is closed." in html


def test_what_is_no_picture_can_only_be_led_to() -> None:
    site = site_of("a.PNG", "b.mp3", "c.pdf", a_PNG=png(), b_mp3=b"", c_pdf=b"")
    html = page(site)
    assert len(re.findall("<img", html)) == 1
    assert 'href="../../b.mp3" download>' in html
    assert [path for path, _ in site.pictures()] == ["a.PNG"]
    assert {finding.code for finding in site.verdict.findings} >= {"hidden-data"}


def test_a_graphic_section_stands_behind_a_warning_that_says_what_it_is() -> None:
    html = page(site_of())
    hidden = behind_warnings(html)
    assert "<summary>Graphic: description of wounds" in hidden
    assert "The bank <a" in hidden
    assert "The town <a" in html
    assert "The town <a" not in hidden


def test_graphic_words_of_a_claim_stand_behind_a_warning_wherever_they_stand() -> None:
    site = site_of()
    for url in ("claims/failed/", "briefings/day/"):
        html = page(site, url)
        hidden = behind_warnings(html)
        for words in ("bodies in the water", "bodies there", *(["he saw them"] if url.startswith("claims") else [])):
            assert words in hidden
            assert html.count(words) == hidden.count(words)


def test_search_results_and_feeds_do_not_show_them_unasked() -> None:
    site = site_of()
    told = {record.url: record.text for record in search_records(site.desk)}
    assert "The bank failed" in told["claims/failed/"]
    assert "bodies" not in told["claims/failed/"]
    assert "The bank" in told["briefings/day/"]
    assert "The bank failed" not in told["briefings/day/"]
    assert "The town heard of it" in told["briefings/day/"]
    feed = briefing_html(build(site.desk, "day"), "https://desk.example/")
    assert "description of wounds" in feed
    assert "The bank <a" not in feed


def test_a_site_with_a_picture_that_cannot_be_published_is_not_built() -> None:
    verdict = site_of("a.jpg", a_jpg=jpeg()[:300]).verdict
    assert verdict.failed()
    assert "unfit-picture" in [finding.code for finding in verdict.findings]
