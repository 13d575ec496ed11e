"""A part of a card that scrolls, at whose edges no line of words is cut through its letters."""

import math
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStyle, QStyleOption, QWidget

from ladder_app.ui.widgets.line_button import LineButton

_CUT: Final = 1
"""Pixels of a line that may be missing: so much of it is empty."""
_NEAR: Final = 100
"""Pixels from an edge, within which a line may have to be covered for another one."""


class WholeLines(QScrollArea):
    """Scrolls `inside`. It may be as low as one likes."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        for part in (self, inside):
            part.setObjectName("cardscroll")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A short list needs less than Qt thinks an area that scrolls does.
        self.setMinimumHeight(1)
        self.setWidget(inside)
        self._edges = _Edges(self.viewport(), inside)
        self.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self.viewport() and event.type() == QEvent.Type.Resize:
            self._edges.setGeometry(self.viewport().rect())
        return super().eventFilter(watched, event)


class _Edges(QWidget):
    """Lies over what is scrolled, and covers what of a line is there only in part."""

    def __init__(self, room: QWidget, inside: QWidget) -> None:
        super().__init__(room)
        self._inside = inside
        self.setObjectName("cardscroll")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.raise_()

    def covered(self) -> tuple[QRect, QRect]:
        """What lies over the first and the last line; nothing while these are whole."""
        lines = sorted(self._lines_at_edges(self._inside, self._inside.y()))
        first, last = 0, self.height()
        for top, foot in lines:
            if top < first - _CUT and foot > first + _CUT:
                first = foot
        for top, foot in sorted(lines, key=lambda one: -one[1]):
            if top < last - _CUT and foot > last + _CUT:
                last = top
        width = self.width()
        return QRect(0, 0, width, first), QRect(0, last, width, self.height() - last)

    def _lines_at_edges(self, within: QWidget, shift: int) -> Iterator[tuple[int, int]]:
        """Top and foot of every line of words, and of what else stands there, near an edge.

        A step may have hundreds of them, and each costs the time of a line that is laid out.
        """
        for part in within.children():
            if not isinstance(part, QWidget) or part.isHidden():
                continue
            top = shift + part.y()
            foot = top + part.height()
            if not any(top < edge + _NEAR and foot > edge - _NEAR for edge in (0, self.height())):
                continue
            if isinstance(part, QLabel | LineButton):
                yield from _lines_of(part, top)
            elif part.findChild(QWidget) is None:
                yield top, foot
            else:
                yield from self._lines_at_edges(part, top)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        for place in self.covered():
            painter.setClipRect(place)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.end()


def _lines_of(words: QLabel | LineButton, top: int) -> Iterator[tuple[int, int]]:
    """They stand in the middle of the height there is."""
    if isinstance(words, LineButton):
        needed = words.words_height(words.width())
    else:
        needed = max(words.heightForWidth(words.width()), words.fontMetrics().height())
    count = max(round(needed / words.fontMetrics().lineSpacing()), 1)
    first = top + (words.height() - needed) / 2
    for line in range(count):
        yield (
            math.floor(first + line * needed / count),
            math.ceil(first + (line + 1) * needed / count),
        )
