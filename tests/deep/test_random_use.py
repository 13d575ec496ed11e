"""Somebody presses keys and clicks at random, in the window and in everything it opens.

Nothing may raise (pytest-qt would say so), and nothing may keep the window busy for two seconds.
"""

import random
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDesktopServices, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ladder_app.demo import demo_records
from ladder_app.paths import UserPaths
from ladder_app.program import Program
from ladder_app.restarting import Leaving
from tests import make
from tests.figures import Figure

SHARES = 8
EVENTS = 100_000
FAST_EVENTS = 300
LONGEST_S = 2.0

WANTED: tuple[type[QWidget], ...] = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QComboBox,
    QAbstractItemView,
    QAbstractSpinBox,
)
PLAIN_KEYS = (
    *(Qt.Key.Key_Tab,) * 6,
    *(Qt.Key.Key_Escape,) * 3,
    *(Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Up) * 2,
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_PageDown, Qt.Key.Key_F1),
    *(Qt.Key(code) for code in range(Qt.Key.Key_0.value, Qt.Key.Key_9.value + 1)),
    *(Qt.Key(code) for code in range(Qt.Key.Key_A.value, Qt.Key.Key_Z.value + 1)),
)
MODIFIERS = (
    *(Qt.KeyboardModifier.NoModifier,) * 12,
    *(Qt.KeyboardModifier.ControlModifier,) * 4,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)
WORDS = ("a few words", "<img src=x>", "2026-03-01", "70", "=1+1", "\u202eabc", "ä" * 300)


class Somebody(QObject):
    """Does one thing at random each time the event loop, also that of a dialog, has nothing else.

    `begin` shows the window again when it was closed; `longest` is the longest work, in seconds
    of the processor, after which the loop came back.
    """

    def __init__(self, events: int, chance: random.Random, begin: Callable[[], None]) -> None:
        super().__init__()
        self.done = 0
        self.longest = 0.0
        self.during = ""
        self._events = events
        self._chance = chance
        self._begin = begin
        self._name = ""
        self._since = time.thread_time()
        self._loop = QEventLoop()

    def run(self) -> None:
        """Until all events are done."""
        self._since = time.thread_time()
        QTimer.singleShot(0, self._do_something)
        self._loop.exec()

    def _do_something(self) -> None:
        self._note_time()
        if self.done >= self._events and not self._closed_a_dialog():
            self._loop.quit()
            return
        # Before anything is done: a dialog may have an event loop of its own.
        QTimer.singleShot(0, self._do_something)
        if self.done >= self._events:
            return
        self.done += 1
        where = self._window()
        if where is None:
            self._begin()
            return
        doing = self._chance.choices((self._key, self._click, self._write), (50, 45, 5))[0]
        doing(where)
        self._note_time()

    def _closed_a_dialog(self) -> bool:
        """At the end every loop inside ours has to be left first."""
        top = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        return top is not None and top.close()

    def _note_time(self) -> None:
        now = time.thread_time()
        if now - self._since > self.longest:
            self.longest, self.during = now - self._since, self._name
        self._since = now

    def _window(self) -> QWidget | None:
        popup = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        shown = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
        return popup or QApplication.activeWindow() or next(iter(shown), None)

    def _key(self, where: QWidget) -> None:
        key, modifier = self._chance.choice(PLAIN_KEYS), self._chance.choice(MODIFIERS)
        focus = QApplication.focusWidget()
        inside = focus if focus is not None and focus.window() is where.window() else where
        self._name = f"{modifier.name} {key.name} in {_name(inside)}"
        QTest.keyClick(inside, key, modifier)

    def _click(self, where: QWidget) -> None:
        shown = [w for w in where.findChildren(QWidget) if w.isVisible() and w.isEnabled()]
        wanted = [widget for widget in shown if isinstance(widget, WANTED)]
        among = wanted if wanted and self._chance.random() < 0.8 else shown or [where]
        widget = self._chance.choice(among)
        at = QPoint(
            self._chance.randrange(max(widget.width(), 1)),
            self._chance.randrange(max(widget.height(), 1)),
        )
        self._name = f"click on {_name(widget)}"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)

    def _write(self, where: QWidget) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and focus.window() is where.window():
            self._name = f"words in {_name(focus)}"
            written = QInputMethodEvent()
            # QTest can press no keys for letters beyond Latin-1.
            written.setCommitString(self._chance.choice(WORDS))
            QApplication.sendEvent(focus, written)


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r}"


def delete_windows() -> None:
    """Those of the program, and nothing else."""
    for top in QApplication.topLevelWidgets():
        # Others are not ours to delete. A chart has a widget to ask for its style, deletes it
        # itself, and Qt crashes in a later test if that is gone.
        if type(top).__module__.startswith("ladder_app"):
            top.close()
            top.deleteLater()
    # While Python still runs: left to its end, a chart crashes.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


# Two are of the file dialog of Qt: no list of ours can be written in.
@pytest.mark.qt_log_ignore(
    "This plugin does not support",
    "stat\\(\\) failed for",
    "commitData called with an editor that does not belong to this view",
    # A window without a case yet takes neither keys nor clicks.
    "(Keyboard|Mouse) event .*not accepted by receiving widget",
)
@pytest.mark.parametrize(
    "share", [0, *(pytest.param(share, marks=pytest.mark.deep) for share in range(1, SHARES))]
)
def test_nothing_breaks_or_stalls(
    share: int,
    figure: Figure,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    # A path typed at random leads nowhere else.
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    chance = random.Random(share)
    clock = [make.MOMENT]

    def now() -> datetime:
        clock[0] += timedelta(seconds=chance.randrange(30))
        return clock[0]

    def seconds() -> float:
        return (clock[0] - make.MOMENT).total_seconds()

    paths = UserPaths(tmp_path / "library", tmp_path / "config", tmp_path / "state")
    programs: list[Program] = []

    def begin_anew() -> None:
        """Where the real one is replaced by a new process, another one goes on in this."""
        for one in programs:
            one.leave_window()
        programs.append(Program(paths, now, seconds, leaving=Leaving(begin_anew)))

    def begin() -> None:
        programs[-1].begin()
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                top.activateWindow()

    begin_anew()
    programs[0].begin_with(demo_records(make.MOMENT.date()))

    deep = request.config.getoption("--deep")
    events = EVENTS // SHARES if deep else FAST_EVENTS
    begin()
    somebody = Somebody(events, chance, begin)
    with qtbot.captureExceptions() as exceptions:
        somebody.run()
    for program in programs:
        program.close_case()
    delete_windows()

    assert exceptions == []
    assert somebody.longest < LONGEST_S, somebody.during
    figure("random events", somebody.done)
