"""A rating chosen by its word, from a list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ladder_app.domain.suds import HIGHEST, LOWEST, nearest_ten, short_word
from ladder_app.language import _
from ladder_app.ui.widgets.drop_down import DropDown


class WordList(DropDown):
    """The eleven words and "not rated". Delete empties it."""

    picked = Signal()

    def __init__(self, question: str) -> None:
        super().__init__(question)
        self.addItem(_("not rated"), None)
        for ten in range(LOWEST, HIGHEST + 1, 10):
            self.addItem(short_word(ten), ten)
        self.setMaxVisibleItems(self.count())
        self.activated.connect(self._take_choice)

    def ten(self) -> int | None:
        """The chosen word as 0, 10, … 100."""
        chosen: int | None = self.currentData()
        return chosen

    def show_value(self, value: int | None) -> None:
        """Show the word for a value silently."""
        self.setCurrentIndex(0 if value is None else nearest_ten(value) // 10 + 1)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if self.currentIndex() != 0:
                self.setCurrentIndex(0)
                self.picked.emit()
        else:
            super().keyPressEvent(event)

    def _take_choice(self) -> None:
        self.picked.emit()
