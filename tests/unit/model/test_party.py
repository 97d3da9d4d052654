"""A party is an actor, several of them jointly, or somebody whom the source does not name."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from briefings.model.party import Asserter, EventParty, Party

asserter: TypeAdapter[Party] = TypeAdapter(Asserter)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ("ministry", ("ministry",)),
        (["ministry", "army"], ("ministry", "army")),
        ({"actor": "ministry", "said": "the authorities"}, ("ministry",)),
        ({"said": "a war monitor"}, ()),
        ({"said": "a war monitor", "maybe": ["sohr"]}, ()),
    ],
)
def test_named_are_those_whom_the_source_names(given: Any, named: tuple[str, ...]) -> None:
    assert asserter.validate_python(given).named == named


@pytest.mark.parametrize(
    "given",
    [
        {},
        [],
        {"maybe": ["sohr"]},
        {"actor": "a", "actors": ["b"]},
        {"actor": "a", "maybe": ["b"]},
        ["a", "b", "a"],
        {"said": None},
    ],
)
def test_nobody_two_ways_at_once_and_somebody_twice_are_refused(given: Any) -> None:
    with pytest.raises(ValidationError) as raised:
        asserter.validate_python(given)
    assert [error["type"] for error in raised.value.errors()] == ["bad-party"]


def test_a_participant_has_a_part_in_the_event() -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(EventParty)
    assert adapter.validate_python("army").role == "participant"
    assert adapter.validate_python({"actor": "army", "role": "lead"}).role == "lead"
