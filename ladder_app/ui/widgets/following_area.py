"""A part that scrolls, and goes along with the keys."""

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_AIR: Final = 48
"""Pixels of what stands above and below that come into view with it."""


class FollowingArea(QScrollArea):
    """Scrolls to what gets the keys, also where they come from outside, and shows it whole.

    Qt does so for what gets them from a neighbour within alone, and shows of a field for text no
    more than the line one writes on.
    """

    def __init__(self) -> None:
        super().__init__()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def show_whole(self, one: QWidget | None) -> None:
        """Scroll to this, if it is in here, as far as it takes and no further."""
        inside = self.widget()
        if inside is None or one is None or not inside.isAncestorOf(one):
            return
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top = one.mapTo(inside, QPoint()).y()
        is_seen = bar.value() <= top and top + one.height() <= bar.value() + room
        if not is_seen and one.height() <= room:
            lowest = top + one.height() + _AIR - room
            bar.setValue(min(max(bar.value(), lowest), top - min(_AIR, room - one.height())))
        elif not is_seen:
            self.ensureWidgetVisible(one, 0)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        # What is clicked stays under the pointer.
        clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if before is not None and not clicked:
            self.show_whole(now)
