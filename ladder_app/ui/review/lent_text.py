"""A text on the clipboard for a few minutes: what belongs in one place does not lie about."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ladder_app.ui.widgets.copied_text import copied_text

MINUTES: Final = 3


class LentText(QObject):
    """It may stay for three minutes; whoever looks after the clipboard takes it off again."""

    ended = Signal()
    """The text is not on the clipboard any more."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._text = ""
        QGuiApplication.clipboard().dataChanged.connect(self._look)

    @property
    def is_lent(self) -> bool:
        """Whether the text lies on the clipboard now."""
        return bool(self._text) and QGuiApplication.clipboard().text() == self._text

    def lend(self, text: str) -> None:
        """Put it on the clipboard; the minutes begin anew."""
        self._text = text
        QGuiApplication.clipboard().setMimeData(copied_text(text, MINUTES * 60))

    def _look(self) -> None:
        if self._text and not self.is_lent:
            self._text = ""
            self.ended.emit()
