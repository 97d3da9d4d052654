"""Words in a row read as a sentence lists them."""

import pytest

from briefings.model.listing import listed


@pytest.mark.parametrize(
    ("words", "sentence"), [((), ""), (("a",), "a"), (("a", "b"), "a or b"), (("a", "b", "c"), "a, b or c")]
)
def test_commas_and_one_word_before_the_last(words: tuple[str, ...], sentence: str) -> None:
    assert listed(words, "or") == sentence
