"""Whom could you turn to? Asked once the first evening is over; it can be left out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from ladder_app.domain.records import Records
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.support.card_asking import asked_for, left_out
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.buttons import button, quiet_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import Words, heading


class SafetyCardAsk(Card):
    """Hidden unless it is due, and where nothing can be saved."""

    look_wanted = Signal()
    """Please show the safety card."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._is_first = True
        self.name = heading()
        self.words = Words()
        self.go_on_button = button("")
        self.later_button = quiet_button(_("Not now"))
        self.problem_line = ProblemLine()
        self.go_on_button.clicked.connect(self._go_on)
        self.later_button.clicked.connect(self._leave_out)
        column = ColumnLayout()
        column.setSpacing(4)
        self.body.addWidget(self.name)
        self.body.addLayout(column)
        column.addWidget(self.words)
        column.addWidget(self.problem_line)
        column.addSpacing(4)
        offers = FlowLayout()
        offers.addWidget(self.go_on_button)
        offers.addWidget(self.later_button)
        column.addLayout(offers)
        self.hide()

    def buttons(self) -> dict[str, QPushButton]:
        """Its buttons by the names they have among the keys of the page."""
        return {"card_go_on": self.go_on_button, "card_later": self.later_button}

    def show_if_due(self, records: Records, *, has_room: bool) -> None:
        """Ask where that is due and the page has nothing else to ask."""
        asked = asked_for(records, self._desk.workspace.now()) if has_room else None
        self.setVisible(asked is not None and self._desk.workspace.read_only is None)
        if asked is None:
            return
        self._is_first = asked == "write"
        self.problem_line.show_problem("")
        name, words, go_on = _first() if self._is_first else _again()
        self.setAccessibleName(name)
        self.name.setText(name)
        self.words.setText(words)
        if self.go_on_button.text() != go_on:
            self.go_on_button.setText(go_on)

    def _go_on(self) -> None:
        if self._is_first:
            from ladder_app.ui.dialogs.support.safety_card_dialog import SafetyCardDialog

            SafetyCardDialog(self._desk, self).open()
        else:
            self.look_wanted.emit()

    def _leave_out(self) -> None:
        workspace = self._desk.workspace
        event = left_out(workspace.records, workspace.stamp())
        try:
            workspace.change(_("A question was left out"), put=[event], quiet=True)
        except StoreError as error:
            self.problem_line.show_problem(str(error))
            return
        self.hide()


def _first() -> tuple[str, str, str]:
    return (
        _("Who could you contact if things get very heavy?"),
        _(
            "A friend, a professional, a number: written down on a calm day, it is one click away "
            "under Help and support. You can leave it out; it is asked once more in a week."
        ),
        _("Write my safety card"),
    )


def _again() -> tuple[str, str, str]:
    return (
        _("Is your safety card still right?"),
        _("Numbers change and people move. You last looked at it some months ago."),
        _("Look at it"),
    )
