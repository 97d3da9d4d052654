"""A table as CSV (RFC 4180, UTF-8), safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable

from briefings.pages.tables import Cell

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a cell a formula, or hides what does (OWASP, "CSV injection"); the last four are full-width forms."""


def csv_file(names: Iterable[str], rows: Iterable[Iterable[Cell]]) -> bytes:
    """The file: a line of names, then the rows."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(list(names))
    writer.writerows([written(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8", "replace")


def written(cell: Cell) -> str:
    """A cell as text. Numbers stay numbers, also below zero; a text that begins as a formula gets an apostrophe.

    NUL, which no CSV reader takes, becomes U+FFFD.
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if not isinstance(cell, str):
        return f"{cell:f}" if not isinstance(cell, int) else str(cell)
    text = f"'{cell}" if cell.startswith(_FORMULA) else cell
    return text.replace("\0", "\ufffd")
