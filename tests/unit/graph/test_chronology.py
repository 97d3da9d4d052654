"""When things happened, were said and were known."""

from typing import Any

import pytest
from content_samples import SOURCES, claim, ledger

from briefings.graph.chronology import in_order, known, latest, reported
from briefings.model.date import Date


def known_from(**fields: Any) -> str | None:
    graph = ledger({"a": claim("ministry", **fields)}).graph
    date = known(graph, graph.corpus.claims["a"])
    return date.edtf if date else None


@pytest.mark.parametrize(
    ("fields", "when_known"),
    [
        ({}, None),
        ({"asserted": "2024-11-28"}, "2024-11-28"),
        ({"reports": [{"source": "wire-report"}, {"source": "radio-report"}]}, "2024-11-30"),
        ({"reports": [{"source": "radio-report", "reported": "2024-11-29"}]}, "2024-11-29"),
        ({"asserted": "2024-11-28", "reports": [{"source": "radio-report"}]}, "2024-12-01"),
        ({"reports": [{"source": "radio-report", "reported": "2024-11/.."}]}, None),
    ],
)
def test_a_claim_is_known_from_its_earliest_report_on(fields: dict[str, Any], when_known: str | None) -> None:
    assert known_from(**fields) == when_known


def test_an_uncertain_date_counts_at_its_latest() -> None:
    reports = [{"source": "wire-report", "reported": "2024-11"}, {"source": "radio-report", "reported": "2024-11-29"}]
    assert known_from(reports=reports) == "2024-11-29"


def test_a_source_without_date_reports_at_no_time() -> None:
    sources = {"wire-report": {key: value for key, value in SOURCES["wire-report"].items() if key != "issued"}}
    graph = ledger({"a": claim("ministry", reports=[{"source": "wire-report"}])}, sources=sources).graph
    assert reported(graph, graph.corpus.claims["a"].reports[0]) is None


def test_the_latest_date_is_the_one_that_ends_last() -> None:
    assert latest([Date("2024-11-30"), None, Date("2024-11/.."), Date("2024")]) == Date("2024")
    assert latest([None]) is None


def test_events_stand_by_date_and_those_without_last() -> None:
    when = {"d": "2024-11-30", "c": "2024-11", "b": None, "a": {"said": "later", "after": "d"}}
    events = {name: {"title": name, "when": date} for name, date in when.items()}
    graph = ledger({}, events=events).graph
    assert [event.id for event in in_order(graph, events)] == ["c", "d", "a", "b"]
