"""From any thread to the one of the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class Announcer(QObject):
    """`tell` may be called on any thread; `then` is called where this was made, a little later."""

    _told = Signal()

    def __init__(self, then: Callable[[], None]) -> None:
        super().__init__()
        self._then = then
        self._told.connect(self._tell)

    def tell(self) -> None:
        """Something is done."""
        self._told.emit()

    def _tell(self) -> None:
        self._then()
