"""Which words stand in a text: typesetting does not matter, words, their order and their edges do."""

import pytest

from briefings.verification.closest import Neighbourhood
from briefings.verification.matching import Haystack
from briefings.verification.normalising import normalise

TEXT = (
    "The “Ministry of De-\nfence” said — on  Friday\u00a0—that the long-\nterm ﬁghters weren’t ready to leave. "
    "It put the dead at 1,200… « Nous partons », dit-il. Non-combatants were killed, he said. "
    "He left the city with his family at dawn, and l’armée syrienne followed."
)
COPY = Haystack(TEXT)


@pytest.mark.parametrize(
    "words",
    [
        "on Friday – that the long-term fighters weren't ready to leave",
        '"Ministry of Defence" said',
        "‘Ministry of Defence’ said",
        "“Nous partons”, dit-il",
        "Nous partons",
        "long-term fighters",
        "the dead at 1,200",
        "at 1,200…",
        "Left the city with his family.",
        "left the city with his family,",
        "fighters",
        "armée syrienne followed",
        "He\u200b left the c\u00adity",
    ],
)
def test_words_are_found_however_they_are_set(words: str) -> None:
    assert COPY.look_for(words).result == "found"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("left the town with his family", "one word is another"),
        ("left the city with family", "one word is missing"),
        ("left the big city with his family", "one word is too many"),
        ("the city left with his family", "the order is another"),
        ("left the City with his family", "case counts"),
        ("combatants were killed", "the text says non-combatants"),
        ("the long-term fighters were", "the text says weren't"),
        ("the dead at 1", "the text says 1,200"),
        ("fighter", "the text says fighters"),
        ("eft the city", "a word is cut"),
    ],
)
def test_other_words_are_not_found(words: str, why: str) -> None:
    assert COPY.look_for(words).result == "not-found", why


@pytest.mark.parametrize(
    "words",
    [
        "said … that the long-term fighters … ready to leave",
        "Ministry of Defence ... left the city with his family",
        "Ministry of Defence […] weren't ready to leave",
        "Ministry of Defence [. . .] weren't ready to leave",
        "He left the city [with those close to him] and l’armée syrienne followed",
        "[T]he dead at 1,200",
        "Ministry of Defence” said [on a weekday] that the long-term fighters",
    ],
)
def test_segments_around_what_was_left_out_or_put_in_are_found_in_order(words: str) -> None:
    short_at_the_start = words.startswith("said …")
    assert COPY.look_for(words).result == ("too-short" if short_at_the_start else "segments-found")


def test_segments_in_another_order_are_not_found() -> None:
    match = COPY.look_for("left the city with his family … Ministry of Defence said")
    assert (match.result, match.missing) == ("not-found", "Ministry of Defence said")


def test_a_segment_with_another_word_is_not_found_however_short_its_neighbours_are() -> None:
    assert COPY.look_for("The … left the town with his family").result == "not-found"


def test_segments_do_not_overlap() -> None:
    assert Haystack("one two three four five six").look_for("one two three … three four five").result == "not-found"


@pytest.mark.parametrize("words", ["", "…", "[…]", "“”", "- -", "[the city]"])
def test_a_passage_without_words_proves_nothing(words: str) -> None:
    assert COPY.look_for(words).result == "too-short"


def test_a_bracket_or_an_ellipsis_of_the_source_itself_is_found_as_it_is() -> None:
    copy = Haystack("The [old] bridge is… closed.")
    assert copy.look_for("The [old] bridge is… closed").result == "found"


def test_scripts_without_spaces_may_be_quoted_from_anywhere() -> None:
    assert Haystack("新华社报道说大桥已经关闭了。").look_for("大桥已经关闭").result == "found"


def test_arabic_is_found_with_and_without_tatweel_and_presentation_forms() -> None:
    copy = Haystack("قالت الوزارة إن الجـــسر مغلق")
    assert copy.look_for("الوزارة إن الجسر مغلق").result == "found"
    assert copy.look_for("الوزارة إن الجسر مغل").result == "not-found"
    assert Haystack("ﻣﻐﻠﻖ").look_for("مغلق").result == "found"


def test_a_vowel_sign_belongs_to_its_word() -> None:
    assert Haystack("यह किताब है").look_for("कित").result == "not-found"


def test_superscripts_are_not_digits() -> None:
    assert normalise("10²").text == "10²"


def test_a_place_found_leads_back_to_the_text_as_it_was() -> None:
    (span,) = COPY.look_for('"Ministry of Defence"').spans
    start, end = COPY.normal.original(*span)
    assert TEXT[start:end] == "Ministry of De-\nfence"


@pytest.mark.parametrize(
    ("given", "said", "ours"),
    [
        ("left the town with his family", "left the *city* with his family", "left the *town* with his family"),
        ("left the city with family", "left the city with *his* family", "left the city with family"),
        ("left the big city with his family", "left the city with his family", "left the *big* city with his family"),
        ("Left the City with his family", "*left* the *city* with his family", "*Left* the *City* with his family"),
        ("the long-term soldiers weren't", "the *long- term ﬁghters* weren’t", "the *long-term soldiers* weren't"),
    ],
)
def test_the_nearest_passage_is_shown_with_what_differs(given: str, said: str, ours: str) -> None:
    assert Neighbourhood(COPY).closest(given) == (said, ours)


def test_words_of_another_text_have_no_near_passage() -> None:
    assert Neighbourhood(COPY).closest("completely different sentences about the weather") is None
