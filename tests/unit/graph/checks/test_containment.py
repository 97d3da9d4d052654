"""Circles, old addresses and figures."""

from typing import Any

import pytest
from content_samples import Records, claim, told


def events(**part_of: str | None) -> Records:
    return {name: {"title": name, "part_of": whole} for name, whole in part_of.items()}


def test_a_tree_is_no_circle() -> None:
    assert told("cycle", events=events(a=None, b="a", c="a", d="c")) == []


def test_a_circle_is_told_once_from_its_smallest_id_and_not_for_what_hangs_on_it() -> None:
    messages = told("cycle", events=events(d="c", c="b", b="d", a="b", e="a"))
    assert messages == ["events are part of each other in a circle: b → d → c → b"]


def test_each_of_two_circles_is_told() -> None:
    assert len(told("cycle", events=events(a="b", b="a", c="c"))) == 2


@pytest.mark.parametrize(
    ("how", "times"), [("part-of", 1), ("subordinate-to", 1), ("successor-of", 1), ("ally-of", 0), ("opposes", 0)]
)
def test_actors_may_oppose_but_not_contain_each_other(how: str, times: int) -> None:
    actors: Records = {
        one: {"name": one, "type": "coalition", "relations": [{"as": how, "of": other}]} for one, other in ("ab", "ba")
    }
    assert len(told("cycle", actors=actors)) == times


@pytest.mark.parametrize(("how", "times"), [("updates", 1), ("disputes", 0), ("confirms", 0)])
def test_claims_may_dispute_but_not_revise_each_other(how: str, times: int) -> None:
    claims = {"a": claim("m", (how, "b")), "b": claim("m", (how, "a"))}
    assert len(told("cycle", claims=claims, actors={"m": {"name": "M", "type": "medium"}})) == times


def test_a_long_chain_is_no_circle_and_stops_nobody() -> None:
    names = [f"event-{number:05}" for number in range(3000)]
    chain = events(**dict(zip(names, [*names[1:], None], strict=True)))
    assert told("cycle", events=chain) == []


def test_a_former_id_is_free_and_one_records_own() -> None:
    def situations(**former: list[str]) -> dict[str, Any]:
        return {name: {"title": name, "former_ids": ids} for name, ids in former.items()}

    assert told("taken-former-id", situations=situations(a=["x", "y"], b=["z"])) == []
    assert len(told("taken-former-id", situations=situations(a=["b"], b=[]))) == 1
    assert len(told("taken-former-id", situations=situations(a=["a"]))) == 1
    assert len(told("taken-former-id", situations=situations(a=["x", "x"]))) == 1


def test_the_desk_may_be_unnamed_but_not_unknown() -> None:
    actors: Records = {"desk": {"name": "The desk", "type": "medium"}}
    assert told("unknown-actor-of-desk", actors=actors) == []
    assert told("unknown-actor-of-desk", "desk", actors=actors) == []
    assert len(told("unknown-actor-of-desk", "dsek", actors=actors)) == 1
