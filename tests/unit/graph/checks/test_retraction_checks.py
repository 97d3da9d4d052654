"""A briefing that rests on what was retracted is told so at each place, and one that says so is not."""

from typing import Any

import pytest
from content_samples import ACTORS, Records, claim, told

RETRACTED = {"value": "retracted", "why": "They took it back"}
SOURCES: Records = {
    "s1": {"type": "article", "title": "A", "publisher": "wire", "status": "retracted"},
    "s2": {"type": "article", "title": "B", "publisher": "radio"},
}
FIGURES = {"killed": {"best": "2"}}
CLAIMS: Records = {
    "by-desk": claim("ministry", verb="said", reports=[{"source": "s2"}], status=RETRACTED, figures=FIGURES),
    "by-source": claim("ministry", verb="said", reports=[{"source": "s1"}], attests=["gone"], figures=FIGURES),
    "taken": claim("ministry", verb="said", reports=[{"source": "s2"}]),
    "taker": claim("ministry", ("retracts", "taken"), verb="said", reports=[{"source": "s2"}]),
    "half": claim("ministry", verb="said", reports=[{"source": "s1"}, {"source": "s2"}], attests=["there"]),
    "forecast": claim("monitor", kind="forecast", reports=[{"source": "s1"}]),
}
EVENTS: Records = {
    "gone": {"title": "Gone", "situation": "s"},
    "there": {"title": "There", "situation": "s"},
    "unread": {"title": "Unread", "sources": ["s1"], "situation": "s"},
}


def rests(**fields: Any) -> list[str]:
    day = {"situation": "s", "title": "D", "summary": "S", "published": "2024-12-02", **fields}
    return told(
        "rests-on-retracted",
        "monitor",
        actors=ACTORS,
        sources=SOURCES,
        claims=CLAIMS,
        events=EVENTS,
        situations={"s": {"title": "S"}},
        briefings={"day": day},
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It [says](claim:by-desk) so.", 'the claim "by-desk"'),
        ("It [says](claim:by-source) so.", 'the claim "by-source"'),
        ("It [says](claim:taken) so.", 'the claim "taken"'),
        ("It [happened](event:gone).", 'the event "gone"'),
        ("It [happened](event:unread).", 'the event "unread"'),
        ("It [said](claim:taken) and [took back](claim:taker).", None),
        ("It [says](claim:half) so.", None),
        ("It [happened](event:there).", None),
        ("It [took back](claim:taker) something.", None),
    ],
)
def test_each_part_that_rests_on_what_was_retracted_is_told(text: str, expected: str | None) -> None:
    parts: dict[str, Any] = {
        "summary": {"summary": text},
        "highlight": {"highlights": [text]},
        "section": {"sections": [{"heading": "H", "text": text}]},
        "trend": {"trend": {"value": "improved", "why": text}},
    }
    for part, fields in parts.items():
        told_there = [] if expected is None else [f"the {part} rests on {expected}, which was retracted"]
        assert rests(**fields) == told_there


def test_what_is_not_known_and_what_was_changed_may_name_it() -> None:
    change = {"date": "2024-12-03", "kind": "correction", "note": "We took [this](claim:by-desk) out."}
    assert rests(unknowns=["Whether [it](claim:by-desk) holds."], changes=[change]) == []


def test_who_took_it_back_must_stand_in_the_same_paragraph() -> None:
    text = "It [said](claim:taken) so.\n\nIt [took that back](claim:taker)."
    assert len(rests(sections=[{"heading": "H", "text": text}])) == 1


@pytest.mark.parametrize(("figure", "times"), [("by-desk#killed", 1), ("by-source#killed", 1)])
def test_a_key_figure_of_a_retracted_claim_is_told(figure: str, times: int) -> None:
    assert len(rests(key_figures=[{"figure": figure, "label": "Killed"}])) == times


def test_an_outlook_on_a_retracted_source_is_told() -> None:
    assert rests(outlook=["forecast"]) == ['the outlook rests on the claim "forecast", which was retracted']


def test_a_text_that_cites_the_retracted_source_itself_is_told_under_its_own_code() -> None:
    assert rests(summary="It was so [@s1].") == []
    found = told(
        "retracted-source",
        sources=SOURCES,
        actors=ACTORS,
        situations={"s": {"title": "S"}},
        briefings={"day": {"situation": "s", "title": "D", "summary": "Was [@s1].", "published": "2024-12-02"}},
    )
    assert found == ['the briefing rests on "s1", which was retracted']
