"""Citations as UCDP's coders wrote them over thirty years, read into outlet, date, title, authors and address.

Since 2013 the column holds `"Outlet,2016-07-01,Headline";"Outlet,…"`. Before that it is free text: `R 6/16/1991
TWO COLLEGE STUDENTS DIE`, `r 13/7 2001`, `AFP (3 Jan 2009): "…".  SATP`, `… AND Reuters 2005-12-08 "…"`, with
quotation marks that are nested, or never closed. What cannot be told from the text is left out.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

OUTLETS: dict[str, tuple[str, tuple[str, ...]]] = {
    "Agence France-Presse": ("news-agency", ("AFP", "Agence France Presse")),
    "All-India Radio": ("medium", ("All-India Radio external service",)),
    "Amnesty International": ("organisation", ("AI",)),
    "Associated Press": ("news-agency", ("AP", "Associated Press Newswires")),
    "BBC": ("medium", ("BBC News", "BBC News Online")),
    "BBC Monitoring": ("medium", ("BBC Monitoring South Asia", "BBC Monitoring Newsfile")),
    "bdnews24.com": ("medium", ("BD News24", "bdnews´24.com")),
    "Global Terrorism Database": ("medium", ("GTD",)),
    "Hindustan Times": ("medium", ()),
    "Human Rights Watch": ("organisation", ("HRW",)),
    "Indo-Asian News Service": ("news-agency", ("IANS",)),
    "New Age": ("medium", ("New Age website",)),
    "NTV": ("medium", ()),
    "Odhikar": ("organisation", ()),
    "Office of the United Nations High Commissioner for Human Rights": ("international-organisation", ("OHCHR",)),
    "Press Trust of India": ("news-agency", ("PTI", "PTI news agency")),
    "Reuters": ("news-agency", ("R", "r", "reuters", "Reuters News")),
    "South Asia Terrorism Portal": ("medium", ("SATP",)),
    "The Daily Star": ("medium", ("Daily Star", "Daily Star website", "The Daily Star (Bangladesh)")),
    "The Hindu": ("medium", ("Hindu",)),
    "The Independent (Bangladesh)": ("medium", ()),
    "The New York Times": ("medium", ()),
    "The Times of India": ("medium", ("ToI",)),
    "United News of Bangladesh": (
        "news-agency",
        ("UNB", "United News of Bangladesh Limited", "United News of Bangledesh"),
    ),
    "Xinhua": ("news-agency", ("X", "x", "Xinhua News Agency")),
}
"""Name -> type, other spellings. Portals and databases that compile press reports are media: they relay."""

_SPELLINGS = {spelling: name for name, (_, others) in OUTLETS.items() for spelling in (name, *others)}
_FOLDED = {spelling.casefold(): name for spelling, name in _SPELLINGS.items() if len(spelling) > 1}
_WORDS = "|".join(re.escape(one) for one in sorted(_SPELLINGS, key=len, reverse=True) if len(one) > 1)
_OUTLET = rf"(?:(?:{_WORDS})(?=\s*(?:$|[.,:(/]|\d|[\"“]|June|July))|[RrXx](?=,?\s*\(?\d))"
_DAY_BEFORE = r"\d{1,2} [A-Z][a-z]+ \d{4} "
_START = re.compile(rf"(?:^|(?<=[.,;)\"”])\s+|\s+/|\s+AND\s+|\s*\n\s*)(?=(?:{_DAY_BEFORE})?{_OUTLET}|“)")
_MODERN = re.compile(r'"\s*([^",]+?)\s*,(\d{4}-\d\d-\d\d),(.*?)"(?=\s*;\s*"|\s*$)', re.DOTALL)
_FACTIVA_AUTHOR = re.compile(r"\s+AU \t?\s*(?P<author>.*)$", re.DOTALL)
_QUOTED = re.compile(r"[\"“](?P<title>.+)[\"”]", re.DOTALL)
_OPEN = re.compile(r"[\"“](?P<title>.+)$", re.DOTALL)
_ADDRESS = re.compile(r"https?://[^\s)]*[^\s).,]")
_PAGES = re.compile(r"\b[Pp]p?\.? (\d+(?:-\d+)?)")
_BOOK = re.compile(r"(?P<author>[A-Z][\w'-]+, [A-Z][\w'-]+)[.,]\s+(?P<title>[^\"“].*[?.])\s+(?P<year>\d{4})\.")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH = r"(?P<name>(?:" + "|".join(_MONTHS) + r")[a-z]*)"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b",
        r"\b(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})\b",
        r"\b(?P<day>\d{1,2})/(?P<month>\d{1,2}) (?P<year>\d{4})\b",
        rf"\b(?P<day>\d{{1,2}}) {_MONTH}\.?,? (?P<year>\d{{4}})\b",
        rf"\b{_MONTH}\.? (?P<day>\d{{1,2}}),? (?P<year>\d{{4}})\b",
        rf"\b(?P<day>\d{{1,2}}) {_MONTH} (?P<short>\d\d)\b",
        r"\b(?P<day>\d{1,2})/(?P<month>\d{1,2})\b(?!/)",
        r"\b(?P<month>\d{1,2})/(?P<day>\d{1,2})\b(?!/)",
    )
)


@dataclass(frozen=True)
class Citation:
    """One document that a row cites. `text` is the citation as the coder wrote it; what else is absent is empty."""

    text: str
    outlet: str = ""
    title: str = ""
    issued: str = ""
    """EDTF."""
    why: str = ""
    """Why this date, where the citation alone does not give it."""
    authors: tuple[str, ...] = ()
    address: str = ""
    pages: str = ""


def citations(column: str, year: int) -> tuple[Citation, ...]:
    """What a row cites, each document once. `year` is the event's, for dates that were written without theirs."""
    modern = list(_MODERN.finditer(column))
    found = [_modern(match) for match in modern] or list(_free_text(column, year))
    return tuple(dict.fromkeys(found))


def canonical(outlet: str) -> str:
    """One name for an outlet, however it was written; an outlet that is not known keeps its name."""
    words = " ".join(outlet.split())
    if "HIGH COMMISSIONER FOR HUMAN RIGHTS" in words:
        return "Office of the United Nations High Commissioner for Human Rights"
    return _SPELLINGS.get(words) or _FOLDED.get(words.casefold(), words)


def _modern(match: re.Match[str]) -> Citation:
    outlet, issued, headline = match.groups()
    author = _FACTIVA_AUTHOR.search(headline)
    title = _tidy(headline[: author.start()] if author else headline)
    authors = (_tidy(author["author"]),) if author and author["author"].strip() else ()
    return Citation(_tidy(match.group().strip('"')), canonical(outlet), title, issued, authors=authors)


def _free_text(column: str, year: int) -> Iterator[Citation]:
    pending: Citation | None = None
    for piece in _pieces(column):
        found = _citation(piece, year)
        if pending is not None and pending.outlet in ("", found.outlet) and found.outlet and not found.title:
            # `"Headline," Outlet, date` and `Outlet, "Headline," Outlet, date`: one document.
            found = replace(found, text=f"{pending.text} {found.text}", title=pending.title)
        elif pending is not None:
            yield pending
        pending = None
        if found.title and not found.issued:
            pending = found
        else:
            yield found
    if pending is not None:
        yield pending


def _pieces(column: str) -> Iterator[str]:
    """Each stands for one document, or for a title whose outlet follows."""
    starts = sorted({match.end() for match in _START.finditer(column)} | {0})
    for start, end in zip(starts, [*starts[1:], len(column)], strict=True):
        piece = re.sub(r"(?:\s+AND|\s/)\s*$", "", column[start:end].strip())
        first, *more = re.split(r'(?<="),\s+(?=")', piece)
        if first.strip(" ,."):
            yield first
        for title in more:  # a second headline of the same outlet and day
            yield first[: first.index('"')] + title


def _citation(piece: str, year: int) -> Citation:
    text = _tidy(piece)
    if book := _BOOK.match(text):
        pages = _PAGES.search(text)
        given = Citation(text, title=_tidy(book["title"]), issued=book["year"], authors=(book["author"],))
        return replace(given, pages=pages[1] if pages else "")
    outlet = re.match(rf"(?:{_DAY_BEFORE})?({_OUTLET})", text)
    rest = text[outlet.end() :] if outlet else text
    unclosed = len(re.findall('["“”]', rest)) % 2 == 1
    quoted = (_OPEN if unclosed else _QUOTED).search(rest)
    around = text.replace(quoted.group(), " ") if quoted else text
    issued, why, after = _date(around, year)
    title = _tidy(quoted["title"] if quoted else "")
    if outlet and not quoted and re.match(r"[A-Z]\w+ \S+ \S+", after):
        title = after.rstrip('".')  # `R 6/16/1991 TWO COLLEGE STUDENTS DIE`
    elif not outlet and not quoted and piece.endswith(","):
        title = text  # `One dead in clash, Reuters, 2010-05-05`
    address, pages = _ADDRESS.search(text), _PAGES.search(around)
    return Citation(
        text,
        canonical(outlet[1]) if outlet else "",
        title.rstrip(" ,."),
        issued,
        why,
        address=address.group() if address else "",
        pages=pages[1] if pages else "",
    )


def _date(text: str, year: int) -> tuple[str, str, str]:
    """EDTF, why where the year is the event's, and what stands after it; empty where no date can be told."""
    for pattern in _DATES:
        for found in pattern.finditer(text):
            parts = found.groupdict()
            month = _MONTHS.index(parts["name"][:3]) + 1 if "name" in parts else int(parts["month"])
            if parts.get("short") and int(parts["short"]) != year % 100:
                continue
            try:
                day = datetime.date(int(parts.get("year") or year), month, int(parts["day"]))
            except ValueError:
                continue
            after = text[found.end() :].strip(" :.,)(")
            if parts.get("year") or parts.get("short"):
                return day.isoformat(), "", after
            return f"{day.isoformat()}?", "the citation gives day and month; the year is the event's", after
    return "", "", ""


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(" ,")
