"""The track of a rating: empty until touched, painted from the theme."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ladder_app.domain.suds import HIGHEST, LOWEST, MOUSE_STEP
from ladder_app.ui.theme import Look

_HANDLE = 10.0
_BAR = 5.0
_EDGE = 14.0
_BESIDE = 6.0
"""Between the bar and the number at its end."""


class RatingTrack(QWidget):
    """A bar between the numbers of its ends.

    It is for the mouse alone: the number field beside it carries the keys and the spoken value.
    Moving over it says `pointed`, and draws and sets nothing; a pointer that lies still while the
    page moves says nothing either. The wheel is left to the page.
    """

    picked = Signal(int)
    """A value was set by a press or a drag."""
    pointed = Signal()
    """The pointer is over another value, or gone; see `pointed_at`."""

    def __init__(self, look: Look, *, percent: bool = False, step: int = MOUSE_STEP) -> None:
        super().__init__()
        self._look = look
        self._percent = percent
        self._step = step
        self._ends = (str(LOWEST), str(HIGHEST))
        self._value: int | None = None
        self.pointed_at: int | None = None
        self._pointer = QPointF(-1, -1)  # on the screen
        self.focused = False
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_value(self, value: int | None) -> None:
        """Draw this value; None draws the empty track."""
        self._value = value
        self.update()

    def show_focus(self, focused: bool) -> None:
        """Draw the ring round the handle while the keys go here."""
        self.focused = focused
        self.update()

    def set_step(self, step: int, highest: int) -> None:
        """How far apart the values are that the mouse can set, and what the highest is called."""
        self._step = step
        self._ends = (str(LOWEST), str(highest))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 40)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 40)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(self._value_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        value = self._value_at(event.position())
        if event.buttons() & Qt.MouseButton.LeftButton and value != self._value:
            self.picked.emit(value)
        if event.globalPosition() != self._pointer:
            self._pointer = event.globalPosition()
            self._point_at(value)

    def enterEvent(self, event: QEnterEvent, /) -> None:
        self._pointer = event.globalPosition()

    def leaveEvent(self, _event: QEvent, /) -> None:
        self._point_at(None)

    def place_of(self, value: int) -> QPointF:
        """Where in the widget a value lies."""
        values = self._bar().adjusted(_EDGE - 1, 0, 1 - _EDGE, 0)
        return QPointF(values.left() + values.width() * value / HIGHEST, self.height() / 2)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bar(painter)
        self._paint_ends(painter)
        if self._value is not None:
            self._paint_handle(painter, self._value)
        painter.end()

    def _paint_bar(self, painter: QPainter) -> None:
        theme = self._look.theme
        bar = self._bar()
        painter.setPen(QPen(QColor(theme.control_border), theme.stroke))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(bar, _BAR, _BAR)
        if self._value is not None:
            filled = QRectF(bar)
            filled.setRight(self.place_of(self._value).x())
            painter.setBrush(QColor(self._filling(self._value)))
            painter.drawRoundedRect(filled, _BAR, _BAR)
        painter.setPen(QPen(QColor(theme.control_border), theme.stroke))
        for ten in range(LOWEST, HIGHEST + 1, 10):
            place = self.place_of(ten)
            length = 6 if ten % 50 == 0 else 3
            painter.drawLine(place + QPointF(0, 11), place + QPointF(0, 11 + length))

    def _paint_ends(self, painter: QPainter) -> None:
        """Flush with the words above and below."""
        painter.setFont(self._font())
        painter.setPen(QColor(self._look.theme.muted))
        around, middle = QRectF(self.rect()), Qt.AlignmentFlag.AlignVCenter
        painter.drawText(around, Qt.AlignmentFlag.AlignLeft | middle, self._ends[0])
        painter.drawText(around, Qt.AlignmentFlag.AlignRight | middle, self._ends[1])

    def _paint_handle(self, painter: QPainter, value: int) -> None:
        theme = self._look.theme
        place = self.place_of(value)
        if self.focused:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place, _HANDLE + 3, _HANDLE + 3)
        painter.setPen(QPen(QColor(theme.accent if self._percent else theme.highest), 2))
        painter.setBrush(QColor(self._filling(value)))
        painter.drawEllipse(place, _HANDLE, _HANDLE)

    def _filling(self, value: int) -> str:
        """Distress has its own hue, all else the accent; in high contrast, black and white."""
        theme = self._look.theme
        if self._percent:
            return theme.accent
        return theme.text if theme.shapes_only else theme.distress_at(value)

    def _value_at(self, position: QPointF) -> int:
        first, last = self.place_of(LOWEST).x(), self.place_of(HIGHEST).x()
        share = min(max((position.x() - first) / max(last - first, 1), 0.0), 1.0)
        return round(share * HIGHEST / self._step) * self._step

    def _bar(self) -> QRectF:
        """It goes on beyond the values, which keep room for the handle."""
        letters = QFontMetricsF(self._font())
        left, right = (letters.horizontalAdvance(end) + _BESIDE for end in self._ends)
        return QRectF(left, self.height() / 2 - _BAR, self.width() - left - right, 2 * _BAR)

    def _font(self) -> QFont:
        return self._look.font(0.9)

    def _point_at(self, value: int | None) -> None:
        if value != self.pointed_at:
            self.pointed_at = value
            self.pointed.emit()
