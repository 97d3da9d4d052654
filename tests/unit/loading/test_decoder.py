"""One record: all of its problems at once, each at its own keys."""

from typing import Any

import pytest

from briefings.loading.decoder import decode, keys_of
from briefings.model.briefing import Briefing
from briefings.model.claim import Claim
from briefings.model.corpus import SHELVES
from briefings.model.problem import Problem


def faults(model: Any, **value: Any) -> list[Problem]:
    found = decode(model, "day.yml", "x", value)
    assert isinstance(found, list)
    return found


def test_all_problems_of_a_record_are_told_at_once() -> None:
    found = faults(Claim, statment="S", verb="shouted", reports=[{"via": "wire"}], figures={"Dead": {}})
    assert sorted((problem.code, problem.spot.keys[2:]) for problem in found) == [
        ("bad-id", ("figures", "Dead")),
        ("empty-figure", ("figures", "Dead")),
        ("missing-field", ("asserted_by",)),
        ("missing-field", ("reports", 0, "source")),
        ("missing-field", ("statement",)),
        ("unknown-key", ("statment",)),
        ("unknown-value", ("verb",)),
        ("wrong-shape", ("reports", 0, "via")),
    ]


@pytest.mark.parametrize(
    ("keys", "value", "message", "hint"),
    [
        (("trend",), {"valu": "improved", "why": "W"}, '"trend" has no key "valu"', 'did you mean "value"?'),
        (
            ("sections", 0),
            {"heading": "H", "text": "T", "titel": "x"},
            'an entry of "sections" has no key "titel"',
            None,
        ),
        (("period",), {"edtf": "2024", "sad": "x"}, '"period" has no key "sad"', 'did you mean "said"?'),
        (("cutoff",), {"edtf": "2024-11-30", "zone": "x"}, '"cutoff" has no key "zone"', None),
    ],
)
def test_an_unknown_key_is_told_with_those_of_its_own_mapping(
    keys: tuple[str, ...], value: dict[str, str], message: str, hint: str | None
) -> None:
    whole = {"situation": "s", "title": "T", "summary": "S", "published": "2024-12-01"}
    given = [value] if len(keys) == 2 else value
    unknown = next(p for p in faults(Briefing, **whole, **{keys[0]: given}) if p.code == "unknown-key")
    assert unknown.message == message
    assert unknown.spot.on_key
    assert unknown.spot.keys[2:-1] == keys
    assert hint is None or unknown.hint == hint


def test_the_keys_are_those_of_the_file() -> None:
    assert "as" in keys_of(next(iter(Claim.model_fields["responds_to"].annotation.__args__)))  # type: ignore[union-attr]
    assert all("id" not in keys_of(model) for model in SHELVES.values())


def test_a_mistake_inside_a_text_has_its_offset() -> None:
    (problem,) = faults(SHELVES["situations"], title="The \u202eflood")
    assert (problem.code, problem.spot.offset) == ("bidi-control", 4)
