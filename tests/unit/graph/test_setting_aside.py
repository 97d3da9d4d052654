"""What the desk discounted and what its own side corrected: in the group, and no voice."""

from typing import Any

import pytest
from content_samples import SOURCES, Records, claim, ledger

from briefings.graph.ledger import Ledger
from briefings.graph.retraction import by_the_desk
from briefings.graph.setting_aside import SetAside
from briefings.model.message import message

DISCOUNTED = {"value": "discounted", "why": "The bridge was filmed."}
CONFIRMED = {"value": "confirmed", "why": "The bridge was filmed."}
RETRACTED = {"value": "retracted", "why": "The desk erred."}
WIRE: dict[str, Any] = {"source": "wire-report"}
RADIO: dict[str, Any] = {"source": "radio-report"}


def status(found: Ledger, claim_id: str) -> str:
    standing = found.standing(claim_id)
    assert standing is not None
    return standing.status


def discounted(**fields: Any) -> Records:
    return {"a": claim("ministry", reports=[WIRE], status=DISCOUNTED, **fields)}


def corrected(how: str = "corrects", by: str = "spokesman", **fields: Any) -> Records:
    return {"a": claim("ministry", reports=[WIRE], **fields), "fix": claim(by, (how, "a"))}


def test_a_discounted_claim_is_listed_in_its_group_with_the_desks_reason() -> None:
    found = ledger({**discounted(), "b": claim("rebels", ("confirms", "a"), reports=[RADIO])})
    group = found.group("a")
    assert (group.claims, group.counted, group.withdrawn) == (("a", "b"), ("b",), ())
    assert group.set_aside == {
        "a": SetAside("discounted", by_the_desk("The bridge was filmed."), ("a",)),
    }
    assert (group.originators, group.outlets) == (("rebels",), ("radio",))
    assert (status(found, "a"), status(found, "b")) == ("discounted", "claimed")


def test_a_corrected_claim_is_listed_in_its_group_with_what_corrects_it() -> None:
    found = ledger({**corrected(), "b": claim("rebels", ("confirms", "a"), reports=[RADIO])})
    group = found.group("a")
    assert group.set_aside == {"a": SetAside("corrected", message("its own side corrected it"), ("fix",))}
    assert (group.originators, group.outlets) == (("rebels",), ("radio",))
    assert (status(found, "a"), status(found, "b")) == ("superseded", "claimed")


def test_an_updated_claim_was_true_at_its_time_and_stays_a_voice() -> None:
    found = ledger({**corrected("updates"), "b": claim("rebels", ("confirms", "a"))})
    assert found.group("a").originators == ("ministry", "rebels")
    assert (status(found, "a"), status(found, "b")) == ("superseded", "corroborated")


def test_what_another_side_corrects_stays_a_voice() -> None:
    found = ledger({**corrected(by="monitor"), "b": claim("rebels", ("confirms", "a"))})
    assert (found.set_aside, status(found, "b")) == ({}, "corroborated")


@pytest.mark.parametrize("claims", [discounted(), corrected()])
def test_who_said_it_is_not_lost_where_nothing_else_stands(claims: Records) -> None:
    group = ledger(claims).group("a")
    assert (group.originators, group.outlets, group.counted) == (("ministry",), ("wire",), ("a",))
    assert not group.spoken_for


def test_of_a_withdrawn_claim_and_one_set_aside_the_second_leaves_its_trace() -> None:
    claims = {**discounted(), "b": claim("rebels", ("confirms", "a"), status=RETRACTED)}
    group = ledger(claims).group("b")
    assert (group.originators, group.withdrawn, tuple(group.set_aside)) == (("ministry",), ("b",), ("a",))


def test_where_all_was_withdrawn_there_is_nobody_any_more() -> None:
    group = ledger({"a": claim("ministry", status=RETRACTED)}).group("a")
    assert (group.originators, group.counted, group.spoken_for) == ((), (), False)


@pytest.mark.parametrize("claims", [discounted(), corrected()])
@pytest.mark.parametrize("way", ["out", "in"])
def test_what_is_set_aside_contests_nothing_in_either_direction(claims: Records, way: str) -> None:
    other = claim("rebels", *([("disputes", "a")] if way == "in" else []))
    answers = claims["a"]["responds_to"] + ([{"claim": "b", "as": "disputes"}] if way == "out" else [])
    found = ledger({**claims, "a": {**claims["a"], "responds_to": answers}, "b": other})
    assert status(found, "b") == "claimed"


def test_an_own_account_that_was_corrected_differs_from_nothing() -> None:
    claims = {**corrected(), "b": claim("ministry", ("disputes", "a"))}
    found = ledger(claims).standing("b")
    assert found is not None
    assert found.own_accounts_differ == ()


def test_what_the_desk_confirms_stays_a_voice_whatever_its_side_has_corrected() -> None:
    found = ledger({**corrected(status=CONFIRMED), "b": claim("rebels", ("disputes", "a"))})
    assert (found.set_aside, status(found, "a"), status(found, "b")) == ({}, "confirmed", "contested")


def test_a_withdrawn_correction_corrects_nothing() -> None:
    claims = {**corrected(), "back": claim("ministry", ("retracts", "fix"))}
    found = ledger(claims)
    assert (found.set_aside, status(found, "a")) == ({}, "claimed")


def test_a_correction_that_was_corrected_or_discounted_still_corrects() -> None:
    again = {**corrected(), "again": claim("ministry", ("corrects", "fix"))}
    assert tuple(ledger(again).set_aside) == ("a", "fix")
    judged = corrected()
    judged["fix"]["status"] = DISCOUNTED
    assert {name: aside.cause for name, aside in ledger(judged).set_aside.items()} == {
        "a": "corrected",
        "fix": "discounted",
    }


def test_what_was_withdrawn_is_not_set_aside_as_well() -> None:
    retracted: Records = {**SOURCES, "wire-report": {**SOURCES["wire-report"], "status": "retracted"}}
    found = ledger(corrected(), sources=retracted)
    assert (tuple(found.withdrawn), found.set_aside) == (("a",), {})


def test_a_withdrawn_claim_still_says_that_two_others_are_one_proposition() -> None:
    claims = {
        "a": claim("ministry"),
        "b": claim("monitor", ("confirms", "a"), ("confirms", "c"), status=RETRACTED),
        "c": claim("rebels"),
    }
    found = ledger(claims)
    assert found.group("a") is found.group("c")
    assert found.group("a").originators == ("ministry", "rebels")
