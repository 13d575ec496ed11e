"""A box to tick, with a tick of our own line."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from ladder_app.ui.widgets.focus_ring import ring_around


class TickBox(QCheckBox):
    """The style sheet draws the box; the tick is painted in the colour of text on the accent.

    It begins where the words above it begin; its ring stands outside.
    """

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setProperty("flush", "end")

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        ring_around(self)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = (
            self.style()
            .subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
            .toRectF()
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().highlightedText().color(), box.width() / 9)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        shape = [box.topLeft() + QPointF(x * box.width(), y * box.height()) for x, y in _TICK]
        painter.drawPolyline(QPolygonF(shape))
        painter.end()


_TICK = ((0.26, 0.52), (0.44, 0.7), (0.76, 0.33))
