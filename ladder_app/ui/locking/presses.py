"""Keys and clicks, heard before anything else in the program hears them.

They are caught at the window of the system that has the focus, because dialogs, menus and lists
keep the shortcuts of the main window from being heard. Words that are spoken, or come from a
keyboard on the screen or another way to write, pass no window: they are caught where they arrive.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QWindow,
)
from shiboken6 import isValid

_PRESSES: Final = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    )
)
_DRAWINGS: Final = frozenset((QEvent.Type.Expose, QEvent.Type.UpdateRequest))


def _let_pass(_pressed: bool) -> bool:
    return False


class _Words(QObject):
    """Hears words that no key brings, at whatever has the focus."""

    def __init__(self, guard: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._guard = guard
        self._watched: QObject | None = None

    def watch(self, focused: QObject | None) -> None:
        """Listen here, and no longer where the focus was before."""
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = focused
        if focused is not None:
            focused.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return isinstance(event, QInputMethodEvent) and _brings_words(event) and self._guard()


def _brings_words(event: QInputMethodEvent) -> bool:
    """An empty one only says that nothing is being written; nobody has done anything for that."""
    return bool(event.commitString() or event.preeditString() or event.replacementLength())


class Presses(QObject):
    """Runs what was given a key, wherever the focus is.

    `guard` is asked before each press (True) and before each time a window is drawn (False);
    where it says True, nobody hears of it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.guard: Callable[[bool], bool] = _let_pass
        self._keys: dict[str, tuple[QKeySequence, Callable[[], None]]] = {}
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self.watch)
            self.watch(app.focusWindow())
            words = _Words(lambda: self.guard(True), self)
            app.focusObjectChanged.connect(words.watch)
            words.watch(app.focusObject())

    def give(self, name: str, key: str, run: Callable[[], None]) -> None:
        """From now on this key runs `run`, and no other key of this name does."""
        self._keys[name] = (QKeySequence(key), run)

    def watch(self, window: QWindow | None) -> None:
        """Listen at this window too."""
        # Qt keeps a filter once however often it is set, and forgets it with either object.
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press may be for the guard, or one of the keys."""
        kind = event.type()
        if kind in _DRAWINGS:
            return self.guard(False)
        if kind not in _PRESSES:
            return False
        if self.guard(True):
            return True
        return isinstance(event, QKeyEvent) and self._has_run(event)

    def _has_run(self, event: QKeyEvent) -> bool:
        pressed = QKeySequence(event.keyCombination())
        for key, run in self._keys.values():
            if pressed.matches(key) == QKeySequence.SequenceMatch.ExactMatch:
                # A key that is held down must not put away and show again in turn.
                if not event.isAutoRepeat():
                    run()
                return True
        return False
