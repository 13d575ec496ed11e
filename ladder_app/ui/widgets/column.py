"""A column of text no wider than is comfortable to read."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

_CHARACTERS: Final = 76


class ColumnLayout(QVBoxLayout):
    """Where there is more room, it stays empty at the end of the lines.

    Labels with a largest width would not do: a layout asks a label for its height at the width it
    could have had, and its last lines are cut.
    """

    def __init__(self, characters: int = _CHARACTERS) -> None:
        super().__init__()
        self._characters = characters
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(4)

    def heightForWidth(self, width: int, /) -> int:
        return super().heightForWidth(min(width, self._widest()))

    def minimumHeightForWidth(self, width: int, /) -> int:
        return super().minimumHeightForWidth(min(width, self._widest()))

    def setGeometry(self, place: QRect, /) -> None:
        narrow = QRect(place)
        narrow.setWidth(min(place.width(), self._widest()))
        # Qt's stubs promise a parent, but there is none before the layout is installed.
        parent: object = self.parentWidget()
        if (
            isinstance(parent, QWidget)
            and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ):
            narrow.moveRight(place.right())
        super().setGeometry(narrow)

    def _widest(self) -> int:
        parent: object = self.parentWidget()
        if not isinstance(parent, QWidget):
            return 1 << 16
        return self._characters * parent.fontMetrics().averageCharWidth()
