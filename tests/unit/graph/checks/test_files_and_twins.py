"""Files beside the records, and what stands twice."""

from typing import Any

import pytest
from content_samples import ACTORS, SOURCES, Records, told

SITUATION: Records = {"s": {"title": "S"}}


@pytest.mark.parametrize(
    ("path", "times"),
    [("index.md", 1), ("README.md", 1), ("index.markdown", 1), ("about.md", 0), ("sub/index.md", 0), ("index.txt", 0)],
)
def test_only_a_page_that_would_be_the_home_page_is_in_the_way(path: str, times: int) -> None:
    assert len(told("own-index", "", (path,), situations=SITUATION)) == times


@pytest.mark.parametrize(("file", "times"), [("media/a.png", 0), ("a.png", 1), ("media/A.png", 1), ("day.yml", 0)])
def test_media_are_files_of_the_content_folder(file: str, times: int) -> None:
    events: Records = {"e": {"title": "E", "media": [{"file": file, "alt": "A", "credit": "C"}]}}
    assert len(told("missing-file", "", ("media/a.png",), events=events)) == times


@pytest.mark.parametrize(
    ("code", "shelves", "times"),
    [
        (
            "same-name",
            {"actors": {"a": {"name": "The  Army", "type": "medium"}, "b": {"name": "the army", "type": "medium"}}},
            1,
        ),
        (
            "same-name",
            {
                "actors": {
                    "a": {"name": "Army", "type": "medium"},
                    "b": {"name": "Navy", "type": "medium", "aliases": ["Army"]},
                }
            },
            0,
        ),
        (
            "same-name",
            {"places": {"a": {"name": "Old Town", "kind": "town"}, "b": {"name": "Old Town", "kind": "town"}}},
            0,
        ),
        ("same-address", {"sources": {"a": SOURCES["wire-report"], "b": SOURCES["radio-report"]}, "actors": ACTORS}, 0),
        (
            "repeated-reference",
            {
                "situations": {"s": {"title": "S", "places": ["p", "q", "p"]}},
                "places": {"p": {"name": "P", "kind": "town"}, "q": {"name": "Q", "kind": "town"}},
            },
            1,
        ),
    ],
)
def test_what_stands_twice_is_told_where_it_misleads(code: str, shelves: dict[str, Records], times: int) -> None:
    assert len(told(code, **shelves)) == times


def briefing(**fields: Any) -> dict[str, Any]:
    return {"situation": "s", "title": "D", "summary": "S", "published": "2024-12-02", **fields}


@pytest.mark.parametrize(
    ("other", "times"),
    [
        ({"number": 1}, 1),
        ({"number": 2}, 0),
        ({"number": 1, "kind": "flash"}, 0),
        ({"number": 1, "translation_of": "a"}, 0),
        ({"number": 1, "situation": "t"}, 0),
        ({}, 0),
    ],
)
def test_numbers_count_within_a_situation_and_a_kind_of_briefing(other: dict[str, Any], times: int) -> None:
    situations: Records = {"s": {"title": "S"}, "t": {"title": "T"}}
    briefings = {"a": briefing(number=1), "b": briefing(**other)}
    assert len(told("same-number", situations=situations, briefings=briefings)) == times


def test_one_record_may_be_named_in_several_fields_and_texts() -> None:
    event = {"title": "E", "where": ["p", {"place": "p", "said": "near P"}], "summary": "[P](place:p) and [P](place:p)"}
    assert told("repeated-reference", events={"e": event}, places={"p": {"name": "P", "kind": "town"}}) == []
