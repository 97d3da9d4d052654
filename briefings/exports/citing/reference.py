"""What is cited, before any format: a source as its record has it, or a page of ours. Nothing is made up."""

from dataclasses import dataclass

from briefings.model.briefing import Briefing
from briefings.model.date import Date
from briefings.model.record import Record
from briefings.model.source import Source
from briefings.model.vocabulary.briefings import BRIEFING_KIND_WORDS
from briefings.pages.addresses import address
from briefings.pages.citing import authors_of, kind_words, permalink
from briefings.pages.desk import Desk

_CONTAINED = frozenset(
    {
        "article", "article-journal", "article-magazine", "article-newspaper", "broadcast", "entry",
        "entry-dictionary", "entry-encyclopedia", "post", "post-weblog", "review", "review-book", "webpage",
    }
)  # fmt: skip
"""Types that appear in something: their publisher is known to readers as the paper, station or site."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One thing that can be cited. Empty: not known."""

    id: str
    type: str
    """CSL item type."""
    title: str
    authors: tuple[str, ...] = ()
    """As printed. Nobody knows which part of a name is the family's, so none is taken apart."""
    container: str = ""
    publisher: str = ""
    issued: Date | None = None
    accessed: Date | None = None
    url: str = ""
    language: str = ""
    genre: str = ""
    number: str = ""
    version: str = ""
    """Of a briefing of ours: the version that its page shows."""
    status: str = ""
    """"retracted" or "corrected"."""


def reference_of_source(desk: Desk, source_id: str) -> Reference:
    """A source, as the desk may show it."""
    source = desk.corpus.sources[source_id]
    outlet = desk.corpus.actors[source.publisher].name if source.publisher else ""
    contained = source.type in _CONTAINED
    return Reference(
        id=source.id,
        type=source.type,
        title=_line(source.title),
        authors=tuple(map(_line, source.authors)),
        container=_line(outlet) if contained else "",
        publisher="" if contained else _line(outlet),
        issued=source.issued,
        accessed=_taken(source),
        url=source.url or "",
        language=source.language or "",
        status=source.status or "",
    )


def reference_of_briefing(desk: Desk, briefing_id: str, version: int | None = None, at: str = "") -> Reference:
    """A briefing of ours: a report by its authors, or by the desk where it names none; its address is the page's.

    `at`: where it stands, if elsewhere than the record's page: an earlier version.
    """
    briefing = desk.corpus.briefings[briefing_id]
    publisher = desk.settings.publisher.name
    url, permanent = permalink(desk, at or address("briefing", briefing_id))
    return Reference(
        id=briefing.id,
        type="report",
        title=_line(briefing.title),
        authors=tuple(map(_line, authors_of(desk, briefing))),
        publisher=_line(publisher or desk.settings.site_name),
        issued=briefing.published,
        url=url if permanent else "",
        language=desk.language(briefing),
        genre=BRIEFING_KIND_WORDS[briefing.kind],
        number="" if briefing.number is None else str(briefing.number),
        version="" if version is None else str(version),
    )


def reference_of_page(desk: Desk, record: Record, version: int | None = None) -> Reference:
    """The page of any record. Those of single records are pages of the site, undated: they change with the ledger."""
    if isinstance(record, Briefing):
        return reference_of_briefing(desk, record.id, version)
    url, permanent = permalink(desk, address(record.kind_name, record.id))
    return Reference(
        id=record.id,
        type="webpage",
        title=_line(desk.plain_label(record)).removesuffix("."),  # a claim's is a sentence; styles end it themselves
        authors=tuple(map(_line, authors_of(desk, record))),
        container=_line(desk.settings.site_name),
        url=url if permanent else "",
        language=desk.language(record),
        genre=kind_words(record),
    )


def _taken(source: Source) -> Date | None:
    return source.archive.taken if source.archive else None


def _line(text: str) -> str:
    """All formats keep a value on one line; Unicode has more line ends than YAML."""
    return " ".join(text.split())
