"""Afterwards: thanks, one line of facts, and what could come next, each one step away."""

from PySide6.QtWidgets import QPushButton, QWidget

from ladder_app.domain.agreements.standing import lacks_agreement
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.attempt_entry import entry_of
from ladder_app.domain.attempts.attempt_facts import facts
from ladder_app.domain.journal.journal_entry import Link
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.domain.toolbox.offering import Beside, may_offer_practice
from ladder_app.language import _
from ladder_app.ui.attempt.consent_words import missing_agreement_words
from ladder_app.ui.attempt.live.asking_stage import AskingStage
from ladder_app.ui.attempt.live.during.during_keys import PRACTICE, PRACTICE_KEY
from ladder_app.ui.attempt.wording import not_safe_words, thanks_words
from ladder_app.ui.desk import Desk
from ladder_app.ui.suggestions.suggestion_card import SuggestionCard
from ladder_app.ui.widgets.buttons import button, primary_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import KeyRow, give_keys, page_keys
from ladder_app.ui.widgets.next_steps import NextSteps
from ladder_app.ui.widgets.screen import PageKey
from ladder_app.ui.widgets.words import Words, muted


def afterwards_keys() -> tuple[KeyRow, ...]:
    """The keys of the page; Enter is done as well."""
    return (
        KeyRow("done", "Esc", _("done")),
        KeyRow("note", "Alt+N", _("write a note")),
        KeyRow("rate", "Alt+R", _("rate the step again")),
        KeyRow("plan", "Alt+P", _("plan the next")),
        KeyRow(PRACTICE, PRACTICE_KEY, _("a practice")),
        KeyRow("help", "Alt+S", _("Help and support")),
    )


class AfterwardsStage(AskingStage):
    """`show_attempt` fills it; `closed` says that the person is done."""

    def __init__(self, desk: Desk) -> None:
        self.done_button = primary_button(_("Done"))
        super().__init__(desk, self.done_button)
        self._attempt: Attempt | None = None
        self._step: Step | None = None
        self._ladder: Ladder | None = None
        self.thanks = Words("", "quote")
        self.kind_line = muted()
        self.facts_line = muted()
        self.agreement_line = muted(missing_agreement_words())
        self.note_button = button(_("Write a note"))
        self.rate_button = button(_("Rate the step again"))
        self.plan_button = button(_("Plan the next"))
        self.next_steps = NextSteps(self.plan_button)
        self.practice_button = button(_("A practice"))
        self.help_button = button(_("Help and support"))
        self.suggestion = SuggestionCard(desk, "attempt")
        self._lay_out()
        self._connect()

    def show_attempt(self, records: Records, attempt: Attempt) -> None:
        """Thank for this attempt."""
        self._attempt = attempt
        self._draw(records)

    def show_records(self, records: Records) -> None:
        """Follow corrections, and answers to the suggestion."""
        if self._attempt is not None:
            self._attempt = records.attempt(self._attempt.id) or self._attempt
            self._draw(records)

    def first_field(self) -> QWidget:
        """Enter is done."""
        return self.done_button

    def page_keys(self) -> tuple[PageKey, ...]:
        """What can be done from here."""
        shown = [row for row in afterwards_keys() if not self._buttons()[row.name].isHidden()]
        done = PageKey("Enter", _("done"))
        # What could come next stands first: a line has room for few.
        shown.sort(key=lambda row: row.name == "done")
        return (done, *page_keys(shown), *self.suggestion.page_keys())

    def _draw(self, records: Records) -> None:
        attempt = self._attempt
        if attempt is None:
            return
        self._step = records.step(attempt.step_id)
        ladder_id = self._step.ladder_id if self._step is not None else ""
        self._ladder = records.ladder(ladder_id)
        unsafe = attempt.status == "stopped_for_safety"
        answer = entry_of(attempt).answer
        self.thanks.setText(_("Written down. Thank you."))
        scale = self._ladder.scale_display if self._ladder is not None else "0-100"
        for line, words in (
            (self.kind_line, not_safe_words() if unsafe else thanks_words(answer)),
            (self.facts_line, facts(records, attempt, scale)),
        ):
            line.setText(words)
            line.setVisible(bool(words))
        lacks = self._step is not None and lacks_agreement(
            records, self._step, self.desk.workspace.now()
        )
        self.agreement_line.setVisible(lacks)
        may_write = self.desk.workspace.read_only is None and self._step is not None
        self.help_button.setVisible(unsafe)
        self.note_button.setVisible(may_write)
        self.rate_button.setVisible(may_write and self._ladder is not None)
        offers = self.next_steps.offer(records, self._step)
        self.plan_button.setVisible(may_write and offers)
        self.practice_button.setVisible(
            self._step is not None and may_offer_practice(records, self._step)
        )
        self.suggestion.show_for(records, ladder_id, attempt.step_id)
        for part in (self._card, self.suggestion):
            self.lead_to_foot(part)

    def _write_note(self) -> None:
        from ladder_app.ui.dialogs.note.note_dialog import NoteDialog

        if self._attempt is not None:
            NoteDialog(self.desk, Link(kind="attempt", id=self._attempt.id), self).open()

    def _rate(self) -> None:
        from ladder_app.ui.dialogs.rating.rating_dialog import RatingDialog

        if self._step is not None and self._ladder is not None:
            dialog = RatingDialog(
                self.desk, self._ladder, self._step, self, occasion="after_attempt"
            )
            dialog.open()

    def _plan(self, step_id: str) -> None:
        from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog

        step = self.desk.workspace.records.step(step_id)
        if step is not None:
            PlanDialog(self.desk, step, self).open()

    def _practise(self) -> None:
        from ladder_app.ui.practices.practising import practise

        if self._attempt is not None:
            practise(self.desk, self, None, Beside("after_attempt", self._attempt.id))

    def _show_help(self) -> None:
        self.help_wanted.emit("")

    def _buttons(self) -> dict[str, QPushButton]:
        return {
            "done": self.done_button,
            "note": self.note_button,
            "rate": self.rate_button,
            "plan": self.plan_button,
            PRACTICE: self.practice_button,
            "help": self.help_button,
        }

    def _lay_out(self) -> None:
        card = Card()
        card.body.setSpacing(12)
        for line in (self.thanks, self.kind_line, self.facts_line, self.agreement_line):
            card.body.addWidget(line)
        flow = FlowLayout()
        for one in (
            self.help_button,
            self.note_button,
            self.rate_button,
            self.plan_button,
            self.practice_button,
        ):
            flow.addWidget(one)
        card.body.addLayout(flow)
        lines = ColumnLayout(112)
        lines.setSpacing(16)
        lines.addWidget(card)
        lines.addWidget(self.suggestion)
        self.column.addLayout(lines)
        self.column.addStretch(1)
        self._card = card

    def _connect(self) -> None:
        self.done_button.clicked.connect(self.closed)
        self.note_button.clicked.connect(self._write_note)
        self.rate_button.clicked.connect(self._rate)
        self.next_steps.step_wanted.connect(self._plan)
        self.practice_button.clicked.connect(self._practise)
        self.help_button.clicked.connect(self._show_help)
        self.suggestion.choice_wanted.connect(self.choice_wanted)
        self.suggestion.said.connect(self.said)
        give_keys(afterwards_keys(), self._buttons())
