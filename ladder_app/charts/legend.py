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
        self.updateGeometry()
        self.update()

    def show_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Say what is drawn, and nothing that is not."""
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
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
        painter.setFont(self._font)
        for entry, place in zip(self._entries, self._places(self.width()), strict=True):
            text = QRectF(place)
            if entry.mark is not None:
                first_line = place.top() + QFontMetrics(self._font).height() / 2
                paint_mark(
                    painter,
                    entry.mark,
                    QPointF(place.left() + self._mark * 0.36, first_line),
                    self._look,
                )
                text.setLeft(place.left() + self._mark)
            painter.setPen(QColor(self._look.muted))
            painter.drawText(text, Qt.TextFlag.TextWordWrap, entry.words)
        painter.end()

    def _places(self, width: int) -> list[QRect]:
        """Where each entry stands in a line of `width` pixels."""
        metrics = QFontMetrics(self._font)
        places: list[QRect] = []
        left, top, tallest = 0, _ABOVE, 0
        for entry in self._entries:
            mark = 0 if entry.mark is None else self._mark
            room = QRect(0, 0, max(width - mark, 40), 10_000)
            text = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), entry.words)
            if left and left + mark + text.width() + 2 > width:
                left, top, tallest = 0, top + tallest + _LEADING, 0
            places.append(QRect(left, top, mark + text.width() + 2, text.height()))
            left += mark + text.width() + _BETWEEN
            tallest = max(tallest, text.height())
        return places
