"""Coming back to a ladder that is complete: which step, and on which of four days."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_order import by_rating
from ladder_app.domain.plans.plan_entry import can_be_planned
from ladder_app.domain.suggestions.following import REPEAT_WEEKS, repeat_days, repeats
from ladder_app.language import _, ngettext
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.day_words import weekday_words
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.form_dialog import FormDialog
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import Words, muted


class RepeatsDialog(FormDialog):
    """Four days to tick, at growing distances; saving makes every plan in one edit."""

    def __init__(self, desk: Desk, ladder_id: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Come back to it now and then"), _("Plan these"), parent)
        self.step = DropDown(_("Which step?"))
        for step in _steps(desk, ladder_id):
            self.step.addItem(step.text, step.id)
        self._days = repeat_days(desk.workspace.now().date())
        self.lines = [
            TickLine(_line(weeks, weekday_words(day)))
            for weeks, day in zip(REPEAT_WEEKS, self._days, strict=True)
        ]
        for line in self.lines:
            line.setChecked(True)
            line.toggled.connect(self.show_completeness)
        self._lay_out()
        self.step.setFocus()

    def is_complete(self) -> bool:
        return self.step.currentData() is not None and any(map(TickLine.isChecked, self.lines))

    def commit(self) -> None:
        workspace = self.desk.workspace
        days = [day for day, line in zip(self._days, self.lines, strict=True) if line.isChecked()]
        plans = repeats(self.step.currentData(), days, workspace.stamp())
        label = ngettext("Plan a repeat", "Plan {n} repeats", len(plans))
        workspace.change(label.format(n=len(plans)), put=plans)

    def _lay_out(self) -> None:
        question = Words(self.step.accessibleName())
        question.setBuddy(self.step)
        quiet = muted(_("Each has three days. Any of them can be moved or let go."))
        for parts, space in (((question, self.step), 4), (self.lines, 0), ((quiet,), 0)):
            group = QVBoxLayout()
            group.setSpacing(space)
            for part in parts:
                group.addWidget(part)
            self.body.addLayout(group)


def _steps(desk: Desk, ladder_id: str) -> list[Step]:
    """The hardest first: what was reached last is what one may want to keep."""
    steps = desk.workspace.records.active_steps(ladder_id)
    rated = by_rating(steps)
    unrated = [step for step in steps if not step.rated]
    return [step for step in (*reversed(rated), *unrated) if can_be_planned(step)]


def _line(weeks: int, day: str) -> str:
    after = ngettext("After {n} week: {day}", "After {n} weeks: {day}", weeks)
    return after.format(n=weeks, day=day)
