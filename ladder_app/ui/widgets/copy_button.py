"""A button that copies a few words, and says for how long they stay on the clipboard."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from ladder_app.hearing import announce
from ladder_app.language import ngettext
from ladder_app.ui.widgets.buttons import Button
from ladder_app.ui.widgets.copied_text import STAYS_S, copied_text

_SAYS_SO_MS: Final = 5000


class CopyButton(Button):
    """Says `words` again some seconds after it was pressed; its key stays."""

    def __init__(self, words: str, text: str, *, about: str = "") -> None:
        super().__init__("")
        self._words = words
        self._text = text
        self._key = self.shortcut()
        self._say(words)
        self.setAutoDefault(False)
        self.setAccessibleDescription(about)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SAYS_SO_MS)
        self._later.timeout.connect(self._say_words)
        self.clicked.connect(self._copy)

    def offer(self, text: str) -> None:
        """From now on this is copied."""
        self._text = text

    def _copy(self) -> None:
        QGuiApplication.clipboard().setMimeData(copied_text(self._text))
        if not self._later.isActive():
            self._key = self.shortcut()
        said = ngettext("Copied for {n} second", "Copied for {n} seconds", STAYS_S)
        self._say(said.format(n=STAYS_S))
        announce(self, self.text())
        self._later.start()

    def _say_words(self) -> None:
        self._say(self._words)

    def _say(self, words: str) -> None:
        """A button forgets its key with its words."""
        self.setText(words.replace("&", "&&"))
        self.setShortcut(self._key)
