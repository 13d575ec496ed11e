"""Hears of the desktop that nobody is there: the screen is locked, or the computer falls asleep.

It listens at two sockets of this computer, and asks for nothing but a moment before sleep. Other
systems than Linux have no such sockets; there, waking up is noticed by the clock.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection

from ladder_app.ui.locking.sleep_delay import SleepDelay

_SLEEP: Final = ("org.freedesktop.login1.Manager", "PrepareForSleep", "take_sleep(bool)")
_LOCK: Final = ("org.freedesktop.login1.Session", "Lock", "take()")
_SAVERS: Final = tuple(
    (f"org.{desktop}.ScreenSaver", "ActiveChanged", "take(bool)")
    for desktop in ("freedesktop", "gnome", "cinnamon", "mate", "xfce")
)
_PAINTED_MS: Final = 200


@dataclass(frozen=True, slots=True)
class Bus:
    """A socket, and the signals to hear there: of which interface, which one, and what hears it.

    Whoever sends the signal of sleep `can_wait` with it.
    """

    socket: Path
    signals: tuple[tuple[str, str, str], ...]
    can_wait: bool = False


def buses() -> tuple[Bus, ...]:
    """That of the computer, and that of whoever is logged in; none where there are none."""
    found: tuple[Bus, ...] = ()
    if sys.platform == "linux":
        found = (
            Bus(Path("/run/dbus/system_bus_socket"), (_SLEEP, _LOCK), can_wait=True),
            Bus(Path(f"/run/user/{os.getuid()}/bus"), _SAVERS),
        )
    return found


class Desktop(QObject):
    """Says `left` each time; where there is no such socket it never does."""

    left = Signal()
    """Nobody is there any more."""

    def __init__(self, parent: QObject, heard: Sequence[Bus]) -> None:
        super().__init__(parent)
        self._delays: list[SleepDelay] = []
        for bus in heard:
            if bus.socket.exists():
                self._listen(bus)

    @Slot()
    @Slot(bool)
    def take(self, begins: bool = True) -> None:
        """Something of it begins or, with False, is over."""
        if begins:
            self.left.emit()

    @Slot(bool)
    def take_sleep(self, begins: bool) -> None:
        """The computer falls asleep, once nobody holds it up; or has woken up."""
        self.take(begins)
        for delay in self._delays:
            if begins:
                # What covers the windows is to be on the screen by then.
                QTimer.singleShot(_PAINTED_MS, delay, delay.give_back)
            else:
                delay.hold()

    def _listen(self, bus: Bus) -> None:
        # A path of a socket, never an address from outside: that might lead over a network.
        connection = QDBusConnection.connectToBus(f"unix:path={bus.socket}", str(bus.socket))
        for interface, name, hears in bus.signals:
            # PySide takes a text here, although it says that it takes bytes.
            slot: Any = SLOT(hears)
            connection.connect("", "", interface, name, self, slot)
        if bus.can_wait:
            delay = SleepDelay(connection, self)
            delay.hold()
            self._delays.append(delay)
