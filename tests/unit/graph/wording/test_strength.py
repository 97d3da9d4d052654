"""`verb-stronger-than-status`: what it tells, and what it must leave alone."""

import pytest
from wording_samples import found

CODE = "verb-stronger-than-status"
BAD = [
    "The ministry confirmed that the bridge [was closed](claim:closed).",
    "The ministry [confirmed](claim:closed) that the bridge was closed.",
    "River Front [revealed the opening](claim:opened) of the bridge.",
    "It was established that the bridge [was open](claim:opened).",
    "The ministry admitted [the closure](claim:closed).",
    "Pictures proved that the bridge [was closed](claim:seen).",
    "The Flood Observatory showed on Monday that the bridge [was closed](claim:seen).",
    "The [closure of the bridge](claim:closed) was confirmed by the ministry.",
    "The [closure](claim:voice) has since been verified.",
    "Plain Wire disclosed that [the bridge was closed](claim:voice) and named nobody.",
    "River Front pointed out that the bridge [was open](claim:opened).",
    "The ministry made it clear that [nobody may pass](claim:closed).",
    "The ministry acknowledged its [closure](claim:closed).",
    "[Confirmed](claim:closed) on Monday: nobody may pass.",
    "SOURCES CONFIRM that [the bridge is closed](claim:closed).",
]
GOOD = [
    "The ministry said that the bridge [was closed](claim:closed).",
    "The ministry [claimed](claim:closed) that the bridge was closed.",
    "Nobody confirmed that the bridge [was closed](claim:closed).",
    "Plain Wire could not confirm that [the bridge was closed](claim:closed).",
    "It has not been established that the bridge [was open](claim:opened).",
    "Whether the ministry confirmed [the closure](claim:closed) is not known.",
    "Our reporter confirmed that the bridge [was open](claim:sure).",
    "Both confirmed that the bridge [was closed](claim:agreed).",
    "Adam Reed [confirmed](claim:own-words) that the bridge was closed.",
    'The ministry said: ["we have confirmed that it is closed"](claim:closed).',
    "River Front established [a base](claim:opened) at the bridge.",
    "The soldiers showed [restraint](claim:closed).",
    "Two men were admitted [to hospital](claim:closed).",
    "The day was confirmed; the ministry said that the bridge [was closed](claim:closed).",
    "The monitor confirmed that it [was closed](claim:agreed), and the ministry said that it [fell](claim:closed).",
    "River Front [condemned](claim:stance) what it called a confirmed crime.",
    "Plain Wire declined to confirm that [the bridge was closed](claim:closed).",
    "The crowd proved [too large](claim:closed) for the bridge.",
]


@pytest.mark.parametrize("text", BAD)
def test_a_verb_that_says_more_than_is_known_is_told(text: str) -> None:
    assert len(found(CODE, text=text)) == 1


@pytest.mark.parametrize("text", GOOD)
def test_what_the_status_bears_out_or_the_text_denies_is_left_alone(text: str) -> None:
    assert found(CODE, text=text) == []


def test_the_message_names_the_verb_the_claim_and_its_status() -> None:
    assert found(CODE, text=BAD[0]) == ['"confirmed" says more than is known: the claim "closed" is claimed']


def test_other_languages_are_left_alone_and_english_of_any_country_is_read() -> None:
    assert found(CODE, text=BAD[0], language="de") == []
    assert len(found(CODE, text=BAD[0], language="en-GB")) == 1
