"""Promises of the search over all archives."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefings.exports.search import Found, Reader, SearchRecord, write_index
from briefings.exports.search.folding import fold, index_terms

LETTERS = (
    "abcXYZéßøÅñ"
    + "абйёїҐЯ"
    + "حلبأإآىةکیپ"
    + "ُـ\u200c"
    + "שלוםץ"
    + "ΑάΣς"
    + "किन्दी"
    + "北京東がカ"
    + "กรุงเ"
    + "0189٣۴"
)
WORDS = st.text(alphabet=LETTERS + "-'’.·,(", min_size=1, max_size=12)
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)
ARCHIVES = st.lists(
    st.builds(
        SearchRecord,
        url=st.integers(0, 999).map(lambda number: f"r/{number}/"),
        kind=st.sampled_from(["event", "claim", "actor"]),
        title=TEXTS,
        names=st.lists(TEXTS, max_size=2).map(tuple),
        text=TEXTS,
        sort_date=st.sampled_from(["", "2024-11-29", "2024-11-30"]),
        facets=st.dictionaries(st.sampled_from(["place", "type"]), st.lists(WORDS, max_size=2).map(tuple)),
    ),
    max_size=8,
    unique_by=lambda record: record.url,
)


@given(ARCHIVES, st.randoms())
def test_the_same_records_in_any_order_give_the_same_bytes(archive: list[SearchRecord], random) -> None:  # type: ignore[no-untyped-def]
    shuffled = random.sample(archive, len(archive))
    assert list(write_index(archive)) == list(write_index(shuffled))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ARCHIVES)
def test_every_word_of_every_record_finds_it_in_full_and_by_any_beginning(archive: list[SearchRecord]) -> None:
    index = Reader(dict(write_index(archive)).__getitem__)
    for record in archive:
        for chunk in " ".join((record.title, *record.names, record.text)).split():
            if index_terms(chunk):
                assert is_in(record, index.find(chunk)), chunk
            for term in index_terms(chunk):
                for length in range(2, len(term) + 1):
                    assert is_in(record, index.find(term[:length])), term[:length]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_can_be_indexed_and_asked(text: str) -> None:
    found = Reader(dict(write_index([SearchRecord("a/", "event", text, text=text)])).__getitem__).find(text)
    assert len(found.results) <= 1


@given(st.text(alphabet=LETTERS + " -'’.·,("))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abcXYZ01-'. ,(\"_"))
def test_the_short_way_for_plain_words_gives_what_the_long_way_gives(text: str) -> None:
    # A letter of another script anywhere in the chunk takes the long way.
    for chunk in text.split():
        assert index_terms(chunk) == tuple(term for term in index_terms(f"{chunk}\u00b7Ж") if term != "ж")


def is_in(record: SearchRecord, found: Found) -> bool:
    return not found.partial and record.url in [result["url"] for result in found.results]
