"""One agreement on the page People: with whom, how it stands, what it says, what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from ladder_app.domain.agreements.agreement import Agreement
from ladder_app.domain.agreements.agreement_words import standing_words
from ladder_app.domain.agreements.standing import Standing
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.ladder_name import discreet_ladder_name
from ladder_app.language import _
from ladder_app.ui.people.told_view import ToldView
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.words import Words, heading, muted, small


class AgreementCard(Card):
    """What is asked for concerns the ladder of the id that comes with it.

    Where the ladder is sensitive its words show only when they are asked for.
    """

    change_wanted = Signal(str)
    withdraw_wanted = Signal(str)
    read_wanted = Signal(str)
    print_wanted = Signal(str)
    go_on_wanted = Signal()
    """Please show the attempt under way."""

    def __init__(self) -> None:
        super().__init__()
        self._ladder_id = ""
        self.name_line = heading()
        self.since_line = small()
        self.standing_line = Words()
        self.under_way_line = Words(
            _("An attempt is still under way. You can stop it there; a stop is a result.")
        )
        self.told = ToldView()
        self.hidden_line = muted(_("Its words show when you read it: the ladder is sensitive."))
        self.change = button(_("Change it"))
        self.read = button(_("Read it"))
        self.print = button(_("A page for both …"))
        self.withdraw = button(_("Withdraw it"))
        self.change.clicked.connect(self._ask_change)
        self.read.clicked.connect(self._ask_read)
        self.print.clicked.connect(self._ask_print)
        self.withdraw.clicked.connect(self._ask_withdraw)
        self.go_on = button(_("Go to the attempt"))
        self.go_on.clicked.connect(self.go_on_wanted)
        self.told.setContentsMargins(0, 8, 0, 0)
        for part in (
            self.name_line,
            self.since_line,
            self.standing_line,
            self.under_way_line,
            self.told,
            self.hidden_line,
        ):
            self.body.addWidget(part)
        flow = FlowLayout()
        for one in self.buttons().values():
            flow.addWidget(one)
        self.body.addSpacing(8)
        self.body.addLayout(flow)

    def buttons(self) -> dict[str, QPushButton]:
        """Its buttons by the names they have among the keys of the page."""
        return {
            "go_on": self.go_on,
            "change": self.change,
            "read": self.read,
            "print": self.print,
            "withdraw": self.withdraw,
        }

    def last_stop(self) -> QPushButton:
        """Where Tab leaves it."""
        return self.withdraw

    def show_agreement(
        self, agreement: Agreement, ladder: Ladder, standing: Standing, name: str, since: str
    ) -> None:
        """Show this version, which is the newest; `name` is with whom, `since` the days of it."""
        self._ladder_id = ladder.id
        holds = standing in ("holds", "to_look_at")
        title = _("With {name}").format(name=name) if name else _("An agreement")
        self.name_line.setText(title)
        self.setAccessibleName(title)
        self.since_line.setText(since)
        self.standing_line.setText(standing_words(standing))
        self.standing_line.setVisible(standing != "holds")
        self.told.show_agreement(agreement)
        self.told.setVisible(holds and not ladder.sensitive)
        self.hidden_line.setVisible(holds and ladder.sensitive)
        self.change.setText(_("Change it") if standing != "withdrawn" else _("Write a new one"))
        if standing == "withdrawn" and self.withdraw.hasFocus():
            self.change.setFocus()
        self.withdraw.setVisible(standing != "withdrawn")
        self.print.setVisible(holds)
        self.show_under_way(False)
        for one in self.buttons().values():
            one.setAccessibleName(f"{one.text()}: {title}, {discreet_ladder_name(ladder)}")

    def show_under_way(self, is_so: bool) -> None:
        """Whether an attempt goes on although nothing holds for it any more."""
        self.under_way_line.setVisible(is_so)
        self.go_on.setVisible(is_so)

    def allow_writing(self, allowed: bool) -> None:
        """In a case that can only be read it is only read."""
        self.change.setEnabled(allowed)
        self.withdraw.setEnabled(allowed)

    def _ask_change(self) -> None:
        self.change_wanted.emit(self._ladder_id)

    def _ask_read(self) -> None:
        self.read_wanted.emit(self._ladder_id)

    def _ask_print(self) -> None:
        self.print_wanted.emit(self._ladder_id)

    def _ask_withdraw(self) -> None:
        self.withdraw_wanted.emit(self._ladder_id)
