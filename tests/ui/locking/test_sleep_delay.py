"""The computer falls asleep only after what is open was locked or covered."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ladder_app.ui.locking.desktop import Bus, Desktop, buses
from tests.ui.locking import fake_login
from tests.ui.locking.test_desktop import socket

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("dbus-daemon"),
    reason="the bus is heard on Linux only, and dbus-daemon makes one",
)
__all__ = ["socket"]
PATIENCE_MS = 20_000


class Login:
    """The other side, and what it has said so far."""

    def __init__(self, socket: Path) -> None:
        self.said: list[str] = []
        self.process = subprocess.Popen(
            [sys.executable, fake_login.__file__, str(socket)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "ready\n"
        self._reader = Thread(target=self._read)
        self._reader.start()

    def tell(self, word: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()

    def end(self) -> None:
        self.process.communicate()
        self._reader.join()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(line.strip())


@pytest.fixture
def login(socket: Path) -> Iterator[Login]:
    made = Login(socket)
    yield made
    made.process.terminate()
    made.end()


def desktop_on(socket: Path, qapp: QApplication) -> Desktop:
    return Desktop(qapp, (Bus(socket, buses()[0].signals, can_wait=True),))


def test_the_computer_waits_until_what_is_open_was_left(
    qtbot: QtBot, qapp: QApplication, socket: Path, login: Login
) -> None:
    desktop = desktop_on(socket, qapp)
    qtbot.waitUntil(lambda: len(login.said) == 1, timeout=PATIENCE_MS)
    assert login.said == ["held sleep Ladder Closes first delay"]
    when_left: list[list[str]] = []
    desktop.left.connect(lambda: when_left.append(list(login.said)))
    login.tell("sleep")
    qtbot.waitUntil(lambda: "given back" in login.said, timeout=PATIENCE_MS)
    assert when_left == [["held sleep Ladder Closes first delay"]], "it was given back too early"
    login.tell("wake")
    qtbot.waitUntil(lambda: len(login.said) == 3, timeout=PATIENCE_MS)
    assert login.said[2] == login.said[0], "the next time is waited for too"
    assert len(when_left) == 1
    desktop.take_sleep(True)
    desktop.deleteLater()


def test_where_nobody_looks_after_sleep_nothing_breaks(
    qtbot: QtBot, qapp: QApplication, socket: Path
) -> None:
    desktop = desktop_on(socket, qapp)
    with qtbot.waitSignal(desktop.left):
        desktop.take_sleep(True)
    desktop.take_sleep(False)
    with qtbot.assertNotEmitted(desktop.left, wait=50):
        pass
    desktop.deleteLater()


def test_only_the_bus_of_the_computer_is_asked_to_wait() -> None:
    assert [bus.can_wait for bus in buses()] == [True, False]
