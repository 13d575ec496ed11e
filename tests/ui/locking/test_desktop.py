"""The desktop says that nobody is there, over a bus of its own here."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ladder_app.ui.locking.desktop import Bus, Desktop, buses

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("dbus-daemon") or not shutil.which("dbus-send"),
    reason="dbus-daemon and dbus-send are needed",
)

SLEEP = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep")
LOCK = ("/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session.Lock")
GNOME = ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged")
KDE = ("/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged")


@pytest.fixture(scope="module")
def socket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A bus on which anybody may say anything."""
    found = tmp_path_factory.mktemp("bus") / "socket"
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    bus = subprocess.Popen(
        [*command, f"--address=unix:path={found}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert bus.stdout is not None
    bus.stdout.readline()
    yield found
    bus.terminate()
    bus.communicate()


@pytest.fixture
def desktop(qapp: QApplication, socket: Path) -> Iterator[Desktop]:
    signals = tuple(signal for bus in buses() for signal in bus.signals)
    made = Desktop(qapp, (Bus(socket, signals),))
    yield made
    made.deleteLater()


def say(socket: Path, path: str, signal: str, *words: str) -> None:
    address = f"--bus=unix:path={socket}"
    subprocess.run(["dbus-send", address, "--type=signal", path, signal, *words], check=True)


@pytest.mark.parametrize(
    ("path", "signal", "words"),
    [
        (*SLEEP, ("boolean:true",)),
        (*LOCK, ()),
        (*GNOME, ("boolean:true",)),
        (*KDE, ("boolean:true",)),
    ],
)
def test_sleep_and_a_locked_screen_are_heard(
    qtbot: QtBot, desktop: Desktop, socket: Path, path: str, signal: str, words: tuple[str, ...]
) -> None:
    with qtbot.waitSignal(desktop.left):
        say(socket, path, signal, *words)


@pytest.mark.parametrize(("path", "signal"), [SLEEP, GNOME])
def test_waking_up_is_not_leaving(
    qtbot: QtBot, desktop: Desktop, socket: Path, path: str, signal: str
) -> None:
    left: list[str] = []
    desktop.left.connect(lambda: left.append("left"))
    say(socket, path, signal, "boolean:false")
    # What is said after it is heard after it.
    say(socket, path, signal, "boolean:true")
    qtbot.waitUntil(lambda: bool(left))
    assert left == ["left"]


def test_without_a_bus_nothing_is_heard_and_nothing_breaks(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    desktop = Desktop(qapp, (Bus(tmp_path / "none", buses()[0].signals),))
    with qtbot.assertNotEmitted(desktop.left, wait=20):
        pass


def test_only_sockets_of_this_computer_are_listened_at() -> None:
    assert all(bus.socket.is_absolute() for bus in buses())
    assert all(bus.signals for bus in buses())
