"""What a reader can trace is not told."""

import pytest
from content_samples import ACTORS, SOURCES, claim, told


def briefing(code: str, **fields: object) -> list[str]:
    day = {"situation": "s", "title": "D", "summary": "S", "published": "2024-12-02", **fields}
    return told(
        code,
        situations={"s": {"title": "S"}},
        briefings={"day": day},
        claims={"c": claim("wire", reports=[{"source": "wire-report"}])},
        actors=ACTORS,
        sources=SOURCES,
    )


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Closed [@wire-report].", 0),
        ("It is [closed](claim:c).", 0),
        ("The [ministry](actor:ministry) closed it.", 1),
        ("See [the report](source:wire-report).", 1),
        ("See [there](https://example.org/).", 1),
    ],
)
def test_a_source_or_a_claim_is_a_citation_and_a_mention_is_none(text: str, times: int) -> None:
    assert len(briefing("uncited-highlight", highlights=[text, "Closed [@wire-report]."])) == times
    assert len(briefing("uncited-paragraph", sections=[{"heading": "H", "text": text}])) == times


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- one\n- two [@wire-report]\n", []),
        ("- one\n- two\n", ["the list has no citation"]),
        ("| a |\n|---|\n| b |\n", ["the table has no citation"]),
        ("> so it was said\n", ["the quote has no citation"]),
        ("## A heading\n\n---\n", []),
        ("One.\n\nTwo [@wire-report].\n\nThree.", ["the paragraph has no citation"] * 2),
    ],
)
def test_each_block_of_a_section_is_looked_at_as_a_whole(text: str, expected: list[str]) -> None:
    assert briefing("uncited-paragraph", sections=[{"heading": "H", "text": text}]) == expected


@pytest.mark.parametrize(("count", "times"), [(0, 0), (1, 1), (2, 0), (5, 0), (6, 1)])
def test_two_to_five_highlights_or_none(count: int, times: int) -> None:
    assert len(briefing("highlight-count", highlights=["Closed [@wire-report]."] * count)) == times


def test_every_place_that_rests_on_a_retracted_source_is_told() -> None:
    sources = {**SOURCES, "wire-report": {**SOURCES["wire-report"], "status": "retracted"}}
    claims = {"c": claim("wire", reports=[{"source": "wire-report"}], statement="Closed [@wire-report].")}
    assert len(told("retracted-source", claims=claims, actors=ACTORS, sources=sources)) == 2
    corrected = {**SOURCES, "wire-report": {**SOURCES["wire-report"], "status": "corrected"}}
    assert told("retracted-source", claims=claims, actors=ACTORS, sources=corrected) == []
