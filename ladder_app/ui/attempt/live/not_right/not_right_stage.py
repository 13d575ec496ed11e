"""Something is not right: the attempt goes on while the person looks at what it is.

Stopping is never in the way of anything: it works where nothing can be saved, too.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.live.asking import way_to_rate
from ladder_app.domain.records import Records
from ladder_app.domain.stop_signs.stop_sign import HARM
from ladder_app.domain.stop_signs.stop_sign_edits import SAFE_NOW, WENT_ON
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.suggestions.consent import takes_two
from ladder_app.language import _
from ladder_app.ui.attempt.live.asking_stage import AskingStage
from ladder_app.ui.attempt.live.not_right.not_right_keys import not_right_keys
from ladder_app.ui.attempt.live.not_right.trouble_menu import TroubleMenu
from ladder_app.ui.attempt.live.not_right.trouble_view import TroubleView
from ladder_app.ui.attempt.live.not_right.troubles import HARM_TROUBLE, Trouble, of_sign, troubles
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.signs.sign_notes import SignNotes
from ladder_app.ui.dialogs.support.harm_card import HarmCard
from ladder_app.ui.widgets.buttons import (
    button,
    primary_button,
    quiet_button,
    show_primary,
)
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.key_row import give_keys, is_letter, page_keys
from ladder_app.ui.widgets.restyled import restyle
from ladder_app.ui.widgets.screen import PageKey


class NotRightStage(AskingStage):
    """First a list; each choice leads to a calm page with one click either way."""

    starts_at_top = True
    back = Signal()
    """The attempt goes on."""
    yes_wanted = Signal()
    """Both are to be asked again whether it goes on."""
    stopped = Signal(str, str)
    """It ends here: the status, and why it was left."""

    def __init__(self, desk: Desk) -> None:
        self.rest_button = primary_button(_("Stop here and let the ladder rest"))
        self.stop_button = button(_("Stop here"))
        self.on_with_it = button(_("Go back to it"))
        self.help_button = quiet_button(_("Help and support"))
        self.list_button = quiet_button(_("Back to the list"))
        super().__init__(
            desk,
            self.rest_button,
            self.stop_button,
            self.on_with_it,
            self.help_button,
            self.list_button,
        )
        self._notes = SignNotes(desk, quiet=True)
        self._step: Step | None = None
        self._troubles: tuple[Trouble, ...] = ()
        self._trouble: Trouble | None = None
        self._last = ""
        self.menu = TroubleMenu()
        self.view = TroubleView()
        self.harm = HarmCard()
        self.view.body.addWidget(self.harm)
        column = ColumnLayout()
        column.addWidget(self.menu)
        column.addWidget(self.view)
        self.column.addLayout(column)
        self.column.addStretch(1)
        self._connect()

    def show_running(self, records: Records, attempt_id: str, step: Step) -> None:
        """Ask about the attempt of this id, under way at this step."""
        ladder = records.ladder(step.ladder_id)
        self._step = step
        self._notes.where = attempt_id
        with_somebody = ladder is not None and takes_two(ladder, step)
        self._troubles = troubles(with_somebody=with_somebody)
        self.menu.show_troubles(self._troubles, is_timed=way_to_rate(step) == "timed")
        self._last = ""
        self._show_menu()
        self.show_records(records)

    def show_records(self, records: Records) -> None:
        """Tick what was ticked in this attempt."""
        today = set(self._notes.today())
        self.menu.signs.show_ticked(today)
        self.view.show_ticked(today)

    def first_field(self) -> QWidget:
        if self._trouble is not None:
            is_harm = self._trouble.name == HARM_TROUBLE
            return self.harm.buttons["my_people"] if is_harm else self.on_button
        return next(iter(self.menu.buttons.values()), self)

    def page_keys(self) -> tuple[PageKey, ...]:
        return page_keys(not_right_keys(self._troubles))

    # The two pages --------------------------------------------------------------------------

    def _show_menu(self) -> None:
        self._trouble = None
        self.harm.hide()
        self.menu.show()
        self.view.hide()
        self._arrange()
        self.menu.go_to(self._last or self._troubles[0].name)

    def _choose(self, name: str) -> None:
        trouble = next(one for one in self._troubles if one.name == name)
        self._show(trouble)

    def _take_sign(self, which: str, ticked: bool) -> None:
        """A sign of the long list."""
        if ticked:
            self._show(self._troubles[-1] if which == HARM else of_sign(which))
        else:
            self._note(which, False)

    def _show(self, trouble: Trouble) -> None:
        self._trouble = trouble
        self._last = trouble.name
        self.menu.hide()
        self.harm.start_afresh()
        self.view.show_trouble(trouble)
        self.harm.setVisible(trouble.name == HARM_TROUBLE)
        self.lead_to_foot(self.view)
        self.view.show()
        self._arrange()
        if trouble.sign:
            self._note(trouble.sign, True)
        self.view.show_ticked(set(self._notes.today()))
        self.first_field().setFocus()
        self.turned.emit()

    def _arrange(self) -> None:
        """The buttons of the page that shows; the first of them is what Enter presses."""
        trouble = self._trouble
        rests = trouble is not None and trouble.offers_rest and self._may_rest()
        self.on_button = self.rest_button if rests else self.stop_button
        self.rest_button.setVisible(rests)
        self.stop_button.setVisible(trouble is not None)
        show_primary(self.stop_button, trouble is not None and not rests)
        self.help_button.setVisible(trouble is not None)
        self.list_button.setVisible(trouble is not None)
        self._name_way_on(asks_again=trouble is not None and trouble.asks_again)
        self.show_calm()
        self._give_keys()

    @property
    def _ladder(self) -> Ladder | None:
        return self.desk.workspace.records.ladder(self._step.ladder_id) if self._step else None

    def _may_rest(self) -> bool:
        ladder = self._ladder
        is_there = ladder is not None and ladder.deleted_at is None
        return is_there and self.desk.workspace.read_only is None

    def _name_way_on(self, *, asks_again: bool) -> None:
        """After the other's stop it is no way back, and draws no eye."""
        way_on = self.on_with_it
        way_on.setText(_("Ask both of us again") if asks_again else _("Go back to it"))
        way_on.setProperty("quiet", asks_again)
        restyle(way_on)

    def _give_keys(self) -> None:
        """The list and the calm page share Esc: it goes one step back."""
        single = self.desk.settings().single_keys
        rows = [row for row in not_right_keys(self._troubles) if single or not is_letter(row.key)]
        self.menu.show_keys({row.name: row.key for row in rows})
        named: dict[str, QAbstractButton] = {
            **self.menu.buttons,
            "signs": self.menu.fold.header,
            "stop": self.stop_button,
            "rest": self.rest_button,
        }
        if self._trouble is None:
            named["leave"] = self.on_with_it
        else:
            named |= {"leave": self.list_button, "on": self.on_with_it}
        for one in (self.on_with_it, self.list_button):
            one.setShortcut("")
        give_keys(rows, named)

    # What the person says -------------------------------------------------------------------

    def _note(self, which: str, ticked: bool) -> None:
        try:
            if ticked:
                self._notes.tick(which)
            else:
                self._notes.untick(which)
        except StoreError as error:
            self.problem_line.show_problem(str(error))
            self.show_records(self.desk.workspace.records)

    def _read(self, answer: str) -> None:
        try:
            self._notes.read(self._notes.today(), answer)
        except StoreError:
            return  # then the card is shown once more another time, and nothing waits for it

    def _rest(self) -> None:
        ladder = self._ladder
        if ladder is None:
            return
        try:
            self._notes.rest(ladder)
        except StoreError as error:
            self.problem_line.show_problem(str(error))
            return
        self._end()

    def _stop(self) -> None:
        self._read(WENT_ON)
        self._end()

    def _end(self) -> None:
        if self._trouble is not None:
            self.stopped.emit(self._trouble.status, self._trouble.left_because)

    def _go_back(self) -> None:
        if self._trouble is not None and self._trouble.asks_again:
            self.yes_wanted.emit()
            return
        self._read(WENT_ON)
        self.back.emit()

    def _go_on_safe(self) -> None:
        self._read(SAFE_NOW)
        self.back.emit()

    def _ask_help(self) -> None:
        if self._trouble is not None:
            self.help_wanted.emit(self._trouble.help_place)

    def _connect(self) -> None:
        self.menu.chosen.connect(self._choose)
        self.menu.signs.toggled.connect(self._take_sign)
        self.view.toggled.connect(self._note)
        self.harm.place_wanted.connect(self.help_wanted)
        self.harm.safe.connect(self._go_on_safe)
        self.rest_button.clicked.connect(self._rest)
        self.stop_button.clicked.connect(self._stop)
        self.on_with_it.clicked.connect(self._go_back)
        self.help_button.clicked.connect(self._ask_help)
        self.list_button.clicked.connect(self._show_menu)
