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
from ladder_app.ui.widgets.buttons import button, link_button
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import KeyRow, give_keys
from ladder_app.ui.widgets.restyled import restyle
from ladder_app.ui.widgets.tips import plain_tip

_MOST: Final = 5
_FIRST: Final[frozenset[ChoiceKey]] = frozenset({"pause_ladder", "pause_ladders"})
"""Chosen beforehand: one press of Enter, or one on the button beside it."""


class ChoiceRow(QWidget):
    """Says which button was pressed; it decides nothing. At most five choices."""

    chosen = Signal(str)
    not_now = Signal()
    not_for_me = Signal()
    why = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choices: tuple[ChoiceKey, ...] = ()
        # Made once, so that the Tab key goes through them in the order in which they stand.
        self._buttons = [self._button(place) for place in range(_MOST)]
        self.not_now_button = link_button(_("Not now"))
        self.not_for_me_button = link_button(_("Not for me"))
        self.why_button = link_button("")
        self.not_now_button.clicked.connect(self.not_now)
        self.not_for_me_button.clicked.connect(self.not_for_me)
        self.why_button.clicked.connect(self.why)
        self._brief = False
        self._flow = FlowLayout(self)
        for one in (*self._buttons, *self._always()):
            self._flow.addWidget(one)

    def set_brief(self, brief: bool) -> None:
        """Where there is little room the choices look as quiet as the rest of the line."""
        if brief != self._brief:
            self._brief = brief
            self._flow.setSpacing(0 if brief else 8)
            self._dress()

    def show_choices(
        self,
        choices: Sequence[ChoiceKey],
        *,
        only_these: bool,
        may_answer: bool,
        this_once: bool = False,
    ) -> None:
        """Offer these; `only_these` leaves out what every suggestion has beside them.

        `this_once` says that *Not for me* holds for what this one is about, and for nothing else.
        """
        where = _("This idea rests from now on. Settings can show it again.")
        if this_once:
            where = _("This rests for what it is about now. About anything new it speaks again.")
        self.not_for_me_button.setToolTip(plain_tip(where))
        self.not_for_me_button.setAccessibleDescription(where)
        self._choices = tuple(choices)
        for place, one in enumerate(self._buttons):
            one.setVisible(place < len(choices))
            if place < len(choices):
                one.setText(choice_words(choices[place]))
        self._dress()
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
        return dict(zip(self._choices, self._buttons, strict=False))

    def keys(self) -> tuple[KeyRow, ...]:
        """The keys of the buttons that are there."""
        named = self._named()
        return tuple(row for row in suggestion_keys() if row.name in named)

    def _dress(self) -> None:
        for choice, one in self.buttons().items():
            one.setProperty("primary", choice in _FIRST and not self._brief)
            one.setProperty("quiet", self._brief)
            one.setProperty("flush", self._brief)
            restyle(one)

    def _button(self, place: int) -> QPushButton:
        made = button("")
        made.clicked.connect(partial(self._take, place))
        return made

    def _take(self, place: int) -> None:
        self.chosen.emit(self._choices[place])

    def _always(self) -> tuple[QPushButton, ...]:
        return (self.not_now_button, self.not_for_me_button, self.why_button)

    def _give_keys(self) -> None:
        """Words were changed, and with them a button forgets its key."""
        give_keys(self.keys(), self._named())

    def _named(self) -> dict[str, QPushButton]:
        shown = zip(range(1, len(self._choices) + 1), self._buttons, strict=False)
        always = {
            "not_now": self.not_now_button,
            "not_for_me": self.not_for_me_button,
            "why": self.why_button,
        }
        offered = {name: one for name, one in always.items() if not one.isHidden()}
        return {**{f"choice_{number}": one for number, one in shown}, **offered}
