"""The buttons of the card: what the suggestion offers, and what can be said to every one."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ladder_app.domain.suggestions.choices import choice_words
from ladder_app.domain.suggestions.suggestion import ChoiceKey
from ladder_app.language import _
from ladder_app.ui.suggestions.suggestion_keys import suggestion_keys
from ladder_app.ui.widgets.buttons import button, link_button, primary_button
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.tab_order import tab_before

_FIRST: Final[frozenset[ChoiceKey]] = frozenset({"pause_ladder", "pause_ladders"})
"""Chosen beforehand: one press of Enter, or one on the button beside it."""


class ChoiceRow(QWidget):
    """Says which button was pressed; it decides nothing."""

    chosen = Signal(str)
    not_now = Signal()
    not_for_me = Signal()
    why = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choices: dict[ChoiceKey, QPushButton] = {}
        self.not_now_button = link_button(_("Not now"))
        self.not_for_me_button = link_button(_("Not for me"))
        self.why_button = link_button("")
        self.not_now_button.clicked.connect(self.not_now)
        self.not_for_me_button.clicked.connect(self.not_for_me)
        self.why_button.clicked.connect(self.why)
        self._flow = FlowLayout(self)
        self._always = (self.not_now_button, self.not_for_me_button, self.why_button)
        for one in self._always:
            self._flow.addWidget(one)
        self._explain_not_for_me()

    def show_choices(
        self, choices: Sequence[ChoiceKey], *, only_these: bool, may_answer: bool
    ) -> None:
        """Offer these; `only_these` leaves out what every suggestion has beside them."""
        if tuple(choices) != tuple(self._choices):
            self._make(choices)
        self.not_now_button.setVisible(may_answer and not only_these)
        self.not_for_me_button.setVisible(may_answer and not only_these)
        self.why_button.setVisible(not only_these)
        self.show_why(False)

    def show_why(self, is_open: bool) -> None:
        """Name the button after what it does next."""
        self.why_button.setText(_("Less") if is_open else _("Why?"))
        self._give_keys()

    def buttons(self) -> dict[ChoiceKey, QPushButton]:
        """What is offered, each with its button."""
        return dict(self._choices)

    def _make(self, choices: Sequence[ChoiceKey]) -> None:
        self._clear()
        self._choices = {choice: self._button(choice) for choice in choices}
        for one in self._always:
            self._flow.removeWidget(one)
        for one in (*self._choices.values(), *self._always):
            self._flow.addWidget(one)
        for one in self._choices.values():
            tab_before(self.not_now_button, one)

    def _clear(self) -> None:
        for old in self._choices.values():
            self._flow.removeWidget(old)
            old.hide()
            old.setShortcut("")
            old.deleteLater()

    def _button(self, choice: ChoiceKey) -> QPushButton:
        words = choice_words(choice)
        made = primary_button(words) if choice in _FIRST else button(words)
        made.clicked.connect(partial(self.chosen.emit, choice))
        return made

    def _give_keys(self) -> None:
        named = {f"choice_{n}": one for n, one in enumerate(self._choices.values(), start=1)}
        give_keys(
            suggestion_keys(),
            {
                **named,
                "not_now": self.not_now_button,
                "not_for_me": self.not_for_me_button,
                "why": self.why_button,
            },
        )

    def _explain_not_for_me(self) -> None:
        where = _("This idea rests for this ladder. Settings can show it again.")
        self.not_for_me_button.setToolTip(where)
        self.not_for_me_button.setAccessibleDescription(where)
