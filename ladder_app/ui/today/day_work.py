"""Does what the cards of the page Today ask for: at once, or through a form."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.journal.journal_entry import Link
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_name import discreet_name
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.record import Record
from ladder_app.domain.store.store_error import StoreError
from ladder_app.language import _
from ladder_app.ui.desk import Desk

# Forms and what they need are imported when one is wanted: this page is the first that is shown.


class DayWork(QObject):
    """What cannot be saved is said and changes nothing. Unknown ids do nothing."""

    practise_wanted = Signal(str, str)
    log_wanted = Signal(str)
    said = Signal(str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    # Plans ----------------------------------------------------------------------------------

    def start_planned(self, plan_id: str) -> None:
        """Begin an attempt for this plan."""
        plan = self._plan(plan_id)
        if plan is not None:
            self.practise_wanted.emit(plan.step_id, plan.id)

    def practise(self, step_id: str) -> None:
        """Begin an attempt at this step, without a plan."""
        self.practise_wanted.emit(step_id, "")

    def log_planned(self, plan_id: str) -> None:
        """Write down that the step of this plan was done."""
        plan = self._plan(plan_id)
        if plan is not None:
            self.log_wanted.emit(plan.step_id)

    def agree_on_planned(self, plan_id: str) -> None:
        """Write what the step of this plan waits for."""
        plan = self._plan(plan_id)
        if plan is not None:
            self.agree(plan.step_id)

    def agree(self, step_id: str) -> None:
        """Write the agreement that this step waits for."""
        step = self._step(step_id)
        ladder = None if step is None else self._desk.workspace.records.ladder(step.ladder_id)
        if ladder is not None:
            from ladder_app.ui.dialogs.agreement.agreement_way import write_agreement

            write_agreement(self._desk, ladder, self._window)

    def take_along(self, plan_id: str) -> None:
        """Show what can be taken along for this plan."""
        plan = self._plan(plan_id)
        step = None if plan is None else self._step(plan.step_id)
        if step is not None:
            from ladder_app.ui.dialogs.paper.take_along_dialog import TakeAlongDialog

            TakeAlongDialog(self._desk, step, self._window, plan=plan).open()

    def another_day(self, plan_id: str) -> None:
        """Ask what came between, and whether there is to be another day."""
        plan = self._plan(plan_id)
        step = None if plan is None else self._step(plan.step_id)
        if plan is not None and step is not None:
            from ladder_app.ui.dialogs.plan.excuse_dialog import ExcuseDialog

            name = discreet_name(self._desk.workspace.records, step)
            ExcuseDialog(self._desk, plan, name, self._window).open()

    def let_earlier_plans_go(self) -> None:
        """Take back every plan whose first day has come, in one edit."""
        from ladder_app.domain.plans.plan_edits import all_let_go, earlier_plans

        workspace = self._desk.workspace
        plans = earlier_plans(workspace.records, workspace.now().date())
        self.change(_("Let earlier plans go"), put=all_let_go(plans))

    # The attempt under way ------------------------------------------------------------------

    def close_under_way(self) -> None:
        """Make an attempt of what is known of the one under way."""
        from ladder_app.domain.live.closing import closed_as_partial

        workspace = self._desk.workspace
        running = workspace.records.running_attempt()
        if running is not None:
            attempt = closed_as_partial(running, workspace.stamp())
            self.change(_("Close an attempt"), put=[attempt], drop=[running])

    # What was done last ---------------------------------------------------------------------

    def write_note(self, attempt_id: str) -> None:
        """Write a note about this attempt."""
        if self._desk.workspace.records.attempt(attempt_id) is not None:
            from ladder_app.ui.dialogs.note.note_dialog import NoteDialog

            link = Link(kind="attempt", id=attempt_id)
            NoteDialog(self._desk, link, self._window).open()

    def rate_again(self, attempt_id: str) -> None:
        """Rate the step of this attempt."""
        step = self._step_of(attempt_id)
        ladder = None if step is None else self._desk.workspace.records.ladder(step.ladder_id)
        if step is not None and ladder is not None:
            from ladder_app.ui.dialogs.rating.rating_dialog import RatingDialog

            dialog = RatingDialog(self._desk, ladder, step, self._window, occasion="after_attempt")
            dialog.open()

    def plan(self, step_id: str) -> None:
        """Plan this step."""
        step = self._step(step_id)
        if step is not None:
            from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog

            PlanDialog(self._desk, step, self._window).open()

    # ----------------------------------------------------------------------------------------

    def change(self, label: str, put: Iterable[Record] = (), drop: Iterable[Record] = ()) -> None:
        """Make an edit; what cannot be saved is said."""
        try:
            self._desk.workspace.change(label, put=put, drop=drop)
        except StoreError as error:
            self.said.emit(str(error))

    def _plan(self, plan_id: str) -> Plan | None:
        found = self._desk.workspace.records.find(Plan.KIND, plan_id)
        return found if isinstance(found, Plan) else None

    def _step(self, step_id: str) -> Step | None:
        step = self._desk.workspace.records.step(step_id)
        return step if step is not None and step.deleted_at is None else None

    def _step_of(self, attempt_id: str) -> Step | None:
        attempt = self._desk.workspace.records.attempt(attempt_id)
        return None if attempt is None else self._step(attempt.step_id)
