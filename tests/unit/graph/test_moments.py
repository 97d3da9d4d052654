"""Events and claims in one order of time: on which days they can have been, and what was known only later."""

from typing import Any

import pytest
from content_samples import ACTORS, SOURCES, Records, claim, linked

from briefings.graph.chronology import date_order
from briefings.graph.graph import Graph
from briefings.graph.happened import happened
from briefings.graph.timeline import Moment, actors_of, moments, scenes_of, with_surroundings
from briefings.model.date import Date


def graph_of(whens: dict[str, Any], claims: Records | None = None, **fields: Any) -> Graph:
    events = {name: {"title": name, "when": when, **fields} for name, when in whens.items()}
    return linked(events=events, claims=claims or {}, actors=ACTORS, sources=SOURCES)


def days(whens: dict[str, Any], event: str = "x") -> str | None:
    graph = graph_of(whens)
    found = happened(graph, graph.corpus.events[event])
    return found.edtf if found else None


def order(whens: dict[str, Any], claims: Records | None = None) -> list[str]:
    graph = graph_of(whens, claims)
    return [moment.record.id for moment in moments(graph, graph.corpus.events, graph.corpus.claims)]


def one(whens: dict[str, Any], claims: Records) -> dict[str, Moment]:
    graph = graph_of(whens, claims)
    return {moment.record.id: moment for moment in moments(graph, graph.corpus.events, graph.corpus.claims)}


def test_the_general_stands_before_the_particular() -> None:
    given = [
        "2024", "2024-01", "[..2024-01-01]", "2024-01-01", "2024-01-01T09:00Z", "2024-01-01T10:00+00:00",
        "2024-01-01?", "2024-01-01/2024-01-03", "[2024-01-01..]", "2024-01-02",
    ]  # fmt: skip
    backwards = given[::-1]
    assert sorted(backwards, key=lambda edtf: date_order(Date(edtf))) == given


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ({"before": "a"}, "[..2024-11-29]"),
        ({"after": "a"}, "[2024-11-29..]"),
        ({"after": "a", "before": "b"}, "[2024-11-29..2024-12-02]"),
        ({"edtf": "2024-11", "after": "a"}, "[2024-11-29..2024-11-30]"),
        ({"edtf": "2024-11-30", "before": "b"}, "2024-11-30"),
        ({"said": "later"}, None),
        (None, None),
    ],
)
def test_days_are_narrowed_by_what_came_before_and_after(when: Any, expected: str | None) -> None:
    assert days({"a": "2024-11-29", "b": "2024-12-02", "x": when}) == expected


def test_before_what_lasted_is_before_it_began() -> None:
    assert days({"a": "2024-11-27/2024-12-05", "x": {"before": "a"}}) == "[..2024-11-27]"


def test_bounds_go_along_a_chain() -> None:
    assert days({"a": "2024-11-29", "b": {"before": "a"}, "x": {"before": "b"}}) == "[..2024-11-29]"


@pytest.mark.parametrize(
    "whens",
    [
        {"x": {"edtf": "2024-11-01", "after": "a"}, "a": "2024-11-29"},
        {"x": {"edtf": "2024-11-01", "after": "x"}},
    ],
)
def test_what_contradicts_its_own_date_is_not_narrowed(whens: dict[str, Any]) -> None:
    assert days(whens) == "2024-11-01"


def test_a_ring_of_relations_bounds_nothing() -> None:
    assert days({"x": {"before": "a"}, "a": {"before": "x"}}) is None
    assert order({"x": {"before": "a"}, "a": {"before": "x"}}) == ["a", "x"]


def test_a_long_chain_of_relations_is_followed_without_end() -> None:
    chain = {f"e{number:04}": {"after": f"e{number + 1:04}"} for number in range(1500)}
    assert len(order({**chain, "e1500": "2024"})) == 1501


def test_on_one_day_events_stand_before_what_was_said_and_that_before_what_was_merely_read() -> None:
    claims = {
        "read": claim("ministry", reports=[{"source": "wire-report"}]),
        "said": claim("ministry", asserted="2024-11-30"),
        "never": claim("ministry"),
    }
    assert order({"x": "2024-11-30", "none": None}, claims) == ["x", "said", "read", "none", "never"]


def test_a_claim_that_nobody_dates_stands_where_it_was_first_reported() -> None:
    found = one({}, {"a": claim("ministry", reports=[{"source": "radio-report"}, {"source": "wire-report"}])})["a"]
    assert found.is_report
    assert found.within == Date("2024-11-30")


@pytest.mark.parametrize(
    ("when", "since"),
    [
        ("2024-11-28", "2024-11-30"),
        ("2024-11-29", None),
        ("2024-11-30", None),
        ("2024-11", None),
        ("2024-11-01/..", None),
    ],
)
def test_an_event_is_marked_that_became_known_more_than_a_day_after_it(when: str, since: str | None) -> None:
    found = one({"x": when}, {"a": claim("ministry", attests=["x"], reports=[{"source": "wire-report"}])})["x"]
    assert (found.since.edtf if found.since else None) == since


def test_nobody_can_tell_since_when_it_is_known_if_one_report_has_no_date() -> None:
    claims = {
        "a": claim("ministry", attests=["x"], reports=[{"source": "wire-report"}]),
        "b": claim("radio", attests=["x"]),
    }
    assert one({"x": "2024-11-01"}, claims)["x"].since is None


def test_actors_and_places_of_an_event_and_of_a_claim() -> None:
    graph = linked(
        places={
            "land": {"name": "Land", "kind": "country"},
            "town": {"name": "Town", "kind": "town", "within": "land"},
        },
        events={
            "x": {"title": "X", "where": ["town"], "actors": ["rebels", {"said": "others", "maybe": ["ministry"]}]}
        },
        claims={"a": claim("radio", attests=["x"], about=["land"])},
        actors=ACTORS,
    )
    event, said = graph.corpus.events["x"], graph.corpus.claims["a"]
    assert (actors_of(event), actors_of(said)) == (("rebels",), ("radio",))
    assert (scenes_of(graph, event), scenes_of(graph, said)) == (("town",), ("land", "town"))
    assert with_surroundings(graph, ["town"]) == ("town", "land")
