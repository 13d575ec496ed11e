"""A shape that grows while one breathes in, and rests."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ladder_app.ui.theme import Look

_SMALLEST = 0.42
_SIDE_LINES = 11
"""Its side in lines of text."""


class BreathShape(QWidget):
    """A disc within a ring that it just reaches; the words beside it say the same."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._fullness = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    @property
    def fullness(self) -> float:
        """0 is small, 1 reaches the ring."""
        return self._fullness

    def show_fullness(self, fullness: float) -> None:
        """Draw it so large, 0–1."""
        self._fullness = fullness
        self.update()

    def sizeHint(self) -> QSize:
        side = _SIDE_LINES * self.fontMetrics().lineSpacing()
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, 96)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        ring = min(self.width(), self.height()) / 2 - 4
        share = _SMALLEST + (1 - _SMALLEST) * self._fullness
        painter.setPen(QPen(QColor(theme.control_border), theme.stroke, Qt.PenStyle.DotLine))
        painter.drawEllipse(middle, ring, ring)
        painter.setPen(QPen(QColor(theme.accent), max(2, theme.stroke)))
        painter.setBrush(QColor(theme.accent_soft))
        painter.drawEllipse(middle, ring * share, ring * share)
        painter.end()
