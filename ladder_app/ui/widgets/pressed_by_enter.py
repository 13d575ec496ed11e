"""A button that Enter presses, as Space does, in dialogs and on pages."""

from PySide6 import QtCore
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton


class PressedByEnter(QPushButton):
    """Qt gives Enter to the default button of a dialog instead, whatever the focus ring shows."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is a press."""
        qt = QtCore.Qt  # asked for only now: the first window does not wait for its enums
        enter = event.key() in (qt.Key.Key_Return, qt.Key.Key_Enter)
        if enter and not event.modifiers() & ~qt.KeyboardModifier.KeypadModifier:
            self.click()
            event.accept()
            return
        super().keyPressEvent(event)
