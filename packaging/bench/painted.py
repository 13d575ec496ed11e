"""Notice from outside when a window has been painted; the program itself knows nothing of it."""

import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow

WIDE = (1920, 1080)
SETTLED_MS = 300
_PAINTING = (QEvent.Type.Expose, QEvent.Type.UpdateRequest)


class Painted(QObject):
    """Calls `then` with a moment in nanoseconds right after the first paint that shows what
    `is_there` asks for. `window` has been shown, and is kept until then."""

    def __init__(
        self,
        window: QMainWindow,
        then: Callable[[int], None],
        is_there: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._then = then
        self._is_there = is_there
        self._handle = window.windowHandle()
        self._waiting = True
        window.installEventFilter(self)
        self._handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt paints while it handles these events, so they are handled here and now."""
        if event.type() not in _PAINTING or not self._waiting:
            return False
        watched.event(event)
        moment = time.perf_counter_ns()
        if self._handle.isExposed() and self._is_there():
            self._waiting = False
            self._then(moment)
        return True


def tell_and_stop(moment: int) -> None:
    """Print the moment and end the process without tidying up."""
    sys.stdout.write(f"{moment}\n")
    sys.stdout.flush()
    os._exit(0)


def in_a_moment(do: Callable[[], None]) -> None:
    """Once Qt has nothing else to do."""
    QTimer.singleShot(SETTLED_MS, do)


def tell_time_and_memory(taken: int) -> None:
    """Print nanoseconds as milliseconds, and once all is quiet the memory; end the process."""
    in_a_moment(lambda: _tell({"ms": taken / 1e6, "mib": resident_mib()}))


def _tell(answer: dict[str, float]) -> None:
    import json

    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
    os._exit(0)


def resident_mib() -> float:
    """Resident memory of this process (RSS), libraries shared with others included."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except FileNotFoundError:
        import subprocess

        command = ["ps", "-o", "rss=", "-p", str(os.getpid())]
        return int(subprocess.check_output(command)) / 2**10
