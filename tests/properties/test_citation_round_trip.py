"""Promises of citation files: whatever a title or name holds, each format gives it back, and what follows it."""

from unicodedata import normalize

import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.exports.citing.bibtex import bibtex
from briefings.exports.citing.csl import csl_item
from briefings.exports.citing.reference import Reference
from briefings.exports.citing.ris import ris
from briefings.model.date import Date

letters = st.characters(exclude_categories=("Cs", "Cc", "Cf"))
texts = st.one_of(st.text(letters), st.text("{}%&#$_\\~^\"'-`,?!<>@= ab\u0628"))
lines = texts.map(lambda text: " ".join(text.split())).filter(bool)


def as_decoded(text: str) -> str:
    """The decoder composes letters, and reads \\textasciicircum as the accent that it looks like."""
    return normalize("NFC", text.replace("^", "ˆ"))


@settings(max_examples=300, deadline=None)
@given(lines, st.lists(lines, max_size=4))
def test_bibtex_gives_back_what_it_was_given(title: str, names: list[str]) -> None:
    written = bibtex([Reference("a-b", "report", title, tuple(names)), Reference("c", "webpage", "Next")])
    library = parse_string(written, append_middleware=[LatexDecodingMiddleware(keep_math_mode=False)])
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == ["a-b", "c"]
    assert normalize("NFC", library.entries[0]["title"]) == as_decoded(title)
    assert library.entries[1]["title"] == "Next"


@settings(max_examples=300, deadline=None)
@given(lines)
def test_bibtex_opens_as_many_braces_as_it_closes(title: str) -> None:
    written = bibtex([Reference("a", "report", title, (title,), container=title)])
    assert written.count("{") == written.count("}")


@settings(max_examples=300, deadline=None)
@given(lines, st.lists(lines, min_size=1, max_size=4), lines)
def test_ris_gives_back_what_it_was_given(title: str, names: list[str], paper: str) -> None:
    written = ris([Reference("a-b", "report", title, tuple(names), container=paper), Reference("c", "webpage", "Next")])
    first, second = rispy.loads(written)
    assert (first["title"], first["authors"], first["secondary_title"]) == (title, names, paper)
    assert second == {"type_of_reference": "ELEC", "id": "c", "title": "Next"}


days = st.dates().filter(lambda day: day.year >= 1000).map(lambda day: day.isoformat())


@given(days, st.sampled_from(["", "?", "~", "%"]))
def test_a_day_keeps_its_numbers_and_says_when_it_is_not_sure(day: str, mark: str) -> None:
    issued = csl_item(Reference("a", "report", "T", issued=Date(day + mark)))["issued"]
    assert issued["date-parts"] == [[int(part) for part in day.split("-")]]
    assert issued.get("circa", False) is bool(mark)
