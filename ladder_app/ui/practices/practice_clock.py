"""Reads the steady count while a practice lasts."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ladder_app.domain.toolbox.practice_time import PracticeTime
from ladder_app.ui.desk import Desk

SMOOTH_MS = 16
CALM_MS = 250


class PracticeClock(QObject):
    """`begin` starts it; it reads often where something moves, and seldom where nothing does."""

    ticked = Signal()
    slept = Signal()
    """The computer slept meanwhile: it is paused, and what passed is not counted."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._steady = desk.steady
        self._time = PracticeTime(at=0.0)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.read)

    @property
    def practised_s(self) -> float:
        """Seconds until the last reading, without pauses and sleep."""
        return self._time.practised_s

    @property
    def minutes(self) -> int:
        """The same in whole minutes."""
        return self._time.minutes

    @property
    def is_paused(self) -> bool:
        """Whether nothing is counted."""
        return self._time.paused

    @property
    def interval_ms(self) -> int:
        """How often it reads; 0 while it does not."""
        return self._timer.interval() if self._timer.isActive() else 0

    def begin(self, *, smooth: bool) -> None:
        """From nothing on."""
        self._time = PracticeTime(at=self._steady())
        self.be_smooth(smooth)
        self._timer.start()

    def be_smooth(self, smooth: bool) -> None:
        """Read often from now on, or seldom."""
        wanted = SMOOTH_MS if smooth else CALM_MS
        if self._timer.interval() != wanted:
            self._timer.setInterval(wanted)

    def pause(self, paused: bool) -> None:
        """Count nothing, or go on."""
        self._time = self._time.with_pause(paused, self._steady())
        if paused:
            self._timer.stop()
        else:
            self._timer.start()
        self.ticked.emit()

    def stop(self) -> None:
        """It is over."""
        self.read()
        self._timer.stop()

    def read(self) -> None:
        """Read the count now."""
        self._time, slept = self._time.read(self._steady())
        if slept:
            self._timer.stop()
            self.slept.emit()
        self.ticked.emit()
