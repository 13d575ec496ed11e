"""A list to choose one from, folded to one line."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from ladder_app.ui.widgets.chevron import paint_chevron


class DropDown(QComboBox):
    """The wheel is left to the page, Enter to the form; long entries do not widen the page."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        middle = QPointF(self.width() - 18 if right else 18, self.height() / 2)
        paint_chevron(self, middle, self.palette().text().color(), "down")
