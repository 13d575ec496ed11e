"""Says when another day has begun, while the program is open."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

_LOOKS_EVERY_MS: Final = 60_000


class NewDay(QObject):
    """`now` is the moment with its offset."""

    came = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._today = now().date()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOKS_EVERY_MS)

    def look(self) -> None:
        """Look at the clock now."""
        today = self._now().date()
        if today != self._today:
            self._today = today
            self.came.emit()
