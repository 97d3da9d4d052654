"""How a sentence ends."""

import pytest

from briefings.model.sentence import ends_sentence

ENDED = ["It fell.", "Did it?", "It did!", "So on…", "هل انهار؟", "倒れた。", "“It fell.”", "« Ah ? »"]


@pytest.mark.parametrize("words", ENDED)
def test_words_that_end_as_a_sentence_do_need_no_full_stop(words: str) -> None:
    assert ends_sentence(words)


@pytest.mark.parametrize("words", ["", "The bank", "“The bank”", "The bank (it fell.)", "v. 2", "a: b"])
def test_other_words_do(words: str) -> None:
    assert not ends_sentence(words)
