"""The rows of our CSV, as they will leave."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ladder_app.exchange.csv_file import Value
from ladder_app.exchange.own_csv import COLUMNS

Index = QModelIndex | QPersistentModelIndex


class ExportTableModel(QAbstractTableModel):
    """`show_rows` replaces everything."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[dict[str, Value], ...] = ()

    def show_rows(self, rows: Sequence[dict[str, Value]]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        value = self._rows[index.row()][COLUMNS[index.column()]]
        return "" if value is None else str(value)
