"""Two questions before a step that needs a yes from two people, asked anew every day.

Yes and yes leads on. Anything else is an answer as good: then today is a talking day, and an
attempt that is under way already ends as a stop that was respected.
"""

from contextlib import suppress
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.agreements.consent import (
    asked_today,
    talking_day,
    whose_word,
)
from ladder_app.domain.agreements.consent_check import ConsentCheck, is_yes_and_yes
from ladder_app.domain.agreements.standing import current_agreement
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.attempt.consent_choices import ConsentChoices
from ladder_app.ui.attempt.live.asking_stage import AskingStage
from ladder_app.ui.attempt.live.consent.agreement_words import AgreementWords
from ladder_app.ui.attempt.live.consent.talking_day_view import TalkingDayView
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.buttons import button, primary_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.key_row import KeyRow, give_keys, page_keys
from ladder_app.ui.widgets.screen import PageKey
from ladder_app.ui.widgets.words import small

OTHER_STEP_KEYS: Final = ("Alt+1", "Alt+2", "Alt+3")


def consent_keys() -> tuple[KeyRow, ...]:
    """The keys of both pages; Enter leads on as well."""
    return (
        KeyRow("on", "Ctrl+Return", _("go on, wherever one is")),
        KeyRow("back", "Alt+B", _("go back to the questions")),
        KeyRow("close", "Esc", _("close")),
        KeyRow("step_1", OTHER_STEP_KEYS[0], _("the first step for a talking day")),
        KeyRow("step_2", OTHER_STEP_KEYS[1], _("the second step for a talking day")),
        KeyRow("step_3", OTHER_STEP_KEYS[2], _("the third step for a talking day")),
    )


class ConsentStage(AskingStage):
    """Nothing is chosen beforehand; the answers may be changed until something is kept."""

    agreed = Signal()
    other_step_wanted = Signal(str)
    stopped = Signal(str)
    """What was under way ends here, because of one of the two: why it was left."""

    def __init__(self, desk: Desk) -> None:
        self.next_button = primary_button("")
        self.back_button = button(_("Back to the questions"))
        self.close_button = button(_("Close"))
        super().__init__(desk, self.next_button, self.back_button, self.close_button)
        self._step: Step | None = None
        self._attempt_id = ""
        self._plan_id = ""
        self._talks = False
        self._is_under_way = False
        self.choices = ConsentChoices()
        self.agreement = AgreementWords()
        self.asking = Card(_("Two questions for today"))
        self.asking.body.setSpacing(16)
        self.asking.body.addWidget(self.choices)
        self.asking.body.addWidget(
            small(
                _(
                    "The answers are your own note. They prove nobody’s consent and do not carry "
                    "over to another day. Either of you can say stop at any moment."
                )
            )
        )
        self.talking = TalkingDayView(desk.look)
        column = ColumnLayout()
        column.setSpacing(16)
        for one in (self.asking, self.agreement, self.talking):
            column.addWidget(one)
        self.column.addLayout(column)
        self.column.addStretch(1)
        self.choices.changed.connect(self._follow)
        self.next_button.clicked.connect(self._go_on)
        self.back_button.clicked.connect(self._ask)
        self.close_button.clicked.connect(self.closed)
        self.talking.step_wanted.connect(self._keep_and_go_to)

    def show_step(
        self,
        records: Records,
        step: Step,
        attempt_id: str,
        plan_id: str,
        *,
        is_under_way: bool = False,
    ) -> None:
        """Ask for this step, today; whatever comes of it bears `attempt_id`."""
        self._step = step
        self._is_under_way = is_under_way
        self.close_button.setText(_("Back to the list") if is_under_way else _("Close"))
        self._attempt_id = attempt_id
        self._plan_id = plan_id
        self.choices.set_answers((None, None))
        now = self.desk.workspace.now()
        self.agreement.show_agreement(current_agreement(records, step.ladder_id, now))
        self.talking.show_steps(records, step)
        self.lead_to_foot(self.talking)
        self._ask()

    def first_field(self) -> QWidget:
        return self.next_button if self._talks else self.choices.mine

    def page_keys(self) -> tuple[PageKey, ...]:
        return (PageKey("Enter", _("go on")), *page_keys(consent_keys()))

    # The questions --------------------------------------------------------------------------

    def _ask(self) -> None:
        self._show_page(talks=False)

    def _show_page(self, *, talks: bool) -> None:
        self._talks = talks
        self.asking.setVisible(not talks)
        self.agreement.setVisible(not talks and self.agreement.has_words)
        self.talking.setVisible(talks)
        self.back_button.setVisible(talks)
        self.show_calm()
        self._follow()
        self.first_field().setFocus()

    def _follow(self) -> None:
        self.next_button.setText(_("Keep this for today") if self._talks else _("Go on"))
        answered = None not in self.choices.answers()
        self.next_button.setEnabled(answered and self.desk.workspace.read_only is None)
        # A button forgets its key with its words.
        named = {"on": self.next_button, "back": self.back_button, "close": self.close_button}
        give_keys(consent_keys(), named | self.talking.named_buttons())

    def _go_on(self) -> None:
        if self._talks:
            if self._keep_talking_day():
                self.closed.emit()
        elif is_yes_and_yes(self.choices.answers()):
            self._keep_yes()
        elif self._is_under_way:
            self._stop()
        else:
            self._show_page(talks=True)

    # Keeping --------------------------------------------------------------------------------

    def _check(self, step: Step) -> ConsentCheck:
        workspace = self.desk.workspace
        answers = self.choices.answers()
        return asked_today(workspace.records, step, answers, self._attempt_id, workspace.now())

    def _keep_yes(self) -> None:
        if self._step is None:
            return
        try:
            self.desk.workspace.change(
                _("Note a yes for today"), put=[self._check(self._step)], quiet=True
            )
        except StoreError as error:
            self.show_refusal(str(error))
            return
        self.agreed.emit()

    def _stop(self) -> None:
        if self._step is None:
            return
        check = self._check(self._step)
        # A stop waits for no disk: the attempt says it too, and is saved when that works again.
        with suppress(StoreError):
            self.desk.workspace.change(_("Note an answer of today"), put=[check], quiet=True)
        self.stopped.emit(whose_word(check) or "consent_withdrawn_by_other")

    def _keep_talking_day(self) -> bool:
        """The answers and what became of the day, in one edit that can be undone."""
        if self._step is None:
            return False
        check = self._check(self._step)
        workspace = self.desk.workspace
        now, plan_id = workspace.now(), self._plan_id
        attempt = talking_day(workspace.records, self._step, check, plan_id, now)
        try:
            workspace.change(_("A talking day"), put=[check, attempt])
        except StoreError as error:
            self.show_refusal(str(error))
            return False
        return True

    def _keep_and_go_to(self, step_id: str) -> None:
        if self._keep_talking_day():
            self.other_step_wanted.emit(step_id)
