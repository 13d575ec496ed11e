"""A long text to read, put in piece by piece so that the window never waits for it."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

_PIECE: Final = 20_000
"""Letters: a few milliseconds each."""


class GrowingText(QPlainTextEdit):
    """Read with the arrow keys; Tab goes on to the next control."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(name)
        self._whole = ""
        self._shown = 0
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._grow)

    def show_text(self, text: str) -> None:
        """Show this text from its beginning."""
        self._whole, self._shown = text, min(_PIECE, len(text))
        self.setPlainText(text[: self._shown])
        self._more.start()

    @property
    def is_whole(self) -> bool:
        """Whether all of it is there."""
        return self._shown == len(self._whole)

    def _grow(self) -> None:
        if self.is_whole:
            self._more.stop()
            return
        end = min(self._shown + _PIECE, len(self._whole))
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(self._whole[self._shown : end])
        self._shown = end
