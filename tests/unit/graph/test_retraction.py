"""What a retracted source, and a claim that was taken back, no longer count for."""

from typing import Any

import pytest
from content_samples import SOURCES, Records, claim, ledger

from briefings.graph.figures import by_subject, headline
from briefings.graph.ledger import Ledger
from briefings.graph.retraction import SOURCES_RETRACTED
from briefings.graph.status import Standing

WIRE_RETRACTED: Records = {**SOURCES, "wire-report": {**SOURCES["wire-report"], "status": "retracted"}}
ALL_RETRACTED: Records = {name: {**source, "status": "retracted"} for name, source in SOURCES.items()}
WIRE: dict[str, Any] = {"source": "wire-report"}
RADIO: dict[str, Any] = {"source": "radio-report"}


def standing(found: Ledger, claim_id: str) -> Standing:
    result = found.standing(claim_id)
    assert result is not None
    return result


def test_a_claim_read_in_retracted_sources_alone_is_retracted_and_says_why() -> None:
    found = ledger({"a": claim("ministry", reports=[WIRE, RADIO])}, sources=ALL_RETRACTED)
    assert (standing(found, "a").status, standing(found, "a").reason) == ("retracted", SOURCES_RETRACTED)


def test_one_source_that_stands_is_enough_and_the_other_is_no_outlet() -> None:
    found = ledger({"a": claim("ministry", reports=[WIRE, RADIO])}, sources=WIRE_RETRACTED)
    assert standing(found, "a").status == "claimed"
    assert found.group("a").outlets == ("radio",)


def test_a_relay_of_a_retracted_report_is_no_relay() -> None:
    reports = [{**WIRE, "via": ["radio"]}, RADIO]
    assert ledger({"a": claim("ministry", reports=reports)}, sources=SOURCES).group("a").relays == ("radio",)
    assert ledger({"a": claim("ministry", reports=reports)}, sources=WIRE_RETRACTED).group("a").relays == ()


def test_a_claim_without_reports_has_lost_none() -> None:
    assert standing(ledger({"a": claim("ministry")}, sources=ALL_RETRACTED), "a").status == "claimed"


def test_a_source_that_was_corrected_still_counts() -> None:
    corrected: Records = {**SOURCES, "wire-report": {**SOURCES["wire-report"], "status": "corrected"}}
    assert standing(ledger({"a": claim("ministry", reports=[WIRE])}, sources=corrected), "a").status == "claimed"


def test_a_withdrawn_claim_corroborates_nothing_and_stays_in_its_group() -> None:
    claims = {"a": claim("ministry", reports=[RADIO]), "b": claim("rebels", ("confirms", "a"), reports=[WIRE])}
    assert standing(ledger(claims), "a").status == "corroborated"
    found = ledger(claims, sources=WIRE_RETRACTED)
    assert (standing(found, "a").status, standing(found, "b").status) == ("claimed", "retracted")
    group = found.group("a")
    assert (group.claims, group.withdrawn, group.originators) == (("a", "b"), ("b",), ("ministry",))


def test_a_withdrawn_claim_contests_nothing_in_either_direction() -> None:
    for one, other in (("a", "b"), ("b", "a")):
        claims = {one: claim("ministry", reports=[RADIO]), other: claim("rebels", reports=[WIRE])}
        claims["b"]["responds_to"] = [{"claim": "a", "as": "disputes"}]
        assert standing(ledger(claims), one).status == "contested"
        assert standing(ledger(claims, sources=WIRE_RETRACTED), one).status == "claimed"


def test_what_a_withdrawn_claim_revised_stands_again() -> None:
    claims = {"a": claim("ministry", reports=[RADIO]), "b": claim("ministry", ("updates", "a"), reports=[WIRE])}
    assert standing(ledger(claims), "a").status == "superseded"
    assert standing(ledger(claims, sources=WIRE_RETRACTED), "a").status == "claimed"


def test_who_takes_back_a_retraction_says_it_again() -> None:
    claims = {"a": claim("ministry"), "b": claim("ministry", ("retracts", "a"))}
    assert standing(ledger(claims), "a").rests_on == ("b",)
    claims["c"] = claim("ministry", ("retracts", "b"))
    found = ledger(claims)
    assert [standing(found, name).status for name in "abc"] == ["claimed", "retracted", "claimed"]


def test_a_circle_of_retractions_and_a_very_long_row_come_to_an_end() -> None:
    circle = {"a": claim("ministry", ("retracts", "b")), "b": claim("ministry", ("retracts", "a"))}
    assert len(ledger(circle).withdrawn) == 1
    row = {f"c{number:04}": claim("ministry", ("retracts", f"c{number + 1:04}")) for number in range(1500)}
    row["c1500"] = claim("ministry")
    assert len(ledger(row).withdrawn) == 750


@pytest.mark.parametrize(
    ("word", "expected", "counts"),
    [("confirmed", "confirmed", True), ("discounted", "discounted", True), ("retracted", "retracted", False)],
)
def test_an_editors_word_goes_before_the_sources(word: str, expected: str, counts: bool) -> None:
    judged = claim("ministry", status={"value": word, "why": "We saw it."}, reports=[WIRE])
    found = ledger({"a": judged}, sources=WIRE_RETRACTED)
    assert (standing(found, "a").status, standing(found, "a").by_editor) == (expected, True)
    assert bool(found.group("a").originators) is counts


def test_a_withdrawn_group_is_not_one_whose_origin_nobody_states() -> None:
    found = ledger({"a": claim("ministry", reports=[WIRE])}, sources=WIRE_RETRACTED)
    assert found.tally(["a"]).unstated == 0


def test_an_event_that_retracted_sources_alone_report_is_retracted() -> None:
    events: Records = {"e": {"title": "The bridge is closed", "sources": ["wire-report", "radio-report"]}}
    words = [
        (found.status, str(found.reason))
        for sources in (SOURCES, WIRE_RETRACTED, ALL_RETRACTED)
        if (found := ledger({}, events=events, sources=sources).event_standing("e"))
    ]
    assert words == [
        ("reported", "reported by Plain Wire and Plain Radio, without saying from whom"),
        ("reported", "reported by Plain Radio, without saying from whom"),
        ("retracted", "every source that reported it was retracted"),
    ]


def test_a_figure_whose_revision_was_withdrawn_heads_the_page_again() -> None:
    claims = {
        "old": claim("ministry", reports=[RADIO], figures={"hurt": {"best": "3"}}, asserted="2024-11-29"),
        "new": claim("ministry", ("updates", "old"), reports=[WIRE], figures={"hurt": {"best": "9"}}),
    }
    heads = []
    for sources in (SOURCES, WIRE_RETRACTED):
        found = ledger(claims, sources=sources)
        (given,) = by_subject(found.graph, claims).values()
        head = headline(found, given, "latest")
        assert head is not None
        heads.append(head.best)
    assert heads == [9, 3]
