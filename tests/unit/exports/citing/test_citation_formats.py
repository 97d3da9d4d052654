"""CSL-JSON, BibTeX and RIS of one thing: what is known and nothing else, in files that their readers can read."""

import json
from typing import get_args

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from rispy.config import TYPE_OF_REFERENCE_MAPPING

from briefings.exports.citing.bibtex import bibtex
from briefings.exports.citing.csl import csl_item, csl_json
from briefings.exports.citing.reference import Reference
from briefings.exports.citing.ris import GENERIC, TYPES, ris
from briefings.model.date import Date
from briefings.model.vocabulary.sources import SourceType

ARTICLE = Reference(
    id="wire-report",
    type="article-newspaper",
    title="[Bridge closed]",
    authors=("Ministry of Works and Roads", "لينا"),
    container="Plain Wire",
    issued=Date("2024-11-30?"),
    accessed=Date("2024-12-01"),
    url="https://example.org/a_b?c=1&d=%20#e",
    language="ar",
    status="retracted",
)
AWKWARD = [
    "حلب: سقوط المدينة",
    "Bread & roses, 50% off #1 at_home $5 ~ ^",
    "{",
    "}",
    "a {b} c}",
    "back\\slash",
    "She said \"no\" -- ``yes'' ?` !`",
    "x" * 3000,
    "@article{trap,",
    "TY  - JOUR",
]


def test_csl_has_what_is_known_and_keeps_the_brackets_of_a_supplied_title() -> None:
    assert csl_item(ARTICLE) == {
        "id": "wire-report",
        "type": "article-newspaper",
        "title": "[Bridge closed]",
        "author": [{"literal": "Ministry of Works and Roads"}, {"literal": "لينا"}],
        "container-title": "Plain Wire",
        "issued": {"date-parts": [[2024, 11, 30]], "circa": True},
        "accessed": {"date-parts": [[2024, 12, 1]]},
        "URL": "https://example.org/a_b?c=1&d=%20#e",
        "language": "ar",
        "status": "retracted",
    }


def test_what_is_not_known_is_in_no_format() -> None:
    bare = Reference("a", "document", "T")
    assert csl_item(bare) == {"id": "a", "type": "document", "title": "T"}
    assert bibtex([bare]) == "@misc{a,\n\ttitle = {{T}}\n}\n"
    assert rispy.loads(ris([bare])) == [{"type_of_reference": "GEN", "id": "a", "title": "T"}]


def test_bibtex_keeps_names_whole_addresses_verbatim_and_dates_in_edtf() -> None:
    (entry,) = parse_string(bibtex([ARTICLE])).entries
    assert (entry.entry_type, entry.key) == ("article", "wire-report")
    assert entry["author"] == "{Ministry of Works and Roads} and {لينا}"
    assert entry["url"] == ARTICLE.url
    assert (entry["date"], entry["year"], entry["urldate"]) == ("2024-11-30?", "2024", "2024-12-01")
    assert (entry["journal"], entry["note"]) == ("Plain Wire", "Retracted")


@pytest.mark.parametrize("title", AWKWARD)
def test_an_awkward_title_comes_back_from_each_format(title: str) -> None:
    references = [Reference("a", "report", title, (title,)), Reference("b", "webpage", "After it")]
    assert [item["title"] for item in json.loads(csl_json(references))] == [title, "After it"]
    library = parse_string(bibtex(references), append_middleware=[LatexDecodingMiddleware(keep_math_mode=False)])
    assert library.failed_blocks == []
    # The decoder reads \textasciicircum as the accent that it looks like.
    assert [entry["title"] for entry in library.entries] == [title.replace("^", "ˆ"), "After it"]
    assert [(one["title"], one.get("authors")) for one in rispy.loads(ris(references))] == [
        (title, [title]),
        ("After it", None),
    ]


def test_three_hundred_authors_are_all_there() -> None:
    names = tuple(f"Author {number} and Sons" for number in range(300))
    reference = Reference("a", "report", "T", names)
    assert len(csl_item(reference)["author"]) == 300
    assert parse_string(bibtex([reference])).entries[0]["author"].count("} and {") == 299
    assert rispy.loads(ris([reference]))[0]["authors"] == list(names)


def test_every_type_of_source_has_a_type_in_ris() -> None:
    assert set(TYPES) <= set(get_args(SourceType))
    assert {*TYPES.values(), GENERIC} <= set(TYPE_OF_REFERENCE_MAPPING)


def test_a_file_without_references_is_an_empty_one() -> None:
    assert (csl_json([]), bibtex([]), ris([])) == ("[]\n", "", "")
