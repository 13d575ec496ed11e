"""A pyqtgraph plot that keeps still: no panning, no menu, and the wheel scrolls the page."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import ceil
from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsItem

from ladder_app.charts.items import LinesItem
from ladder_app.charts.look import ChartLook
from ladder_app.charts.strokes import grid_pen

_BESIDE: Final = 10  # pixels between an axis and its words
_BETWEEN: Final = 8  # pixels at least between two of them

Ticks = Sequence[tuple[float, str]]
"""What is written beside an axis, and where, in order."""


class StillPlot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Axes and items; everything a reader does with it comes from the chart around it."""

    pressed = Signal(QPointF)
    """A place was clicked, in the units of the axes."""

    _is_made = False
    """pyqtgraph gives itself a size before it is there."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAntialiasing(True)
        self.plotItem.disableAutoRange()
        # A mark at the edge of the axes, and the ring round it, are seen whole.
        clips = QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape
        self.plotItem.vb.setFlag(clips, False)
        for name in ("left", "bottom", "right"):
            # Or each change of the range would write an empty title anew.
            self.getAxis(name).enableAutoSIPrefix(False)
        self._look: ChartLook | None = None
        self._tick_font = QFont(self.font())
        # What is shown already costs nothing to show again.
        self._ticks: dict[str, Ticks] = {}
        self._below: tuple[Ticks, int] = ([], 0)
        self._range: tuple[tuple[float, float], tuple[float, float]] = ((0, 1), (0, 1))
        self._grid = LinesItem(smooth=False)
        self._grid.setZValue(-10)
        self.addItem(self._grid)
        self._is_made = True

    def dress(self, look: ChartLook) -> None:
        """Colours and sizes that belong to no item; the same ones cost nothing."""
        if look == self._look:
            return
        self._look = look
        self.setBackground(QColor(look.background))
        self._tick_font = font = QFont(self.font())
        font.setPointSizeF(look.font_pt)
        self._grid.setPen(grid_pen(look))
        metrics = QFontMetrics(font)
        for name in ("left", "bottom", "right"):
            axis = self.getAxis(name)
            # The outermost label of an axis may stand half beside it: the margin has room.
            axis.setStyle(
                tickFont=font,
                tickLength=0,
                tickAlpha=0,
                tickTextOffset=_BESIDE - 2,
                hideOverlappingLabels=metrics.height(),
            )
            axis.setTextPen(QColor(look.muted))
            axis.setPen(pg.mkPen(None))
        for name, ticks in self._ticks.items():
            self._write(name, ticks)

    def show_range(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """What the axes span, without further padding."""
        if self._range != (x, y):
            self._range = (x, y)
            self.plotItem.setRange(xRange=x, yRange=y, padding=0, disableAutoRange=True)
            self._write_below()

    def show_ticks(self, name: str, ticks: Ticks) -> None:
        """What is written beside an axis, and where; the axis gets the room its words need.

        Below the plot words are left out where there is no room for all of them. Left to itself
        pyqtgraph finds the room only while painting, and paints twice.
        """
        if self._ticks.get(name) != ticks:
            self._ticks[name] = ticks
            self._write(name, ticks)

    def _write(self, name: str, ticks: Ticks) -> None:
        axis, metrics = self.getAxis(name), QFontMetrics(self._tick_font)
        if name == "bottom":
            axis.setHeight(metrics.height() + _BESIDE)
        else:
            axis.setTicks([ticks])
            axis.setWidth(_widest(ticks, metrics) + _BESIDE + 2)
        self._below = ([], 0)
        self._write_below()

    def _write_below(self) -> None:
        """As many words below the plot as have room, and room beside it for the last of them."""
        ticks, metrics = self._ticks.get("bottom", ()), QFontMetrics(self._tick_font)
        (begin, end), widest, half = self._range[0], _widest(ticks, metrics), metrics.height() // 2
        beside = sum(self.getAxis(n).maximumWidth() for n in ("left", "right") if n in self._ticks)
        pixels = max(self.width() - beside - half, 1) / (end - begin)
        closest = min((b[0] - a[0] for a, b in pairwise(ticks)), default=end - begin) * pixels
        every = max(1, ceil((widest + _BETWEEN) / max(closest, 1)))
        shown = ticks[::every]
        over = widest / 2 - (end - shown[-1][0]) * pixels if shown else 0
        if self._below != (shown, round(over)):
            self._below = (shown, round(over))
            axis = self.getAxis("bottom")
            axis.setStyle(hideOverlappingLabels=max(widest, half))
            axis.setTicks([shown])
            self.plotItem.layout.setContentsMargins(1, half, max(half, round(over)), 1)

    def show_grid(self, places: Iterable[float], x: tuple[float, float]) -> None:
        """A quiet line across the plot at each of these heights."""
        self._grid.show_lines([((x[0], place), (x[1], place)) for place in places])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_made:
            self._write_below()

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


def _widest(ticks: Ticks, metrics: QFontMetrics) -> int:
    return max((metrics.horizontalAdvance(words) for _at, words in ticks), default=0)
