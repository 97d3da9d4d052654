"""The desk's word, what it puts in front and what it must caution against: told where the ledger says otherwise."""

from typing import Any

import pytest
from content_samples import ACTORS, NOW, SOURCES, Records, claim, told, tree

from briefings.settings import Settings
from briefings.site import examine

SITUATION: Records = {"s": {"title": "S"}}
CONFIRMED = {"value": "confirmed", "why": "Our reporter was there"}
DISCOUNTED = {"value": "discounted", "why": "We saw cars"}


def judged(*claims: dict[str, Any]) -> list[str]:
    named = {f"c{number}": one for number, one in enumerate(claims)}
    return told("status-against-evidence", actors=ACTORS, sources=SOURCES, claims=named)


def test_what_the_desk_confirms_and_another_side_disputes_is_told_with_who() -> None:
    (message,) = judged(claim("ministry", status=CONFIRMED), claim("rebels", ("disputes", "c0")))
    assert message.endswith('another side disputes it: "c1"')
    assert len(judged(claim("ministry", ("disputes", "c1"), status=CONFIRMED), claim("rebels"))) == 1


@pytest.mark.parametrize(
    "other",
    [
        claim("spokesman", ("disputes", "c0")),
        claim("rebels", ("qualifies", "c0")),
        claim("rebels", ("confirms", "c0")),
        claim("rebels", ("refutes", "c0"), status=DISCOUNTED),
        claim("rebels", ("disputes", "c0"), status={"value": "retracted", "why": "They took it back"}),
    ],
)
def test_ones_own_side_what_was_discounted_and_what_was_withdrawn_contradict_nothing(other: dict[str, Any]) -> None:
    assert judged(claim("ministry", status=CONFIRMED), other) == []


def test_what_the_desk_discounts_and_several_originators_say_is_told() -> None:
    (message,) = judged(claim("ministry", status=DISCOUNTED), claim("rebels", ("confirms", "c0")))
    assert "2 independent originators" in message
    assert judged(claim("ministry", status=DISCOUNTED), claim("spokesman", ("confirms", "c0"))) == []
    assert judged(claim("ministry", status=DISCOUNTED), claim("rebels", ("disputes", "c0"))) == []


def test_what_the_desk_discounts_in_every_mouth_contradicts_nothing() -> None:
    both = (claim("ministry", status=DISCOUNTED), claim("rebels", ("confirms", "c0"), status=DISCOUNTED))
    assert judged(*both) == []
    assert len(judged(*both, claim("monitor", ("confirms", "c0")))) == 2


def test_what_the_desk_confirms_and_its_own_side_took_back_or_corrected_is_told_with_who() -> None:
    (message,) = judged(claim("ministry", status=CONFIRMED), claim("spokesman", ("retracts", "c0")))
    assert message.endswith('its own side took it back: "c1"')
    (message,) = judged(claim("ministry", status=CONFIRMED), claim("spokesman", ("corrects", "c0")))
    assert message.endswith('its own side corrected it: "c1"')


@pytest.mark.parametrize(
    "answers",
    [
        [claim("rebels", ("retracts", "c0"))],
        [claim("spokesman", ("updates", "c0"))],
        [claim("spokesman", ("retracts", "c0")), claim("spokesman", ("retracts", "c1"))],
    ],
)
def test_what_others_take_back_and_what_was_only_updated_contradicts_nothing(answers: list[dict[str, Any]]) -> None:
    assert judged(claim("ministry", status=CONFIRMED), *answers) == []


def test_what_was_corrected_disputes_nothing_that_the_desk_confirms() -> None:
    disputing = (claim("ministry", status=CONFIRMED), claim("rebels", ("disputes", "c0")))
    assert judged(*disputing, claim("rebels", ("corrects", "c1"))) == []


def test_a_confirmed_claim_that_lost_all_sources_contradicts_nothing() -> None:
    sources: Records = {"gone": {**SOURCES["wire-report"], "status": "retracted"}}
    claims = {"c0": claim("ministry", status=CONFIRMED, reports=[{"source": "gone"}])}
    assert told("status-against-evidence", actors=ACTORS, sources=sources, claims=claims) == []


def revised(highlights: list[str], reported: str = "2024-11-30", how: str = "updates", **fields: Any) -> list[str]:
    figures = {"killed": {"best": "2"}}
    claims = {
        "old": claim("ministry", figures=figures, reports=[{"source": "wire-report", "reported": "2024-11-29"}]),
        "new": claim("ministry", (how, "old"), reports=[{"source": "wire-report", "reported": reported}]),
    }
    day = {"situation": "s", "title": "D", "summary": "S", "published": "2024-12-02", "cutoff": "2024-11-30"}
    briefings = {"day": {**day, "highlights": highlights, **fields}}
    shelves = {"situations": SITUATION, "actors": ACTORS, "sources": SOURCES}
    return told("revised-figure", claims=claims, briefings=briefings, **shelves)


KEY_FIGURE = {"figure": "old#killed", "label": "Killed"}


def test_a_revised_claim_in_front_is_told_once_for_each_place() -> None:
    message = 'the claim "old" was revised by "new" before the cut-off'
    assert revised(["[Two](claim:old)"]) == [message]
    assert revised(["[Two](claim:old)", "Later [two](claim:old)"], key_figures=[KEY_FIGURE]) == [message] * 3


@pytest.mark.parametrize(
    ("fields", "times"),
    [
        ({"reported": "2024-12-01"}, 0),
        ({"reported": "2024-11"}, 1),
        ({"reported": "2024-11-29/2024-12-01"}, 0),
        ({"reported": "2024-12-01", "cutoff": None}, 1),
        ({"how": "corrects"}, 1),
        ({"how": "qualifies"}, 0),
        ({"cutoff": "2024-11-29"}, 0),
        ({"cutoff": "2024-11-30T18:00Z"}, 0),
        ({"cutoff": "2024-11-30T18:00Z", "reported": "2024-11-30T17:00Z"}, 1),
        ({"cutoff": "2024-11-30T18:00Z", "reported": "2024-11-29"}, 1),
    ],
)
def test_only_what_was_surely_known_by_the_cutoff_revises(fields: dict[str, Any], times: int) -> None:
    assert len(revised(["[Two](claim:old)"], **fields)) == times


def test_a_highlight_that_links_to_both_tells_of_the_revision_itself() -> None:
    assert revised(["First [two](claim:old), then [five](claim:new)"]) == []


def covered(demanded: tuple[str, ...], rule: dict[str, Any], summary: str, **more: Any) -> list[str]:
    shelves: dict[str, Any] = {
        "situations": SITUATION,
        "actors": ACTORS,
        "sources": SOURCES,
        "claims": {"c": claim("ministry", verb="said"), "d": claim("rebels", ("disputes", "c"), verb="said"), **more},
        "briefings": {"day": {"situation": "s", "title": "D", "summary": summary, "published": "2024-12-02"}},
        "disclaimers": {"caution": {"text": "T", "applies_when": rule}},
    }
    verdict = examine(Settings(demand_disclaimer=demanded), tree(**shelves), NOW).verdict
    return [found.message for found in verdict.findings if found.code == "uncovered-claim"]


def test_claims_of_a_demanded_status_need_a_disclaimer_also_when_they_come_along_with_another() -> None:
    summary = "The ministry [says so](claim:c)."
    assert covered(("contested",), {"actor": "ministry"}, summary) == [
        'the claim "d" is contested, and no disclaimer covers it'
    ]
    assert covered(("contested",), {"status": "contested"}, summary) == []
    assert covered((), {"actor": "radio"}, summary) == []
    assert covered(("claimed",), {"actor": "radio"}, summary) == []


def test_what_no_briefing_shows_needs_none() -> None:
    assert covered(("contested", "claimed"), {"actor": "radio"}, "Nothing.") == []


def test_nothing_is_called_uncovered_while_something_cannot_be_read() -> None:
    broken = {"statement": "X", "asserted_by": "nobody-known"}
    assert covered(("contested",), {"actor": "radio"}, "The ministry [says](claim:c).", broken=broken) == []
