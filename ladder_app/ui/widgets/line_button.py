"""A button that is a line of text: it wraps, and may have a rating in front."""

import math
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from ladder_app.ui.widgets.pressed_by_enter import PressedByEnter

SIDE: Final = 4
_ABOVE: Final = 4
"""Pixels between its words and its edges."""


class LineButton(PressedByEnter):
    """As high as its text needs at the width it is given, and at least 32 pixels."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._words = text
        # Layouts ask for heights over and over, of every line there is.
        self._heights: dict[int, int] = {}
        self.setProperty("line", True)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words(self) -> str:
        """What stands on it."""
        return self._words

    def show_words(self, text: str) -> None:
        """From now on these words stand on it."""
        if text != self._words:
            self._words = text
            self._heights.clear()
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        width = min(self.fontMetrics().horizontalAdvance(self._words) + 2 * SIDE, 320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 32)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        if width not in self._heights:
            self._heights[width] = max(32, self.words_height(width) + 2 * _ABOVE)
        return self._heights[width]

    def words_height(self, width: int) -> int:
        """How high its words are, in the middle of it, where it is so wide."""
        return _height(self.font(), self._words, width - 2 * SIDE)

    def changeEvent(self, event: QEvent, /) -> None:
        """Another font needs other heights."""
        self._heights.clear()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(QRectF(self.rect()).adjusted(SIDE, 0, -SIDE, 0), self._words, _wrapped())
        painter.end()


def hanging(*lines: QWidget, spacing: int = 0) -> QVBoxLayout:
    """A column for such buttons, or lists of them: their words begin below the words above them.

    Their edges, which show under the pointer and with the keys, reach beyond.
    """
    column = _Hanging()
    column.setSpacing(spacing)
    for line in lines:
        column.addWidget(line)
    return column


class _Hanging(QVBoxLayout):
    """Wider than its place: Qt knows no margins below nothing."""

    def setGeometry(self, place: QRect, /) -> None:
        super().setGeometry(place.adjusted(-SIDE, 0, SIDE, 0))

    def heightForWidth(self, width: int, /) -> int:
        return super().heightForWidth(width + 2 * SIDE)

    def minimumHeightForWidth(self, width: int, /) -> int:
        return super().minimumHeightForWidth(width + 2 * SIDE)


def _wrapped() -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _height(font: QFont, words: str, width: int) -> int:
    """Laid out as it is painted: font metrics would break words where the painter does not."""
    text = QTextLayout(words, font)
    text.setTextOption(_wrapped())
    text.beginLayout()
    height = 0.0
    while (line := text.createLine()).isValid():
        line.setLineWidth(max(width, 40))
        height += line.height()
    text.endLayout()
    return math.ceil(height)
