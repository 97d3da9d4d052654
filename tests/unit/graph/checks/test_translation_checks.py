"""Translations that do not fit what they translate."""

from typing import Any

import pytest
from content_samples import ACTORS, SOURCES, Records, told

SITUATIONS: Records = {"s": {"title": "S"}, "t": {"title": "T"}}
REPORTS = [{"source": "wire-report"}]
CLAIMS: Records = {
    one: {"statement": "It is closed.", "asserted_by": "ministry", "verb": "said", "reports": REPORTS} for one in "pqr"
}


def briefing(summary: str = "Text.", **more: Any) -> dict[str, Any]:
    return {"situation": "s", "title": "T", "summary": summary, "published": "2024-12-01"} | more


def count(code: str, **briefings: dict[str, Any]) -> int:
    return len(told(code, situations=SITUATIONS, briefings=briefings, claims=CLAIMS, actors=ACTORS, sources=SOURCES))


ORIGINAL = briefing()
FRENCH = briefing(language="fr", translation_of="a")


@pytest.mark.parametrize(
    "code",
    [
        "translation-of-translation",
        "translation-without-language",
        "same-translation",
        "translation-of-other-situation",
        "translation-differs",
        "translation-behind",
        "same-number",
        "cycle",
    ],
)
def test_of_a_translation_that_fits_nothing_is_told(code: str) -> None:
    assert count(code, a=ORIGINAL | {"number": 1}, b=FRENCH | {"number": 1}) == 0


def test_one_version_for_each_language() -> None:
    assert count("same-translation", a=ORIGINAL, b=FRENCH, c=FRENCH) == 1
    assert count("same-translation", a=ORIGINAL, b=FRENCH | {"language": "en"}) == 1
    assert count("same-translation", a=ORIGINAL, b=FRENCH, c=FRENCH | {"language": "fr-CA"}) == 0
    # Told as one without a language, and not twice.
    assert count("same-translation", a=ORIGINAL, b=briefing(translation_of="a")) == 0
    assert count("translation-without-language", a=ORIGINAL, b=briefing(translation_of="a")) == 1


@pytest.mark.parametrize(
    ("summary", "times"),
    [
        ("[dit](claim:p) et [dit](claim:q)", 0),
        ("[dit](claim:q), puis [dit](claim:p)", 0),
        ("[dit](claim:p)", 1),
        ("[dit](claim:p), [dit](claim:q), [dit](claim:r)", 1),
    ],
)
def test_a_translation_shows_the_claims_of_its_original(summary: str, times: int) -> None:
    original = briefing("[said](claim:p), [said](claim:q)")
    assert count("translation-differs", a=original, b=FRENCH | {"summary": summary}) == times


def test_of_many_claims_that_are_missing_three_are_named() -> None:
    claims = {f"c{n}": CLAIMS["p"] for n in range(5)}
    text = " ".join(f"[said](claim:{one})" for one in claims)
    (problem,) = told(
        "translation-differs",
        situations=SITUATIONS,
        briefings={"a": briefing(text), "b": FRENCH},
        claims=claims,
        actors=ACTORS,
        sources=SOURCES,
    )
    assert 'does not show "c0", "c1", "c2" and 2 more' in str(problem)
