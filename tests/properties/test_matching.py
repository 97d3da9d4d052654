"""Promises of the comparison of quotes with copies, over all texts."""

import unicodedata

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefings.verification.matching import Haystack
from briefings.verification.normalising import normalise

LETTERS = st.characters(categories=["Lu", "Ll", "Lo"], max_codepoint=0x6FF, exclude_characters="ـ")
WORDS = st.text(LETTERS | st.sampled_from("fi fl éàü سلام"), min_size=1, max_size=9).filter(str.isalnum)
SPACES = st.sampled_from([" ", "  ", "\u00a0", "\u2009", "\n", "\u202f", " \u200b"])
QUOTES = st.sampled_from(['"{}"', "“{}”", "‘{}’", "« {} »", "„{}“", "'{}'"])
DASHES = st.sampled_from([" – ", " — ", "—", " -- ", " - "])


@st.composite
def plain_texts(draw: st.DrawFn) -> list[str]:
    return draw(st.lists(WORDS, min_size=5, max_size=30))


@st.composite
def retypeset(draw: st.DrawFn, word: str) -> str:
    """The word with soft hyphens, invisible characters, ligatures, or a hyphen at a line's end."""
    how = draw(st.sampled_from(["as it is", "soft hyphen", "ligature", "invisible", "line end", "decomposed"]))
    if len(word) == 1:
        return word
    cut = draw(st.integers(1, len(word) - 1))
    if how == "soft hyphen":
        return word[:cut] + "\u00ad" + word[cut:]
    if how == "invisible":
        return word[:cut] + draw(st.sampled_from("\u200c\u2060\ufeff\u200e")) + word[cut:]
    if how == "ligature":
        return word.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ")
    if how == "decomposed":
        return unicodedata.normalize("NFD", word)
    if how == "line end" and cut < len(word) and word[cut - 1].isalpha() and word[cut].isalpha():
        return word[:cut] + "-\n" + word[cut:]
    return word


def test_every_character_is_the_same_in_one_piece_and_taken_apart() -> None:
    characters = (chr(number) for number in range(0xA0, 0x110000) if not 0xD800 <= number < 0xE000)
    apart = ((char, unicodedata.normalize("NFD", char)) for char in characters)
    assert [f"{ord(char):04X}" for char, parts in apart if normalise(char).text != normalise(parts).text] == []


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_three_or_more_words_of_a_text_are_found_after_any_typesetting(data: st.DataObject) -> None:
    words = data.draw(plain_texts())
    first = data.draw(st.integers(0, len(words) - 3))
    after = data.draw(st.integers(first + 3, len(words)))
    set_words = [data.draw(retypeset(word)) for word in words]
    copy = "".join(word + data.draw(SPACES) for word in set_words)
    assert Haystack(copy).look_for(" ".join(words[first:after])).result == "found"


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_quotation_marks_and_dashes_of_another_house_change_nothing(data: st.DataObject) -> None:
    words = data.draw(plain_texts())
    at = data.draw(st.integers(1, len(words) - 2))

    def house() -> str:
        said = data.draw(QUOTES).format(words[at])
        return " ".join(words[:at]) + " " + said + data.draw(DASHES) + " ".join(words[at + 1 :])

    assert Haystack(house()).look_for(house()).result == "found"


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_a_quote_with_a_word_that_is_not_in_the_text_is_never_found(data: st.DataObject) -> None:
    words = data.draw(plain_texts())
    other = data.draw(WORDS)
    known = {normalise(word).text.casefold() for word in words}
    assume(normalise(other).text.casefold() not in known)
    first = data.draw(st.integers(0, len(words) - 3))
    quote = words[first : data.draw(st.integers(first + 3, len(words)))]
    quote[data.draw(st.integers(0, len(quote) - 1))] = other
    set_words = [data.draw(retypeset(word)) for word in words]
    assert Haystack(" ".join(set_words)).look_for(" ".join(quote)).result == "not-found"


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_every_character_of_the_comparable_text_leads_back_to_one_of_the_original(text: str) -> None:
    normal = normalise(text)
    assert len(normal.text) == len(normal.starts) == len(normal.ends)
    assert list(normal.starts) == sorted(normal.starts)
    assert all(0 <= start < end <= len(text) for start, end in zip(normal.starts, normal.ends, strict=True))


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_a_place_found_leads_back_to_words_that_read_the_same(data: st.DataObject) -> None:
    words = data.draw(plain_texts())
    copy = "".join(data.draw(retypeset(word)) + data.draw(SPACES) for word in words)
    haystack = Haystack(copy)
    (span,) = haystack.look_for(" ".join(words[1:4])).spans
    start, end = haystack.normal.original(*span)
    again = Haystack(copy[start:end]).look_for(" ".join(words[1:4]))
    assert again.result == "found"


@given(st.text(max_size=300), st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_no_text_and_no_quote_stops_the_comparison(text: str, quote: str) -> None:
    assert Haystack(text).look_for(quote).result in ("found", "segments-found", "not-found", "too-short")
