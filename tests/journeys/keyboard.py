"""A person at the keyboard: keys, words, and Tab until what is wanted has the focus."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

_MOST_TABS = 150


class Keyboard:
    """Presses keys in whatever window is in front; it never points at anything."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        times: int = 1,
    ) -> None:
        """Press a key where the focus is."""
        for _press in range(times):
            QTest.keyClick(self._here(), key, modifiers)
            QApplication.processEvents()

    def alt(self, letter: str) -> None:
        """Alt and a letter; the button it belongs to goes down and up again."""
        self.press(Qt.Key[f"Key_{letter}"], Qt.KeyboardModifier.AltModifier)
        buttons = self._window.findChildren(QAbstractButton)
        until(lambda: not any(button.isDown() for button in buttons))

    def save(self) -> None:
        """Ctrl and Enter."""
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def write(self, words: str) -> None:
        """Type words where the focus is."""
        QTest.keyClicks(self._here(), words)
        QApplication.processEvents()

    def tab_to(self, *names: str) -> None:
        """Press Tab until the focus is on what is called one of these, or begins so."""
        seen = []
        for _press in range(_MOST_TABS):
            if focus_name().startswith(names):
                return
            seen.append(focus_name())
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"{names} was not reached by Tab; seen: {list(dict.fromkeys(seen))}")

    def _here(self) -> QWidget:
        return QApplication.focusWidget() or QApplication.activeWindow() or self._window


def until(condition: Callable[[], bool], patience_ms: int = 5_000) -> None:
    """Let the window work until this is so; it is not long."""
    patience = QDeadlineTimer(patience_ms)
    while not condition():
        assert not patience.hasExpired()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def focus_name() -> str:
    """What has the focus, by the name that is read aloud."""
    here = QApplication.focusWidget()
    if here is None:
        return ""
    return QAccessible.queryAccessibleInterface(here).text(QAccessible.Text.Name).strip()


def words_on(widget: QWidget) -> str:
    """Every word of a page that can be seen."""
    return "\n".join(_labels(widget))


def _labels(widget: QWidget) -> Iterator[str]:
    for label in widget.findChildren(QLabel):
        if label.isVisible():
            yield label.text()
