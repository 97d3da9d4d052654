"""The page of downloads: the public ledger as files, what they mean, and the files that cite each briefing."""

from collections.abc import Callable
from dataclasses import dataclass

from briefings.pages.addresses import DOWNLOADS, INDEXES, address
from briefings.pages.briefings import newest_first
from briefings.pages.citing import citation_files
from briefings.pages.desk import Desk
from briefings.pages.page import Head, Page
from briefings.pages.parts import Link
from briefings.pages.tables import TABLES, Table

LEDGER_FILE = f"{DOWNLOADS}ledger.json"
SCHEMA_FILE = f"{DOWNLOADS}schema.json"
PACKAGE_FILE = f"{DOWNLOADS}datapackage.json"


MOST_BRIEFINGS = 50
"""With their citation files on the page; each briefing's own page has them too."""


@dataclass(frozen=True, slots=True)
class TableView:
    """One table, with its dictionary."""

    table: Table
    url: str
    rows: int

    @property
    def anchor(self) -> str:
        """Of its dictionary on the page."""
        return f"table-{self.table.name}"


@dataclass(frozen=True, slots=True)
class CitedBriefing:
    """A briefing with the files that cite it and its sources."""

    link: Link
    files: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPage(Page):
    """Everything that can be downloaded."""

    title: str
    lead: str
    licence: str
    edition_is_public: bool
    ledger: str
    schema: str
    package: str
    tables: tuple[TableView, ...]
    briefings: tuple[CitedBriefing, ...]
    all_briefings: Link | None
    """None: they are all here."""

    def contents(self, say: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
        """The parts of the page."""
        return (
            ("files", say("Files")),
            ("dictionary", say("Data dictionary")),
            ("citations", say("Citation files")),
        )


def build(desk: Desk) -> DataPage:
    """The page of downloads."""
    title = desk.say("Data")
    lead = desk.say("All that the site says of events, claims, sources, actors and places, as files for programs.")
    every = Link(INDEXES["briefing"], desk.say("All briefings"))
    briefings = newest_first(desk.corpus.briefings.values())
    return DataPage(
        head=Head(DOWNLOADS, title, "index", lead, desk.settings.language),
        title=title,
        lead=lead,
        licence=desk.settings.publisher.licence,
        edition_is_public=desk.settings.edition == "public",
        ledger=LEDGER_FILE,
        schema=SCHEMA_FILE,
        package=PACKAGE_FILE,
        tables=tuple(TableView(table, table_file(table), sum(1 for _ in table.rows(desk))) for table in TABLES),
        briefings=tuple(
            CitedBriefing(desk.link(briefing.id), citation_files(address("briefing", briefing.id)))
            for briefing in briefings[:MOST_BRIEFINGS]
        ),
        all_briefings=every if len(briefings) > MOST_BRIEFINGS else None,
    )


def table_file(table: Table) -> str:
    """Where a table stands."""
    return f"{DOWNLOADS}{table.name}.csv"
