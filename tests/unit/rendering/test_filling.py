"""What stands in the gaps of a rich text."""

import pytest
from html_reading import Element, read
from sample_site import desk_of

from briefings.pages.prose import Numbering
from briefings.pages.tongue import Tongue
from briefings.rendering.environment import HERE, TONGUE, blocks, inline

RECORDS = """
actors: {a: {name: "A <b>& B", type: medium}}
sources:
  s: {type: report, title: "T <i>\\" onmouseover=x", publisher: a, status: retracted}
  t: {type: report, title: T}
claims: {c: {statement: "It *held*.", asserted_by: a, reports: [{source: s, locator: "p. <1>"}]}}
"""


def written(text: str, anchor: str = "") -> Element:
    desk = desk_of(RECORDS)
    here, language = HERE.set("briefings/x/"), TONGUE.set(Tongue("en"))
    try:
        prose = Numbering(desk).prose(desk.corpus.sources["t"], text, anchor)
        return read(blocks(prose) if anchor else inline(prose))
    finally:
        HERE.reset(here)
        TONGUE.reset(language)


def test_a_mention_without_words_takes_the_name_and_one_with_words_keeps_them() -> None:
    root = written("[](actor:a) and [*the* paper](actor:a)")
    first, second = root.find("a")
    assert (first.text, second.text) == ("A <b>& B", "the paper")
    assert {link.attributes["href"] for link in (first, second)} == {"../../actors/a/"}
    assert len(second.find("em")) == 1


def test_a_claim_brings_its_number_and_a_note_that_says_what_it_is() -> None:
    root = written("It [held](claim:c).")
    (mark,) = root.find("a", class_="cite-mark")
    note = root.by_id(mark.attributes["aria-describedby"])
    assert (mark.attributes["href"], mark.text) == ("#source-1", "1")
    assert "hidden" in note.attributes
    for words in ('T <i>" onmouseover=x', "A <b>& B", "p. <1>", "Retracted."):
        assert words in note.text


def test_a_citation_of_two_sources_has_two_numbers() -> None:
    root = written("It held [@s, p. 3; @t].")
    assert [mark.text for mark in root.find("a", class_="cite-mark")] == ["1", "2"]


@pytest.mark.parametrize("text", ["It held [@s].", "It [held](claim:c)."])
def test_a_number_stands_at_its_word(text: str) -> None:
    root = written(text)
    before = root.children[0] if isinstance(root.children[0], str) else ""
    assert before in ("It held", "It ")


def test_paragraphs_have_the_anchors_of_their_section() -> None:
    root = written("One.\n\nTwo.\n\n- Three", "the-bank")
    assert [one.attributes["id"] for one in root if "id" in one.attributes] == [
        "the-bank-1",
        "the-bank-2",
        "the-bank-3",
    ]
