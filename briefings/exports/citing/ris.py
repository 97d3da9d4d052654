"""RIS, written by rispy."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import rispy

from briefings.exports.citing.dates import parts_of, year_of
from briefings.exports.citing.reference import Reference
from briefings.model.date import Date
from briefings.pages.datewords import date_words

TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "broadcast": "VIDEO",
    "chapter": "CHAP",
    "classic": "CLSWK",
    "dataset": "DATA",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "figure": "FIGURE",
    "graphic": "ART",
    "hearing": "HEAR",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "MANSCPT",
    "map": "MAP",
    "motion_picture": "MPCT",
    "musical_score": "MUSIC",
    "pamphlet": "PAMP",
    "paper-conference": "CPAPER",
    "patent": "PAT",
    "personal_communication": "PCOMM",
    "post": "ICOMM",
    "post-weblog": "BLOG",
    "regulation": "LEGAL",
    "report": "RPRT",
    "software": "COMP",
    "song": "SOUND",
    "standard": "STAND",
    "thesis": "THES",
    "treaty": "LEGAL",
    "webpage": "ELEC",
}
"""CSL item type -> type of reference; all others are generic."""

GENERIC = "GEN"


def ris(references: Iterable[Reference], language: str = "en") -> str:
    """Records in the order given; `language` is that of dates in words."""
    return "\n".join(_written(reference, language) for reference in references)


@lru_cache(maxsize=8192)
def _written(reference: Reference, language: str) -> str:
    return str(rispy.dumps([_record(reference, language)], implementation=_Writer))


class _Writer(rispy.RisWriter):  # type: ignore[misc]  # rispy has no types
    """Without the running numbers that rispy writes between records, which the format does not know."""

    def set_header(self, count: int) -> str:
        return ""


def _record(reference: Reference, language: str) -> dict[str, Any]:
    record: dict[str, Any] = {
        "type_of_reference": TYPES.get(reference.type, GENERIC),
        "id": reference.id,
        "authors": list(reference.authors),
        "title": reference.title,
        "secondary_title": reference.container,
        "publisher": reference.publisher,
        "year": year_of(reference.issued),
        "date": _date(reference.issued, language),
        "access_date": _date(reference.accessed, language),
        "type_of_work": reference.genre,
        "number": reference.number,
        "language": reference.language,
        "urls": [reference.url] if reference.url else [],
        "notes": [reference.status.capitalize()] if reference.status else [],
    }
    return {key: value for key, value in record.items() if value}


def _date(date: Date | None, language: str) -> str:
    """`YYYY/MM/DD/other`: the parts that are known, and in words what they do not say."""
    if date is None or (date.edtf is None and date.said is None):
        return ""
    if date.edtf is None:
        return f"///{date.said}"
    parts = [f"{part:0{4 if at == 0 else 2}}" for at, part in enumerate(parts_of(date) or [])]
    plain = date.shape in ("year", "month", "day", "time") and not (date.uncertain or date.approximate)
    return "/".join([*parts, *[""] * (3 - len(parts)), "" if plain else date_words(date, language)])
