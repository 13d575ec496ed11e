"""Asks the system to wait a moment before it falls asleep, so that what is open locks before.

Where the system does not offer that nothing is held, and waking up is noticed instead. What is
asked for can be seen by everybody at this computer, so it says nothing.
"""

import os
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

_LOGIN: Final = (
    "org.freedesktop.login1",
    "/org/freedesktop/login1",
    "org.freedesktop.login1.Manager",
    "Inhibit",
)
_ASKED: Final = ("sleep", "Ladder", "Closes first", "delay")


class SleepDelay(QObject):
    """Over the bus of the computer. The end of the program, or another in its place, gives it back
    too: the system knows it by a file that is open."""

    def __init__(self, bus: QDBusConnection, parent: QObject) -> None:
        super().__init__(parent)
        self._bus = bus
        self._held: int | None = None

    def hold(self) -> None:
        """Ask for the next time; the answer comes when it comes."""
        passes_files = QDBusConnection.ConnectionCapability.UnixFileDescriptorPassing
        if self._held is None and self._bus.connectionCapabilities() & passes_files:
            message = QDBusMessage.createMethodCall(*_LOGIN)
            message.setArguments(list(_ASKED))
            watcher = QDBusPendingCallWatcher(self._bus.asyncCall(message), self)
            watcher.finished.connect(self._take)

    def give_back(self) -> None:
        """Let the computer sleep now."""
        held, self._held = self._held, None
        if held is not None:
            with suppress(OSError):
                os.close(held)

    def _take(self, watcher: QDBusPendingCallWatcher) -> None:
        for answer in watcher.reply().arguments():
            if isinstance(answer, QDBusUnixFileDescriptor) and answer.isValid():
                self.give_back()
                # Of our own: the one in the answer goes with it.
                self._held = os.dup(answer.fileDescriptor())
        watcher.deleteLater()
