"""The marks as the legend paints them, which is as their charts do."""

from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark, stamp
from ladder_app.charts.strokes import (
    earlier_pen,
    level_pen,
    median_pen,
    note_pen,
    pen,
    quiet_pen,
    rest_pen,
    trend_pen,
)

_STROKES: Final[dict[Mark, tuple[tuple[float, float], tuple[float, float]]]] = {
    Mark.RESTED: ((0, -8), (0, 8)),
    Mark.FIRST: ((0, -7), (0, 7)),
    Mark.LEVEL: ((-8, 0), (9, 0)),
    Mark.NOTE: ((0, -4), (0, 8)),
    Mark.EARLIER: ((-8, 3), (9, -3)),
    Mark.TREND: ((-8, -4), (9, 4)),
    Mark.MEDIAN: ((-6, 0), (7, 0)),
    Mark.QUIET: ((-4, 0), (4, 0)),
}
LINES: Final = tuple(_STROKES)
"""The marks that are lines; all others are shapes."""


def paint_mark(painter: QPainter, mark: Mark, centre: QPointF, look: ChartLook) -> None:
    """Paint a mark as its chart paints it."""
    painter.save()
    painter.translate(centre)
    if mark in _STROKES:
        begin, end = (QPointF(*end) * look.enlarged for end in _STROKES[mark])
        painter.setPen(_pen(mark, look))
        painter.drawLine(begin, end)
    else:
        found = stamp(mark, look)
        painter.scale(found.size, found.size)
        painter.setPen(found.pen)
        painter.setBrush(found.brush)
        painter.drawPath(found.path)
    painter.restore()


def _pen(mark: Mark, look: ChartLook) -> QPen:
    return {
        Mark.RESTED: rest_pen,
        Mark.FIRST: lambda look: pen(QColor(look.highest), 2),
        Mark.LEVEL: level_pen,
        Mark.NOTE: note_pen,
        Mark.EARLIER: earlier_pen,
        Mark.TREND: trend_pen,
        Mark.MEDIAN: median_pen,
        Mark.QUIET: quiet_pen,
    }[mark](look)
