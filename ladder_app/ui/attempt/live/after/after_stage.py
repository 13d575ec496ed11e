"""After it: how it was, while it is fresh. Saving makes an attempt of what was under way."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.attempts.attempt_entry import AttemptEntry, entry_of
from ladder_app.domain.attempts.attempt_writing import records_at_the_end
from ladder_app.domain.attempts.occasion import Occasion
from ladder_app.domain.attempts.running_attempt import RunningAttempt, finished
from ladder_app.domain.records import Records
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.attempt.agreement_flag import flag_missing_agreement
from ladder_app.ui.attempt.draft_keeper import Draft, DraftKeeper
from ladder_app.ui.attempt.leaving_part import leaving_keys
from ladder_app.ui.attempt.live.after.after_form import AfterForm
from ladder_app.ui.attempt.live.form_stage import FormStage
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.key_row import page_keys
from ladder_app.ui.widgets.screen import PageKey


class AfterStage(FormStage):
    """`saved` carries the id of the attempt.

    Until it is saved the attempt stays under way on disk, and what was typed beside it.
    """

    saved = Signal(str)

    def __init__(self, desk: Desk) -> None:
        self.form: AfterForm
        super().__init__(desk, AfterForm(desk), _("Save"))
        self._running: RunningAttempt | None = None
        self._opened_with: AttemptEntry | None = None
        self._keeper = DraftKeeper(desk, self)
        self._keeper.due.connect(self.leave)
        self._keeper.trouble.connect(self.bar.show_missing)
        self.form.changed.connect(self._keeper.touch)
        self.form.answer.help_wanted.connect(self._show_help)

    def show_running(self, records: Records, running: RunningAttempt) -> None:
        """Ask about this attempt; what was typed about it before is there again."""
        self.leave()
        step = records.step(running.step_id)
        known = entry_of(finished(running), step.ladder_id if step is not None else "")
        entry = replace(known, to_leave_out=running.to_leave_out)
        self._running = running
        self.form.show_running(records, running, entry)
        self._opened_with = self.form.entry()
        typed = self._keeper.open(f"after-{running.id}").entry
        if typed is not None:
            self.form.show_running(records, running, typed)
        self.show_permission()

    def page_keys(self) -> tuple[PageKey, ...]:
        """Those of a form, and the one that takes the last rating."""
        offers = not self.form.leaving.last_button.isHidden()
        return (*super().page_keys(), *(page_keys(leaving_keys()) if offers else ()))

    def first_field(self) -> QWidget:
        """How it was."""
        return self.form.answer.answer

    def save(self) -> None:
        """One edit puts the attempt and takes away what was under way."""
        if self._running is None:
            return
        workspace = self.desk.workspace
        occasion = Occasion(workspace.now(), self.form.scale())
        entry, records = self.form.entry(), workspace.records
        attempt, put = records_at_the_end(entry, records, occasion, self._running)
        kept = records.running_attempt()
        drop = () if kept is None or kept.id != attempt.id else (kept,)
        try:
            workspace.change(_("Log an attempt"), put=put, drop=drop)
        except StoreError as error:
            self.leave()
            self.bar.show_refusal(str(error))
            return
        self._keeper.keep(Draft())
        self._running = self._opened_with = None
        flag_missing_agreement(self.desk, attempt)
        self.saved.emit(attempt.id)

    def leave(self) -> None:
        """Keep what was typed."""
        if self._opened_with is not None:
            entry = self.form.entry()
            self._keeper.keep(Draft(entry if entry != self._opened_with else None))

    def _show_help(self) -> None:
        self.help_wanted.emit("")
