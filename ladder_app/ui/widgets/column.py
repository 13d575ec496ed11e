"""A column of text no wider than is comfortable to read."""

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

_CHARACTERS: Final = 76


class Column(QWidget):
    """Fill `body`. Where there is more room it stays empty at the end of the lines.

    The room is a margin of the column and not a largest width of its labels, because a layout
    asks a label for its height at the width it could have had.
    """

    def __init__(self) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(4)

    def event(self, event: QEvent, /) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        widest = _CHARACTERS * self.fontMetrics().averageCharWidth()
        left, right = (max(self.width() - widest, 0), 0)
        if self.isLeftToRight():
            left, right = right, left
        self.body.setContentsMargins(left, 0, right, 0)
