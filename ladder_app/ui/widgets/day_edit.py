"""A line for a day, typed or reached with the arrow keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class DayEdit(QLineEdit):
    """A day; ↑ and ↓ go on and back by one."""

    def __init__(self, shift: Callable[[int], None]) -> None:
        super().__init__()
        self._shift = shift

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._shift(1 if event.key() == Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)
