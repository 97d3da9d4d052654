"""The plan names every page and builds none; former addresses stay alive; heads are fit for a shell."""

from html import unescape

import pytest
from sample_site import sample

from briefings.pages import plan as planning
from briefings.pages.addresses import INDEXES, address
from briefings.pages.heads import DESCRIPTION_LENGTH, shortened
from briefings.pages.moved import MovedPage
from briefings.settings import Edition


@pytest.mark.parametrize("edition", ["public", "internal"])
def test_every_record_has_its_page(edition: Edition) -> None:
    site = sample(edition)
    for record in site.desk.corpus:
        if record.kind_name != "disclaimer":
            assert site.pages[address(record.kind_name, record.id)].kind == record.kind_name


def test_every_former_id_leads_to_the_record() -> None:
    site = sample()
    moved = {planned.url: planned.build() for planned in site.pages.values() if planned.kind == "moved"}
    assert sorted(moved) == [
        "actors/river-board/", "briefings/first-flash/", "claims/bank-gave-way/", "events/bank-broke/",
        "places/old-bridge/", "situations/northford-2026/", "sources/gazette-old/",
    ]  # fmt: skip
    page = moved["claims/bank-gave-way/"]
    assert isinstance(page, MovedPage)
    assert page.to.url == "claims/authority-bank-failed/"


def test_the_front_page_comes_first_and_indexes_and_search_are_there() -> None:
    pages = sample().pages
    assert next(iter(pages)) == ""
    assert {*INDEXES.values(), "search/"} <= set(pages)


def test_planning_builds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a page was built")

    for kind in planning.BUILDERS:
        monkeypatch.setitem(planning.BUILDERS, kind, refuse)
    assert planning.plan(sample().desk)


@pytest.mark.parametrize("edition", ["public", "internal"])
def test_a_page_is_what_the_plan_said(edition: Edition) -> None:
    for url, planned in sample(edition).pages.items():
        head = planned.build().head
        assert (head.url, head.title, head.kind) == (url, planned.title, planned.kind)
        assert head.title == " ".join(unescape(head.title).split()) or "&" in head.title
        assert "\n" not in head.title + head.description
        assert len(head.description) <= DESCRIPTION_LENGTH + 1


def test_the_marks_of_the_internal_edition_say_why_the_public_does_not_see_a_page() -> None:
    marks = {url: page.build().head.mark for url, page in sample("internal").pages.items()}
    assert marks["briefings/secret-briefing/"] == "embargoed until 2999-01-01"
    assert marks["events/secret-event/"] == "draft"
    assert marks["actors/secret-actor/"] == "TLP:GREEN"
    assert marks["actors/river-authority/"] is None


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("a b", "a b"),
        ("a\n b", "a b"),
        ("one two, three", "one two…"),
        ("onetwothreefour", "onetwothre…"),
    ],
)
def test_a_text_is_cut_at_a_word(text: str, short: str) -> None:
    assert shortened(text, 10) == short
