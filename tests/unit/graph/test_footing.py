"""What stands on a retracted source, and what only names it."""

from typing import Any

import pytest
from content_samples import ACTORS, SOURCES, Records, claim, linked

from briefings.graph.footing import on_retracted

GONE: Records = {**SOURCES, "wire-report": {**SOURCES["wire-report"], "status": "retracted"}}
CLAIMS: Records = {
    "wired": claim(
        "ministry", reports=[{"source": "radio-report"}, {"source": "wire-report"}], attests=["wired-event"]
    ),
    "aired": claim("ministry", reports=[{"source": "radio-report"}], attests=["aired-event"]),
    "rival": claim("rebels", ("disputes", "wired"), reports=[{"source": "radio-report"}]),
}
EVENTS: Records = {
    "wired-event": {"title": "W"},
    "aired-event": {"title": "A"},
    "own-voice": {"title": "O", "sources": ["wire-report"]},
}
DAY = {"situation": "s", "title": "D", "summary": "S", "published": "2024-12-02"}


def standing(**shelves: Records) -> dict[str, tuple[str, ...]]:
    content = {
        "actors": ACTORS,
        "sources": GONE,
        "claims": CLAIMS,
        "events": EVENTS,
        "situations": {"s": {"title": "S"}},
    }
    return dict(on_retracted(linked(**{**content, **shelves})))


def test_claims_stand_on_their_sources_and_events_on_both() -> None:
    assert set(standing()) == {"wired", "wired-event", "own-voice"}
    assert standing(sources=SOURCES) == {}


@pytest.mark.parametrize(
    ("fields", "stands"),
    [
        ({"summary": "So [@wire-report]."}, True),
        ({"summary": "So it [says](claim:wired)."}, True),
        ({"highlights": ["So [@radio-report; @wire-report, para. 2]."]}, True),
        ({"outlook": ["wired"]}, True),
        ({"summary": "So [@radio-report] and it [says](claim:rival) of [that](event:own-voice)."}, False),
        ({"summary": "We took [the report](source:wire-report) out."}, False),
        ({"redact": ["wire-report", "wired"]}, False),
    ],
)
def test_a_briefing_stands_on_what_it_cites_and_on_the_claims_that_it_names(
    fields: dict[str, Any], stands: bool
) -> None:
    found = standing(briefings={"day": {**DAY, **fields}})
    assert found.get("day") == (("wire-report",) if stands else None)


def test_the_sources_are_named_once_each_in_order() -> None:
    gone = {name: {**source, "status": "retracted"} for name, source in SOURCES.items()}
    day = {**DAY, "summary": "It [says](claim:wired) so [@wire-report]; [@radio-report]."}
    assert standing(sources=gone, briefings={"day": day})["day"] == ("radio-report", "wire-report")
