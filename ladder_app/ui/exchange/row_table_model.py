"""What becomes of each row of a spreadsheet, as a table."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from ladder_app.exchange.takeover import RowResult
from ladder_app.language import _

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, in their order."""

    ROW = 0
    DAY = 1
    STEP = 2
    FATE = 3


class RowTableModel(QAbstractTableModel):
    """`show_rows` replaces everything: another choice may change every row."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[RowResult, ...] = ()

    def show_rows(self, rows: Sequence[RowResult]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return {
                Column.ROW: _("Row"),
                Column.DAY: _("Day"),
                Column.STEP: _("Step"),
                Column.FATE: _("What becomes of it"),
            }[Column(section)]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self._rows[index.row()]
        return {
            Column.ROW: _place(row),
            Column.DAY: _day(row.when),
            Column.STEP: row.step,
            Column.FATE: fate(row),
        }[Column(index.column())]


def fate(row: RowResult) -> str:
    """New, here already, or why not, told apart by a mark as well."""
    if row.mark == "unusable":
        return f"✕ {row.why}"
    if row.mark == "present":
        return "= " + _("here already")
    return "+ " + (_("new attempt") if row.when else _("step"))


def _day(when: str) -> str:
    """With the month as a word: whether days and months changed places must be seen at once."""
    date = QDate.fromString(when[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(date, "d MMM yyyy") if date.isValid() else ""


def _place(row: RowResult) -> str:
    return " ".join(part for part in (row.place.sheet, str(row.place.number)) if part)
