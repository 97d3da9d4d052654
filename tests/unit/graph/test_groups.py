"""One proposition: who says it independently, where it was read, who passed it on."""

from typing import Any

from content_samples import ACTORS, claim, ledger

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


def test_sides_are_those_of_the_latest_claim_of_the_group() -> None:
    until = {"as": "part-of", "of": "ministry", "to": "2024-11"}
    actors = {**ACTORS, "rebels": {**ACTORS["rebels"], "relations": [until]}}
    early = {"a": claim("ministry"), "b": claim("rebels", ("confirms", "a"), asserted="2024-11-30")}
    late = {**early, "c": claim("ministry", ("confirms", "a"), asserted="2024-12-02")}
    assert ledger(early, actors=actors).group("a").originators == ("ministry",)
    assert ledger(late, actors=actors).group("a").originators == ("ministry", "rebels")
