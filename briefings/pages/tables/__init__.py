"""The ledger as tables: what the downloads hold, and what their data dictionary says of it."""

from briefings.pages.tables.actors import ACTORS
from briefings.pages.tables.claims import CLAIMS, FIGURES, REPORTS
from briefings.pages.tables.events import EVENTS
from briefings.pages.tables.places import PLACES
from briefings.pages.tables.sources import SOURCES
from briefings.pages.tables.table import Cell, Column, Table

__all__ = ["TABLES", "Cell", "Column", "Table"]

TABLES: tuple[Table, ...] = (EVENTS, CLAIMS, REPORTS, FIGURES, SOURCES, ACTORS, PLACES)
