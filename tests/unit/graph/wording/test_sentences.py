"""Texts as sentences: where they part, what belongs to them, and that every offset holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.graph.wording.sentences import Sentence, paragraphs
from briefings.text import parse


def read(text: str) -> list[Sentence]:
    return [sentence for paragraph in paragraphs(parse(text)) for sentence in paragraph]


def words(text: str) -> list[str]:
    return [" ".join(sentence.plain.split()) for sentence in read(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It fell. It rose!  Did it?", ["It fell.", "It rose!", "Did it?"]),
        (
            "Mr. Reed of the U.S. Army came at 5 p.m. on Nov. 3.",
            ["Mr. Reed of the U.S. Army came at 5 p.m. on Nov. 3."],
        ),
        ("J. Reed saw 3.5 m of water, i.e. a flood.", ["J. Reed saw 3.5 m of water, i.e. a flood."]),
        ('He said: "It fell. It rose." Then he left.', ['He said: "It fell. It rose."', "Then he left."]),
        ("“Go away!” he said. He left.", ["“Go away!” he said.", "He left."]),
        ("One\nline. Two\nlines.", ["One line.", "Two lines."]),
        ("- one\n- two. Three.\n\n  Four", ["one", "two.", "Three.", "Four"]),
        ("1. one\n2. two", ["one", "two"]),
        ("# Heading\nText.", ["# Heading", "Text."]),
        ("> quoted\n\nText.", ["Text."]),
        ("| a | b |\n| - | - |\n| c | d |\n\nText.", ["Text."]),
        ("    code\n\nText with `it. Was` code.", ["Text with xxxxxxxxx code."]),
        ("It [**fell**](claim:a), see [this](https://example.org/a.b).", ["It fell , see this ."]),
        ("", []),
        (" … ", ["…"]),
    ],
)
def test_where_sentences_part(text: str, sentences: list[str]) -> None:
    assert words(text) == sentences


def test_a_citation_after_the_full_stop_belongs_to_the_sentence_before_it() -> None:
    first, second = read("It fell. [@wire, para. 3] It [rose](claim:c) [@radio].")
    assert [one.items[0].source for one in first.citations] == ["wire"]
    assert [one.items[0].source for one in second.citations] == ["radio"]
    assert [link.mention.id for link in second.claims()] == ["c"]
    assert first.mentions == ()


@pytest.mark.parametrize(
    "text",
    [
        "It [fell down](claim:a) then.",
        "It [fell [far] down](claim:a).",
        "It [fell down][x] then.\n\n[x]: claim:a",
        "It [fell down]( claim:a ) then.",
        "- It [fell\n  down](claim:a).",
        "It [*fell* down](<claim:a>).",
    ],
)
def test_a_link_knows_where_its_words_stand(text: str) -> None:
    (link,) = [link for sentence in read(text) for link in sentence.links]
    assert text[link.start] == "["
    assert text[link.words_start : link.words_end].replace("*", "").split()[0] == "fell"
    assert text[link.words_start : link.words_end].split()[-1] == "down"


@pytest.mark.parametrize("text", ["[It](claim:a) fell. [**It**](claim:b) rose.", "[](claim:a) fell. [](claim:b) rose."])
def test_a_link_with_which_a_sentence_starts_is_part_of_it(text: str) -> None:
    assert [[mention.id for mention in sentence.mentions] for sentence in read(text)] == [["a"], ["b"]]


def test_a_citation_with_which_a_text_starts_belongs_to_its_first_sentence() -> None:
    first, second = read("[@wire] says so. It fell.")
    assert (len(first.citations), len(second.citations)) == (1, 0)


def test_a_record_by_its_own_name_stands_as_a_word_and_words_in_quotation_marks_are_crossed_out() -> None:
    (sentence,) = read("[](actor:un) said ‘it’s done’ and don't “stop” the rebels' plan.")
    assert sentence.own.split()[0] == "X" * len("[](actor:un)")
    assert "done" not in sentence.own
    assert "stop" not in sentence.own
    assert sentence.own.endswith("the rebels' plan.")
    assert "it's done" in sentence.plain


WORDS = [
    "It fell. ",
    "He said ",
    "[words](claim:a) ",
    "[](actor:b) ",
    "[@s, para. 2] ",
    "“x. Y” ",
    "\n\n[x]: claim:a\n\n",
]
MARKS = ['"', "'", "\n", "\n\n", "- ", "> ", "`", "*", "[", "]", "(", "\\", "| a |", "#", "  ", "é", "<b>", "[x]"]
PIECES = st.sampled_from([*WORDS, *MARKS])


@given(st.lists(PIECES, max_size=25).map("".join))
def test_whatever_the_text_sentences_lie_in_it_in_order_and_keep_its_length(text: str) -> None:
    end = 0
    for sentence in read(text):
        assert sentence.start >= end
        end = sentence.start + len(sentence.plain)
        assert len(sentence.own) == len(sentence.plain)
        assert end <= len(text)
        for link in sentence.links:
            assert link.start <= link.words_start <= link.words_end <= link.end <= len(text)
            assert sentence.start <= max(link.words_end, link.start)
