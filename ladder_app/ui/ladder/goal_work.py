"""Begins a ladder for a goal: one of the person's own, or the ready-made one of a start."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.goals.goal_starts import GoalStart, goal_starts
from ladder_app.domain.plans.plan_entry import WEEKS
from ladder_app.language import ngettext
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.plan.plan_dialog import PlanDialog
from ladder_app.ui.ladder.ladder_work import LadderWork


class GoalWork(QObject):
    """A ladder begun from a start shows the step that is about the goal, or plans it weekly."""

    made = Signal(str)
    """Please show the ladder or step of this id."""
    said = Signal(str)

    def __init__(self, desk: Desk, ladders: LadderWork, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._ladders = ladders
        self._window = window

    def begin(self, goal_id: str, start_name: str) -> None:
        """Ask how the ladder for this goal begins, with that of a start looked at already."""
        start = next((one for one in goal_starts() if one.name == start_name), None)
        if start is None:
            self._ladders.begin(goal_id)
            return
        dialog = self._ladders.choose_template(goal_id)
        dialog.view.choose(start.template_id)
        dialog.made.connect(partial(self._show_begun, start))

    def _show_begun(self, start: GoalStart, ladder_id: str) -> None:
        by_order = {one.order: one for one in self._desk.workspace.records.steps(ladder_id)}
        step = by_order.get(start.steps[0])
        if step is None:
            return
        self.made.emit(step.id)
        numbers = ", ".join(map(str, start.steps))
        said = ngettext(
            "Step {numbers} is about your goal. Begin wherever you like.",
            "Steps {numbers} are about your goal. Begin wherever you like.",
            len(start.steps),
        )
        self.said.emit(said.format(numbers=numbers))
        if start.is_weekly:
            dialog = PlanDialog(self._desk, step, self._window, weeks=WEEKS[-1])
            dialog.more.set_open(True)
            dialog.open()
