"""What a reader finds, in an index read as the browser reads it."""

import json
from collections.abc import Iterable
from random import Random

import pytest

from briefings.exports.search import Found, Reader, SearchRecord, write_index

MONITOR = SearchRecord(
    url="actors/sohr/",
    kind="actor",
    title="Syrian Observatory for Human Rights",
    names=("SOHR", "the Observatory", "المرصد السوري لحقوق الإنسان"),
    text="A monitor that works from Coventry.",
)
CLAIM = SearchRecord(
    url="claims/sohr-airport-taken/",
    kind="claim",
    title="Opposition fighters took the airport of Aleppo",
    text="The observatory says that Hay'at Tahrir al-Sham took the airport. SOHR, SOHR, SOHR and SOHR.",
    sort_date="2024-11-30",
    when="30 November 2024",
    context="SOHR · claimed",
)
PLACE = SearchRecord(url="places/sanaa/", kind="place", title="Sana'a", names=("صنعاء",))
SCHOOL = SearchRecord(url="places/beijing/", kind="place", title="Beijing", text="首都北京市", language="zh")
RECORDS = (MONITOR, CLAIM, PLACE, SCHOOL)


def reader(records: Iterable[SearchRecord]) -> Reader:
    return Reader(dict(write_index(records)).__getitem__)


def find(query: str, records: Iterable[SearchRecord] = RECORDS) -> Found:
    return reader(records).find(query)


def urls(found: Found) -> list[str]:
    return [result["url"] for result in found.results]


@pytest.mark.parametrize(
    "query", ["SOHR", "the Observatory", "THE  OBSERVATORY", "المرصد السوري", "مرصد", "syrian observatory"]
)
def test_an_alias_or_a_name_in_another_script_ranks_its_record_first(query: str) -> None:
    assert urls(find(query))[0] == MONITOR.url


@pytest.mark.parametrize("query", ["alep", "al", "alsham", "al-Sham", "Hayʿat", "2024", "airp took"])
def test_words_and_their_beginnings_are_found_in_titles_text_and_dates(query: str) -> None:
    assert urls(find(query)) == [CLAIM.url]


@pytest.mark.parametrize("query", ["alepo", "aleppp", "lAeppo", "xaleppo", "airprot"])
def test_one_typo_is_forgiven(query: str) -> None:
    assert urls(find(query)) == [CLAIM.url]


@pytest.mark.parametrize("query", ["airports", '"airport" aleppo', "taking airport fighter"])
def test_other_forms_of_a_word_are_found_and_quotation_marks_ask_for_it_as_written(query: str) -> None:
    assert urls(find(query)) == [CLAIM.url]
    assert find('"airports"').missing == ("airports",)
    assert find('"airpor"').missing == ("airpor",)


def test_two_typos_are_not_forgiven() -> None:
    found = find("alpeop")
    assert list(found.results) == []
    assert found.missing == ("alpeop",)


def test_transliteration_marks_and_hamza_do_not_matter() -> None:
    for query in ("Sanaa", "sana’a", "صنعا"):
        assert urls(find(query)) == [PLACE.url]


def test_scripts_without_spaces_are_found_by_any_part() -> None:
    for query in ("北京", "京市", "都北", "市"):
        assert urls(find(query)) == [SCHOOL.url]


def test_all_words_must_be_there() -> None:
    assert urls(find("syrian coventry")) == [MONITOR.url]


def test_where_no_record_has_all_words_the_best_part_is_found_and_said() -> None:
    found = find("coventry airport aleppo")
    assert urls(found) == [CLAIM.url, MONITOR.url]
    assert found.partial
    assert found.missing == ()


def test_a_word_that_nobody_has_is_named() -> None:
    found = find("aleppo zzqx")
    assert urls(found) == [CLAIM.url]
    assert found.partial
    assert found.missing == ("zzqx",)


def test_a_query_without_words_finds_nothing() -> None:
    assert find(" — ?! ") == Found(())


def test_an_empty_archive_finds_nothing() -> None:
    assert list(find("aleppo", ()).results) == []


def test_an_exact_word_stands_above_a_prefix_and_a_name_above_text() -> None:
    records = [
        SearchRecord("text-prefix/", "event", "One", text="airports"),
        SearchRecord("text/", "event", "Two", text="airport"),
        SearchRecord("title/", "event", "Airport", text=""),
    ]
    assert urls(find("airport", records)) == ["title/", "text/", "text-prefix/"]


def test_of_equals_the_newest_comes_first_and_those_without_date_last() -> None:
    days = {"old/": "2023-01-01", "new/": "2024-01-01", "undated/": ""}
    records = [SearchRecord(url, "event", "Airport", sort_date=day) for url, day in days.items()]
    assert urls(find("airport", records)) == ["new/", "old/", "undated/"]


def test_pages_of_ten_follow_each_other_without_overlap() -> None:
    records = [SearchRecord(f"event-{number:02}/", "event", f"Airport {number}") for number in range(25)]
    index = reader(records)
    pages = [index.find("airport", skip) for skip in (0, 10, 20, 30)]
    assert [len(page.results) for page in pages] == [10, 10, 5, 0]
    assert len({url for page in pages for url in urls(page)}) == 25
    assert {page.total for page in pages} == {25}


def test_two_records_with_one_url_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="actors/sohr/"):
        list(write_index([MONITOR, MONITOR]))


def test_a_facet_is_no_word() -> None:
    files = dict(write_index([MONITOR, SearchRecord("x/", "actor", "X", facets={"actor": ("sohr",)})]))
    words = json.loads(files["search/words/0.json"])
    entries = dict(zip(words["keys"], words["entries"], strict=True))
    assert entries["@kind=actor"] == [-1, 0, 1]
    assert Reader(files.__getitem__).find("@kind=actor").missing == ("kind", "actor")


def test_what_is_kept_of_a_text_is_bounded_and_ends_with_a_word() -> None:
    long = SearchRecord("long/", "briefing", "Long", text="word " * 10_000)
    (result,) = find("word", [long]).results
    assert len(result["text"]) <= 501
    assert result["text"].endswith("word…")


def test_what_is_shown_of_a_text_tells_its_parts_apart_and_leaves_the_title_out() -> None:
    text = "They left.\nThey left.\n\nfled the town\nThe monitor"
    (result,) = find("fled", [SearchRecord("a/", "claim", "They left.", text=text)]).results
    assert result["text"] == "They left. fled the town · The monitor"


def test_of_many_records_with_like_names_the_one_called_exactly_so_ranks_first() -> None:
    random = Random(3)
    words = ["the", "free", "army", "syrian", "observatory", "front", "al-sham", "حلب"]
    records = [
        SearchRecord(
            f"a/{number:03}/",
            "actor",
            " ".join(random.sample(words, random.randint(1, 5))),
            names=(" ".join(random.sample(words, random.randint(1, 4))),),
            text=" ".join(random.choices(words, k=40)),
        )
        for number in range(400)
    ]
    index = reader(records)
    for name in {name for record in records for name in (record.title, *record.names)}:
        best = index.find(name).results[0]
        assert name in (best["title"], *best["names"]), name


class TestCommonWords:
    """Words and prefixes with more records than one entry lists."""

    COUNT = 2_600

    @pytest.fixture(scope="class")
    @staticmethod
    def files() -> dict[str, bytes]:
        random = Random(7)
        return dict(write_index(common(number, random) for number in range(TestCommonWords.COUNT)))

    def test_a_word_in_every_record_is_counted_in_full(self, files: dict[str, bytes]) -> None:
        found = Reader(files.__getitem__).find("everywhere")
        assert found.total == self.COUNT
        assert len(found.results) == 10

    def test_a_common_word_beside_a_rare_one_narrows_truly(self, files: dict[str, bytes]) -> None:
        index = Reader(files.__getitem__)
        for number in range(0, self.COUNT, 97):
            assert urls(index.find(f"everywhere only{number}x")) == [f"records/{number:05}/"]
            thirds = index.find(f"third only{number}x")
            assert thirds.partial == (number % 3 == 1 or number % 3 == 2)

    def test_two_common_words_are_both_demanded(self, files: dict[str, bytes]) -> None:
        found = Reader(files.__getitem__).find("half third")
        assert found.total == len(range(0, self.COUNT, 6))
        assert not found.partial

    def test_a_common_prefix_finds_its_best_and_says_that_there_are_more(self, files: dict[str, bytes]) -> None:
        found = Reader(files.__getitem__).find("onl")
        assert len(found.results) == 10
        assert found.more

    def test_no_query_loads_more_than_a_few_files(self, files: dict[str, bytes]) -> None:
        for query in ("everywhere", "e", "on", "only5", "half third everywhere", "evrywhere", "onyl12x"):
            loaded: list[str] = []

            def fetch(path: str, loaded: list[str] = loaded) -> bytes:
                loaded.append(path)
                return files[path]

            Reader(fetch).find(query)
            assert len([path for path in loaded if "/results/" not in path]) <= 12, query
            assert len([path for path in loaded if "/results/" in path]) <= 10


def common(number: int, random: Random) -> SearchRecord:
    words = ["everywhere", f"only{number}x"]
    words += ["half"] * (number % 2 == 0) + ["third"] * (number % 3 == 0)
    words += [f"noise{random.randrange(10**6)}" for _ in range(5)]
    return SearchRecord(f"records/{number:05}/", "event", f"Title {number}", text=" ".join(words))
