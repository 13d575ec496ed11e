"""The quiet mark beside a person’s name: a colour, and a shape that tells as much without it."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ladder_app.domain.people.person_alias import Colour
from ladder_app.language import _
from ladder_app.ui.theme import Look

_ROLES: Final[dict[Colour, str]] = {
    "green": "ended",
    "blue": "highest",
    "amber": "predicted",
    "grey": "muted",
}
_CORNERS: Final[dict[Colour, tuple[tuple[float, float], ...]]] = {
    "green": ((0.14, 0.14), (0.86, 0.14), (0.86, 0.86), (0.14, 0.86)),
    "amber": ((0.5, 0.02), (0.98, 0.5), (0.5, 0.98), (0.02, 0.5)),
    "grey": ((0.5, 0.08), (0.98, 0.9), (0.02, 0.9)),
}
"""In shares of the mark; what has none is round."""


class PersonMark(QWidget):
    """Says nothing to who hears the page: the name beside it does."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._colour: Colour | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.update)

    def show_colour(self, colour: Colour | None) -> None:
        """Show the mark of this colour, or none."""
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        size = round(self.fontMetrics().height() * 0.8)
        return QSize(size, size)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        if self._colour is None:
            return
        colour = QColor(getattr(self._look.theme, _ROLES[self._colour]))
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, self._look.theme.stroke))
        painter.setBrush(colour)
        corners = _CORNERS.get(self._colour)
        if corners is None:
            painter.drawEllipse(place)
        else:
            width, height = place.width(), place.height()
            points = [place.topLeft() + QPointF(x * width, y * height) for x, y in corners]
            painter.drawPolygon(QPolygonF(points))
        painter.end()


def mark_words(colour: Colour) -> str:
    """The mark in words, its shape first."""
    return {
        "green": _("■ green"),
        "blue": _("● blue"),
        "amber": _("◆ amber"),
        "grey": _("▲ grey"),
    }[colour]
