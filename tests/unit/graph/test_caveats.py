"""Which disclaimers apply to which claims, and the reason that a reader is given."""

from typing import Any

import pytest
from content_samples import ACTORS, Records, claim, ledger

from briefings.graph.caveats import caveats, surroundings

PLACES: Records = {
    "country": {"name": "The Country", "kind": "country", "country": "SY"},
    "city": {"name": "The City", "kind": "city", "within": "country"},
    "bridge": {"name": "Old Bridge", "kind": "facility", "within": "city"},
}
SITUATIONS: Records = {"flood": {"title": "The flood"}, "war": {"title": "The war", "places": ["country"]}}
EVENTS: Records = {
    "on-bridge": {"title": "On the bridge", "where": ["bridge"], "situation": "flood"},
    "somewhere": {"title": "Somewhere", "situation": "war"},
}
CLAIMS: Records = {
    "a": claim("ministry", attests=["on-bridge"], asserted="2024-11-30", reports=[{"source": "wire-report"}]),
    "b": claim(
        "monitor", attests=["somewhere"], reports=[{"source": "radio-report", "quote": "x", "translation": "y"}]
    ),
    "c": claim("wire", ("disputes", "a"), about=["city"]),
    "d": claim("rebels", kind="position"),
}


def matched(condition: dict[str, Any]) -> tuple[str, ...]:
    rule = {"rule": {"text": "T", "applies_when": condition}}
    found = ledger(CLAIMS, places=PLACES, situations=SITUATIONS, events=EVENTS, disclaimers=rule)
    return next((caveat.claims for caveat in caveats(found, CLAIMS)), ())


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({}, "abcd"),
        ({"status": "contested"}, "ac"),
        ({"kind": ["position", "forecast"]}, "d"),
        ({"actor": "ministry"}, "a"),
        ({"actor_type": ["monitor", "news-agency"]}, "bc"),
        ({"publisher": "radio"}, "b"),
        ({"source": ["wire-report", "radio-report"]}, "ab"),
        ({"source_type": "broadcast"}, "b"),
        ({"country": "SY"}, "abc"),
        ({"place": "city"}, "ac"),
        ({"place": "bridge"}, "a"),
        ({"situation": "war"}, "b"),
        ({"max_originators": "0"}, "c"),
        ({"asserted_within": "2024-11"}, "a"),
        ({"translated": "true"}, "b"),
        ({"not": {"country": "SY"}}, "d"),
        ({"all": [{"country": "SY"}, {"status": ["contested", "claimed"]}]}, "ac"),
        ({"any": [{"situation": "war"}, {"kind": "position"}]}, "bd"),
        ({"country": "SY", "status": "reported"}, "b"),
        ({"actor": "spokesman"}, ""),
    ],
)
def test_all_that_a_condition_names_must_hold(condition: dict[str, Any], expected: str) -> None:
    assert "".join(matched(condition)) == expected


def test_the_reason_is_the_condition_in_words() -> None:
    rule = {
        "text": "T",
        "applies_when": {"country": "SY", "status": ["claimed", "contested"], "not": {"actor": "rebels"}},
    }
    found = ledger(CLAIMS, places=PLACES, situations=SITUATIONS, events=EVENTS, disclaimers={"rule": rule})
    (caveat,) = caveats(found, CLAIMS)
    assert (
        caveat.reason == "are claimed or contested and concern Syria and are not such that they are made by The rebels"
    )


def test_a_place_lies_in_all_that_is_around_it_and_a_circle_ends() -> None:
    graph = ledger({}, places=PLACES).graph
    assert list(surroundings(graph, "bridge")) == ["bridge", "city", "country"]
    circle = {**PLACES, "country": {**PLACES["country"], "within": "bridge"}}
    assert list(surroundings(ledger({}, places=circle).graph, "city")) == ["city", "country", "bridge"]


def test_the_sample_actors_are_of_the_types_that_these_tests_need() -> None:
    assert [ACTORS[name]["type"] for name in ("monitor", "wire")] == ["monitor", "news-agency"]
