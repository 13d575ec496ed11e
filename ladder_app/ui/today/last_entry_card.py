"""What was written down last, or what will stand here once something is."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, SignalInstance

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.today.entry_words import entry_words
from ladder_app.ui.today.today_keys import day_keys
from ladder_app.ui.widgets.buttons import link_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.next_steps import NextSteps
from ladder_app.ui.widgets.words import Words, muted, small


class LastEntryCard(Card):
    """One attempt in three lines; what is asked for comes with its id."""

    open_wanted = Signal(str)
    note_wanted = Signal(str)
    rate_wanted = Signal(str)
    plan_wanted = Signal(str)
    """Please plan the step of this id."""

    def __init__(self) -> None:
        super().__init__()
        self.attempt_id = ""
        self._is_answered = True
        self._kind = small(_("What you did last"))
        self.step = Words()
        self.how = muted()
        self.open = link_button(_("Read it again"))
        self.note = link_button(_("Write a note"))
        self.rate = link_button(_("Rate it again"))
        self.next = link_button(_("Plan the next"))
        for one, wanted in (
            (self.open, self.open_wanted),
            (self.note, self.note_wanted),
            (self.rate, self.rate_wanted),
        ):
            one.clicked.connect(partial(self._ask, wanted))
        self.next_steps = NextSteps(self.next)
        self.next_steps.step_wanted.connect(self.plan_wanted)
        buttons = {"read": self.open, "note": self.note, "rate": self.rate, "next": self.next}
        give_keys(day_keys(), buttons)
        for part in (self._kind, self.step, self.how):
            self.body.addWidget(part)
        flow = FlowLayout(spacing=16)
        for one in buttons.values():
            flow.addWidget(one)
        self.body.addLayout(flow)

    def show_last(self, records: Records, attempts: Sequence[Attempt], today: date) -> None:
        """Show the last of these; the step of each is among the records."""
        step = records.step(attempts[-1].step_id) if attempts else None
        if step is None:
            self._show_nothing()
        else:
            self._show_entry(attempts[-1], step, today)
            self.next.setVisible(self.next_steps.offer(records, step))

    def _show_entry(self, attempt: Attempt, step: Step, today: date) -> None:
        self.attempt_id = attempt.id
        self._is_answered = attempt.status is not None
        self._kind.setText(_("What you did last"))
        self.step.setText(step.text)
        when = stamp_words(attempt.when, today)
        self.how.setText(
            _("{when} · {sentence}").format(when=_capital(when), sentence=entry_words(attempt))
        )
        self.setAccessibleName(f"{self._kind.text()}: {step.text}. {self.how.text()}")
        for one in (self.open, self.note):
            one.show()
        self.rate.setVisible(step.is_active)

    def allow_writing(self, allowed: bool) -> None:
        """In a case that can only be read it can be read.

        Else what does not say how it went asks for that: its form opens at the question.
        """
        asks = allowed and not self._is_answered
        self.open.setText(_("Say how it went") if asks else _("Read it again"))
        give_keys(day_keys(), {"read": self.open})  # a button forgets its key with its words
        for one in (self.note, self.rate, self.next):
            one.setEnabled(allowed)

    def _show_nothing(self) -> None:
        self.attempt_id = ""
        self._kind.setText(_("Nothing is written down yet"))
        self.step.setText(_("After you have tried something, what you learned can stand here."))
        self.how.setText(_("There is no hurry. A small step on an ordinary day is a good start."))
        self.setAccessibleName(self._kind.text())
        for one in (self.open, self.note, self.rate, self.next):
            one.hide()

    def _ask(self, wanted: SignalInstance) -> None:
        wanted.emit(self.attempt_id)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
