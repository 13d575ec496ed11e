"""One point of a list: its lines begin below each other, not below the dot."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from ladder_app.ui.widgets.words import Words

_DOT = "•"


class Bullet(Words):
    """The dot is painted: who hears the page hears the words alone."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._indent()

    def changeEvent(self, event: QEvent, /) -> None:
        """The dot grows with the words."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._indent()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignTop, _DOT)
        painter.end()

    def _indent(self) -> None:
        room = self.fontMetrics().horizontalAdvance(_DOT) + 8
        is_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setContentsMargins(0 if is_right else room, 0, room if is_right else 0, 0)
