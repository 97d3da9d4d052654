"""Narrowing down what is found: facets, days, order and counts."""

import json
from random import Random

import pytest

from briefings.exports.search import Reader, SearchRecord, Wanted, as_script, write_index
from briefings.exports.search.faceting import days

RECORDS = [
    SearchRecord(
        "claims/bridge/", "claim", "The bridge fell", sort_date="2024-11-30", status="contested",
        facets={"actor": ("union", "council"), "place": ("harbour", "town")},
    ),
    SearchRecord(
        "claims/bridge-held/", "claim", "The bridge held", sort_date="2024-11-29", status="claimed",
        facets={"actor": ("council",), "place": ("harbour", "town")},
    ),
    SearchRecord("events/bridge/", "event", "A bridge was closed", sort_date="2024-12-02", facets={"place": ("town",)}),
    SearchRecord("events/ferry/", "event", "Ferry sank", sort_date="2024-12-02", language="fr"),
    SearchRecord("actors/union/", "actor", "Bridge union", facets={"actor": ("union",)}),
]  # fmt: skip
NAMES = {"actor": {"union": "The union", "council": "The council", "nobody": "Nobody"}}
FILES = dict(write_index(RECORDS, NAMES))


def urls(query: str, **wanted: object) -> list[str]:
    found = Reader(FILES.__getitem__).find(query, wanted=Wanted(**wanted))  # type: ignore[arg-type]
    assert found.total == len(found.results)
    return [result["url"] for result in found.results]


def test_a_value_leaves_out_the_others() -> None:
    assert urls("bridge", values={"kind": ("claim",)}) == ["claims/bridge/", "claims/bridge-held/"]


def test_values_of_one_facet_add_and_facets_narrow() -> None:
    assert urls("bridge", values={"kind": ("claim", "actor")}) == [
        "actors/union/", "claims/bridge/", "claims/bridge-held/"
    ]  # fmt: skip
    assert urls("bridge", values={"kind": ("claim",), "actor": ("union",)}) == ["claims/bridge/"]


def test_without_words_all_that_was_chosen_is_found_newest_first() -> None:
    assert urls("", values={"place": ("town",)}) == ["events/bridge/", "claims/bridge/", "claims/bridge-held/"]


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2024-11-30", "", ["events/bridge/", "events/ferry/", "claims/bridge/"]),
        ("", "2024-11-30", ["claims/bridge/", "claims/bridge-held/"]),
        ("2024-11-30", "2024-11-30", ["claims/bridge/"]),
        ("2024-12-01", "2024-12-01", []),
        ("2025-01-01", "2024-01-01", []),
    ],
)
def test_a_range_of_days_has_both_its_ends_and_nothing_undated(since: str, until: str, expected: list[str]) -> None:
    assert urls("", since=since, until=until) == expected


def test_by_date_the_newest_is_first_whatever_the_words_count() -> None:
    assert urls("bridge", by_date=True) == [
        "events/bridge/", "claims/bridge/", "claims/bridge-held/", "actors/union/",
    ]  # fmt: skip


def test_a_value_that_nobody_has_finds_nothing() -> None:
    assert urls("bridge", values={"actor": ("nobody",)}) == []
    assert urls("bridge", values={"no-facet": ("x",)}) == []


def test_counts_are_those_of_the_query_and_of_the_other_choices() -> None:
    index = Reader(FILES.__getitem__)
    assert index.counts("kind", "") == {"claim": 2, "event": 2, "actor": 1}
    assert index.counts("kind", "bridge") == {"claim": 2, "event": 1, "actor": 1}
    chosen = Wanted({"kind": ("claim",), "status": ("contested",)})
    assert index.counts("kind", "bridge", chosen) == {"claim": 1}
    assert index.counts("status", "bridge", chosen) == {"contested": 1, "claimed": 1}
    assert index.counts("actor", "bridge", chosen) == {"union": 1, "council": 1}


def test_a_value_is_listed_by_its_name_and_asked_for_by_its_id() -> None:
    assert json.loads(FILES["search/facets/actor-values-0.json"]) == [
        ["council", "The council", 2], ["union", "The union", 2],
    ]  # fmt: skip
    words = json.loads(FILES["search/words/0.json"])
    assert dict(zip(words["keys"], words["entries"], strict=True))["@actor=union"]["name"] == "The union"


def test_a_choice_within_a_common_word_is_complete() -> None:
    random = Random(5)
    many = [
        SearchRecord(
            f"r/{number:04}/", "event", f"Common {number}", text=f"common prefix{random.randrange(900)}",
            sort_date=f"20{number % 20:02}-01-01", facets={"place": (f"p{number % 700}",)},
        )
        for number in range(2400)
    ]  # fmt: skip
    index = Reader(dict(write_index(many)).__getitem__)
    for number in range(0, 700, 90):
        expected = {record.url for record in many if record.facets["place"] == (f"p{number}",)}
        for query in ("common", "comm", "pref", ""):
            found = index.find(query, wanted=Wanted({"place": (f"p{number}",)}))
            assert {result["url"] for result in found.results} == expected, query
    newest = index.find("common", wanted=Wanted(by_date=True)).results
    assert {result["date"] for result in newest} == {"2019-01-01"}
    assert sum(index.counts("place", "common").values()) == len(many)


def test_days_are_told_by_their_distances() -> None:
    assert days(["2024-12-02", "2024-12-02", "2024-11-30", ""]) == {
        "newest": "2024-12-02", "steps": [2], "records": [2, 1],
    }  # fmt: skip
    assert days(["", ""]) == {"newest": "", "steps": [], "records": []}


def test_a_file_as_a_script_calls_with_its_name_and_content() -> None:
    assert as_script("search/words/0.json", b'{"keys":[]}') == (
        "search/words/0.js", b'briefingsShard("words/0",{"keys":[]});\n',
    )  # fmt: skip
