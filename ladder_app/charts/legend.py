"""The quiet line under a chart that says what each mark means."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ladder_app.charts.legend_marks import paint_mark
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark

_MARK = 22
_BETWEEN = 16
_LEADING = 4
_ABOVE = 2  # a mark may stand a little above its words


class LegendEntry(NamedTuple):
    """A mark and its meaning; `mark` is None for words alone, such as the keys."""

    mark: Mark | None
    words: str


class Legend(QWidget):
    """Entries one after the other, in as many lines as they need."""

    def __init__(self, look: ChartLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[LegendEntry, ...] = ()
        # A layout asks for the same few widths again and again.
        self._known: dict[int, list[QRect]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_look(look)

    def show_look(self, look: ChartLook) -> None:
        """Follow other colours and another text size."""
        self._look = look
        self._mark = round(_MARK * look.enlarged)
        self._font = QFont(self.font())
        self._font.setPointSizeF(look.font_pt)
        self._known.clear()
        self.updateGeometry()
        self.update()

    def show_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Say what is drawn, and nothing that is not."""
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self._known.clear()
            self.setAccessibleName(", ".join(entry.words for entry in entries))
            self.updateGeometry()
            self.update()

    @property
    def entries(self) -> tuple[LegendEntry, ...]:
        """What is being said."""
        return self._entries

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return places[-1].bottom() + 1 if places else 0

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font)
        widest = max((metrics.horizontalAdvance(e.words) for e in self._entries), default=0)
        return QSize(min(widest + self._mark, 200), metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_entries(painter, self._entries, self.width(), self._font, self._look)
        painter.end()

    def _places(self, width: int) -> list[QRect]:
        if width not in self._known:
            self._known[width] = entry_places(self._entries, width, self._font, self._look)
        return self._known[width]


def entry_places(
    entries: Sequence[LegendEntry], width: int, font: QFont, look: ChartLook
) -> list[QRect]:
    """Where each entry stands in a line of `width` pixels."""
    metrics, room_for_mark = QFontMetrics(font), round(_MARK * look.enlarged)
    places: list[QRect] = []
    left, top, tallest = 0, _ABOVE, 0
    for entry in entries:
        mark = 0 if entry.mark is None else room_for_mark
        room = QRect(0, 0, max(width - mark, 40), 10_000)
        text = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), entry.words)
        if left and left + mark + text.width() + 2 > width:
            left, top, tallest = 0, top + tallest + _LEADING, 0
        places.append(QRect(left, top, mark + text.width() + 2, text.height()))
        left += mark + text.width() + _BETWEEN
        tallest = max(tallest, text.height())
    return places


def paint_entries(
    painter: QPainter, entries: Sequence[LegendEntry], width: int, font: QFont, look: ChartLook
) -> None:
    """Paint the entries in as many lines of `width` pixels as they need."""
    painter.setFont(font)
    first_line, room_for_mark = QFontMetrics(font).height() / 2, round(_MARK * look.enlarged)
    places = entry_places(entries, width, font, look)
    for entry, place in zip(entries, places, strict=True):
        text = QRectF(place)
        if entry.mark is not None:
            centre = QPointF(place.left() + room_for_mark * 0.36, place.top() + first_line)
            paint_mark(painter, entry.mark, centre, look)
            text.setLeft(place.left() + room_for_mark)
        painter.setPen(QColor(look.muted))
        painter.drawText(text, Qt.TextFlag.TextWordWrap, entry.words)
