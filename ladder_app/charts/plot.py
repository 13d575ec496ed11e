"""A pyqtgraph plot that keeps still: no panning, no menu, and the wheel scrolls the page."""

from collections.abc import Iterable, Sequence
from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QWheelEvent

from ladder_app.charts.look import ChartLook
from ladder_app.charts.strokes import pen

_BESIDE: Final = 10  # pixels between an axis and its words


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
        self._tick_font = QFont(self.font())
        # What is shown already costs nothing to show again.
        self._ticks: dict[str, list[tuple[float, str]]] = {}
        self._range: object = None
        self._lines: object = None
        self._grid = pg.PlotCurveItem(connect="pairs")
        self._grid.setZValue(-10)
        self.addItem(self._grid)

    def dress(self, look: ChartLook) -> None:
        """Colours and sizes that belong to no item."""
        self.setBackground(QColor(look.background))
        self._tick_font = font = QFont(self.font())
        font.setPointSizeF(look.font_pt)
        self._grid.setPen(pen(QColor(look.line), 1))
        for name in ("left", "bottom", "right"):
            axis = self.getAxis(name)
            # The outermost label of an axis may stand half beside it: the margin has room.
            axis.setStyle(
                tickFont=font,
                tickLength=0,
                tickAlpha=0,
                tickTextOffset=_BESIDE - 2,
                hideOverlappingLabels=False,
            )
            axis.setTextPen(QColor(look.muted))
            axis.setPen(pg.mkPen(None))
        self._ticks.clear()
        half = QFontMetrics(font).height() // 2
        self.plotItem.layout.setContentsMargins(1, half, half, 1)

    def show_range(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """What the axes span, without further padding."""
        if self._range != (x, y):
            self._range = (x, y)
            self.plotItem.setRange(xRange=x, yRange=y, padding=0, disableAutoRange=True)

    def show_ticks(self, name: str, ticks: Sequence[tuple[float, str]]) -> None:
        """What is written beside an axis, and where; the axis gets the room its words need.

        Left to itself pyqtgraph finds that room only while painting, and paints twice.
        """
        if self._ticks.get(name) == ticks:
            return
        self._ticks[name] = list(ticks)
        axis = self.getAxis(name)
        axis.setTicks([ticks])
        metrics = QFontMetrics(self._tick_font)
        if name == "bottom":
            axis.setHeight(metrics.height() + _BESIDE)
        else:
            widest = max((metrics.horizontalAdvance(words) for _at, words in ticks), default=0)
            axis.setWidth(widest + _BESIDE + 2)

    def show_grid(self, places: Iterable[float], x: tuple[float, float]) -> None:
        """A quiet line across the plot at each of these heights."""
        lines = ([place for place in places for _end in x], x)
        if self._lines != lines:
            self._lines = lines
            self._grid.setData([*x] * (len(lines[0]) // 2), lines[0])

    def sizeHint(self) -> QSize:
        return QSize(240, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

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
