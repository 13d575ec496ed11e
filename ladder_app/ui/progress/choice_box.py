"""A list to choose one ladder, step or attempt from."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ladder_app.ui.progress.choice import Choice
from ladder_app.ui.widgets.drop_down import DropDown

_SHOWN_LETTERS = 16
_LEAST_WIDTH = 120


class ChoiceBox(DropDown):
    """Shows choices; `chosen` speaks only when the person chooses."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        # Where Qt gives out the chosen entry as the name, this still says what it is for.
        self.setAccessibleDescription(name)
        self.setMinimumContentsLength(_SHOWN_LETTERS)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._choices: tuple[Choice, ...] = ()
        self.activated.connect(self._tell)

    def show_choices(self, choices: Sequence[Choice], current: str) -> None:
        """Show these, with one of them chosen."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self.clear()
            self.addItems([choice.text for choice in choices])
        ids = [choice.id for choice in choices]
        self.setCurrentIndex(ids.index(current) if current in ids else -1)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be chosen."""
        return self._choices

    def step(self, by: int) -> None:
        """Choose the next or the one before, if there is one."""
        wanted = self.currentIndex() + by
        if 0 <= wanted < len(self._choices):
            self.setCurrentIndex(wanted)
            self._tell(wanted)

    def showPopup(self) -> None:
        """As wide as its longest entry, as far as the window is."""
        wanted = self.view().sizeHintForColumn(0) + 2 * self.fontMetrics().averageCharWidth()
        self.view().setMinimumWidth(min(wanted, self.window().width() - 64))
        super().showPopup()

    def _tell(self, index: int) -> None:
        self.chosen.emit(self._choices[index].id)
