"""What protecting a source takes from readers, or would betray, is told; what does neither is not."""

from typing import Any

import pytest
from content_samples import ACTORS, NOW, Records, claim, told, tree

from briefings.graph.checks.telltales import words
from briefings.settings import Settings
from briefings.site import examine

COVER = {"shown_as": "a resident"}
TALK: dict[str, Any] = {
    "type": "interview",
    "title": "Talk at the mill",
    "publisher": "radio",
    "status": "retracted",
    "protected": COVER,
}
DAY = {"situation": "s", "title": "D", "published": "2024-12-02", "summary": "A [resident](claim:c) says."}


def shelves(rule: dict[str, Any], **talk: Any) -> dict[str, Records]:
    reports = [{"source": "s1", "quote": "x", "translation": "y", "translated_by": "us"}]
    return {
        "actors": ACTORS,
        "places": {"city": {"name": "City", "kind": "city", "country": "SY"}},
        "situations": {"s": {"title": "S", "places": ["city"]}},
        "sources": {"s1": {**TALK, **talk}},
        "claims": {"c": claim("ministry", verb="said", about=["s"], asserted="2024-12-01", reports=reports)},
        "briefings": {"day": DAY},
        "disclaimers": {"rule": {"text": "T", "applies_when": rule}},
    }


HIDDEN = [
    {"publisher": "radio"},
    {"source_type": "interview"},
    {"source_type": ["broadcast", "interview"]},
    {"status": "retracted"},
    {"max_originators": "0"},
    {"all": [{"actor": "ministry"}, {"publisher": "radio"}]},
    {"any": [{"publisher": "radio"}, {"kind": "position"}]},
    {"not": {"source_type": "document"}},
    {"not": {"not": {"publisher": "radio"}}},
]
OPEN = [
    {},
    {"source": "s1"},
    {"actor": "ministry"},
    {"actor_type": "government-body"},
    {"kind": "claim"},
    {"country": "SY"},
    {"place": "city"},
    {"situation": "s"},
    {"asserted_within": "2024-12"},
    {"translated": "true"},
    {"any": [{"publisher": "radio"}, {"source": "s1"}]},
]
BY_COVER = [{"source_type": "document"}, {"not": {"publisher": "radio"}}, {"status": "claimed"}]


@pytest.mark.parametrize("rule", HIDDEN, ids=str)
def test_a_rule_that_asks_for_what_is_hidden_is_told_with_disclaimer_claim_and_source(rule: dict[str, Any]) -> None:
    (message,) = told("disclaimer-hidden", **shelves(rule))
    assert all(name in message for name in ('"s1"', '"rule"', '"c"'))
    assert told("disclaimer-by-cover", **shelves(rule)) == []


@pytest.mark.parametrize("rule", OPEN, ids=str)
def test_a_rule_that_asks_for_what_readers_see_applies_as_before(rule: dict[str, Any]) -> None:
    assert told("disclaimer-hidden", **shelves(rule)) == told("disclaimer-by-cover", **shelves(rule)) == []
    assert told("silent-disclaimer", **shelves(rule)) == []


@pytest.mark.parametrize("rule", BY_COVER, ids=str)
def test_a_rule_that_takes_the_cover_for_the_source_is_told(rule: dict[str, Any]) -> None:
    assert len(told("disclaimer-by-cover", **shelves(rule))) == 1
    assert told("disclaimer-hidden", **shelves(rule)) == []


@pytest.mark.parametrize("rule", [*HIDDEN, *BY_COVER], ids=str)
def test_nothing_is_told_of_a_source_that_is_not_protected_or_not_published(rule: dict[str, Any]) -> None:
    for talk in ({"protected": None}, {"release": {"status": "draft"}}):
        assert told("disclaimer-hidden", **shelves(rule, **talk)) == []
        assert told("disclaimer-by-cover", **shelves(rule, **talk)) == []


def test_what_readers_do_not_see_covers_no_claim_that_the_desk_wants_covered() -> None:
    content = shelves({"publisher": "radio"}, status=None)
    for protected, expected in ((COVER, 1), (None, 0)):
        content["sources"]["s1"]["protected"] = protected
        verdict = examine(Settings(demand_disclaimer=("claimed",)), tree(**content), NOW).verdict
        assert [found.code for found in verdict.findings].count("uncovered-claim") == expected


@pytest.mark.parametrize(("status", "times"), [("retracted", 1), ("corrected", 1), (None, 0)])
def test_a_retraction_that_protection_hides_is_told(status: str | None, times: int) -> None:
    assert len(told("retraction-hidden", **shelves({}, status=status))) == times
    assert told("retraction-hidden", **shelves({}, status=status, protected=None)) == []


def named(source: str = "s1", claim_id: str = "c", **fields: Any) -> list[str]:
    """What is told of ids: a protected source and a claim read in it."""
    claims = {claim_id: claim("ministry", verb="said", reports=[{"source": source}], former_ids=["old-" + claim_id])}
    return told("telling-id", actors=ACTORS, claims=claims, sources={source: {**TALK, **fields}})


@pytest.mark.parametrize(
    ("source", "fields"),
    [
        ("talk-1", {}),
        ("at-the-mill", {}),
        ("radio-3", {}),
        ("plain-3", {}),
        ("muller", {"authors": ["Jo Müller"]}),
        ("north", {"url": "https://www.north.example.org/"}),
        ("gazette", {"url": "https://northgazette.example.org/"}),
        ("northgazette", {"title": "From the gazette"}),
        ("keller", {"url": "mailto:keller@example.org"}),
    ],
)
def test_an_id_with_words_of_title_publisher_author_or_address_is_told(source: str, fields: dict[str, Any]) -> None:
    assert len(named(source, **fields)) == 1
    assert named(source, **fields, protected=None) == []


@pytest.mark.parametrize("source", ["s1", "resident-2", "the-at-of", "source-4", "with-it"])
def test_a_neutral_id_and_one_of_the_cover_words_say_nothing(source: str) -> None:
    assert named(source, title="A resident with the at of it") == []


@pytest.mark.parametrize(
    ("claim_id", "times"), [("mill-closed", 1), ("radio-closed", 1), ("bridge-closed", 0), ("ministry-says", 0)]
)
def test_a_claims_id_may_say_what_its_page_says_anyway(claim_id: str, times: int) -> None:
    title = "Talk at the mill on the bridge that was closed, with the ministry"
    assert len(named(claim_id=claim_id, title=title)) == times


def test_words_are_folded_and_short_ones_say_nothing() -> None:
    assert words(["Ärzte ohne Grenzen, MSF (the)"]) == {"arzte", "ohne", "grenzen"}


@pytest.mark.parametrize(
    ("more", "times"),
    [
        ({}, 1),
        ({"sources": {"s2": {"type": "article", "title": "A", "publisher": "radio"}}}, 0),
        ({"sources": {"s2": {"type": "article", "title": "A", "publisher": "radio", "protected": COVER}}}, 2),
        ({"claims": {"d": claim("radio")}}, 0),
    ],
)
def test_a_publisher_that_only_protected_sources_name_is_told(more: dict[str, Records], times: int) -> None:
    content = shelves({})
    together = {kind: {**content.get(kind, {}), **more.get(kind, {})} for kind in content}
    assert len(told("lone-record", **together)) == times


def test_a_protected_source_may_name_a_publisher_that_is_held_back() -> None:
    content = shelves({})
    content["actors"] = {**ACTORS, "radio": {**ACTORS["radio"], "release": {"status": "draft"}}}
    assert told("lone-record", **content) == told("withheld-reference", **content) == []
    content["sources"]["s1"]["protected"] = None
    assert len(told("withheld-reference", **content)) == 1


@pytest.mark.parametrize(
    ("by", "times"),
    [
        ("radio", 1),
        (["ministry", "radio"], 1),
        ({"said": "a station", "maybe": ["radio"]}, 1),
        ("ministry", 0),
        ({"said": "a resident"}, 0),
    ],
)
def test_a_claim_that_is_asserted_by_the_publisher_that_is_hidden_is_told(by: Any, times: int) -> None:
    content = shelves({})
    content["claims"] = {"c": claim(by, verb="said", reports=[{"source": "s1"}])}
    assert len(told("telling-claim", **content)) == times
    content["claims"]["c"]["release"] = {"status": "draft"}
    assert told("telling-claim", **content) == []
    del content["claims"]["c"]["release"]
    content["sources"]["s1"]["protected"] = None
    assert told("telling-claim", **content) == []
