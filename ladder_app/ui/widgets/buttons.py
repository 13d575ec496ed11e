"""Buttons: one primary on a page at most, plain ones, and quiet ones that look like links."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPushButton

from ladder_app.ui.widgets.focus_ring import ring_around
from ladder_app.ui.widgets.restyled import restyle
from ladder_app.ui.widgets.wrapping_button import WrappingButton


class Button(WrappingButton):
    """With words that wrap, and a ring around it while it has the keys."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is drawn."""
        super().focusInEvent(event)
        ring_around(self)


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
    # It was not polished yet; and whoever asks for a style waits for all enums of styles.
    made.setProperty("primary", True)
    return made


def show_primary(button: QPushButton, is_primary: bool) -> None:
    """Let a button be the one thing most people will do here, or a plain one again."""
    if bool(button.property("primary")) != is_primary:
        button.setProperty("primary", is_primary)
        restyle(button)


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
