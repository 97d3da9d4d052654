"""Chains of attribution: what holds is not told."""

from typing import Any

import pytest
from content_samples import ACTORS, SOURCES, Records, claim, told


def chain(code: str, by: Any, via: Any = None, desk: str = "", **fields: Any) -> list[str]:
    report = {"source": "radio-report"} if via is None else {"source": "radio-report", "via": via}
    claims = {"a": claim(by, reports=[report], **fields)}
    return told(code, desk, claims=claims, actors=ACTORS, sources=SOURCES)


@pytest.mark.parametrize(
    "via", [[], ["wire"], [{"said": "a ministry's press office"}], [{"said": "x", "maybe": ["ministry"]}]]
)
def test_media_agencies_and_unnamed_parties_may_relay(via: list[Any]) -> None:
    assert chain("relay-not-medium", "monitor", via) == []


@pytest.mark.parametrize("relay", ["ministry", "monitor", "spokesman"])
def test_others_may_not(relay: str) -> None:
    assert len(chain("relay-not-medium", "rebels", [relay])) == 1


@pytest.mark.parametrize(
    ("via", "times"), [(["wire"], 0), (["wire", "wire"], 1), (["radio"], 1), (["ministry"], 1), (None, 0)]
)
def test_asserter_relays_and_publisher_are_different_parties(via: Any, times: int) -> None:
    assert len(chain("loop-in-chain", "ministry", via)) == times


def test_a_publisher_that_asserts_is_no_loop() -> None:
    assert chain("loop-in-chain", "radio", []) == []


@pytest.mark.parametrize(
    ("by", "verb", "desk", "times"),
    [
        ("wire", None, "", 0),
        ("ministry", "said", "", 0),
        ("ministry", None, "", 1),
        ("ministry", None, "ministry", 0),
        (["ministry", "wire"], None, "", 1),
        ({"said": "a resident"}, None, "", 1),
        ({"said": "a local paper", "maybe": ["radio"]}, None, "", 0),
    ],
)
def test_only_media_and_the_desk_speak_without_a_verb(by: Any, verb: str | None, desk: str, times: int) -> None:
    assert len(chain("voice-without-medium", by, verb=verb, desk=desk)) == times


@pytest.mark.parametrize(
    ("by", "how", "times"),
    [("spokesman", "corrects", 0), ("rebels", "corrects", 1), ("rebels", "disputes", 0), ("wire", "updates", 1)],
)
def test_one_revises_only_the_words_of_ones_own_side(by: str, how: str, times: int) -> None:
    claims = {"a": claim("ministry"), "b": claim(by, (how, "a"))}
    assert len(told("revision-of-others", claims=claims, actors=ACTORS)) == times


def test_the_desks_own_claims_need_no_report() -> None:
    claims: Records = {"a": claim("monitor")}
    assert len(told("claim-without-report", claims=claims, actors=ACTORS)) == 1
    assert told("claim-without-report", "monitor", claims=claims, actors=ACTORS) == []
