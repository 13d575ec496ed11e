"""What the program has copied does not lie about: after a while it is taken off the clipboard."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

from ladder_app.ui.widgets.copied_text import STAYS_S, copied_text, seconds_of

Mode = QClipboard.Mode
Owns = Callable[[Mode], bool]


class OwnClipboard(QObject):
    """Hears of everything that is copied, by whichever field, and of what others copy after it.

    `owns` says whether what lies there is from this program. With X11 what is selected can be
    pasted as well, and is taken back the same way.
    """

    def __init__(self, parent: QObject, owns: Owns | None = None) -> None:
        super().__init__(parent)
        board = QGuiApplication.clipboard()
        self._copied = _Place(Mode.Clipboard, owns or _is_ours, self)
        self._selected = _Place(Mode.Selection, owns or _is_ours, self)
        board.dataChanged.connect(self._copied.look)
        if board.supportsSelection():
            board.selectionChanged.connect(self._selected.look)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.take_back)

    def take_back(self) -> None:
        """Take off what is ours, at once."""
        self._copied.clear()
        self._selected.clear()


class _Place(QObject):
    """One place from which others can paste."""

    def __init__(self, mode: Mode, owns: Owns, parent: QObject) -> None:
        super().__init__(parent)
        self._mode = mode
        self._owns = owns
        self._board = QGuiApplication.clipboard()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)

    def look(self) -> None:
        """Something else lies there."""
        self._timer.stop()
        content = self._ours()
        if content is None:
            return
        seconds = seconds_of(content)
        if seconds is None and self._mode == Mode.Clipboard and content.hasText():
            # Heard of once more, and then it is marked for histories of the clipboard.
            self._board.setMimeData(copied_text(content.text()), self._mode)
        else:
            self._timer.start(1000 * (seconds or STAYS_S))

    def clear(self) -> None:
        """Take off what is ours."""
        self._timer.stop()
        if self._ours() is not None:
            self._board.clear(self._mode)

    def _ours(self) -> QMimeData | None:
        """What lies there, if it is from here and anything at all."""
        content: QMimeData | None = self._board.mimeData(self._mode)
        if content is None or not content.formats() or not self._owns(self._mode):
            return None
        return content


def _is_ours(mode: Mode) -> bool:
    board = QGuiApplication.clipboard()
    if mode == Mode.Selection:
        return board.supportsSelection() and board.ownsSelection()
    return board.ownsClipboard()
