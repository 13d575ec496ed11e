"""A step that needs a yes from two people waits until they agreed on what is welcome.

The form opens over this page, and once it is saved the way leads on from here.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.agreements.agreement_words import waiting_words, way_words
from ladder_app.domain.agreements.standing import lacks_agreement, standing
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.attempt.live.asking_stage import AskingStage
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.agreement.agreement_way import write_agreement
from ladder_app.ui.widgets.buttons import button, primary_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.key_row import KeyRow, give_keys, page_keys
from ladder_app.ui.widgets.screen import PageKey
from ladder_app.ui.widgets.words import Words, heading, muted


def agreement_keys() -> tuple[KeyRow, ...]:
    """The keys of this page; Enter leads to the form as well."""
    return (
        KeyRow("write", "Ctrl+Return", _("write an agreement, or talk it over")),
        KeyRow("without", "Alt+O", _("go on to the two questions without one")),
        KeyRow("close", "Esc", _("close")),
    )


class AgreementStage(AskingStage):
    """Where two talked without writing it down one may go on; after a no, or a withdrawal, not."""

    passed = Signal()

    def __init__(self, desk: Desk) -> None:
        self.write_button = primary_button("")
        self.without_button = button(_("We have talked about it; go on without one"))
        self.close_button = button(_("Close"))
        super().__init__(desk, self.write_button, self.without_button, self.close_button)
        self._step: Step | None = None
        self.sentence = heading()
        card = Card()
        card.body.addWidget(self.sentence)
        card.body.addWidget(
            Words(
                _(
                    "Talking about what is welcome, what is not for now and what is off limits "
                    "comes before a step for two, and it is a step itself."
                )
            )
        )
        card.body.addWidget(
            muted(_("What happened without one can always be written down: I did this."))
        )
        column = ColumnLayout()
        column.addWidget(card)
        self.column.addLayout(column)
        self.column.addStretch(1)
        self.write_button.clicked.connect(self._write)
        self.without_button.clicked.connect(self.passed)
        self.close_button.clicked.connect(self.closed)

    def show_step(self, records: Records, step: Step) -> None:
        """Say how it stands with the agreement of this step."""
        self._step = step
        state = standing(records, step.ladder_id, self.desk.workspace.now())
        self.sentence.setText(waiting_words(state))
        self.write_button.setText(way_words(state))
        self.without_button.setVisible(state == "none")
        self.show_calm()
        # A button forgets its key with its words.
        buttons = {
            "write": self.write_button,
            "without": self.without_button,
            "close": self.close_button,
        }
        give_keys(agreement_keys(), buttons)

    def show_records(self, records: Records) -> None:
        """Once they agreed the way leads on."""
        step = None if self._step is None else records.step(self._step.id)
        if step is None or not self.isVisible():
            return
        if lacks_agreement(records, step, self.desk.workspace.now()):
            self.show_step(records, step)
        else:
            self.passed.emit()

    def first_field(self) -> QWidget:
        return self.write_button

    def page_keys(self) -> tuple[PageKey, ...]:
        return page_keys(agreement_keys())

    def _write(self) -> None:
        ladder_id = "" if self._step is None else self._step.ladder_id
        ladder = self.desk.workspace.records.ladder(ladder_id)
        if ladder is not None:
            write_agreement(self.desk, ladder, self)
