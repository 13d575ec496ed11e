"""Going to a field, wherever on a page that scrolls it stands."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

_AIR: Final = 48
"""Pixels of what stands above and below that come into view with it."""


def go_to(field: QWidget) -> None:
    """Give the field the focus and bring it into view."""
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    around: object = field.parentWidget()
    while isinstance(around, QWidget) and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea):
        around.ensureWidgetVisible(field, 0, _AIR)
