"""Indexes, the page of disclaimers, the search page and the front page."""

import pytest
from sample_site import desk_of, sample

from briefings.model.reference import KINDS, Kind
from briefings.pages.home import build as build_home
from briefings.pages.indexes import LEADS, TITLES, build_disclaimers, build_index, build_search
from briefings.pages.situation import build


def listed(kind: Kind) -> list[str]:
    return [row.link.url.split("/")[1] for _, rows in build_index(sample().desk, kind).groups for row in rows]


def test_every_kind_has_a_title_and_a_lead() -> None:
    assert set(TITLES) == set(LEADS) == set(KINDS)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "disclaimer"])
def test_an_index_lists_every_record_of_its_kind_once(kind: Kind) -> None:
    corpus = sample().desk.corpus
    # A translation stands there as the briefing that it translates.
    translations = {briefing.id for briefing in corpus.briefings.values() if briefing.translation_of}
    assert sorted(listed(kind)) == sorted(
        record.id for record in corpus if record.kind_name == kind and record.id not in translations
    )


def test_briefings_stand_newest_first_by_the_instant_of_publication() -> None:
    assert listed("briefing") == ["northford-bridge-2", "northford-bridge-1"]


def test_events_stand_as_they_happened_and_undated_ones_last() -> None:
    assert listed("event") == ["flood", "bridge-closed", "boats-seen", "bank-failure", "undated-meeting"]


def test_names_are_sorted_without_regard_to_capitals() -> None:
    assert listed("place") == ["northford-valley", "northford", "northford-bridge", "northford-mill"]


def test_the_page_of_disclaimers_says_each_rule_and_where_it_applies() -> None:
    shown = {view.anchor: view for view in build_disclaimers(sample().desk).disclaimers}
    assert list(shown) == ["contested-claims", "one-originator", "translated-words"]
    assert shown["translated-words"].rule == "were translated"
    assert [link.url for link in shown["translated-words"].claims] == ["claims/paper-bridge-fell/"]


def test_the_search_page_leads_to_every_index() -> None:
    assert [link.text for link in build_search(sample().desk).indexes] == list(TITLES.values())


def test_the_front_page_shows_the_latest_briefing_in_full_and_leads_to_the_others() -> None:
    home = build_home(sample().desk)
    assert home.lead is not None
    assert home.lead_link is not None
    assert (home.head.url, home.lead_link.url) == ("", "briefings/northford-bridge-2/")
    assert [row.link.url for row in home.earlier] == ["briefings/northford-bridge-1/"]


def test_situations_that_go_on_stand_before_those_that_ended() -> None:
    home = build_home(sample().desk)
    assert [card.link.url for card in home.situations] == [
        "situations/northford-flood/",
        "situations/northford-harvest/",
    ]
    assert [card.trend for card in home.situations] == ["deteriorated", None]


def test_an_empty_desk_has_a_front_page_and_indexes() -> None:
    desk = desk_of("actors: {a: {name: A, type: monitor}}")
    assert build_home(desk).lead is None
    assert build_index(desk, "briefing").groups == (("", ()),)


def test_a_situation_has_the_trend_of_its_latest_briefing() -> None:
    page = build(sample().desk, "northford-flood")
    assert page.trend is not None
    assert page.latest is not None
    assert (page.trend.value, page.latest.link.url) == ("deteriorated", "briefings/northford-bridge-2/")
    assert build(sample().desk, "northford-harvest").trend is None


@pytest.mark.parametrize(
    ("language", "categories"), [("en", {"one", "other"}), ("ar", {"zero", "one", "two", "few", "many", "other"})]
)
def test_the_search_page_counts_in_the_forms_of_its_language(language: str, categories: set[str]) -> None:
    counts = dict(build_search(sample(language=language).desk).counts)
    assert set(counts) == categories
    # "A result" and "two results" may be said without a figure, as Arabic does.
    spoken = {"zero", "one", "two"}
    assert all("{n}" in words for category, words in counts.items() if category not in spoken)
    assert len(set(counts.values())) >= 2
