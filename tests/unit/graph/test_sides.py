"""Who is one voice with whom, and when."""

import pytest
from content_samples import Records, linked

from briefings.graph.sides import Components, Sides
from briefings.model.date import Date
from briefings.model.vocabulary.actors import FOLDING_RELATIONS, RELATION_WORDS


def sides(*relations: tuple[str, str, str], kind: str = "organisation", **dates: str) -> Sides:
    actors: Records = {name: {"name": name, "type": "organisation", "relations": []} for name in "abcd"}
    actors["b"]["type"] = kind
    for one, how, other in relations:
        actors[one]["relations"].append({"as": how, "of": other, **dates})
    return Sides(linked(actors=actors))


@pytest.mark.parametrize("how", sorted(RELATION_WORDS))
def test_relations_of_command_and_speech_fold_and_those_of_alliance_do_not(how: str) -> None:
    assert (sides(("c", how, "a")).side("c", None) == "a") is (how in FOLDING_RELATIONS)


def test_folding_goes_on_through_actors_that_assert_nothing() -> None:
    found = sides(("d", "spokesperson-for", "c"), ("c", "part-of", "b"), ("a", "leads", "b"))
    assert {found.side(actor, None) for actor in "abcd"} == {"a"}


def test_an_umbrella_term_never_folds() -> None:
    found = sides(("a", "part-of", "b"), ("c", "part-of", "b"), kind="umbrella")
    assert [found.side(actor, None) for actor in "abc"] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("on", "one_side"),
    [
        ("2023-12-31", False),
        ("2024-01", True),
        ("2024-06-15", True),
        ("2025-01-01", False),
        ("2023/2025", True),
        (None, True),
    ],
)
def test_a_dated_relation_counts_while_it_may_have_been_in_force(on: str | None, one_side: bool) -> None:
    found = sides(("b", "part-of", "a"), **{"from": "2024-01", "to": "2024-12-31"})
    assert (found.side("b", Date(on) if on else None) == "a") is one_side


def test_what_held_at_one_date_is_not_kept_for_another() -> None:
    found = sides(("b", "part-of", "a"), **{"from": "2024-01", "to": "2024-12-31"})
    days = (Date("2024-06-15"), Date("2025-01-01"), None, Date("2024-06-15"))
    assert [found.side("b", on) for on in days] == ["a", "b", "a", "a"]


def test_an_ended_relation_without_a_start_counts_before_its_end() -> None:
    found = sides(("b", "part-of", "a"), to="2024")
    assert [found.side("b", Date(on)) for on in ("2020", "2025")] == ["a", "b"]


def test_a_component_is_named_after_its_smallest_member_whatever_the_order() -> None:
    one, other = Components(), Components()
    for components, pairs in ((one, ["cb", "ba", "ed"]), (other, ["ed", "ab", "bc"])):
        for pair in pairs:
            components.join(pair[0], pair[1])
    assert [one.find(member) for member in "abcdef"] == [other.find(member) for member in "abcdef"] == list("aaaddf")


def test_a_component_of_many_members_is_found_however_it_was_joined() -> None:
    components = Components()
    for number in range(5000, 0, -1):
        components.join(f"{number:04}", f"{number - 1:04}")
    assert components.find("5000") == "0000"


def test_a_long_chain_of_command_is_followed() -> None:
    names = [f"unit-{number:04}" for number in range(1500)]
    actors: Records = {
        name: {"name": name, "type": "state-forces", "relations": [{"as": "part-of", "of": above}]}
        for name, above in zip(names, [*names[1:], "unit-9999"], strict=True)
    }
    actors["unit-9999"] = {"name": "All", "type": "state-forces"}
    assert Sides(linked(actors=actors)).side("unit-9999", None) == "unit-0000"
