"""Notices that nobody has touched the program for a while, also when the computer wakes up."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from ladder_app.ui.locking.idle_rule import AT_ONCE, Measure, measure

_LOOK_MS: Final = 1000


class Idle(QObject):
    """Looks at `steady`, which counts suspended time too, until `stop`.

    Timers stand still while the computer sleeps. So the clock is looked at before each press and
    before anything is drawn as well; `guard` is for that.
    """

    lock_wanted = Signal()
    cover_wanted = Signal()

    def __init__(
        self,
        steady: Callable[[], float],
        minutes: Callable[[], int],
        place: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._steady = steady
        self._minutes = minutes
        self._place = place
        self._touched_at = steady()
        self._taken: Measure = "nothing"
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_MS)

    def guard(self, pressed: bool) -> bool:
        """Look at the clock before a press or a drawing; True if what was pressed is for nobody."""
        was_due = self.look()
        if pressed:
            self._touched_at = self._steady()
            self._taken = "nothing"
        return was_due and pressed

    def look(self) -> bool:
        """Whether something was due just now and was asked for."""
        idle_s = self._steady() - self._touched_at
        return self._take(measure(idle_s, self._minutes(), self._place()))

    def leave(self) -> None:
        """The computer sleeps or its screen is locked."""
        self._taken = "nothing"
        self._take(measure(AT_ONCE, self._minutes(), self._place()))

    def _take(self, due: Measure) -> bool:
        if due in ("nothing", self._taken):
            return False
        self._taken = due
        (self.lock_wanted if due == "lock" else self.cover_wanted).emit()
        return True
