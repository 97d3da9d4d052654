"""The files of `/data/`, each written when somebody asks for it."""

from collections.abc import Callable, Iterator
from functools import partial

from briefings.exports.downloads.csv_file import csv_file
from briefings.exports.downloads.ledger import ledger, schema
from briefings.exports.downloads.package import package
from briefings.pages.desk import Desk
from briefings.pages.downloads import LEDGER_FILE, PACKAGE_FILE, SCHEMA_FILE, table_file
from briefings.pages.tables import TABLES, Table


def downloads(desk: Desk) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Address of each file, and what writes it."""
    yield LEDGER_FILE, partial(ledger, desk)
    yield SCHEMA_FILE, schema
    yield PACKAGE_FILE, partial(package, desk)
    for table in TABLES:
        yield table_file(table), partial(_table, desk, table)


def _table(desk: Desk, table: Table) -> bytes:
    return csv_file((column.name for column in table.columns), table.cells(desk))
