"""XLSX and ODS as tables, one a sheet."""

import io
from typing import TYPE_CHECKING, Final

from ladder_app.exchange.archive import repacked
from ladder_app.exchange.formulas import released
from ladder_app.exchange.table import MOST_COLUMNS, MOST_ROWS, Cell, Row, Table
from ladder_app.exchange.unusable import Unusable
from ladder_app.language import _

if TYPE_CHECKING:
    import python_calamine as calamine

MOST_SHEETS: Final = 50


class ReaderMissing(Exception):
    """The library that reads workbooks is not installed. `str(error)` says what to do."""


def read_workbook(content: bytes) -> tuple[Table, ...]:
    """Every visible sheet with something in it; raises Unusable or ReaderMissing."""
    try:
        import python_calamine as calamine
    except ImportError:
        raise ReaderMissing(
            _("Reading workbooks needs python-calamine. Install it, or save the sheet as CSV.")
        ) from None
    safe = repacked(content)
    # The reader is not written in Python: whatever it raises, it means the file.
    try:
        with calamine.load_workbook(io.BytesIO(safe)) as book:
            shown = [
                sheet.name
                for sheet in book.sheets_metadata
                if sheet.visible == calamine.SheetVisibleEnum.Visible
            ][:MOST_SHEETS]
            tables = [_table(name, book.get_sheet_by_name(name)) for name in shown]
    except (calamine.CalamineError, ValueError, OverflowError, LookupError):
        raise Unusable(_("This workbook cannot be read. Save its sheet as CSV.")) from None
    return tuple(table for table in tables if table.rows)


def _table(name: str, sheet: "calamine.CalamineSheet") -> Table:
    top, left = sheet.start or (0, 0)
    found = [[_cell(cell) for cell in row] for row in sheet.to_python(skip_empty_area=True)]
    if len(found) > MOST_ROWS:
        raise Unusable(_("The sheet {name} has more than {n} rows.").format(name=name, n=MOST_ROWS))
    if max(map(len, found), default=0) > MOST_COLUMNS:
        raise Unusable(_("The sheet {name} has too many columns.").format(name=name))
    _fill_merged(found, sheet.merged_cell_ranges or [], top, left)
    rows = (
        Row(top + number, (None,) * left + tuple(cells)) for number, cells in enumerate(found, 1)
    )
    kept = tuple(row for row in rows if any(cell is not None for cell in row.cells))
    return Table(" ".join(name.split())[:100], kept)


def _cell(cell: Cell) -> Cell:
    if isinstance(cell, str):
        return released(cell).strip(" \u00a0\r\n\t\0") or None
    return cell


_Corner = tuple[int, int]


def _fill_merged(
    rows: list[list[Cell]], merged: list[tuple[_Corner, _Corner]], top: int, left: int
) -> None:
    """Write the value of a merged area into all its cells, as it is shown."""
    for (first_row, first_column), (last_row, last_column) in merged:
        area = rows[max(first_row - top, 0) : last_row - top + 1]
        start, end = first_column - left, last_column - left + 1
        if not area or not 0 <= start < len(area[0]):
            continue
        value = area[0][start]
        for row in area:
            row[start:end] = [value] * len(row[start:end])
