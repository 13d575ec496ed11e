"""The marks of our charts. On one page each of them means one thing."""

from dataclasses import dataclass, replace
from enum import Enum

import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from ladder_app.charts.look import ChartLook


class Mark(Enum):
    """What can be drawn."""

    HIGHEST = "highest"
    HOLLOW = "hollow"
    PREDICTED = "predicted"
    ENDED = "ended"
    RESTED = "rested"
    FIRST = "first"
    NOW = "now"
    RATING = "rating"
    LEVEL = "level"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Stamp:
    """How a mark looks: its outline in a square from −½ to ½, its size in pixels, pen and brush."""

    path: QPainterPath
    size: float
    pen: QPen
    brush: QBrush


def stamp(mark: Mark, look: ChartLook) -> Stamp:
    """The look of a mark that is a shape; KeyError for those that are lines."""
    fill, none = Qt.BrushStyle.SolidPattern, QBrush(Qt.BrushStyle.NoBrush)
    highest, ended = QColor(look.highest), QColor(look.ended)
    outline = max(look.stroke, 2)
    found = {
        Mark.HIGHEST: lambda: Stamp(Symbols["o"], 12, pen(highest, outline), QBrush(highest, fill)),
        Mark.HOLLOW: lambda: Stamp(
            Symbols["o"], 12, pen(highest, outline), QBrush(QColor(look.background), fill)
        ),
        Mark.PREDICTED: lambda: Stamp(Symbols["d"], 16, pen(QColor(look.predicted), outline), none),
        Mark.ENDED: lambda: Stamp(Symbols["s"], 9, pen(ended, 1), QBrush(ended, fill)),
        Mark.NOW: lambda: Stamp(POINTER, 15, pen(highest, 1), QBrush(highest, fill)),
        Mark.RATING: lambda: Stamp(Symbols["o"], 4, pen(highest, 1), QBrush(highest, fill)),
    }[mark]()
    return replace(found, size=found.size * look.enlarged)


def pen(colour: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen whose width is in pixels, whatever the axes show."""
    made = QPen(colour, width, style)
    made.setCosmetic(True)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    return made


def soft(look: ChartLook, scale: float = 1.0) -> QPen:
    """The broad quiet bar from highest to end; a plain line where shapes alone must do."""
    colour = QColor(look.highest)
    if look.shapes_only:
        return pen(colour, look.stroke)
    colour.setAlphaF(0.36)
    return pen(colour, 7 * look.enlarged * scale)


def rest_pen(look: ChartLook) -> QPen:
    """The dotted line of a time that was stopped or not begun."""
    return pen(QColor(look.muted), max(look.stroke, 1.5), Qt.PenStyle.DotLine)


def level_pen(look: ChartLook) -> QPen:
    """The line of a highest value whose time nobody noted."""
    return pen(QColor(look.highest), max(look.stroke, 1.5), Qt.PenStyle.DashDotLine)


def paint_mark(painter: QPainter, mark: Mark, centre: QPointF, look: ChartLook) -> None:
    """Paint a mark for the legend, as the chart paints it."""
    painter.save()
    painter.translate(centre)
    if mark in (Mark.RESTED, Mark.FIRST, Mark.LEVEL, Mark.NOTE):
        _paint_line(painter, mark, look)
    else:
        found = stamp(mark, look)
        painter.scale(found.size, found.size)
        painter.setPen(found.pen)
        painter.setBrush(found.brush)
        painter.drawPath(found.path)
    painter.restore()


def _paint_line(painter: QPainter, mark: Mark, look: ChartLook) -> None:
    if mark is Mark.RESTED:
        painter.setPen(rest_pen(look))
        painter.drawLine(QPointF(0, -8), QPointF(0, 8))
    elif mark is Mark.FIRST:
        painter.setPen(pen(QColor(look.highest), 2))
        painter.drawLine(QPointF(0, -7), QPointF(0, 7))
    elif mark is Mark.LEVEL:
        painter.setPen(level_pen(look))
        painter.drawLine(QPointF(-8, 0), QPointF(9, 0))
    else:
        painter.setPen(pen(QColor(look.muted), max(look.stroke, 1)))
        painter.drawLine(QPointF(0, -4), QPointF(0, 8))


def _pointer() -> QPainterPath:
    """A pointer that stands on a line with its tip at the middle of the square."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(0, 0.1), QPointF(-0.42, -0.62), QPointF(0.42, -0.62)]))
    path.closeSubpath()
    return path


POINTER = _pointer()


def scatter() -> pg.ScatterPlotItem:
    """An item for many marks of one kind; `dress` says of which."""
    return pg.ScatterPlotItem(pxMode=True, antialias=True, hoverable=False)


def dress(item: pg.ScatterPlotItem, mark: Mark, look: ChartLook, scale: float = 1.0) -> None:
    """Give an item the look of its mark; `scale` makes it smaller where many stand together."""
    found = stamp(mark, look)
    item.setSymbol(found.path)
    item.setSize(found.size * scale)
    item.setPen(found.pen)
    item.setBrush(found.brush)
