"""The ring around words that are pressed: it stands clear of them without moving anything.

Such a button begins where the words above it begin, so there is no room for a ring inside it.
"""

from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QToolButton, QWidget

_LINE: Final = 2
_OFFSET: Final = 2
_ROUND: Final = 6
# What the style sheet keeps free at the right of words that begin a line.
_FREE_AT_END: Final = 8


def ring_around(one: QWidget) -> None:
    """Draw it around `one`, if that is such a button, for as long as it has the keys."""
    if one.property("flush") and one.hasFocus():
        FocusRing(one)


class FocusRing(QWidget):
    """Lies over the window `one` is in; goes by itself when the keys go elsewhere."""

    def __init__(self, one: QWidget) -> None:
        super().__init__(one.window())
        self._one = one
        self._whole = QRect()
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        one.destroyed.connect(self._go)
        above: QWidget | None = one
        while above is not None:
            above.installEventFilter(self)
            above = None if above.isWindow() else above.parentWidget()
        self._follow()
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        kind = event.type()
        if watched is self._one and kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._go()
        elif kind in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        return False

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().highlight().color(), _LINE))
        half = _LINE / 2
        whole = QRectF(self._whole.translated(-self.pos()))
        painter.drawRoundedRect(whole.adjusted(half, half, -half, -half), _ROUND, _ROUND)
        painter.end()

    def _follow(self) -> None:
        """Stand around it, as far as it is in view."""
        one, window = self._one, self._one.window()
        room = _LINE + _OFFSET
        self._whole = _words_of(one).translated(one.mapTo(window, one.rect().topLeft()))
        seen = self._whole = self._whole.adjusted(-room, 0, room, 0)
        above = one.parentWidget()
        while above is not None and above is not window:
            area = above.parentWidget()
            if isinstance(area, QAbstractScrollArea):
                top = above.mapTo(window, above.rect().topLeft()).y()
                seen = seen.intersected(QRect(seen.x(), top, seen.width(), above.height()))
            above = area
        self.setGeometry(seen)
        self.update()

    def _go(self) -> None:
        self.hide()
        self.deleteLater()


def _words_of(one: QWidget) -> QRect:
    """Where its words stand, with what belongs to them."""
    if isinstance(one, QToolButton) or one.property("flush") == "end":
        return one.rect()
    return one.rect().adjusted(0, 0, -_FREE_AT_END, 0)
