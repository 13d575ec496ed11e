"""The table behind a chart: the same numbers in words, every row of them, ready to copy."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ladder_app.charts.table_key import is_table_key

MISSING: Final = "–"
_WIDEST: Final = 32  # letters in a column
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell; `why` says why there is nothing in it."""

    text: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class ChartTable:
    """One heading a column, one cell a heading in each row."""

    headings: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()


def cell(value: str | None, why: str = "") -> Cell:
    """The value, or a dash with the reason."""
    return Cell(MISSING, why) if value is None else Cell(value)


class ChartTableModel(QAbstractTableModel):
    """Shows one `ChartTable`."""

    def __init__(self) -> None:
        super().__init__()
        self._table = ChartTable()

    def show_table(self, table: ChartTable) -> None:
        """Show another table; the same one changes nothing."""
        if table != self._table:
            self.beginResetModel()
            self._table = table
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._table.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        found = self._table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found.text
        if role == Qt.ItemDataRole.ToolTipRole:
            # Shortened words are told whole; they are no markup, whatever they look like.
            return f"<span>{escape(found.why or found.text)}</span>"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return found.why
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._table.headings[section] if orientation is Qt.Orientation.Horizontal else None


class ChartTableView(QTableView):
    """Copies what is selected, or everything, as rows of tabs; T is left to the chart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ChartTableModel()
        self.setModel(self._model)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setStyleSheet("QTableView::item { padding: 0 8px; }")
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(_WIDEST * self.fontMetrics().averageCharWidth())
        header.setStretchLastSection(True)

    def show_table(self, table: ChartTable) -> None:
        """Show another table, keeping the row that is current."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self._model.show_table(table)
        self.setCurrentIndex(self._model.index(max(row, 0), max(column, 0)))

    def go_to_row(self, row: int) -> None:
        """Begin at this row, in the middle of what is seen."""
        index = self._model.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def as_text(self) -> str:
        """The selected rows with the headings, or all rows when none is selected."""
        selected = sorted({index.row() for index in self.selectedIndexes()})
        rows = selected if len(selected) > 1 else range(self._model.rowCount())
        lines = ["\t".join(self._heading(column) for column in self._columns())]
        lines += ["\t".join(self._text(row, column) for column in self._columns()) for row in rows]
        return "\n".join(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
        elif is_table_key(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _columns(self) -> Sequence[int]:
        return range(self._model.columnCount())

    def _heading(self, column: int) -> str:
        return str(self._model.headerData(column, Qt.Orientation.Horizontal))

    def _text(self, row: int, column: int) -> str:
        # One cell is one field: what a person wrote may hold line breaks and tabs.
        return " ".join(str(self._model.data(self._model.index(row, column))).split())
