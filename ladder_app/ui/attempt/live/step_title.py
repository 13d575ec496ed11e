"""The step as the title of its attempt: two lines at most, and covered where it is sensitive."""

from PySide6.QtCore import QObject

from ladder_app.language import _
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.key_row import KeyRow, give_keys, page_keys
from ladder_app.ui.widgets.page_name import name_page
from ladder_app.ui.widgets.screen import PageKey
from ladder_app.ui.widgets.words import Words


class StepTitle(QObject):
    """Writes into `label`; `button` shows the words that are covered, and covers them again."""

    def __init__(self, label: Words) -> None:
        super().__init__(label)
        self._label = label
        self._words = self._discreet = ""
        self._is_open = False
        self._width = 0
        self.button = link_button("")
        self.button.hide()
        self.button.clicked.connect(self._turn)

    def show_step(self, words: str, discreet: str) -> None:
        """Call the step so; where its `discreet` name is another one, that comes first."""
        self._words, self._discreet = words, discreet
        self._write()

    def cover(self) -> None:
        """As every attempt begins."""
        self._is_open = False
        self._write()

    def fit(self, width: int) -> None:
        """There are so many pixels for it and the button."""
        self._width = width
        self._write()

    def page_keys(self) -> tuple[PageKey, ...]:
        """The key of the button, where it has something to show."""
        return page_keys(self._keys()) if self._is_covered else ()

    @property
    def _is_covered(self) -> bool:
        return self._words != self._discreet

    def _keys(self) -> tuple[KeyRow, ...]:
        hides = _("hide the words of the step")
        return (KeyRow("words", "Alt+W", hides if self._is_open else _("show the words")),)

    def _turn(self) -> None:
        self._is_open = not self._is_open
        self._write()

    def _write(self) -> None:
        self.button.setText(_("Hide the words") if self._is_open else _("Show the words"))
        give_keys(self._keys(), {"words": self.button})
        self.button.setVisible(self._is_covered)
        name = self._discreet if self._is_covered and not self._is_open else self._words
        taken = self.button.sizeHint().width() + 8 if self._is_covered else 0
        name_page(self._label, name, self._width - taken)
