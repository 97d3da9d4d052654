"""In which direction a language is read."""

import pytest

from briefings.rendering.scripts import direction_of


@pytest.mark.parametrize("language", ["ar", "he", "fa", "ur", "ar-SY", "az-Arab", "yi", "ckb", "ku-Arab", "xx-Arab"])
def test_from_right_to_left(language: str) -> None:
    assert direction_of(language) == "rtl"


@pytest.mark.parametrize("language", ["en", "en-GB", "tr", "az", "zh-Hant-TW", "uk", "pt-BR", "ar-Latn", "yi-Latn-US"])
def test_from_left_to_right(language: str) -> None:
    assert direction_of(language) == "ltr"


@pytest.mark.parametrize("language", ["", "xx", "qqq", "not a tag", "x" * 99, "en-", "ar-XX-YY"])
def test_what_nobody_knows_is_read_from_left_to_right(language: str) -> None:
    assert direction_of(language) in ("ltr", "rtl")
    assert language.startswith("ar") or direction_of(language) == "ltr"
