"""What the search knows of each record."""

import pytest
from sample_site import sample

from briefings.exports.facets import facet_names
from briefings.exports.search import SearchRecord
from briefings.exports.searchable import search_records
from briefings.settings import Edition


def records(edition: Edition = "public") -> dict[str, SearchRecord]:
    return {record.url: record for record in search_records(sample(edition).desk)}


def test_every_record_with_a_page_has_an_entry_and_every_entry_a_page() -> None:
    pages = {url for url, page in sample().pages.items() if page.kind not in ("home", "index", "search", "moved")}
    assert set(records()) == pages


@pytest.mark.parametrize("name", ["RAN", "the Authority", "هيئة نهر النور", "רשות הנהר"])
def test_aliases_and_names_in_other_scripts_are_names(name: str) -> None:
    assert name in records()["actors/river-authority/"].names


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("claims/paper-bridge-fell/", "انهار جزء من الجسر"),
        ("claims/paper-bridge-fell/", "A part of the bridge collapsed"),
        ("claims/official-bridge-closed/", "an official at the bridge"),
        ("claims/authority-bank-failed/", "the bank gave way"),
        ("events/bank-failure/", "below the mill"),
        ("events/bank-failure/", "people of the valley"),
        ("events/boats-seen/", "in the harbour"),
        ("briefings/northford-bridge-2/", "Gauge"),
        ("briefings/northford-bridge-2/", "The bank 1"),
        ("sources/gazette-bridge/", "Gazette staff"),
        ("sources/gazette-bridge/", "Northford Gazette"),
        ("places/northford/", "A town on the Nor"),
    ],
)
def test_a_record_is_found_by_all_its_words(url: str, words: str) -> None:
    assert words in records()[url].text


def test_the_title_is_plain_also_where_a_statement_has_markup() -> None:
    assert records()["claims/authority-bank-failed/"].title == "The river bank below the mill failed."


def test_a_result_says_whose_when_and_with_what_status() -> None:
    found = records()["claims/authority-bank-failed/"]
    assert (found.context, found.when, found.sort_date, found.status) == (
        "River Authority of the Nor", "7 March 2026", "2026-03-07", "contested",
    )  # fmt: skip


def test_a_date_sorts_by_its_last_possible_day() -> None:
    found = records()
    assert found["events/bridge-closed/"].sort_date == "2026-03-07"
    assert found["events/flood/"].sort_date == "2026-03-05"  # it goes on: the day from which it is known
    assert found["events/undated-meeting/"].sort_date == ""


def test_a_record_has_its_own_language() -> None:
    assert {records()[url].language for url in ("actors/harbour-paper/", "sources/paper-arabic/")} == {"ar"}


def test_nothing_that_is_the_desks_own_is_found() -> None:
    text = "\n".join(map(repr, records().values()))
    for word in ("DESKNOTE", "WITHHELD", "PROTECTED", "SECRETARCHIVE", "secret"):
        assert word not in text
    assert "WITHHELD" in "\n".join(map(repr, records("internal").values()))
    assert "DESKNOTE" not in "\n".join(map(repr, records("internal").values()))


def test_a_record_stands_in_the_facets_of_what_it_is_about() -> None:
    found = records()
    event, claim = found["events/bank-failure/"].facets, found["claims/authority-bank-failed/"].facets
    assert event["situation"] == claim["situation"] == ("northford-flood",)
    assert claim["actor"][0] == "river-authority"
    assert set(event["place"]) <= set(claim["place"])
    assert found["actors/river-authority/"].facets == {"actor": ("river-authority",)}
    assert "river-authority" in found["briefings/northford-bridge-2/"].facets["actor"]


def test_a_place_brings_the_places_that_it_lies_in() -> None:
    corpus = sample().desk.corpus
    inner = next(place for place in corpus.places.values() if place.within)
    assert records()[f"places/{inner.id}/"].facets["place"][:2] == (inner.id, inner.within)


def test_every_value_of_a_facet_has_a_name_in_the_language_of_the_site() -> None:
    names = facet_names(sample("internal").desk)
    for record in records("internal").values():
        for facet, value in record.facet_values():
            assert names[facet][value], (facet, value)
    assert names["language"]["ar"] == "Arabic"
    assert facet_names(sample(language="fr").desk)["language"]["ar"] == "arabe"


def test_a_text_has_the_direction_of_its_language() -> None:
    found = records()
    assert found["sources/paper-arabic/"].direction == "rtl"
    assert found["events/bank-failure/"].direction == ""
