"""The ladder as a list: what a screen reader gets, and whoever prefers a table."""

from typing import Any

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ladder_app.language import _
from ladder_app.ui.ladder.step_actions import key_text
from ladder_app.ui.ladder.step_table_model import SORT_ROLE, STEP_ROLE, Column, StepTableModel


class StepList(QTableView):
    """Shows a `StepTableModel`; a click on a header sorts, as often as one likes."""

    chosen = Signal(str)
    opened = Signal(str)
    pressed = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, model: StepTableModel) -> None:
        super().__init__()
        self._steps = model
        self._sorted = _SortedSteps(model)
        self.setModel(self._sorted)
        self.setAccessibleName(_("The ladder as a list"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setObjectName("incard")
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self._size_columns()
        self.selectionModel().currentRowChanged.connect(self._tell_choice)
        self.doubleClicked.connect(self._tell_opened)

    def select(self, step_id: str) -> None:
        """Select this step and bring it into view; nothing for a step that is not listed."""
        row = self._steps.row_of(step_id)
        if row < 0:
            return
        index = self._sorted.mapFromSource(self._steps.index(row, 0))
        if index.row() == self.currentIndex().row():
            return
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in _WALKING and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
            return
        self.pressed.emit(key_text(event))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        letters = self.viewport().width() / self.fontMetrics().averageCharWidth()
        for column, least in ((Column.FIRST, 76), (Column.HIGHEST, 76), (Column.ATTEMPTS, 58)):
            self.setColumnHidden(column, letters < least)
        super().resizeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        self.menu_wanted.emit(event.globalPos())

    def _tell_choice(self, current: QModelIndex, _previous: QModelIndex) -> None:
        step_id = current.data(STEP_ROLE)
        if step_id and not self._steps.is_changing:
            self.chosen.emit(step_id)

    def _tell_opened(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(STEP_ROLE))

    def _sort(self, column: int) -> None:
        """By this column; by the same one again, the other way round."""
        down = Qt.SortOrder.DescendingOrder
        again = column == self._sorted.sortColumn() and self._sorted.sortOrder() == down
        self._sorted.sort(column, Qt.SortOrder.AscendingOrder if again else down)

    def _fit_rows(self) -> None:
        """The words of a step wrap anew."""
        self.resizeRowsToContents()

    def _size_columns(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionResized.connect(self._fit_rows)
        header.sectionClicked.connect(self._sort)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(36)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setMinimumSectionSize(max(34, self.fontMetrics().height() + 14))


class _SortedSteps(QSortFilterProxyModel):
    """Says in the header what it is sorted by; Qt's own arrow takes room in every column."""

    def __init__(self, model: StepTableModel) -> None:
        super().__init__()
        self.setSourceModel(model)
        self.setSortRole(SORT_ROLE)
        self.sort(Column.ORDER, Qt.SortOrder.DescendingOrder)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder, /) -> None:
        super().sort(column, order)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole, /
    ) -> Any:
        words = super().headerData(section, orientation, role)
        shows_words = role == Qt.ItemDataRole.DisplayRole
        if (
            not shows_words
            or orientation != Qt.Orientation.Horizontal
            or section != self.sortColumn()
        ):
            return words
        arrow = "↓" if self.sortOrder() == Qt.SortOrder.DescendingOrder else "↑"
        return f"{words} {arrow}"


_WALKING = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
