"""Of any series of files: what is known from those before them changes nothing in what they hold."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefings.history.shards import Contents, contents_from, contents_of, shard_of
from briefings.loading.repeated import Repeated
from briefings.loading.slices import slices_of

FILE = """\
# The desk's records
actors:
  council:
    name: Town Council
    type: government-body
    summary: >-
      Meets on *Mondays*
      in the hall.

  # An outlet
  gazette:
    name: "The
      Gazette"
    type: medium
    aliases: [Gazette, "The G."]
claims:
  held:
    statement: 'The bank held: "no breach".'
    asserted_by: council
    verb: said
    reports:
    - source: paper
      quote: |
        It held.

        It did.
    figures: {hurt: {measure: injured, best: 3}}
sources:
  paper: {type: article-newspaper, title: Flood, publisher: gazette, issued: 2026-01-01}
""".replace("gazette:\n", "gazette: \n")
LINES = FILE.splitlines(keepends=True)
AWKWARD = [
    "actors:\n", "claims:\n", "places:\n", "nonsense:\n", "  council:\n", "  held:\n", "  new:\n",
    "   odd:\n", " a:\n", "  mill: {name: Mill, type: person}\n", "    name: Other\n",
    "    name: Other # why\n", "    name: Other #1\n", '    name: "open\n', "    name: 'open\n",
    '      closed"\n', '  x: y"\n', "    aliases: [a,\n", "  b]\n", "]\n", "}\n", "    name: &a Other\n",
    "    name: *a\n", "    name: !!str Other\n", "    <<: *a\n", "---\n", "...\n", "%YAML 1.2\n",
    "    summary: |+\n", "    summary: |1\n", "    summary: >\n", "      deeper\n", "     less\n",
    "  shallow\n", "words\n", "\n", "   \n", "\t\n", "  \tname: x\n", "# words\n", "    # words\n",
    "  # \x07\n", "#\x07\n", "\ufeff", "\r", "\r\n", "\u2028", "\x85", "\u2028  new:\n", "\u2028claims:\n",
    "    x: a\u2028  new:\n", "\0", "  ? council\n", "  ? [a]\n", "  : x\n", "    ? name\n", "    : x\n",
    "  - x\n", "- x\n", "    - x\n", "  council: null\n", "  ~:\n", "  'held':\n", "  Bad-Id:\n",
    "  con:\n", "  a--b:\n", "claims: {}\n", "claims: [\n", "  council:   \n", "claims: # none\n", '"', "'",
    "[", "{", "#", ":", "-", "&", "*", "!", "  name: x\n", "name: x\n", "    name:\n", "    type: medium\n",
]  # fmt: skip
places = st.integers(0, len(LINES) + 3)
edits = st.one_of(
    st.tuples(st.just("put"), places, st.sampled_from(AWKWARD)),
    st.tuples(st.just("take"), places, st.just("")),
    st.tuples(st.just("instead"), places, st.sampled_from(AWKWARD)),
    st.tuples(st.just("at the end"), places, st.sampled_from(AWKWARD)),
    st.tuples(st.just("again"), places, st.sampled_from(LINES)),
)


def edited(changes: list[tuple[str, int, str]], ends: str, cut: int) -> bytes:
    """The file after some changes, with other line ends, and cut off somewhere near its end."""
    lines = list(LINES)
    for how, place, text in changes:
        at = min(place, len(lines))
        if how in ("take", "instead"):
            lines[at : at + 1] = [text] if text else []
        elif how == "at the end" and at < len(lines):
            lines[at] = lines[at].removesuffix("\n") + text
        else:
            lines.insert(at, text)
    text = "".join(lines).replace("\n", ends)
    return text[: len(text) - cut].encode()


files = st.builds(
    edited,
    st.lists(edits, max_size=3),
    st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"]),
    st.sampled_from([0, 0, 0, 1, 30]),
)


def again(repeated: Repeated, data: bytes) -> Contents:
    """What a file holds, by what is known."""
    found = repeated.read(data)
    return contents_of(data) if found is None else contents_from(found)


@settings(max_examples=400, deadline=None)
@given(st.lists(files, min_size=1, max_size=5))
@example([FILE.encode(), FILE.replace("Town Council", "Town\u2028  gazette:\n").encode()])
@example([FILE.encode(), FILE.replace("name: Town Council", 'name: "Town').encode()])
@example([FILE.encode(), FILE.replace("The bank", "The bank' # '").encode()])
def test_a_file_holds_what_it_holds_whatever_was_read_before(series: list[bytes]) -> None:
    repeated = Repeated()
    for data in series:
        found, plainly = again(repeated, data), contents_of(data)
        assert found == plainly
        assert list(found.records) == list(plainly.records)
        assert shard_of(found) == shard_of(plainly)


def test_a_record_that_stood_in_an_earlier_file_is_the_same_object() -> None:
    repeated = Repeated()
    first = again(repeated, FILE.encode()).records
    later = again(repeated, FILE.replace("Flood", "The flood").encode()).records
    assert later["council"] is first["council"]
    assert later["paper"] is not first["paper"]


def test_formatted_otherwise_it_still_is() -> None:
    repeated = Repeated()
    first = again(repeated, FILE.encode()).records
    formatted = FILE.replace("Town Council", '"Town Council"').replace("[Gazette, ", "[Gazette,  ")
    later = again(repeated, formatted.encode()).records
    assert all(later[record] is first[record] for record in first)


@pytest.mark.parametrize(
    "text", [FILE, FILE.replace("\n", "\r\n"), FILE.removesuffix("\n"), f"---\n{FILE}", FILE.replace("  ", "   ")]
)
def test_an_ordinary_file_is_cut_into_its_records(text: str) -> None:
    slices = slices_of(text)
    assert slices is not None
    assert [(one.shelf, one.id) for one in slices[:3]] == [
        ("actors", "council"), ("actors", "gazette"), ("claims", "held"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("an id twice", "actors:\n  a:\n    name: A\nclaims:\n  a:\n    verb: said\n"),
        ("a kind twice", "actors:\n  a:\n    name: A\nactors:\n  b:\n    name: B\n"),
        ("no such kind", "actor:\n  a:\n    name: A\n"),
        ("a second document", "actors:\n  a:\n    name: A\n---\nactors:\n  b:\n    name: B\n"),
        ("another indentation", "actors:\n  a:\n    name: A\nclaims:\n b:\n    verb: said\n"),
        ("no id", "actors:\n  A b:\n    name: A\n"),
        ("a mark at the start", "\ufeffactors:\n  a:\n    name: A\n"),
        ("a control character between records", "actors:\n# \x07\n  a:\n    name: A\n"),
        ("records alone", "a:\n  name: A\n"),
    ],
)
def test_what_is_laid_out_otherwise_is_read_as_a_whole(name: str, text: str) -> None:
    assert slices_of(text) is None, name


def test_so_many_values_that_a_file_may_have_too_many_are_counted_by_the_parser() -> None:
    flow = "actors:\n  a:\n    aliases: [" + "a," * 120_000 + "]\n"
    assert slices_of(flow) is None
    assert not contents_of(("actors:\n  a:\n    aliases: [" + "a," * 220_000 + "]\n").encode()).whole
