"""Buttons: one primary on a page at most, plain ones, and quiet ones that look like links."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QPushButton):
    """Enter presses the button that has the focus, as Space does, in dialogs and on pages.

    Qt gives Enter to the default button of a dialog instead, whatever the focus ring shows.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is a press."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.click()
            event.accept()
            return
        super().keyPressEvent(event)


def button(text: str, *, tip: str = "") -> QPushButton:
    """A plain button; `text` is a verb."""
    made = Button(text)
    made.setAutoDefault(False)
    if tip:
        made.setToolTip(tip)
    return made


def primary_button(text: str) -> QPushButton:
    """The one thing most people will do here."""
    made = button(text)
    made.setProperty("primary", True)
    return made


def quiet_button(text: str) -> QPushButton:
    """An action that should not draw the eye."""
    made = button(text)
    made.setProperty("quiet", True)
    return made


def link_button(text: str) -> QPushButton:
    """A quiet action whose words line up with the words above it."""
    made = quiet_button(text)
    made.setProperty("flush", True)
    return made
