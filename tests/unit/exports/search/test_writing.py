"""The files of the index: bounded in size, found by ranges, one JSON value each."""

import json
from random import Random

import pytest

from briefings.exports.search import Reader, SearchRecord, write_index
from briefings.exports.search.ranges import FILES_IN_MANIFEST, directories, first_keys, packed, sort_key


def records(count: int) -> list[SearchRecord]:
    random = Random(count)
    return [
        SearchRecord(
            f"r/{number}/",
            "event",
            f"Record {number}",
            text=" ".join(f"w{random.randrange(9000)}" for _ in range(60)),
        )
        for number in range(count)
    ]


def test_every_file_is_one_json_value_below_the_folder() -> None:
    for path, content in write_index(records(50)):
        assert path.startswith("search/")
        json.loads(content)


def test_files_of_words_stay_small_while_their_number_grows() -> None:
    few, many = (
        [content for path, content in write_index(records(count)) if "/words/" in path] for count in (100, 1500)
    )
    assert len(many) > len(few)
    assert max(map(len, many)) < 13_000


def test_the_id_of_the_index_changes_with_any_record() -> None:
    one, other = (
        json.loads(dict(write_index([SearchRecord("a/", "event", title)]))["search/manifest.json"])["id"]
        for title in ("One", "Two")
    )
    assert one != other


def test_keys_sort_as_javascript_compares_strings() -> None:
    # U+FFFD is above the surrogates that JavaScript writes U+10000 with, though its number is lower.
    assert sorted(["\ufffd", "\U00010000"], key=sort_key) == ["\U00010000", "\ufffd"]


def test_the_first_keys_tell_neighbouring_files_apart_and_no_more() -> None:
    assert first_keys([("a", "alep"), ("aleppo", "b"), ("coventry", "z")]) == ["", "alepp", "c"]


def test_an_item_larger_than_a_file_gets_its_own() -> None:
    assert list(packed([("a", 10), ("b", 50_000), ("c", 10)])) == [[0], [1], [2]]


def test_very_many_files_are_named_in_directories() -> None:
    firsts = [f"{number:06}" for number in range(FILES_IN_MANIFEST + 1)]
    said, parts = directories(firsts)
    assert said == {"directories": [part[0] for part in parts]}
    assert [first for part in parts for first in part] == firsts


def test_a_reader_finds_its_way_through_directories(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefings.exports.search.ranges.FILES_IN_MANIFEST", 2)
    monkeypatch.setattr("briefings.exports.search.ranges.FILES_PER_DIRECTORY", 3)
    monkeypatch.setattr("briefings.exports.search.writing.FILES_PER_DIRECTORY", 3)
    some = records(400)
    files = dict(write_index(some))
    assert "search/words/directory-1.json" in files
    index = Reader(files.__getitem__)
    for record in some[::7]:
        word = record.text.split()[3]
        assert index.find(word).total >= 1
        assert index.find(f"{record.title} {word}").results[0]["url"] == record.url


def test_the_rest_of_a_common_word_is_found_in_every_range(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefings.exports.search.entries.RANGE", 700)
    monkeypatch.setattr("briefings.exports.search.writing.RANGE", 700)
    many = [SearchRecord(f"r/{number:04}/", "event", f"Only{number}x", text="common") for number in range(2500)]
    files = dict(write_index(many))
    index = Reader(files.__getitem__)
    # Four ranges of the word, and of the two facets that every record has.
    assert len([path for path in files if "/rest/" in path]) == 12
    for number in range(0, 2500, 50):
        found = index.find(f"common only{number}x")
        assert [result["url"] for result in found.results] == [f"r/{number:04}/"]
        assert not found.partial


def test_half_a_surrogate_pair_in_a_text_stops_nothing() -> None:
    files = dict(write_index([SearchRecord("a/", "event", "Title \ud800", text="word \udfff")]))
    assert Reader(files.__getitem__).find("word title").total == 1
