"""The marks of our charts. On one page each of them means one thing."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen, QPolygonF

from ladder_app.charts.items import MarksItem
from ladder_app.charts.look import ChartLook
from ladder_app.charts.strokes import pen, plan_pen

_MANY: Final = 20
_SMALLER: Final = 0.7


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
    EARLIER = "earlier"
    MEDIAN = "median"
    TREND = "trend"
    BELIEF_BEFORE = "belief before"
    BELIEF_AFTER = "belief after"
    WORDS = "words"
    PLANNED = "planned"
    PRACTISED = "practised"
    QUIET = "quiet"
    SCORE = "score"
    ANSWER = "answer"


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
    highest, ended, predicted = QColor(look.highest), QColor(look.ended), QColor(look.predicted)
    inside = QBrush(QColor(look.background), fill)
    outline = max(look.stroke, 2)
    # What lies on another mark is parted from it, or without colours the two would be one.
    apart = pen(QColor(look.background), 1.2)
    found = {
        Mark.HIGHEST: (Symbols["o"], 12, pen(highest, outline), QBrush(highest, fill)),
        Mark.HOLLOW: (Symbols["o"], 12, pen(highest, outline), inside),
        Mark.PREDICTED: (_DIAMOND, 17, pen(predicted, outline), inside),
        Mark.ENDED: (Symbols["s"], 10.5, apart, QBrush(ended, fill)),
        Mark.NOW: (POINTER, 15, pen(highest, 1), QBrush(highest, fill)),
        Mark.RATING: (Symbols["o"], 4, pen(highest, 1), QBrush(highest, fill)),
        Mark.BELIEF_BEFORE: (_DOME, 15, pen(predicted, outline), inside),
        Mark.BELIEF_AFTER: (_DOME, 15, apart, QBrush(ended, fill)),
        Mark.WORDS: (_QUOTES, 9, pen(QColor(look.muted), 1), QBrush(QColor(look.muted), fill)),
        Mark.PLANNED: (BAR, 14, plan_pen(look), none),
        Mark.PRACTISED: (BAR, 14, pen(highest, 1), QBrush(highest, fill)),
        Mark.SCORE: (Symbols["x"], 13, pen(highest, 1), QBrush(highest, fill)),
        Mark.ANSWER: (Symbols["+"], 11, pen(ended, 1), QBrush(ended, fill)),
    }[mark]
    made = Stamp(*found)
    return replace(made, size=made.size * look.enlarged)


def _closed(*corners: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path


POINTER = _closed((0, 0.1), (-0.42, -0.62), (0.42, -0.62))
"""A pointer that stands on a line with its tip at the middle of the square."""

BAR = _closed((-0.28, -0.5), (0.28, -0.5), (0.28, 0.5), (-0.28, 0.5))
"""What a column of a chart looks like in its legend."""


def _dome() -> QPainterPath:
    path = QPainterPath(QPointF(0.5, 0.3))
    path.arcTo(QRectF(-0.5, -0.35, 1, 1.3), 0, 180)
    path.closeSubpath()
    return path


_DIAMOND = _closed((0, -0.5), (0.45, 0), (0, 0.5), (-0.45, 0))
_DOME = _dome()
_QUOTES = _closed((-0.4, -0.5), (-0.1, -0.5), (-0.25, 0.5))
_QUOTES.addPath(_closed((0.1, -0.5), (0.4, -0.5), (0.25, 0.5)))


def mark_scale(count: int) -> float:
    """How large marks are of which so many stand side by side."""
    return _SMALLER if count > _MANY else 1.0


def dress(item: MarksItem, mark: Mark, look: ChartLook, scale: float = 1.0) -> None:
    """Give an item the look of its mark; `scale` makes it smaller where many stand together."""
    found = stamp(mark, look)
    item.setSymbol(found.path)
    item.setSize(found.size * scale)
    item.setPen(found.pen)
    item.setBrush(found.brush)
