"""Only what is certain is told: an uncertain date has the benefit of the doubt."""

from typing import Any

import pytest
from content_samples import ACTORS, SOURCES, Records, claim, told


@pytest.mark.parametrize(
    ("when", "issued", "times"),
    [
        ("2024-12-01", "2024-11-30", 1),
        ("2024-11-30", "2024-11-30", 0),
        ("2024-11-27/2024-12-05", "2024-11-30", 0),
        ("[2024-11-27..2024-12-05]", "2024-11-30", 0),
        ("2024-12", "2024-11-30T23:59Z", 1),
        ("2024", "2024-11-30", 0),
        (None, "2024-11-30", 0),
        ("2024-12-01", None, 0),
        ({"said": "in winter"}, "2024-11-30", 0),
    ],
)
def test_a_source_reports_what_has_begun(when: Any, issued: str | None, times: int) -> None:
    sources = {"wire-report": {**SOURCES["wire-report"], "issued": issued}}
    by_source: Records = {"e": {"title": "E", "when": when, "sources": ["wire-report"]}}
    by_claim: Records = {"e": {"title": "E", "when": when}}
    claims = {"c": claim("wire", attests=["e"], reports=[{"source": "wire-report"}])}
    assert len(told("report-before-event", events=by_source, actors=ACTORS, sources=sources)) == times
    assert len(told("report-before-event", events=by_claim, claims=claims, actors=ACTORS, sources=sources)) == times


@pytest.mark.parametrize(
    ("asserted", "kind", "times"),
    [("2024-11-29", "claim", 1), ("2024-11-29", "forecast", 0), ("2024-11", "claim", 0), (None, "claim", 0)],
)
def test_only_a_forecast_comes_before_its_event(asserted: str | None, kind: str, times: int) -> None:
    claims = {"c": claim("wire", attests=["e"], asserted=asserted, kind=kind)}
    events: Records = {"e": {"title": "E", "when": "2024-11-30"}}
    assert len(told("claim-before-event", events=events, claims=claims, actors=ACTORS)) == times


def test_the_reports_own_date_goes_before_that_of_its_source() -> None:
    report = {"source": "wire-report", "reported": "2024-12-05"}
    late = {"c": claim("wire", asserted="2024-12-04", reports=[report])}
    assert told("claim-after-report", claims=late, actors=ACTORS, sources=SOURCES) == []
    early = {"c": claim("wire", asserted="2024-12-06", reports=[report])}
    assert len(told("claim-after-report", claims=early, actors=ACTORS, sources=SOURCES)) == 1


@pytest.mark.parametrize(
    ("when", "times"), [("2024-11-30", 0), ("2024-11-26", 1), ("2024-12-09", 1), ("2024-11", 0), (None, 0)]
)
def test_a_battle_may_overlap_its_offensive(when: str | None, times: int) -> None:
    events: Records = {
        "offensive": {"title": "O", "when": "2024-11-27/2024-12-08"},
        "battle": {"title": "B", "when": when, "part_of": "offensive"},
    }
    assert len(told("event-outside-whole", events=events)) == times


@pytest.mark.parametrize(
    ("code", "fields", "times"),
    [
        ("published-before-cutoff", {"cutoff": "2024-12-02"}, 0),
        ("published-before-cutoff", {"cutoff": "2024-12-03"}, 1),
        ("next-update-before-published", {"next_update": "2024-12-02"}, 0),
        ("next-update-before-published", {"next_update": "2024-12-01"}, 1),
        ("change-before-published", {"changes": [{"date": "2024-12-02", "kind": "minor", "note": "N"}]}, 0),
        ("change-before-published", {"changes": [{"date": "2024-12-01", "kind": "minor", "note": "N"}]}, 1),
        ("source-after-cutoff", {"cutoff": "2024-11-30", "summary": "S [@wire-report]."}, 0),
        ("source-after-cutoff", {"cutoff": "2024-11-30", "summary": "S [@wire-report; @radio-report]."}, 1),
        ("source-after-cutoff", {"summary": "S [@radio-report]."}, 0),
    ],
)
def test_the_dates_of_a_briefing_come_in_order(code: str, fields: dict[str, Any], times: int) -> None:
    day = {"situation": "s", "title": "D", "summary": "S", "published": "2024-12-02", **fields}
    found = told(code, situations={"s": {"title": "S"}}, briefings={"day": day}, actors=ACTORS, sources=SOURCES)
    assert len(found) == times


@pytest.mark.parametrize(
    ("first", "then", "how", "times"),
    [
        ("2024-11-30", "2024-11-29", "updates", 1),
        ("2024-11-29", "2024-11-30", "updates", 0),
        ("2024-11-30", "2024-11-29", "disputes", 0),
    ],
)
def test_a_revision_comes_after_what_it_revises(first: str, then: str, how: str, times: int) -> None:
    claims = {"a": claim("ministry", asserted=first), "b": claim("ministry", (how, "a"), asserted=then)}
    assert len(told("revision-before-claim", claims=claims, actors=ACTORS)) == times


def test_a_protected_source_may_hide_its_date() -> None:
    bare: dict[str, Any] = {"type": "interview", "title": "Talk"}
    assert len(told("source-without-date", sources={"s": bare})) == 1
    assert told("source-without-date", sources={"s": {**bare, "protected": {"shown_as": "a resident"}}}) == []
