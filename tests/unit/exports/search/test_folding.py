"""What is one word to the search, held by the vectors that the browser test reads too."""

import json
from pathlib import Path
from typing import Any

import pytest

from briefings.exports.search.folding import fold, index_terms, quoted, readings
from briefings.exports.search.spelling import is_one_typo
from briefings.exports.search.stemming import stem

VECTORS: dict[str, list[list[Any]]] = json.loads((Path(__file__).parent / "folding_vectors.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "folded"), VECTORS["fold"])
def test_text_folds_to_one_form(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(("text", "folded"), VECTORS["fold"])
def test_folding_folded_text_changes_nothing(text: str, folded: str) -> None:
    assert fold(folded) == folded


@pytest.mark.parametrize(("chunk", "terms"), VECTORS["indexTerms"])
def test_a_chunk_is_found_by_its_terms(chunk: str, terms: list[str]) -> None:
    assert list(index_terms(chunk)) == terms


@pytest.mark.parametrize(("query", "ways"), VECTORS["readings"])
def test_a_query_is_read_in_its_ways(query: str, ways: list[list[str]]) -> None:
    assert [list(way) for way in readings(query)] == ways


@pytest.mark.parametrize(("word", "other", "near"), VECTORS["isOneTypo"])
def test_one_typo_is_told_from_two(word: str, other: str, near: bool) -> None:
    assert is_one_typo(word, other) is near
    assert is_one_typo(other, word) is near


@pytest.mark.parametrize(("term", "expected"), VECTORS["stem"])
def test_forms_of_a_word_share_a_stem(term: str, expected: str) -> None:
    assert stem(term) == expected


@pytest.mark.parametrize(("query", "words"), VECTORS["quoted"])
def test_words_in_quotation_marks_are_told_from_others(query: str, words: list[str]) -> None:
    assert quoted(query) == set(words)
