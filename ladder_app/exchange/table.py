"""A spreadsheet as it was found: rows of cells, before anyone says what they mean."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

Cell = str | int | float | bool | datetime | date | time | timedelta | None

MOST_ROWS: Final = 10_000
MOST_COLUMNS: Final = 256


@dataclass(frozen=True, slots=True)
class Row:
    """`number` counts from 1, as spreadsheet programs show it. An empty cell is None."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """The cell in a column counted from 0; None beyond the end of a short row."""
        return self.cells[column] if column < len(self.cells) else None


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet, or a whole text file. Rows without any content are left out."""

    name: str
    rows: tuple[Row, ...]

    @property
    def width(self) -> int:
        """The length of the longest row."""
        return max((len(row.cells) for row in self.rows), default=0)


def letters(column: int) -> str:
    """The name spreadsheet programs give a column counted from 0: A, B, … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def text_of(cell: Cell) -> str:
    """The cell as a person would have typed it; whole numbers without a point."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(" ", timespec="minutes")
    return str(cell)
