"""The queries by which searches are compared: the same every time, and ours finds them all on a small site."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))

from known_answers import KINDS, LANGUAGES, pages, queries
from pagefind import recall

from briefings.exports.search import Reader, SearchRecord, write_index


def test_there_are_enough_queries_of_every_kind_in_every_language() -> None:
    asked = queries()
    assert len(asked) >= 200
    assert {(query.language, query.kind) for query in asked} == {(code, kind) for code in LANGUAGES for kind in KINDS}
    assert asked == queries()


@pytest.mark.parametrize("length", [60, 180])
def test_every_query_has_its_page(length: int) -> None:
    urls = [page.url for page in pages(300, length)]
    assert len(urls) == len(set(urls)) == 300
    assert {query.url for query in queries()} <= set(urls)


def test_ours_finds_the_page_of_every_query() -> None:
    records = (
        SearchRecord(
            page.url, "actor", page.title, (page.also,) if page.also else (), page.text, language=page.language
        )
        for page in pages(600, 120)
    )
    index = Reader(dict(write_index(records)).__getitem__)
    found = recall(lambda query: [result["url"] for result in index.find(query.words).results])
    assert [query for query in queries() if query not in found] == []
