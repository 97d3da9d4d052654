"""`single-originator-highlight`: a highlight that rests on one voice says whose it is."""

import pytest
from wording_samples import found

CODE = "single-originator-highlight"
BAD = [
    "The bridge [was closed](claim:closed).",
    "The bridge [was open](claim:opened) on Monday.",
    "The bridge [was seen to fall](claim:seen).",
    "The bridge [fell](claim:voice).",
    "The bridge [was closed](claim:closed) and [fell](claim:seen).",
    "It is said that the bridge [was closed](claim:closed).",
    "River Front says that the bridge [was closed](claim:closed).",
    "The ministry says that the bridge [was closed](claim:closed); it also [fell](claim:seen).",
    "[Adam](place:reed) said that the bridge [fell](claim:seen).".replace("[Adam](place:reed)", "Adam Reed"),
    "Farmers saw that the bridge [was closed](claim:crowd).",
    "The bridge [fell](claim:seen) [@radio-report].",
]
GOOD = [
    "The ministry says that the bridge [was closed](claim:closed).",
    "Adam Reed says that the bridge [was closed](claim:closed).",
    "Plain Wire reports that the bridge [was closed](claim:closed).",
    "By [one article](source:wire-report) the bridge [was closed](claim:closed).",
    "By one report the bridge [was closed](claim:closed).",
    "The bridge [was closed](claim:closed); that is not confirmed.",
    "The bridge [was closed](claim:agreed).",
    "The bridge [was closed](claim:agreed), and the road [too](claim:closed).",
    "The bridge [was open](claim:sure).",
    "It is [to be condemned](claim:stance).",
    "The [Flood Observatory](actor:monitor) saw that the bridge [fell](claim:seen).",
    "The observatory saw that the bridge [fell](claim:seen).",
    "The bridge is closed [@wire-report].",
    "The bridge [was closed](claim:closed). The ministry gave no reason.",
    "By the words of a group of farmers the bridge [is closed](claim:crowd).",
]


@pytest.mark.parametrize("text", BAD)
def test_a_highlight_of_one_voice_that_does_not_say_so_is_told_once(text: str) -> None:
    assert len(found(CODE, text)) == 1


@pytest.mark.parametrize("text", GOOD)
def test_a_highlight_that_names_its_voice_or_has_several_is_left_alone(text: str) -> None:
    assert found(CODE, text) == []


def test_other_texts_and_other_languages_are_left_alone() -> None:
    assert found(CODE, text=BAD[0]) == []
    assert found(CODE, BAD[0], language="ar") == []


def test_the_message_names_the_one_originator_or_says_that_there_is_none() -> None:
    assert found(CODE, BAD[0]) == ["this rests on one originator, Ministry of Works, and the highlight does not say so"]
    assert "nobody can tell" in found(CODE, BAD[3])[0]


def test_what_the_desk_saw_is_named_by_we() -> None:
    assert found(CODE, "We saw the bridge [fall](claim:seen).", desk="monitor") == []
    assert len(found(CODE, "We saw the bridge [fall](claim:seen).", desk="wire")) == 1
