"""What a screen reader hears of a chart. pyqtgraph itself tells it nothing."""

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from ladder_app.hearing import Heard, announce


class SpokenChart(QWidget, Heard):
    """A widget that has the role of a chart for those who ask."""

    def heard(self) -> QAccessibleInterface:
        return QAccessibleWidget(self, QAccessible.Role.Chart)

    def announce(self, sentence: str) -> None:
        """Have a sentence read aloud; without a screen reader nothing happens."""
        announce(self, sentence)
