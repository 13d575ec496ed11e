"""Joins the keys that work everywhere, the curtain, and what happens when nobody is there."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ladder_app.settings import Settings
from ladder_app.ui.actions import LOCK_KEY
from ladder_app.ui.desk import Desk
from ladder_app.ui.locking.idle import Idle
from ladder_app.ui.locking.idle_rule import PRACTICE, UNDER_WAY
from ladder_app.ui.locking.presses import Presses
from ladder_app.ui.locking.put_away import PutAway
from ladder_app.ui.widgets.left_untouched import is_left_untouched

_LISTEN_MS: Final = 2000
"""Until the person has something to read."""


class Locking(QObject):
    """Covers every window and asks for the lock; there is one only where there is a passphrase.

    `place` says which page is shown, `goes_on` whether an attempt is under way on it.
    """

    covered = Signal(bool)
    """True when everything is covered, False when it shows again."""
    lock_wanted = Signal()
    """Please keep what is half typed and let go of everything."""

    def __init__(
        self,
        desk: Desk,
        place: Callable[[], str],
        goes_on: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._put_away = PutAway(self)
        self._put_away.changed.connect(self.covered)
        self.presses = Presses(self)
        self.can_lock = desk.vault.is_sealed
        if self.can_lock:
            self._lock_by_itself(desk, place, goes_on)
        self.follow(desk.settings())

    @property
    def is_covered(self) -> bool:
        """Whether everything is put away."""
        return self._put_away.is_covered

    def cover(self) -> None:
        """Put everything away."""
        self._put_away.cover()

    def toggle(self) -> None:
        """Put everything away, or show it again."""
        self._put_away.toggle()

    def lock(self) -> None:
        """Nothing is seen from now on, and soon there is nothing to be seen."""
        if self.can_lock:
            self.cover()
            self.lock_wanted.emit()

    def follow(self, settings: Settings) -> None:
        """These settings are in force now."""
        self.presses.give("put_away", settings.put_away_key, self.toggle)

    def _lock_by_itself(
        self, desk: Desk, place: Callable[[], str], goes_on: Callable[[], bool]
    ) -> None:
        def shown() -> str:
            # An attempt under way is never locked, whatever is open over it.
            if goes_on():
                return UNDER_WAY
            untouched = is_left_untouched(QApplication.activeModalWidget())
            return PRACTICE if untouched else place()

        idle = Idle(desk.steady, lambda: desk.settings().lock_minutes, shown, self)
        idle.lock_wanted.connect(self.lock)
        idle.cover_wanted.connect(self.cover)
        self.presses.guard = idle.guard
        QTimer.singleShot(_LISTEN_MS, self, lambda: self._listen(idle))
        self.presses.give("lock", LOCK_KEY, self.lock)

    def _listen(self, idle: Idle) -> None:
        from ladder_app.ui.locking.desktop import Desktop, buses

        Desktop(self, buses()).left.connect(idle.leave)
