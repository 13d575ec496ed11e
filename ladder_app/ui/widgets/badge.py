"""A rating as a small rounded plate: one hue from light to deep, always with its number or word."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ladder_app.domain.suds import Scale, short_word, shown
from ladder_app.language import _
from ladder_app.ui.theme import Look, Theme

_PADDING = 10
_LEAST_WIDTH = 38
_CORNER = 6


class DistressBadge(QWidget):
    """Shows one rating; without one it shows an empty plate with a dash and says "not rated"."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._suds: int | None = None
        self._scale: Scale = "0-100"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._follow_look)
        self.show_rating(None)

    def show_rating(self, suds: int | None, scale: Scale = "0-100") -> None:
        """Show `suds` (0–100) as `scale` says it; None is "not rated"."""
        self._suds, self._scale = suds, scale
        self.setAccessibleName(rating_in_words(suds, scale))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width, height = badge_size(self._look.font(bold=True), badge_text(self._suds, self._scale))
        return QSize(round(width), round(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font(bold=True))
        plate = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        paint_badge(painter, plate, self._suds, self._scale, self._look.theme)
        painter.end()

    def _follow_look(self) -> None:
        self.updateGeometry()
        self.update()


def badge_text(suds: int | None, scale: Scale) -> str:
    """What stands on the plate."""
    return "–" if suds is None else shown(suds, scale)


def rating_in_words(suds: int | None, scale: Scale) -> str:
    """The rating as it is said aloud: the number as shown, and the word for it."""
    if suds is None:
        return _("not rated")
    if scale == "words":
        return short_word(suds)
    return _("{number}, {word}").format(number=shown(suds, scale), word=short_word(suds))


def badge_size(font: QFont, text: str) -> tuple[float, float]:
    """Width and height a plate needs for `text`, in pixels."""
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(text) + 2 * _PADDING
    return max(width, _LEAST_WIDTH), metrics.height() + 6


def paint_badge(
    painter: QPainter, plate: QRectF, suds: int | None, scale: Scale, theme: Theme
) -> None:
    """Paint the plate with the painter's font; the outline lies inside `plate`."""
    painter.save()
    stroke = theme.stroke
    inside = plate.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
    if suds is None:
        painter.setPen(QPen(QColor(theme.control_border), stroke, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        words = theme.muted
    else:
        painter.setPen(QPen(QColor(theme.highest), stroke))
        painter.setBrush(QColor(theme.distress_at(suds)))
        words = theme.on_distress(suds)
    painter.drawRoundedRect(inside, _CORNER, _CORNER)
    painter.setPen(QColor(words))
    painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, badge_text(suds, scale))
    painter.restore()


def paint_mark(
    painter: QPainter, centre: QPointF, radius: float, suds: int | None, theme: Theme
) -> None:
    """Paint one round mark shaded by a rating; None leaves it hollow."""
    painter.save()
    painter.setPen(QPen(QColor(theme.highest), max(theme.stroke, 1.2)))
    if suds is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(QColor(theme.highest if theme.shapes_only else theme.distress_at(suds)))
    painter.drawEllipse(centre, radius, radius)
    painter.restore()
