"""Each rule of wording over sentences as news prose puts them."""

import pytest
from news_prose import CODES
from wording_samples import found

CASES = [
    (code, text, told)
    for code, pair in CODES.items()
    for told, texts in zip((1, 0), pair, strict=True)
    for text in texts
]


@pytest.mark.parametrize(("code", "text", "told"), CASES)
def test_a_rule_tells_the_bad_sentence_and_leaves_the_good_one_alone(code: str, text: str, told: int) -> None:
    messages = found(code, text) if code == "single-originator-highlight" else found(code, text=text)
    assert len(messages) == told
