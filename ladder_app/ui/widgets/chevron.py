"""A chevron of our own line, painted where Qt would draw an arrow of the style."""

from typing import Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget


def paint_chevron(
    widget: QWidget, middle: QPointF, colour: QColor, towards: Literal["down", "side"]
) -> None:
    """Draw it round `middle`, in the line weight of the icons."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    side = 1 if widget.layoutDirection() == Qt.LayoutDirection.LeftToRight else -1
    shape = _DOWN if towards == "down" else [QPointF(p.x() * side, p.y()) for p in _SIDE]
    # The points are for text of sixteen pixels; it grows with it.
    larger = max(widget.fontMetrics().height() / 16, 1.0)
    painter.drawPolyline(QPolygonF([middle + point * larger for point in shape]))
    painter.end()


_DOWN = [QPointF(-5, -2.5), QPointF(0, 2.5), QPointF(5, -2.5)]
_SIDE = [QPointF(-2.5, -5), QPointF(2.5, 0), QPointF(-2.5, 5)]
