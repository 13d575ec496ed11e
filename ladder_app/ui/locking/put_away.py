"""*Put away*: nothing on the screen says anything, in no window of ours."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from ladder_app.ui.locking.curtain import Curtain

_TURN_S: Final = 0.0005


@contextmanager
def _before_other_threads() -> Iterator[None]:
    """A thread that fetches charts lets go of Python ten times as often.

    Drawing needs Python again and again, and each time waits for as long as a turn lasts.
    """
    turn_s = sys.getswitchinterval()
    sys.setswitchinterval(_TURN_S)
    try:
        yield
    finally:
        sys.setswitchinterval(turn_s)


class _Shown(QObject):
    """Hears of every window that is about to be seen, before anything of it is."""

    window_shown = Signal(QWidget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.window_shown.emit(watched)
        return False


class PutAway(QObject):
    """Draws the curtain over every window of the program, and lifts it again."""

    changed = Signal(bool)
    """True when everything is covered, False when it shows again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._curtains: list[Curtain] = []
        self._shown = _Shown(self)
        self._shown.window_shown.connect(self._cover_window)
        self._app = QApplication.instance()

    @property
    def is_covered(self) -> bool:
        """Whether the curtain is drawn."""
        return bool(self._curtains)

    def toggle(self) -> None:
        """Cover everything, or show it again."""
        if self._curtains:
            self.lift()
        else:
            self.cover()

    def cover(self) -> None:
        """Cover every window at once; menus, lists and tooltips that are open close."""
        if self._curtains:
            return
        QToolTip.hideText()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.hide()
        with _before_other_threads():
            for window in QApplication.topLevelWidgets():
                if window.isVisible() and window.isWindow():
                    self._cover_window(window)
        # Only while it is drawn: every event of the program goes through here.
        if self._app is not None:
            self._app.installEventFilter(self._shown)
        self.changed.emit(True)

    def lift(self) -> None:
        """Show everything again."""
        if self._app is not None:
            self._app.removeEventFilter(self._shown)
        for curtain in self._curtains:
            if isValid(curtain):  # a window that was closed has taken its curtain along
                curtain.lift()
        self._curtains.clear()
        self.changed.emit(False)

    def _cover_window(self, window: QWidget) -> None:
        covered = (one.window() for one in self._curtains if isValid(one))
        if window not in covered:
            from ladder_app.ui.locking.curtain import Curtain

            curtain = Curtain(window)
            curtain.show_again.connect(self.lift)
            self._curtains.append(curtain)
