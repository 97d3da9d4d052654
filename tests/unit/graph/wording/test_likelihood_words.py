"""Words of likelihood and confidence: told where they are used as such, and not where they only look like it."""

from typing import Any

import pytest
from content_samples import ACTORS, Records, claim, told
from wording_samples import found

TOGETHER = [
    "We judge with high confidence that the bridge is likely to fall.",
    "With moderate confidence we expect that it will very likely fall.",
    "We have low to moderate confidence that it is almost certain to fall.",
    "It is unlikely that it falls; our confidence is low.",
    "Our confidence in this is high, and it will probably fall.",
    "With low-confidence reports it remains very unlikely to fall.",
    "We are highly confident that a fall is improbable.",
    "There is almost no chance, we say with high confidence, that it falls.",
    "With moderate confidence there is a remote chance of a fall.",
    "We say with medium confidence that there is a roughly even chance.",
    "It almost certainly fell, and we say so with high confidence.",
    "HIGH CONFIDENCE: IT IS LIKELY TO FALL.",
]
APART = [
    "It is likely to fall. We say so with high confidence.",
    "With high confidence we name the likely site of the fall.",
    "Remote villages have high confidence in the army.",
    "The police had probable cause, and said so with high confidence.",
    "People have confidence in the bridge, which is likely to stand.",
    "The ministry has high confidence in unlikely friends.",
    'With high confidence we say: "it is likely to fall".',
    "We are confident that it is likely to fall.",
    "Its likely successor enjoys high confidence.",
    "With low confidence we say that it fell on Nov. 3. The road is likely to follow.",
    "- With high confidence it stands.\n- It is likely to fall.",
]
FIRST, SECOND = "The bridge is likely to fall.", "The road will probably fall."


@pytest.mark.parametrize("text", TOGETHER)
def test_likelihood_and_confidence_in_one_sentence_are_told_once(text: str) -> None:
    assert len(found("likelihood-with-confidence", text=text)) == 1


@pytest.mark.parametrize("text", APART)
def test_sentences_of_their_own_and_words_of_another_sense_are_left_alone(text: str) -> None:
    assert found("likelihood-with-confidence", text=text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST} {SECOND}",
        f"{SECOND} {FIRST}",
        f"{FIRST} A fall of the road is highly probable.",
        "It is unlikely that it falls, and improbable that it floats.",
        "There is a remote possibility; a roughly even chance is more than that.",
        "It is very likely to fall. There are roughly even odds that it floats.",
        "It will almost certainly fall, and it is improbable that it floats.",
        "It has likely fallen. It probably floats.",
        "A fall seems very unlikely, but it seems probable that it floats.",
        "There is almost no chance of a fall. It is highly improbable that it floats.",
    ],
)
def test_both_rows_in_the_texts_of_one_briefing_are_told(text: str) -> None:
    assert len(found("mixed-likelihood", text=text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It is likely to fall and unlikely to float; that is very likely so.",
        "It will probably fall; a flood is improbable.",
        f"{FIRST} The road will probably fall, the ministry says [@wire-report].",
        f"{FIRST} The road [will probably fall](claim:closed).",
        f"{FIRST} The police had probable cause.",
        f"{FIRST} The road leads to remote villages.",
        f"{FIRST} The minister is the probable winner.",
        f'{FIRST} The ministry said: "it will probably fall".',
        f"{FIRST} It is an improbable story.",
        "The likely site is remote. The road will probably fall.",
    ],
)
def test_one_row_others_estimates_and_other_senses_are_left_alone(text: str) -> None:
    assert found("mixed-likelihood", text=text) == []


def test_the_outlook_and_the_texts_are_one_product() -> None:
    shelves: dict[str, Any] = {
        "situations": {"s": {"title": "S"}},
        "actors": ACTORS,
        "claims": {"c": claim("monitor", kind="forecast", likelihood="likely")},
    }
    day = {"situation": "s", "title": "D", "published": "2024-12-02", "summary": SECOND, "outlook": ["c"]}
    briefings: Records = {"day": day}
    assert told("mixed-likelihood", **shelves, briefings=briefings) == [
        '"probable" and "likely" are of different rows of words'
    ]
    shown: Records = {"day": {**day, "language": "de"}}
    assert told("mixed-likelihood", **shelves, briefings=shown) == []


def test_the_statement_of_a_forecast_is_the_desks_own_text() -> None:
    fields: dict[str, Any] = {"statement": TOGETHER[0]}
    forecast = {"c": claim("monitor", kind="forecast", **fields)}
    others = {"c": claim("monitor", verb="said", **fields)}
    assert len(told("likelihood-with-confidence", claims=forecast, actors=ACTORS)) == 1
    assert told("likelihood-with-confidence", claims=others, actors=ACTORS) == []
