"""The pens of our charts: widths are in pixels, whatever the axes show."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from ladder_app.charts.look import ChartLook


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


def grid_pen(look: ChartLook) -> QPen:
    """The quiet lines across a plot; dotted where colour does not part them from what is drawn."""
    return pen(
        QColor(look.line), 1, Qt.PenStyle.DotLine if look.shapes_only else Qt.PenStyle.SolidLine
    )


def rest_pen(look: ChartLook) -> QPen:
    """The dotted line of a time that was stopped or not begun."""
    return pen(QColor(look.muted), max(look.stroke, 1.5), Qt.PenStyle.DotLine)


def level_pen(look: ChartLook) -> QPen:
    """The line of a highest value whose time nobody noted."""
    return pen(QColor(look.highest), max(look.stroke, 1.5), Qt.PenStyle.DashDotLine)


def earlier_pen(look: ChartLook) -> QPen:
    """The thin line of an attempt behind the one that is shown."""
    colour = QColor(look.muted)
    if not look.shapes_only:
        colour.setAlphaF(0.7)
    return pen(colour, 1)


def note_pen(look: ChartLook) -> QPen:
    """The short line a note hangs from."""
    return pen(QColor(look.muted), max(look.stroke, 1))


def trend_pen(look: ChartLook) -> QPen:
    """The dashed line of a trend, which is an opinion about the points and not one of them."""
    return pen(QColor(look.text), max(look.stroke, 1.5), Qt.PenStyle.DashLine)


def median_pen(look: ChartLook) -> QPen:
    """The short level lines of a moving median."""
    return pen(QColor(look.text), max(look.stroke, 2))


def plan_pen(look: ChartLook) -> QPen:
    """The dashed outline of what was planned."""
    return pen(QColor(look.muted), max(look.stroke, 1.5), Qt.PenStyle.DashLine)


def quiet_pen(look: ChartLook) -> QPen:
    """The short line that stands for a week without notes."""
    return pen(QColor(look.muted), max(look.stroke, 1.5))
