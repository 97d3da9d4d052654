"""What a table is: named and typed columns, each with its meaning, and the rows that a desk gives it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from briefings.model.date import Date
from briefings.model.part import Part
from briefings.model.record import Record
from briefings.pages.desk import Desk

Cell = str | Decimal | int | bool | None
"""None: not known, or does not apply."""
ColumnType = Literal["string", "number", "integer", "boolean", "date"]
"""As in the Frictionless Table Schema."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    words: str
    """What it holds, in English."""
    cell: Callable[[Desk, Any], Cell]
    """Of a desk and what a row is made of."""
    type: ColumnType = "string"
    terms: tuple[str, ...] = ()
    """The only values that may stand in it; none: any."""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One file of rows."""

    name: str
    words: str
    """What a row is, in English."""
    columns: tuple[Column, ...]
    rows: Callable[[Desk], Iterable[Any]]
    key: tuple[str, ...] = ("id",)
    """The columns that tell one row from another."""
    refers: tuple[tuple[str, str], ...] = ()
    """Column, and the table whose `id` stands in it."""

    def cells(self, desk: Desk) -> Iterator[tuple[Cell, ...]]:
        """The rows, each in the order of the columns."""
        for row in self.rows(desk):
            yield tuple(column.cell(desk, row) for column in self.columns)


def field(model: type[Part], name: str, words: str, of: Callable[[Any], Any] = lambda row: row) -> Column:
    """A column that is a field of the model: its terms, and whether it must be given, are the model's.

    `of` finds the part in what a row is made of.
    """
    info = model.model_fields[name]
    attribute = name

    def cell(desk: Desk, row: Any) -> Cell:
        return as_cell(getattr(of(row), attribute))

    return Column(name.rstrip("_"), words, cell, terms=_terms(info.annotation), required=info.is_required())


def dates(name: str, words: str, date: Callable[[Desk, Any], Date | None]) -> tuple[Column, ...]:
    """A date as given, and the days between which it lies."""

    def bound(end: Literal["earliest", "latest"]) -> Callable[[Desk, Any], Cell]:
        def cell(desk: Desk, row: Any) -> Cell:
            found = date(desk, row)
            day = getattr(found, end) if found else None
            return day.isoformat() if day else None

        return cell

    return (
        Column(name, f"{words}. EDTF (ISO 8601-2), as far as it is known", lambda desk, row: edtf(date(desk, row))),
        Column(f"{name}_earliest", f"{words}: the first day that is possible", bound("earliest"), "date"),
        Column(f"{name}_latest", f"{words}: the last day that is possible", bound("latest"), "date"),
    )


def language_and_page(address: Callable[[Desk, Any], str]) -> tuple[Column, ...]:
    """What every record has."""
    return (
        Column("language", "Language of the record's own texts (BCP 47)", _language, required=True),
        Column("page", "Its page on the site", lambda desk, row: address(desk, row), required=True),
    )


def ids(values: Iterable[str]) -> str | None:
    """Several ids in one cell: parted by a space."""
    return " ".join(values) or None


def words(values: Iterable[str]) -> str | None:
    """Several texts in one cell: parted by a semicolon."""
    return "; ".join(values) or None


def edtf(date: Date | None) -> str | None:
    """A date's notation; None where it has none, or there is no date."""
    return date.edtf if date else None


def as_cell(value: Any) -> Cell:
    """A value of the model as it stands in a cell."""
    if isinstance(value, Date):
        return value.edtf
    if isinstance(value, tuple):
        return words(str(one) for one in value)
    if value is None or isinstance(value, bool | int | Decimal):
        return value
    return str(value)


def _language(desk: Desk, record: Record) -> Cell:
    return desk.language(record)


def _terms(annotation: Any) -> tuple[str, ...]:
    """The values that a field's type allows, where it names them."""
    if get_origin(annotation) is Literal:
        return tuple(str(value) for value in get_args(annotation))
    if get_origin(annotation) in (Union, UnionType, Annotated):
        return tuple(term for part in get_args(annotation) for term in _terms(part))
    return ()
