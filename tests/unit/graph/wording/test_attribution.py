"""`unattributed-claim` and `vague-attribution`: what they tell, and what they must leave alone."""

import pytest
from wording_samples import found

UNATTRIBUTED = [
    "The bridge [was closed](claim:closed) on Monday.",
    "On Monday the bridge [reopened](claim:opened).",
    "The bridge [is closed](claim:closed-too), and the road too.",
    "- The road is long.\n- The bridge [was closed](claim:closed).",
    "The ministry said so.\n\nThe bridge [was closed](claim:closed).",
    "The road is dry. The bridge [was closed](claim:closed).",
    "River Front has many friends. The bridge [was closed](claim:closed).",
    '"We said it," it goes. The bridge [was closed](claim:closed).',
    "Water [took the bridge](claim:closed) [@wire-report].",
    "[The closure of the bridge](claim:closed) was quick.",
    "It rained. [The closure](claim:closed) was quick.",
    "Farmers left when the bridge [was closed](claim:crowd).",
    "[](actor:rebels) fled after the bridge [was closed](claim:closed).",
    "In Mow the bridge [was closed](claim:opened).",
]
ATTRIBUTED = [
    "The ministry said that the bridge [was closed](claim:closed).",
    "The bridge [was closed](claim:closed), by the account of Adam Reed.",
    "For the [Ministry of Works](actor:ministry) the bridge [is closed](claim:closed).",
    "For [](actor:spokesman) the bridge [is closed](claim:closed).",
    "For the MoW the bridge [is closed](claim:closed).",
    "For the Works Ministry the bridge [is closed](claim:closed).",
    "For the ministry the bridge [is closed](claim:closed).",
    "For وزارة الأشغال the bridge [is closed](claim:closed).",
    "According to Reed, the bridge [was closed](claim:own-words).",
    "RF has it that the bridge [was open](claim:opened).",
    "The Front’s version is that the bridge [was open](claim:opened).",
    "River Front spoke on Monday. The bridge [was open](claim:opened).",
    "Whether the bridge [was open](claim:opened) is not known.",
    "The bridge [was closed](claim:seen) on Monday.",
    "The bridge [was closed](claim:agreed) on Monday.",
    "The bridge [was open](claim:sure) on Monday.",
    "For a group of farmers the bridge [is closed](claim:crowd).",
    "The closure [was allegedly](claim:closed) an order.",
]
VAGUE = [
    "Reportedly the bridge is closed.",
    "The bridge was allegedly closed.",
    "Sources say that the bridge is closed.",
    "Some observers believe that the bridge is closed.",
    "It is said that the bridge is closed.",
    "The bridge is believed to have fallen.",
    "According to reports, the bridge is closed.",
    "Military analysts say that the bridge will fall.",
    "Local sources told of a fall, but officials deny it.",
    "The road is open, while witnesses said the bridge fell.",
    "According to local media the bridge is closed.",
    "Many fear that the bridge will fall.",
    "It was widely reported that the bridge fell.",
    "The bridge purportedly fell. The road did not [@wire-report].",
    "The [ministry](actor:ministry) reportedly closed the bridge.",
]
DEFINITE = [
    "Reportedly the bridge is closed [@wire-report].",
    "The bridge was allegedly closed. [@wire-report] It rained.",
    "Sources say that the bridge [is closed](claim:closed).",
    "Sources in [the evening news](source:radio-report) say that it is closed.",
    "UN observers said that the bridge is closed.",
    "The officials said that the bridge is closed.",
    "[](actor:ministry) officials said that the bridge is closed.",
    "Syrian officials said that the bridge is closed.",
    "Two sources say that the bridge is closed.",
    "What is not said is when the bridge fell.",
    "The ministry reported that the bridge fell.",
    'The ministry spoke of "what sources say".',
    "The road is believed in. Sources of the river lie here.",
    "According to reports from the ministry, the bridge is closed.",
    "The sources of the river are said by nobody.",
    "| Who | What |\n| --- | --- |\n| x | reportedly |",
    "> Reportedly the bridge is closed.",
    "The reporter believes in `reportedly`.",
]


@pytest.mark.parametrize("text", UNATTRIBUTED)
def test_a_partys_claim_that_stands_as_a_fact_is_told(text: str) -> None:
    assert len(found("unattributed-claim", text=text)) == 1


@pytest.mark.parametrize("text", ATTRIBUTED)
def test_a_claim_whose_asserter_is_named_or_that_is_left_open_is_not_told(text: str) -> None:
    assert found("unattributed-claim", text=text) == []


@pytest.mark.parametrize("text", VAGUE)
def test_attribution_to_nobody_is_told(text: str) -> None:
    assert len(found("vague-attribution", text=text)) == 1


@pytest.mark.parametrize("text", DEFINITE)
def test_attribution_that_a_reader_can_follow_is_not_told(text: str) -> None:
    assert found("vague-attribution", text=text) == []


def test_the_message_says_whose_claim_it_is() -> None:
    assert found("unattributed-claim", text=UNATTRIBUTED[0]) == [
        'the claim "closed" of Ministry of Works stands here as a fact'
    ]
    assert found("vague-attribution", text="Some observers say so.") == [
        '"Some observers say" does not say who says it'
    ]


@pytest.mark.parametrize("code", ["unattributed-claim", "vague-attribution"])
def test_other_languages_are_left_alone(code: str) -> None:
    text = "Reportedly it rains. The bridge [was closed](claim:closed)."
    assert found(code, text=text, language="fr") == []
