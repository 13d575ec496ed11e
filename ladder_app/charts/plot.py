"""A pyqtgraph plot that keeps still: no panning, no menu, and the wheel scrolls the page."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QWheelEvent

from ladder_app.charts.look import ChartLook


class StillPlot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Axes and items; everything a reader does with it comes from the chart around it."""

    pressed = Signal(QPointF)
    """A place was clicked, in the units of the axes."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAntialiasing(True)
        self.plotItem.disableAutoRange()
        self.plotItem.setContentsMargins(0, 0, 0, 0)

    def dress(self, look: ChartLook) -> None:
        """Colours and sizes that belong to no item."""
        self.setBackground(QColor(look.background))
        font = QFont(self.font())
        font.setPointSizeF(look.font_pt)
        line = pg.mkPen(QColor(look.line), width=1)
        for name in ("left", "bottom", "right"):
            axis = self.getAxis(name)
            axis.setStyle(tickFont=font, tickLength=0, tickTextOffset=8)
            axis.setTextPen(QColor(look.muted))
            axis.setPen(pg.mkPen(None))
            axis.setTickPen(line)

    def show_range(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """What the axes span, without further padding."""
        self.plotItem.setRange(xRange=x, yRange=y, padding=0, disableAutoRange=True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            scene = self.mapToScene(event.position().toPoint())
            self.pressed.emit(self.plotItem.vb.mapSceneToView(scene))
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
