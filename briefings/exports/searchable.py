"""What the search knows of each record."""

from collections.abc import Iterator

from briefings.exports.facets import facets_of
from briefings.exports.search import SearchRecord
from briefings.graph.chronology import known
from briefings.model.actor import Actor
from briefings.model.briefing import Briefing
from briefings.model.claim import Claim
from briefings.model.corpus import SHELVES
from briefings.model.date import Date
from briefings.model.event import Event
from briefings.model.place import Place
from briefings.model.record import Record
from briefings.model.reference import Passage
from briefings.model.source import Source
from briefings.pages.addresses import address
from briefings.pages.catalogue import locale_of
from briefings.pages.desk import Desk
from briefings.pages.rows import date_of, note_of, status_of
from briefings.text import plain


def search_records(desk: Desk) -> Iterator[SearchRecord]:
    """One entry for each record that has a page, kind by kind."""
    for shelf, model in SHELVES.items():
        if model.kind_name != "disclaimer":
            for record in getattr(desk.corpus, shelf).values():
                yield _entry(desk, record)


def _entry(desk: Desk, record: Record) -> SearchRecord:
    date, status = date_of(desk, record), status_of(desk, record)
    return SearchRecord(
        url=address(record.kind_name, record.id),
        kind=record.kind_name,
        title=desk.plain_label(record),
        names=tuple(_names(record)),
        text=_text(desk, record),
        when=date.words if date else "",
        sort_date=_day(desk, record),
        language=desk.language(record),
        direction="rtl" if locale_of(desk.language(record)).text_direction == "rtl" else "",
        status=status.status if status else "",
        context=" · ".join(part for part in _context(desk, record) if part),
        facets=facets_of(desk, record),
    )


def _context(desk: Desk, record: Record) -> tuple[str, ...]:
    mark = desk.released.marks.get(record.id)
    return (desk.say("Not public: %(why)s", why=mark) if mark else "", note_of(desk, record))


def _names(record: Record) -> Iterator[str]:
    if isinstance(record, Actor | Place):
        yield from record.aliases
        yield from record.names.values()


def _text(desk: Desk, record: Record) -> str:
    """All that the record says, in the order of its fields, and the words of quotes; nothing behind a warning.

    A result shows where the words were found, and it shows them without warning.
    """
    documents = desk.graph.documents(record)
    texts = [plain(document, desk.graph.name) for at, document in documents if not _is_graphic(record, at)]
    if isinstance(record, Briefing):
        texts += [section.heading for section in record.sections]
    if isinstance(record, Claim):
        texts += [desk.graph.party_words(record.asserted_by)]
    if isinstance(record, Claim) and not record.graphic:
        texts += [words for _, _, words in record.quotations()]
        texts += [report.translation for report in record.reports if report.translation]
    if isinstance(record, Event):
        texts += [at.said for at in record.where if at.said]
        texts += [desk.corpus.places[at.place].name for at in record.where if at.place]
        texts += [desk.graph.party_words(party) for party in record.actors]
    if isinstance(record, Source):
        texts += [desk.corpus.actors[record.publisher].name] if record.publisher else []
        texts += record.authors
    return "\n".join(texts)


def _is_graphic(record: Record, passage: Passage) -> bool:
    """Whether a text is that of a section behind a warning."""
    if not isinstance(record, Briefing) or passage.keys[0] != "sections":
        return False
    return any(section.graphic for at, section in enumerate(record.sections) if at == passage.keys[1])


def _day(desk: Desk, record: Record) -> str:
    """The day by which results are sorted and narrowed down: the last one that is possible."""
    date: Date | None = None
    if isinstance(record, Claim):
        date = record.asserted or known(desk.graph, record)
    elif isinstance(record, Event):
        date = record.when
    elif isinstance(record, Briefing):
        date = record.published
    elif isinstance(record, Source):
        date = record.issued
    last = date.latest or date.earliest if date else None
    return last.isoformat() if last else ""
