"""The forms that can be opened about a step, on the page of its ladder."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan import Plan
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.note.note_dialog import NoteDialog
from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from ladder_app.ui.dialogs.rating.rating_dialog import RatingDialog
from ladder_app.ui.ladder.forms.history_dialog import HistoryDialog
from ladder_app.ui.ladder.forms.merge_dialog import MergeDialog
from ladder_app.ui.ladder.forms.split_dialog import SplitDialog
from ladder_app.ui.ladder.forms.step_dialog import StepDialog
from ladder_app.ui.ladder.forms.step_purpose import Purpose
from ladder_app.ui.widgets.cover import Cover


class StepForms(QObject):
    """Opens them over the window; what belongs to another page it asks for."""

    log_wanted = Signal(str)
    practise_wanted = Signal(str, str)
    said = Signal(str)
    made = Signal(str)
    """A form has made or changed the step of this id."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def by_name(self) -> Mapping[str, Callable[[Ladder, Step], None]]:
        """The form behind each action that has one."""
        return {
            "practise": self._practise,
            "log": self._log,
            "plan": self._plan,
            "take_along": self._take_along,
            "rate": self._rate,
            "note": self._note,
            "edit": self._edit,
            "insert": self._insert,
            "split": self._split,
            "merge": self._merge,
        }

    def write_step(self, ladder: Ladder, purpose: Purpose) -> None:
        """Ask for a new step, or for changes to one."""
        dialog = StepDialog(self._desk, ladder, purpose, self._window)
        dialog.saved.connect(partial(self._tell_made, dialog))
        dialog.open()

    def show_history(self, step: Step, ladder: Ladder) -> None:
        """Show the ratings of a step over time."""
        HistoryDialog(self._desk, ladder, step, self._window).open()

    def open_plan(self, plan_id: str) -> None:
        """Show a plan, to change it."""
        records = self._desk.workspace.records
        plan = records.find("plan", plan_id)
        step = records.step(plan.step_id) if isinstance(plan, Plan) else None
        if isinstance(plan, Plan) and step is not None:
            PlanDialog(self._desk, step, self._window, plan=plan).open()

    def plan_leaving_out(self, step: Step) -> None:
        """Plan this step, with what may be left out of it in view."""
        dialog = PlanDialog(self._desk, step, self._window)
        dialog.more.set_open(True)
        dialog.open()

    def open_note(self, note_id: str) -> None:
        """Show a note, to read or change it."""
        note = self._desk.workspace.records.find("journal_entry", note_id)
        if isinstance(note, JournalEntry):
            NoteDialog(self._desk, note.link, self._window, entry=note).open()

    def _practise(self, _ladder: Ladder, step: Step) -> None:
        self.practise_wanted.emit(step.id, "")

    def _log(self, _ladder: Ladder, step: Step) -> None:
        self.log_wanted.emit(step.id)

    def _plan(self, _ladder: Ladder, step: Step) -> None:
        PlanDialog(self._desk, step, self._window).open()

    def _take_along(self, _ladder: Ladder, step: Step) -> None:
        # What sets type is heavy, and few who look at a ladder print.
        from ladder_app.ui.dialogs.paper.take_along_dialog import TakeAlongDialog

        TakeAlongDialog(self._desk, step, self._window).open()

    def _rate(self, ladder: Ladder, step: Step) -> None:
        dialog = RatingDialog(self._desk, ladder, step, self._window)
        dialog.saved.connect(partial(self.made.emit, step.id))
        Cover(self._desk.look, self._window, dialog)
        dialog.open()

    def _note(self, _ladder: Ladder, step: Step) -> None:
        NoteDialog(self._desk, Link(kind="step", id=step.id), self._window).open()

    def _edit(self, ladder: Ladder, step: Step) -> None:
        self.write_step(ladder, Purpose(step=step))

    def _insert(self, ladder: Ladder, step: Step) -> None:
        self.write_step(ladder, Purpose(after=step))

    def _tell_made(self, dialog: StepDialog) -> None:
        self.made.emit(dialog.step_id)

    def _split(self, _ladder: Ladder, step: Step) -> None:
        SplitDialog(self._desk, step, self._window).open()

    def _merge(self, ladder: Ladder, step: Step) -> None:
        others = [
            one for one in self._desk.workspace.records.active_steps(ladder.id) if one.id != step.id
        ]
        if not others:
            self.said.emit(_("There is no other step to join it with yet."))
            return
        MergeDialog(self._desk, step, others, self._window).open()
