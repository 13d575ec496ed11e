"""Buttons: one primary on a page at most, plain ones, and quiet ones that look like links."""

from PySide6.QtWidgets import QPushButton


def button(text: str, *, tip: str = "") -> QPushButton:
    """A plain button; `text` is a verb."""
    made = QPushButton(text)
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
