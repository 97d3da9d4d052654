"""The status of a claim and of an event: the first that holds, with its reason in words."""

from typing import Any

import pytest
from content_samples import Records, claim, ledger

from briefings.graph.ledger import Ledger

EVENT: Records = {"e": {"title": "The bridge is closed"}}


def status(found: Ledger, claim_id: str = "a") -> str:
    standing = found.standing(claim_id)
    assert standing is not None
    return standing.status


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("ministry", "claimed"),
        ("rebels", "claimed"),
        ("monitor", "reported"),
        ("wire", "reported"),
        ({"said": "a resident"}, "claimed"),
        ({"said": "a war monitor", "maybe": ["monitor"]}, "reported"),
        (["monitor", "ministry"], "claimed"),
    ],
)
def test_a_single_claim_is_claimed_by_a_party_and_reported_by_an_observer(by: Any, expected: str) -> None:
    assert status(ledger({"a": claim(by)})) == expected


def test_two_sides_corroborate_and_one_side_twice_does_not() -> None:
    assert status(ledger({"a": claim("ministry"), "b": claim("rebels", ("confirms", "a"))})) == "corroborated"
    assert status(ledger({"a": claim("ministry"), "b": claim("spokesman", ("confirms", "a"))})) == "claimed"


@pytest.mark.parametrize("how", ["disputes", "refutes"])
def test_a_dispute_contests_both_ends_and_their_whole_groups(how: str) -> None:
    found = ledger({"a": claim("ministry"), "b": claim("rebels", (how, "a")), "c": claim("monitor", ("confirms", "a"))})
    assert [status(found, name) for name in "abc"] == ["contested"] * 3


def test_the_reason_says_who_answered_whom_and_invents_no_answer() -> None:
    claims = {
        "a": claim("ministry"),
        "b": claim("rebels", ("disputes", "a")),
        "c": claim("monitor", ("disputes", "b")),
    }
    found = ledger(claims)
    told = {name: str(standing.reason) for name in "abc" if (standing := found.standing(name))}
    assert told["a"] == "disputed by The rebels"
    assert told["b"] == "disputed by The monitor"
    assert told["c"] == "it disputes the account of The rebels"
    rests_on = {name: standing.rests_on for name in "abc" if (standing := found.standing(name))}
    assert rests_on == {"a": ("b",), "b": ("a", "c"), "c": ("b",)}


def test_a_dispute_within_one_side_is_noted_and_changes_nothing() -> None:
    found = ledger({"a": claim("ministry"), "b": claim("spokesman", ("disputes", "a"))})
    standing = found.standing("a")
    assert standing is not None
    assert (standing.status, standing.own_accounts_differ) == ("claimed", ("b",))


def test_a_paper_in_its_own_voice_is_outside_and_contests() -> None:
    assert status(ledger({"a": claim("ministry"), "b": claim("wire", ("disputes", "a"))})) == "contested"


@pytest.mark.parametrize(
    ("how", "expected"),
    [("updates", "superseded"), ("corrects", "superseded"), ("retracts", "retracted"), ("qualifies", "claimed")],
)
def test_ones_own_later_words_change_the_status_of_the_earlier(how: str, expected: str) -> None:
    found = ledger({"a": claim("ministry"), "b": claim("spokesman", (how, "a"))})
    assert (status(found, "a"), status(found, "b")) == (expected, "claimed")


def test_what_others_retract_stands() -> None:
    assert status(ledger({"a": claim("ministry"), "b": claim("rebels", ("retracts", "a"))})) == "claimed"


@pytest.mark.parametrize("word", ["confirmed", "discounted"])
@pytest.mark.parametrize("answer", [("disputes", "rebels"), ("updates", "ministry"), ("corrects", "ministry")])
def test_an_editors_word_goes_before_what_others_say_and_what_was_said_since(
    word: str, answer: tuple[str, str]
) -> None:
    how, by = answer
    judged = claim("ministry", status={"value": word, "why": "The bridge was filmed."})
    standing = ledger({"a": judged, "b": claim(by, (how, "a"))}).standing("a")
    assert standing is not None
    assert (standing.status, standing.by_editor, standing.rests_on) == (word, True, ("a",))
    assert "The bridge was filmed." in str(standing.reason)


@pytest.mark.parametrize("word", ["confirmed", "discounted"])
def test_who_takes_back_their_own_words_goes_before_an_editors_word(word: str) -> None:
    judged = claim("ministry", status={"value": word, "why": "The bridge was filmed."})
    standing = ledger({"a": judged, "b": claim("spokesman", ("retracts", "a"))}).standing("a")
    assert standing is not None
    assert (standing.status, standing.by_editor, standing.rests_on) == ("retracted", False, ("b",))


def test_what_others_retract_does_not_move_an_editors_word() -> None:
    judged = claim("ministry", status={"value": "confirmed", "why": "The bridge was filmed."})
    assert status(ledger({"a": judged, "b": claim("rebels", ("retracts", "a"))})) == "confirmed"


@pytest.mark.parametrize("kind", ["position", "assessment", "forecast"])
def test_what_is_not_true_or_false_has_no_status(kind: str) -> None:
    assert ledger({"a": claim("ministry", kind=kind)}).standing("a") is None


def test_an_event_has_the_status_of_the_strongest_claim_that_attests_it() -> None:
    claims = {"a": claim("ministry", attests=["e"]), "b": claim("monitor", attests=["e"])}
    found = ledger(claims, events=EVENT).event_standing("e")
    assert found is not None
    assert (found.status, found.rests_on) == ("reported", ("b",))


def test_sources_of_an_event_report_it_and_nothing_attested_is_nothing() -> None:
    sourced = {"e": {**EVENT["e"], "sources": ["wire-report"]}}
    reported = ledger({"a": claim("ministry", attests=["e"])}, events=sourced).event_standing("e")
    assert reported is not None
    assert (reported.status, "Plain Wire" in str(reported.reason)) == ("reported", True)
    assert ledger({}, events=EVENT).event_standing("e") is None


def test_responses_are_seen_from_both_ends() -> None:
    found = ledger({"a": claim("ministry"), "b": claim("rebels", ("disputes", "a"))})
    claims = found.graph.corpus.claims
    assert [(r.claim, r.words, r.outgoing) for r in found.responses(claims["b"])] == [("a", "disputes", True)]
    assert [(r.claim, r.words, r.outgoing) for r in found.responses(claims["a"])] == [("b", "disputed by", False)]


def test_a_dispute_goes_on_between_those_who_still_say_the_same() -> None:
    """Who is no voice any more contests nothing; the propositions contradict each other all the same."""
    fallen = {"value": "retracted", "why": "It was taken down."}
    claims: Records = {
        "a": claim("ministry"),
        "b": claim("rebels", ("disputes", "a")),
        "a-too": claim("monitor", ("confirms", "a")),
    }
    assert status(ledger({**claims, "a": {**claims["a"], "status": fallen}}), "a-too") == "contested"
    claims["b-too"] = claim("wire", ("confirms", "b"), first_hand="true")
    gone = ledger({**claims, "b": {**claims["b"], "status": fallen}})
    contested = gone.standing("a")
    assert contested is not None
    assert (contested.status, contested.rests_on) == ("contested", ("b-too",))
    claims["b-too"] = claim("spokesman", ("confirms", "b"))
    assert status(ledger({**claims, "b": {**claims["b"], "status": fallen}})) == "corroborated"
