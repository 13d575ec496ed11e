"""Going to a field, wherever on a page that scrolls it stands."""

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

_AIR: Final = 48
"""Pixels of what stands above and below that come into view with it."""


def go_to(field: QWidget, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
    """Give the field the focus and bring it into view."""
    field.setFocus(reason)
    bring_into_view(field)


def bring_into_view(part: QWidget) -> None:
    """Scroll to it; the focus stays where it is."""
    area = _area_around(part)
    if area is not None:
        area.ensureWidgetVisible(part, 0, _AIR)


def bring_to_top(part: QWidget) -> None:
    """Scroll until it begins at the upper end, also when it is higher than what can be seen."""
    area = _area_around(part)
    inside = None if area is None else area.widget()
    if area is not None and inside is not None:
        area.verticalScrollBar().setValue(part.mapTo(inside, QPoint()).y())


def _area_around(part: QWidget) -> QScrollArea | None:
    around: object = part.parentWidget()
    while isinstance(around, QWidget) and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around if isinstance(around, QScrollArea) else None
