"""A reference as hayagriva takes it, the library that sets CSL styles. It has no CSL-JSON; its own form is this."""

from typing import Any

from briefings.exports.citing.dates import parts_of
from briefings.exports.citing.reference import Reference
from briefings.exports.citing.sealing import sealed, sealed_name
from briefings.model.date import Date

Entry = dict[str, Any]
ADDRESS = "https://address.invalid/"
"""Stands for the address, which hayagriva would parse and write anew. Sealed text cannot hold it."""

_NEWS = ("article", "newspaper")
_WEB = ("web", "web")
_KINDS: dict[str, tuple[str, str]] = {
    # CSL means a preprint by "article", and its styles say so: nobody said that of a source here.
    "article": _NEWS,
    "article-journal": ("article", "periodical"),
    "article-magazine": _NEWS,
    "article-newspaper": _NEWS,
    "bill": ("legislation", ""),
    "book": ("book", ""),
    "broadcast": ("video", "misc"),
    "classic": ("book", ""),
    "collection": ("book", ""),
    "entry": _WEB,
    "entry-dictionary": _WEB,
    "entry-encyclopedia": _WEB,
    "figure": ("artwork", ""),
    "graphic": ("artwork", ""),
    "legal_case": ("case", ""),
    "legislation": ("legislation", ""),
    "manuscript": ("manuscript", ""),
    "map": ("artwork", ""),
    "motion_picture": ("video", ""),
    "patent": ("patent", ""),
    "periodical": ("periodical", ""),
    "post": ("post", "web"),
    "post-weblog": ("article", "blog"),
    "report": ("report", ""),
    "review": _NEWS,
    "review-book": _NEWS,
    "software": ("repository", ""),
    "thesis": ("thesis", ""),
    "webpage": _WEB,
}
"""CSL item type -> hayagriva's entry type and that of what it appeared in; all others are `misc`."""


def entry_of(reference: Reference, *, plainly: bool = False) -> Entry:
    """One entry. `plainly`: as a page or document, for the types that a style leaves out of its lists."""
    kind, within = _KINDS.get(reference.type, ("misc", ""))
    if plainly:
        kind, within = _WEB if reference.container else ("misc", "")
    fields = {
        "type": kind,
        "title": _verbatim(reference.title),
        "author": [{"name": sealed_name(name)} for name in reference.authors],
        "parent": {"type": within, **_given(title=_verbatim(reference.container))} if within else None,
        "publisher": _given(name=_verbatim(reference.publisher)),
        "date": date_text(reference.issued),
        "url": _address(reference),
        "genre": _verbatim(reference.genre),
        "serial-number": _given(serial=sealed(reference.number)),
    }
    return _given(**fields)


def date_text(date: Date | None) -> str:
    """`2024-11-30`, `2024-11` or `2024`, with `~` before what is uncertain: what all days that are possible share.

    hayagriva has no ranges, seasons or words; of "27 to 30 November" the month is true, and a day would not be.
    """
    if date is None or date.edtf is None:
        return ""
    parts = parts_of(date) or _shared(date)
    if not parts:
        return ""
    written = "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])
    return f"~{written}" if date.uncertain or date.approximate else written


def _shared(date: Date) -> list[int]:
    first, last = date.earliest, date.latest
    if first is None or last is None:
        return []
    shared: list[int] = []
    for one, other in ((first.year, last.year), (first.month, last.month), (first.day, last.day)):
        if one != other:
            break
        shared.append(one)
    return shared


def _address(reference: Reference) -> Entry:
    if not reference.url:
        return {}
    return _given(value=ADDRESS, date=date_text(reference.accessed))


def _verbatim(text: str) -> Entry:
    """Text whose capitals no style changes."""
    return {"value": {"value": sealed(text), "verbatim": True}} if text else {}


def _given(**fields: Any) -> Entry:
    return {name.replace("_", "-"): value for name, value in fields.items() if value}
