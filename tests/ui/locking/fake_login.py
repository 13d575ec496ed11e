"""What looks after logging in and sleep, as far as it is asked, in a process of its own.

`python fake_login.py SOCKET` says "ready", then "held" and "given back" as it comes; each line on
its input, "sleep" or "wake", is told to everybody on the bus.
"""

import os
import sys

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)

PATH = "/org/freedesktop/login1"
MANAGER = "org.freedesktop.login1.Manager"


def say(words: str) -> None:
    """Tell whoever has started this program."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


class Login(QDBusVirtualObject):
    """Hands out one end of a pipe, and hears of it when nobody holds it any more."""

    def __init__(self) -> None:
        super().__init__()
        self.pipes: list[QSocketNotifier] = []

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        say(f"held {' '.join(message.arguments())}")
        reading, writing = os.pipe()
        handed = QDBusUnixFileDescriptor(writing)
        os.close(writing)
        pipe = QSocketNotifier(reading, QSocketNotifier.Type.Read)
        pipe.activated.connect(self.take_end)
        self.pipes.append(pipe)
        reply = message.createReply()
        reply.setArguments([handed])
        return connection.send(reply)

    def take_end(self) -> None:
        """Nobody holds it any more."""
        pipe = self.sender()
        assert isinstance(pipe, QSocketNotifier)
        pipe.setEnabled(False)
        say("given back")


def main() -> None:
    """Until the input ends."""
    app = QCoreApplication([])
    bus = QDBusConnection.connectToBus(f"unix:path={sys.argv[1]}", "login")
    login = Login()
    assert bus.registerVirtualObject(PATH, login)
    assert bus.registerService("org.freedesktop.login1")
    told = QSocketNotifier(0, QSocketNotifier.Type.Read)

    def tell() -> None:
        line = os.read(0, 100).decode()
        if not line:
            app.quit()
        for word in line.split():
            signal = QDBusMessage.createSignal(PATH, MANAGER, "PrepareForSleep")
            signal.setArguments([word == "sleep"])
            bus.send(signal)

    told.activated.connect(tell)
    say("ready")
    app.exec()


if __name__ == "__main__":
    main()
