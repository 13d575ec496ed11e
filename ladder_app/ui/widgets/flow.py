"""Widgets in a line that goes on in the next one when the room is used up."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from ladder_app.ui.widgets.item_layout import ItemLayout
from ladder_app.ui.widgets.wrapping_button import WrappingButton

_SHORT: Final = 160
"""A button that is no wider is not worth being measured word by word."""


class FlowLayout(ItemLayout):
    """Left to right, then down; the widgets of a row share a middle line.

    A button that is wider than the room has its words in several lines.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        super().__init__(parent, spacing=spacing)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def heightForWidth(self, width: int, /) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, place: QRect, /) -> None:
        super().setGeometry(place)
        self._arrange(place, move=True)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown)
        width += self.spacing() * max(len(shown) - 1, 0)
        return QSize(width, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:
        widest = QSize(0, 0)
        for item in self._shown():
            widest = widest.expandedTo(_least(item))
        return widest

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, place: QRect, *, move: bool) -> int:
        top = place.y()
        for number, row in enumerate(self._rows(place.width())):
            top += self.spacing() if number else 0
            height = max(size.height() for _item, size in row)
            left = place.x()
            for item, size in row:
                if move:
                    middle = top + (height - size.height()) // 2
                    _put(item, QRect(QPoint(left, middle), size))
                left += size.width() + self.spacing()
            top += height
        return top - place.y()

    def _rows(self, room: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        used = room
        for item in self._shown():
            size = item.sizeHint()
            is_narrow = size.width() > room
            size.setWidth(min(size.width(), max(room, 1)))
            widget = item.widget()
            if is_narrow and isinstance(widget, WrappingButton):
                size.setHeight(widget.height_at(size.width()))
            elif item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            if not rows or used + self.spacing() + size.width() > room:
                rows.append([])
                used = -self.spacing()
            rows[-1].append((item, size))
            used += self.spacing() + size.width()
        return rows


def _put(item: QLayoutItem, place: QRect) -> None:
    widget = item.widget()
    if isinstance(widget, WrappingButton):
        widget.setGeometry(place)  # its item would not let it be higher than one line
    else:
        item.setGeometry(place)


def _least(item: QLayoutItem) -> QSize:
    widget, least = item.widget(), item.minimumSize()
    if least.width() > _SHORT and isinstance(widget, WrappingButton):
        return QSize(max(widget.least_width(), _SHORT), least.height())
    return least
