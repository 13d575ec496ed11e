"""A second start knocks at the window that is open already, which comes to the front.

They speak through one small file that both can see: the second writes "knock" into it and the
first "heard". What dies without an answer leaves the other to go on by itself.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QFileSystemWatcher, QObject, QTimer, Signal

KNOCK: Final = b"knock"
HEARD: Final = b"heard"
PATIENCE_MS: Final = 2000


class Door(QObject):
    """Listens at the file, which it makes empty; raises OSError where it cannot."""

    knocked = Signal()

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        file.write_bytes(b"")
        file.chmod(0o600)
        self._watcher = QFileSystemWatcher([str(file)], self)
        self._watcher.fileChanged.connect(self._look)

    def _look(self) -> None:
        if _said(self._file) == KNOCK:
            self._file.write_bytes(HEARD)
            self.knocked.emit()


def knock(file: Path, patience_ms: int = PATIENCE_MS) -> bool:
    """Whether somebody heard it and came to the front."""
    waiting = QEventLoop()
    watcher = QFileSystemWatcher()
    # An answer that comes at once must not be missed, so it watches first.
    watcher.addPath(str(file))
    watcher.fileChanged.connect(lambda: _leave_once_heard(waiting, file))
    QTimer.singleShot(patience_ms, waiting, waiting.quit)
    try:
        file.write_bytes(KNOCK)
    except OSError:
        return False
    if _said(file) != HEARD:
        waiting.exec()
    return _said(file) == HEARD


def _leave_once_heard(waiting: QEventLoop, file: Path) -> None:
    if _said(file) == HEARD:
        waiting.quit()


def _said(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""
