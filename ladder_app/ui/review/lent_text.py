"""A text on the clipboard for a few minutes: what belongs in one place does not lie about."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

MINUTES: Final = 3
# Programs that keep a history of the clipboard leave out what is marked like this.
_NOT_FOR_HISTORIES: Final = (
    ("x-kde-passwordManagerHint", b"secret"),
    ("ExcludeClipboardContentFromMonitorProcessing", b"1"),
)


class LentText(QObject):
    """Taken back after three minutes, or when the program ends, if it is still what lies there."""

    ended = Signal()
    """The text is not on the clipboard any more."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._text = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MINUTES * 60_000)
        self._timer.timeout.connect(self.take_back)
        QGuiApplication.clipboard().dataChanged.connect(self._look)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.take_back)

    @property
    def is_lent(self) -> bool:
        """Whether the text lies on the clipboard now."""
        return bool(self._text) and QGuiApplication.clipboard().text() == self._text

    def lend(self, text: str) -> None:
        """Put it on the clipboard; the minutes begin anew."""
        self._text = text
        content = QMimeData()
        content.setText(text)
        for kind, mark in _NOT_FOR_HISTORIES:
            content.setData(kind, mark)
        QGuiApplication.clipboard().setMimeData(content)
        self._timer.start()

    def take_back(self) -> None:
        """Empty the clipboard, unless something else lies there by now."""
        if self.is_lent:
            QGuiApplication.clipboard().clear()
        self._forget()

    def _look(self) -> None:
        if self._text and not self.is_lent:
            self._forget()

    def _forget(self) -> None:
        self._timer.stop()
        if self._text:
            self._text = ""
            self.ended.emit()
