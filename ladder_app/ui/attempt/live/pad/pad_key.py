"""One key of the rating pad: a number or a word in the shade of its distress."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.badge import rating_in_words
from ladder_app.ui.widgets.buttons import Button

LEAST_HEIGHT: Final = 40
_FOCUS_ROOM: Final = 4
_CORNER: Final = 8
_AIR: Final = 8
_NUMBER: Final = 1.4
_WORD: Final = 1.0
_HINT: Final = 0.8


class PadKey(Button):
    """`suds` is what it stands for; `hint` says which key presses it."""

    def __init__(self, look: Look, suds: int, hint: str) -> None:
        super().__init__()
        self._look = look
        self.suds = suds
        self._hint = hint
        self._scale: Scale = "0-100"
        self._is_last = False
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(hint)
        self.show_scale("0-100")
        look.changed.connect(self._follow_look)

    def show_scale(self, scale: Scale) -> None:
        """Say the value as this scale does."""
        self._scale = scale
        self.setAccessibleName(rating_in_words(self.suds, scale))
        self._follow_look()

    def show_last(self, is_last: bool) -> None:
        """Stand out as the newest rating, or not."""
        if is_last != self._is_last:
            self._is_last = is_last
            told = _("{hint}, the last rating").format(hint=self._hint)
            self.setAccessibleDescription(told if is_last else self._hint)
            self.update()

    def sizeHint(self) -> QSize:
        metrics, hint = self._metrics()
        width = max(metrics.horizontalAdvance(self._text), hint.horizontalAdvance(self._hint))
        height = metrics.height() + hint.height() + 2 * _AIR
        return QSize(width + 2 * _AIR, max(height, LEAST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = _FOCUS_ROOM if self.hasFocus() else 0
        plate = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        self._paint_plate(painter, plate)
        painter.setPen(QColor(theme.on_distress(self.suds)))
        number, hint = self._fonts()
        metrics, hint_metrics = self._metrics()
        top = plate.center().y() - (metrics.height() + hint_metrics.height()) / 2
        line = QRectF(plate.left(), top, plate.width(), metrics.height())
        painter.setFont(number)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._text)
        below = QRectF(plate.left(), line.bottom(), plate.width(), hint_metrics.height())
        painter.setFont(hint)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._hint)
        painter.end()

    def _paint_plate(self, painter: QPainter, plate: QRectF) -> None:
        theme = self._look.theme
        is_lit = self.isEnabled() and (self.underMouse() or self.isDown())
        width = theme.stroke + (2 if self._is_last else 1 if is_lit else 0)
        painter.setOpacity(1.0 if self.isEnabled() else 0.45)
        painter.setPen(QPen(QColor(theme.highest), width))
        painter.setBrush(QColor(theme.distress_at(self.suds)))
        inset = width / 2
        painter.drawRoundedRect(plate.adjusted(inset, inset, -inset, -inset), _CORNER, _CORNER)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)

    @property
    def _text(self) -> str:
        return shown(self.suds, self._scale)

    def _fonts(self) -> tuple[QFont, QFont]:
        size = _WORD if self._scale == "words" else _NUMBER
        return self._look.font(size, bold=True), self._look.font(_HINT)

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        number, hint = self._fonts()
        return QFontMetrics(number), QFontMetrics(hint)

    def _follow_look(self) -> None:
        self.updateGeometry()
        self.update()
