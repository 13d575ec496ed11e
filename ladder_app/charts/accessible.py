"""What a screen reader hears of a chart. pyqtgraph itself tells it nothing."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class SpokenChart(QWidget):
    """A widget that has the role of a chart for those who ask."""

    _interface: QAccessibleInterface | None = None
    """Qt keeps no reference to it that Python would know of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if not _installed:
            QAccessible.installFactory(_interface)
            _installed.append(True)

    def announce(self, sentence: str) -> None:
        """Have a sentence read aloud; without a screen reader nothing happens."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))


_installed: Final[list[bool]] = []


def _interface(_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, SpokenChart):
        return None
    thing._interface = QAccessibleWidget(thing, QAccessible.Role.Chart)  # noqa: SLF001
    return thing._interface  # noqa: SLF001
