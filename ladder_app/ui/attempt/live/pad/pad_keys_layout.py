"""Keys of equal width in one row, or in as few even rows as there is room for."""

from math import ceil

from PySide6.QtCore import QRect, QSize, Qt

from ladder_app.ui.widgets.item_layout import ItemLayout


class PadKeysLayout(ItemLayout):
    """Every row is filled to its end but the last."""

    def __init__(self, spacing: int) -> None:
        super().__init__(spacing=spacing)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def heightForWidth(self, width: int, /) -> int:
        rows = ceil(len(self._items) / self._columns(width)) if self._items else 0
        return rows * (self._key().height() + self.spacing()) - self.spacing()

    def sizeHint(self) -> QSize:
        key = self._key()
        across = (key.width() + self.spacing()) * len(self._items)
        return QSize(across - self.spacing(), key.height())

    def minimumSize(self) -> QSize:
        return self._key()

    def setGeometry(self, place: QRect, /) -> None:
        super().setGeometry(place)
        columns = self._columns(place.width())
        height = self._key().height() + self.spacing()
        across = place.width() + self.spacing()
        is_mirrored = self._is_mirrored()
        for number, item in enumerate(self._items):
            row, column = divmod(number, columns)
            column = columns - 1 - column if is_mirrored else column
            # Edges are rounded, not widths: the last key ends where the line does.
            left, right = across * column // columns, across * (column + 1) // columns
            width = right - left - self.spacing()
            top = place.y() + row * height
            item.setGeometry(QRect(place.x() + left, top, width, height - self.spacing()))

    def _is_mirrored(self) -> bool:
        parent: object = self.parentWidget()
        direction = getattr(parent, "layoutDirection", None)
        return direction is not None and direction() == Qt.LayoutDirection.RightToLeft

    def _columns(self, width: int) -> int:
        room = self._key().width() + self.spacing()
        most = max((width + self.spacing()) // max(room, 1), 1)
        rows = ceil(len(self._items) / most)
        return ceil(len(self._items) / max(rows, 1)) or 1

    def _key(self) -> QSize:
        widest = QSize(0, 0)
        for item in self._items:
            widest = widest.expandedTo(item.sizeHint())
        return widest
