"""The table of sources. Of a protected one it holds its cover words, and nothing else."""

from briefings.model.source import Source
from briefings.pages.addresses import address
from briefings.pages.citing import permalink
from briefings.pages.tables.table import Column, Table, dates, field, language_and_page

SOURCES = Table(
    "sources",
    "One source: what was read, seen or heard",
    (
        field(Source, "id", "Id of the source"),
        field(Source, "type", "Type (CSL)"),
        field(Source, "title", "Title; in square brackets where the desk supplied it"),
        field(Source, "publisher", "Id of who published it"),
        field(Source, "authors", "Authors as printed"),
        *dates("issued", "When it was issued", lambda desk, source: source.issued),
        field(Source, "url", "Where it stands on the web"),
        Column("archive_url", "An archived copy on the web", lambda desk, s: s.archive.url if s.archive else None),
        Column("credit", "The credit line that it carries", lambda desk, s: s.credit.said if s.credit else None),
        field(Source, "status", "Whether it was retracted or corrected"),
        field(Source, "scale", "How far it reaches (ACLED)"),
        *language_and_page(lambda desk, source: permalink(desk, address("source", source.id))[0]),
    ),
    lambda desk: desk.corpus.sources.values(),
)
