"""One proposition: who says it independently, where it was read, who passed it on."""

from typing import Any

import pytest
from content_samples import ACTORS, Records, claim, ledger

REPORTS: list[dict[str, Any]] = [{"source": "wire-report"}, {"source": "radio-report", "via": ["wire"]}]


def test_confirmations_join_claims_in_either_direction() -> None:
    found = ledger({"a": claim("ministry"), "b": claim("rebels", ("confirms", "a")), "c": claim("monitor")})
    assert found.group("a") is found.group("b")
    assert found.group("a").claims == ("a", "b")
    assert found.group("c").claims == ("c",)


def test_three_outlets_and_one_originator() -> None:
    group = ledger({"a": claim("monitor", reports=REPORTS)}).group("a")
    assert group.originators == ("monitor",)
    assert group.outlets == ("wire", "radio")
    assert group.relays == ("wire",)


def test_a_spokesman_and_his_ministry_are_one_originator() -> None:
    group = ledger({"a": claim("ministry"), "b": claim("spokesman", ("confirms", "a"))}).group("a")
    assert group.originators == ("ministry",)
    assert group.folded == {"ministry": ("ministry", "spokesman")}


def test_a_joint_statement_has_one_originator() -> None:
    assert ledger({"a": claim(["rebels", "monitor"])}).group("a").originators == ("rebels",)


def test_somebody_unnamed_never_raises_the_count() -> None:
    unnamed = {"said": "a war monitor", "maybe": ["monitor"]}
    group = ledger({"a": claim("ministry"), "b": claim(unnamed, ("confirms", "a"))}).group("a")
    assert (group.originators, group.unnamed) == (("ministry",), ("a war monitor",))
    assert ledger({"a": claim(unnamed)}).group("a").originators == ()


def test_a_medium_in_its_own_voice_is_an_originator_only_of_what_it_saw() -> None:
    told = ledger({"a": claim("wire")}).group("a")
    saw = ledger({"a": claim("wire", first_hand="true")}).group("a")
    assert (told.originators, told.own_voice) == ((), ("wire",))
    assert (saw.originators, saw.own_voice) == (("wire",), ())


UNTIL = {"as": "part-of", "of": "ministry", "to": "2024-11"}
LEFT: Records = {**ACTORS, "rebels": {**ACTORS["rebels"], "relations": [UNTIL]}}
"""The rebels were part of the ministry until the end of November."""


def originators(claims: Records, actors: Records = LEFT) -> tuple[str, ...]:
    return ledger(claims, actors=actors).group("a").originators


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2024-11-01", "2024-11-30", ("ministry",)),
        ("2024-11-30", "2024-11-01", ("ministry",)),
        ("2024-11-01", "2024-12-02", ("ministry", "rebels")),
        ("2024-12-02", "2024-11-01", ("ministry", "rebels")),
        (None, "2024-11-30", ("ministry",)),
        (None, "2024-12-02", ("ministry", "rebels")),
        ("2024-12-02/..", "2024-11-30", ("ministry",)),
        (None, None, ("ministry",)),
    ],
)
def test_two_claims_are_one_voice_by_the_sides_at_the_later_of_their_dates(
    one: str | None, other: str | None, expected: tuple[str, ...]
) -> None:
    claims = {"a": claim("ministry", asserted=one), "b": claim("rebels", ("confirms", "a"), asserted=other)}
    assert originators(claims) == expected


def test_what_a_third_says_later_makes_two_of_nobody() -> None:
    claims = {
        "a": claim("ministry", asserted="2024-11-01"),
        "b": claim("rebels", ("confirms", "a"), asserted="2024-11-02"),
        "c": claim("monitor", ("confirms", "a"), asserted="2024-12-09"),
    }
    assert originators(claims) == ("ministry", "monitor")


@pytest.mark.parametrize("by", ["ministry", "rebels"])
def test_who_says_it_again_when_sides_have_changed_is_still_the_same_voice(by: str) -> None:
    claims = {
        "a": claim("ministry", asserted="2024-11-01"),
        "b": claim("rebels", ("confirms", "a"), asserted="2024-11-02"),
        "c": claim(by, ("confirms", "a"), asserted="2024-12-09"),
    }
    assert originators(claims) == ("ministry",)


def test_a_claim_between_two_makes_them_one_voice() -> None:
    apart = {
        "a": claim("ministry", asserted="2024-12-09"),
        "b": claim("rebels", ("confirms", "a"), asserted="2024-11-02"),
    }
    assert originators(apart) == ("ministry", "rebels")
    assert originators({**apart, "c": claim("ministry", ("confirms", "a"), asserted="2024-11-05")}) == ("ministry",)
    assert originators({**apart, "c": claim("ministry", ("confirms", "a"))}) == ("ministry",)


def test_relations_that_began_later_join_what_was_said_later() -> None:
    since = {"as": "part-of", "of": "ministry", "from": "2024-12"}
    joined: Records = {**ACTORS, "rebels": {**ACTORS["rebels"], "relations": [since]}}
    claims = {
        "a": claim("ministry", asserted="2024-11-01"),
        "b": claim("rebels", ("confirms", "a"), asserted="2024-11-02"),
    }
    assert originators(claims, joined) == ("ministry", "rebels")
    later = {**claims, "b": claim("rebels", ("confirms", "a"), asserted="2024-12-02")}
    assert originators(later, joined) == ("ministry",)


def test_who_spoke_jointly_once_is_one_voice_also_when_that_was_taken_back() -> None:
    claims = {
        "a": claim("ministry"),
        "b": claim("rebels", ("confirms", "a")),
        "c": claim(["ministry", "rebels"], ("confirms", "a")),
    }
    assert originators(claims) == ("ministry",)
    back = {**claims, "c": {**claims["c"], "status": {"value": "retracted", "why": "Both took it back."}}}
    assert originators(back, ACTORS) == ("ministry",)
