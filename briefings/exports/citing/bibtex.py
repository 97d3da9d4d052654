"""BibTeX, written by bibtexparser; its special characters are encoded by pylatexenc.

Letters of all scripts stay UTF-8, as biber and today's reference managers read them. `date` is biblatex's, in the
same EDTF as the record's; `year` is for plain BibTeX.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.middlewares import AddEnclosingMiddleware
from bibtexparser.model import Entry, Field
from pylatexenc.latexencode import (
    RULE_DICT,
    RULE_REGEX,
    UnicodeToLatexConversionRule,
    UnicodeToLatexEncoder,
    get_builtin_uni2latex_dict,
)

from briefings.exports.citing.dates import year_of
from briefings.exports.citing.reference import Reference
from briefings.model.date import Date

ENTRY_TYPES = {
    "article": "article",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "report": "techreport",
}
"""CSL item type -> entry type; all others are `misc`."""

_CONTAINERS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_PUBLISHERS = {"techreport": "institution", "misc": "howpublished", "article": "publisher", "booklet": "howpublished"}


def bibtex(references: Iterable[Reference]) -> str:
    """A library of entries, in the order given; their keys are the records' ids."""
    return "\n".join(_written(reference) for reference in references)


@lru_cache(maxsize=8192)
def _written(reference: Reference) -> str:
    """One entry as text. Briefings share most of their sources, and encoding takes a millisecond each."""
    enclosing = AddEnclosingMiddleware(
        reuse_previous_enclosing=False, enclose_integers=True, default_enclosing="{", allow_inplace_modification=True
    )
    return write_string(Library([_entry(reference)]), unparse_stack=[enclosing])


def _entry(reference: Reference) -> Entry:
    kind = ENTRY_TYPES.get(reference.type, "misc")
    return Entry(kind, reference.id, [Field(name, value) for name, value in _fields(reference, kind) if value])


def _fields(reference: Reference, kind: str) -> Iterator[tuple[str, str]]:
    # Braces keep a name whole and a title's capitals: neither is a style's to take apart.
    yield "author", " and ".join(f"{{{_encoded(name)}}}" for name in reference.authors)
    yield "title", f"{{{_encoded(reference.title)}}}"
    if container := _CONTAINERS.get(kind):
        yield container, _encoded(reference.container)
    else:
        yield _PUBLISHERS.get(kind, "publisher"), _encoded(reference.container)
    yield _PUBLISHERS.get(kind, "publisher"), _encoded(reference.publisher)
    yield "type", _encoded(reference.genre)
    yield "number", _encoded(reference.number)
    yield "version", reference.version
    yield "date", _date(reference)
    yield "year", year_of(reference.issued)
    yield "url", reference.url  # verbatim, as biblatex and \url take it
    yield "urldate", _day(reference.accessed)
    yield "language", reference.language
    yield "note", "Retracted" if reference.status == "retracted" else _encoded(reference.status.capitalize())


def _date(reference: Reference) -> str:
    """biblatex reads EDTF's levels 0 and 1: no sets, and of times those with seconds."""
    date = reference.issued
    if date is None or date.edtf is None or date.shape == "one-of":
        return ""
    return date.earliest.isoformat() if date.shape == "time" and date.earliest else date.edtf


def _day(date: Date | None) -> str:
    return date.earliest.isoformat() if date is not None and date.earliest is not None else ""


def _encoded(text: str) -> str:
    return str(_ENCODER.unicode_to_latex(text)) if _TO_ENCODE.search(text) else text


_BRACES = {ord("{"): r"\ensuremath{\lbrace}", ord("}"): r"\ensuremath{\rbrace}"}
"""BibTeX counts braces even after a backslash: a single one would swallow the rest of the file."""
_ASCII = {code: macro for code, macro in get_builtin_uni2latex_dict().items() if code < 0x80 and chr(code) != '"'}
_LIGATURES = re.compile(r"(?<=-)-|(?<=')'|(?<=`)`|(?<=,),|(?<=[?!])`")
"""What TeX would set as another character."""
_ENCODER = UnicodeToLatexEncoder(
    non_ascii_only=False,
    unknown_char_policy="keep",
    unknown_char_warning=False,
    replacement_latex_protection="braces-all",
    conversion_rules=[
        UnicodeToLatexConversionRule(RULE_DICT, {**_ASCII, **_BRACES}),
        UnicodeToLatexConversionRule(RULE_REGEX, [(_LIGATURES, lambda found: "{}" + found.group())]),
    ],
)
_TO_ENCODE = re.compile(
    "|".join([f"[{re.escape(''.join(map(chr, sorted({**_ASCII, **_BRACES}))))}]", _LIGATURES.pattern])
)
"""A text without any of these is written as it is: the encoder goes through it letter by letter, slowly."""
