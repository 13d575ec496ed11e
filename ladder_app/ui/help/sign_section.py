"""The signs to stop at on the page Help: ticking one writes it down and lets a ladder rest."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.records import Records
from ladder_app.domain.stop_signs.stop_sign import HARM
from ladder_app.domain.stop_signs.stop_sign_edits import WENT_ON
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.whereabouts import whereabouts
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.signs.sign_card import SignCard
from ladder_app.ui.dialogs.signs.sign_list import SignList
from ladder_app.ui.dialogs.signs.sign_notes import SignNotes

START: Final = "start"
HERE: Final = "help"


class SignSection(QWidget):
    """`harm_said` asks for the card that belongs to the fourth sign."""

    harm_said = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._notes = SignNotes(desk)
        self._notes.also = (START, HERE)
        self._ladder: Ladder | None = None
        self._last = ""
        self.list = SignList()
        self.card = SignCard()
        self.card.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.list.toggled.connect(self._take)
        self.card.rest_wanted.connect(self._rest)
        self.card.read.connect(self._go_on)

    def show_records(self, records: Records) -> None:
        """Tick what was ticked today; the card stays with the sign that was ticked last."""
        self._notes.where = HERE if records.ladders() else START
        today = self._notes.today()
        self.list.show_ticked(set(today))
        self.list.setEnabled(self._desk.workspace.read_only is None)
        if self._last not in today:
            self.card.hide()

    def note_harm(self) -> None:
        """The person opened the card about harming themselves; raises StoreError."""
        self._notes.tick(HARM)

    def note_safe(self, answer: str) -> None:
        """And what they answered to it; raises StoreError."""
        self._notes.read([HARM], answer)

    def _take(self, which: str, ticked: bool) -> None:
        try:
            if not ticked:
                self._notes.untick(which)
                return
            self._notes.tick(which)
        except StoreError as error:
            self.list.show_ticked(set(self._notes.today()))
            self._show_card(which)
            self.card.problem_line.show_problem(str(error))
            return
        if which == HARM:
            self.harm_said.emit()
        else:
            self._show_card(which)

    def _show_card(self, which: str) -> None:
        self._last = which
        self._ladder = self._in_use()
        self.card.offer(self._ladder)
        self.list.put_below(which, self.card)
        self.card.show()

    def _in_use(self) -> Ladder | None:
        found = whereabouts(self._desk.workspace.records, self._desk.settings().last_ladder)
        return None if found is None else found.ladder

    def _rest(self) -> None:
        if self._ladder is None:
            return
        try:
            self._notes.rest(self._ladder)
        except StoreError as error:
            self.card.problem_line.show_problem(str(error))
            return
        self._close_card()

    def _go_on(self) -> None:
        try:
            self._notes.read([self._last], WENT_ON)
        except StoreError as error:
            self.card.problem_line.show_problem(str(error))
            return
        self._close_card()

    def _close_card(self) -> None:
        self.card.hide()
        self.list.lines[self._last].box.setFocus()
