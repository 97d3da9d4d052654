"""Which disclaimers apply to which claims, and the reason that a reader is given."""

from typing import Any

import pytest
from content_samples import ACTORS, NOW, SOURCES, Records, claim, ledger, tree

from briefings.graph.caveats import caveats, surroundings
from briefings.graph.conditions import condition_words
from briefings.graph.ledger import Ledger
from briefings.model.disclaimer import Condition
from briefings.settings import Settings
from briefings.site import examine

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


def with_rule(condition: dict[str, Any]) -> Ledger:
    rule = {"rule": {"text": "T", "applies_when": condition}}
    return ledger(CLAIMS, places=PLACES, situations=SITUATIONS, events=EVENTS, disclaimers=rule)


def matched(condition: dict[str, Any]) -> tuple[str, ...]:
    found = with_rule(condition)
    return next((caveat.claims for caveat in caveats(found, CLAIMS)), ())


CASES: list[tuple[dict[str, Any], str, str]] = [
    ({}, "abcd", "are of any kind"),
    ({"status": "contested"}, "ac", "are contested"),
    ({"status": ["reported", "claimed"]}, "b", "are reported or claimed"),
    ({"kind": ["position", "forecast"]}, "d", "are of the kind: position or forecast"),
    ({"actor": "ministry"}, "a", "are made by Ministry of Works"),
    ({"actor": "spokesman"}, "", "are made by The spokesman"),
    (
        {"actor_type": ["monitor", "news-agency"]},
        "bc",
        "are made by somebody of the kind: monitor or news agency",
    ),
    ({"publisher": "radio"}, "b", "were read in Plain Radio"),
    ({"source": ["wire-report", "radio-report"]}, "ab", "were read in Bridge closed or Evening news"),
    ({"source_type": "broadcast"}, "b", "were read in a source of the kind: broadcast"),
    ({"source_type": "article-newspaper"}, "a", "were read in a source of the kind: news article"),
    ({"country": "SY"}, "abc", "concern Syria"),
    ({"place": "city"}, "ac", "concern The City"),
    ({"place": "bridge"}, "a", "concern Old Bridge"),
    ({"situation": "war"}, "b", "belong to The war"),
    ({"max_originators": "0"}, "c", "have no stated originator"),
    ({"max_originators": "1"}, "abcd", "rest on at most 1 originator"),
    ({"asserted_within": "2024-11"}, "a", "were made within 2024-11"),
    ({"asserted_within": "2023"}, "", "were made within 2023"),
    ({"translated": "true"}, "b", "were translated"),
    ({"translated": "false"}, "acd", "were not translated"),
    ({"not": {"country": "SY"}}, "d", "are not such that they concern Syria"),
    ({"not": {}}, "", "are not such that they are of any kind"),
    ({"any": []}, "abcd", "are of any kind"),
    (
        {"all": [{"country": "SY"}, {"status": ["contested", "claimed"]}]},
        "ac",
        "concern Syria and are contested or claimed",
    ),
    ({"any": [{"situation": "war"}, {"kind": "position"}]}, "bd", "belong to The war or are of the kind: position"),
    (
        {"country": "SY", "any": [{"situation": "war"}, {"kind": "position"}]},
        "b",
        "concern Syria and (belong to The war or are of the kind: position)",
    ),
    (
        {"any": [{"situation": "war", "translated": "true"}, {"actor": "ministry"}]},
        "ab",
        "(belong to The war and were translated) or are made by Ministry of Works",
    ),
    (
        {"all": [{"not": {"status": "contested"}}, {"country": "SY"}]},
        "b",
        "concern Syria and are not such that they are contested",
    ),
    (
        {"not": {"country": "SY", "status": "contested"}, "kind": "claim"},
        "b",
        "are of the kind: claim and are not such that they (are contested and concern Syria)",
    ),
    (
        {"not": {"any": [{"actor": "ministry"}, {"actor": "wire"}]}},
        "bd",
        "are not such that they (are made by Ministry of Works or are made by Plain Wire)",
    ),
    (
        {"not": {"not": {"actor": "ministry"}}},
        "a",
        "are not such that they are not such that they are made by Ministry of Works",
    ),
    ({"country": "SY", "status": "reported"}, "b", "are reported and concern Syria"),
]


@pytest.mark.parametrize(("condition", "expected", "words"), CASES, ids=lambda value: str(value))
def test_all_that_a_condition_names_must_hold_and_its_words_say_so(
    condition: dict[str, Any], expected: str, words: str
) -> None:
    assert "".join(matched(condition)) == expected
    found = with_rule(condition)
    assert str(condition_words(found.graph, found.graph.corpus.disclaimers["rule"].applies_when)) == words


def test_every_key_that_a_condition_can_have_stands_in_the_table_above() -> None:
    named = {key for condition, *_ in CASES for key in condition}
    assert named == {field.alias or name for name, field in Condition.model_fields.items()}


@pytest.mark.parametrize(("condition", "expected", "words"), CASES, ids=lambda value: str(value))
def test_a_rule_of_any_kind_that_matches_nothing_is_told_and_so_is_what_it_does_not_cover(
    condition: dict[str, Any], expected: str, words: str
) -> None:
    summary = " ".join(f"It [says](claim:{claim_id})." for claim_id in CLAIMS)
    day = {"situation": "flood", "title": "D", "summary": summary, "published": "2024-12-02"}
    shelves: dict[str, Any] = {
        "claims": CLAIMS,
        "actors": ACTORS,
        "sources": SOURCES,
        "places": PLACES,
        "situations": SITUATIONS,
        "events": EVENTS,
        "briefings": {"day": day},
        "disclaimers": {"rule": {"text": "T", "applies_when": condition}},
    }
    demanding = Settings(demand_disclaimer=("contested", "reported", "claimed"))
    found = examine(demanding, tree(**shelves), NOW).verdict.findings
    assert [one.code for one in found].count("silent-disclaimer") == (0 if expected else 1)
    uncovered = [one.message for one in found if one.code == "uncovered-claim"]
    # A position has no status, so that none is demanded of it.
    assert [claim_id for claim_id in "abc" if any(f'"{claim_id}"' in message for message in uncovered)] == [
        claim_id for claim_id in "abc" if claim_id not in expected
    ]
    assert len(uncovered) == len(set("abc") - set(expected))


def test_the_reason_is_the_condition_in_words() -> None:
    rule = {
        "text": "T",
        "applies_when": {"country": "SY", "status": ["claimed", "contested"], "not": {"actor": "rebels"}},
    }
    found = ledger(CLAIMS, places=PLACES, situations=SITUATIONS, events=EVENTS, disclaimers={"rule": rule})
    (caveat,) = caveats(found, CLAIMS)
    assert (
        str(caveat.reason)
        == "are claimed or contested, concern Syria and are not such that they are made by The rebels"
    )


def test_a_place_lies_in_all_that_is_around_it_and_a_circle_ends() -> None:
    graph = ledger({}, places=PLACES).graph
    assert list(surroundings(graph, "bridge")) == ["bridge", "city", "country"]
    circle = {**PLACES, "country": {**PLACES["country"], "within": "bridge"}}
    assert list(surroundings(ledger({}, places=circle).graph, "city")) == ["city", "country", "bridge"]


def test_the_sample_actors_are_of_the_types_that_these_tests_need() -> None:
    assert [ACTORS[name]["type"] for name in ("monitor", "wire")] == ["monitor", "news-agency"]
