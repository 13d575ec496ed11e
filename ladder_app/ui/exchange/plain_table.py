"""A table to look at: rows that are read from top to bottom, with arrow keys or by ear."""

from typing import Final

from PySide6.QtCore import QAbstractTableModel, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

_MOST_LINES: Final = 9
_FEWEST_LINES: Final = 4
_ROWS_MEASURED: Final = 200
_ROWS_AT_ONCE: Final = 20
_LINES_MEASURED: Final = 30
"""Of ten thousand rows the first ones say how wide a column is."""
_WIDEST_IN_LETTERS: Final = 32


class PlainTable(QTableView):
    """Shows a model; `wide` is the column that takes the room the others leave."""

    def __init__(self, model: QAbstractTableModel, name: str, wide: int | None = None) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(_LINES_MEASURED)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._line = max(32, self.fontMetrics().height() + 12)
        self.verticalHeader().setDefaultSectionSize(self._line)
        self._wide = wide
        self._measured = 0
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._measure_rows)
        self.fit()

    def fit(self) -> None:
        """Give every column the room its words need, within reason, and every row its lines."""
        header = self.horizontalHeader()
        widest = _WIDEST_IN_LETTERS * self.fontMetrics().averageCharWidth()
        self.resizeColumnsToContents()
        for column in range(self.model().columnCount()):
            header.resizeSection(column, min(header.sectionSize(column) + 16, widest))
        lines = min(max(self.model().rowCount(), _FEWEST_LINES), _MOST_LINES)
        self.setFixedHeight((lines + 2) * self._line)
        self._fill_width()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fill_width()

    def _fill_width(self) -> None:
        """The wide column takes what the others leave, and is never narrower than they may be."""
        if self._wide is None:
            return
        header = self.horizontalHeader()
        others = header.length() - header.sectionSize(self._wide)
        narrowest = _WIDEST_IN_LETTERS * self.fontMetrics().averageCharWidth()
        header.resizeSection(self._wide, max(self.viewport().width() - others, narrowest))
        self._measured = 0
        self._more.start()

    def _measure_rows(self) -> None:
        """Some at a time, so that nobody waits for rows they do not see yet."""
        end = min(self.model().rowCount(), self._measured + _ROWS_AT_ONCE, _ROWS_MEASURED)
        for row in range(self._measured, end):
            self.resizeRowToContents(row)
        if self._measured == end:
            self._more.stop()
        self._measured = end
