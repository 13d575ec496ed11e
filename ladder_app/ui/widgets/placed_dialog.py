"""Dialogs fit the screen, whatever is in them and wherever the window stands."""

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

_FRAME: Final = QSize(40, 60)
"""Kept free around a window, for what the desktop draws there: it says how much only later."""


class PlacedDialog(QDialog):
    """As large as it was made, and no larger than the screen, which it does not leave."""

    def showEvent(self, event: QShowEvent, /) -> None:
        # Qt places it by the size it has by then.
        self.resize(self.size().boundedTo(self.largest()))
        super().showEvent(event)
        keep_on_screen(self)

    def largest(self) -> QSize:
        """How large it may become."""
        return largest_size(self)

    def room_below(self) -> int:
        """How many pixels there are between its foot and the end of the screen."""
        return room_of(self).bottom() - self.frameGeometry().bottom()


def room_of(window: QWidget) -> QRect:
    """Where windows may be on the screen this one is on."""
    return window.screen().availableGeometry()


def largest_size(window: QWidget) -> QSize:
    """How large a window can be here and still be seen as a whole."""
    return room_of(window).size() - _FRAME


def keep_on_screen(window: QWidget) -> None:
    """Move a window that has been placed or has grown, as far as it reaches beyond the screen."""
    room, place = room_of(window), window.frameGeometry()
    # Its top last: there are its name and what it is moved by.
    place.moveRight(min(place.right(), room.right()))
    place.moveBottom(min(place.bottom(), room.bottom()))
    place.moveLeft(max(place.left(), room.left()))
    place.moveTop(max(place.top(), room.top()))
    if place.topLeft() != window.pos():
        window.move(place.topLeft())
