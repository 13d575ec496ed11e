"""What is offered to somebody who thinks about harming themselves: people first, no alarm."""

from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ladder_app.domain.stop_signs.hard_words import in_danger, thanks_for_saying
from ladder_app.domain.suggestions.choices import choice_words
from ladder_app.domain.suggestions.suggestion import ChoiceKey
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.in_view import bring_into_view
from ladder_app.ui.widgets.words import Words, muted

_PEOPLE: Final[tuple[ChoiceKey, ...]] = (
    "my_people",
    "my_professional",
    "helplines",
    "safety_card",
)


class HarmCard(QWidget):
    """Nothing here is saved by itself and nobody is told; going on is always possible."""

    place_wanted = Signal(str)
    """Please show this place of Help and support."""
    safe = Signal()
    danger_said = Signal()
    """They might act on it, or are not sure: whoever shows this lets suggestions rest today."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        self.emergency = Words(in_danger(), "strong")
        self.calm = muted(_("Thank you. You can go on whenever you like, and come back here too."))
        self.question = Choices(
            _("Are you in danger of acting on these thoughts now? You need not say."),
            [("yes", _("Yes")), ("unsure", _("Not sure")), ("no", _("No"))],
        )
        self.question.changed.connect(self._follow)
        column = ColumnLayout()
        column.setSpacing(10)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(column)
        column.addWidget(self.emergency)
        for sentence in thanks_for_saying():
            column.addWidget(Words(sentence))
        column.addLayout(self._people())
        column.addSpacing(6)
        column.addWidget(self.question)
        column.addWidget(self.calm)
        column.addSpacing(6)
        self.safe_button = button(choice_words("safe_now"))
        self.safe_button.clicked.connect(self.safe)
        last = FlowLayout()
        last.addWidget(self.safe_button)
        column.addLayout(last)
        self._follow()

    def start_afresh(self) -> None:
        """Nothing is answered."""
        self.question.set_value(None)
        self._follow()

    def _people(self) -> FlowLayout:
        flow = FlowLayout()
        for name in _PEOPLE:
            made = button(choice_words(name))
            made.setProperty("place", name)
            made.clicked.connect(self._go)
            self.buttons[name] = made
            flow.addWidget(made)
        return flow

    def _go(self) -> None:
        self.place_wanted.emit(self.sender().property("place"))

    def _follow(self) -> None:
        answer = self.question.value()
        self.emergency.setVisible(answer in ("yes", "unsure"))
        self.calm.setVisible(answer == "no")
        if not self.emergency.isHidden():
            self.danger_said.emit()
            # It stands above what was asked, and the page makes room for it with the next events.
            QTimer.singleShot(0, self.emergency, partial(bring_into_view, self.emergency))
