"""A plan that did not happen: what came between, if one likes to say so, and another day or not."""

from typing import get_args

from PySide6.QtWidgets import QWidget

from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.plans.plan import Excuse, Plan
from ladder_app.domain.plans.plan_edits import let_go, moved
from ladder_app.domain.plans.plan_entry import PlanEntry, can_be_planned, problems
from ladder_app.domain.record import Record, new_id
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.fields_dialog import FieldsDialog
from ladder_app.ui.dialogs.drafts.still_there import plan_changed
from ladder_app.ui.dialogs.plan.plan_day_field import PlanDayField
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.plan_words import excuses
from ladder_app.ui.widgets.text_field import TextField
from ladder_app.ui.widgets.words import Words, muted

_WITH_REASON: Excuse = "changed_mind_with_reason"


class ExcuseDialog(FieldsDialog):
    """`called` is how the step may be named where this is opened.

    Why one changed one's mind is kept as a note to the step, which only the person sees.
    """

    def __init__(self, desk: Desk, plan: Plan, called: str, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            _("Another day, or not"),
            _("Save"),
            parent,
            form=f"another day {plan.id}",
            afresh=_("A fresh form. What you had begun is set aside."),
        )
        self._plan = plan
        step = desk.workspace.records.step(plan.step_id)
        self.excuse_choice = Choices(_("What came between?"), list(excuses()))
        self.why_field = TextField(_("Why, in a few words"))
        self.next_choice = Choices(
            _("And the plan?"), [("another_day", _("Another day")), ("let_go", _("Let it go"))]
        )
        self.day_field = PlanDayField(desk.workspace.now, _("When?"))
        self.day_field.set_value(None, plan.window_days)
        for part in (
            Words(called, "quote"),
            muted(_("Plans meet life. You need not say why.")),
            self.excuse_choice,
            self.why_field,
            self.next_choice,
            self.day_field,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)
        if step is not None and not can_be_planned(step):
            self.next_choice.buttons()[0].hide()
        self.begin_with(
            {
                "excuse": self.excuse_choice,
                "why": self.why_field,
                "next": self.next_choice,
                "day": self.day_field,
            }
        )

    def is_complete(self) -> bool:
        if self.next_choice.value() == "another_day":
            return not problems(self._entry(), self.desk.workspace.now().date())
        return self.next_choice.value() == "let_go"

    def obstacle(self) -> str:
        return plan_changed(self.desk.workspace.records, self._plan)

    def commit(self) -> None:
        workspace = self.desk.workspace
        excuse = self._excuse()
        put: list[Record] = [*self._note()]
        day = self.day_field.day()
        if self.next_choice.value() == "another_day" and day is not None:
            put += moved(
                self._plan,
                day,
                self.day_field.window_days(),
                excuse=excuse,
                today=workspace.now().date(),
                plan_id=new_id(),
                at=workspace.stamp(),
            )
            workspace.change(_("Put a plan on another day"), put)
        else:
            workspace.change(_("Let a plan go"), [*put, let_go(self._plan, excuse)])

    def _excuse(self) -> Excuse | None:
        said = self.excuse_choice.value()
        return next((one for one in get_args(Excuse) if one == said), None)

    def _note(self) -> tuple[JournalEntry, ...]:
        text = self.why_field.text()
        if self._excuse() != _WITH_REASON or not text:
            return ()
        link = Link(kind="step", id=self._plan.step_id)
        return (JournalEntry(id=new_id(), at=self.desk.workspace.stamp(), text=text, link=link),)

    def _entry(self) -> PlanEntry:
        return PlanEntry(day=self.day_field.day(), window_days=self.day_field.window_days())

    def follow(self) -> None:
        self.why_field.setVisible(self._excuse() == _WITH_REASON)
        self.day_field.setVisible(self.next_choice.value() == "another_day")
        found = problems(self._entry(), self.desk.workspace.now().date())
        self.day_field.show_problem("" if self.day_field.is_empty() else found.get("day", ""))
