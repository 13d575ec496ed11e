"""Planning one step: a day makes a plan; whatever else may help is folded away."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ladder_app.domain.entry_draft import from_draft, to_draft
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.plans.plan import Plan
from ladder_app.domain.plans.plan_edits import planned
from ladder_app.domain.plans.plan_entry import (
    WEEKS,
    PlanEntry,
    can_repeat,
    entry_of,
    if_then,
    no_plan_words,
    problems,
)
from ladder_app.domain.record import new_id
from ladder_app.language import _
from ladder_app.templates import examples_for
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.agreement.agreement_line import StepGate
from ladder_app.ui.dialogs.drafts.drafted_dialog import DraftedDialog
from ladder_app.ui.dialogs.drafts.form_drafts import Typed
from ladder_app.ui.dialogs.drafts.still_there import plan_changed, step_gone
from ladder_app.ui.dialogs.plan.leave_out_field import LeaveOutField
from ladder_app.ui.dialogs.plan.plan_day_field import PlanDayField
from ladder_app.ui.dialogs.plan.plan_words import summary, weeks_words
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.offered_words import OfferedWords
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import Words, muted


class PlanDialog(DraftedDialog):
    """A new plan for `step`, or `plan` changed.

    `leave_out`, `day` and `weeks` are what a new plan begins with. A step that has no day gets a
    sentence that says why, and nothing to save.
    """

    def __init__(
        self,
        desk: Desk,
        step: Step,
        parent: QWidget | None = None,
        *,
        plan: Plan | None = None,
        leave_out: Sequence[str] = (),
        day: date | None = None,
        weeks: int = 1,
    ) -> None:
        name = _("Plan this step") if plan is None else _("Change this plan")
        super().__init__(
            desk,
            name,
            _("Save the plan"),
            parent,
            form=f"new plan {step.id}" if plan is None else f"plan {plan.id}",
            afresh=_("A fresh form. What you had begun is set aside.")
            if plan is None
            else _("The plan as it is. What you had begun is set aside."),
        )
        self._step, self._plan = step, plan
        self._closed = no_plan_words(step) if plan is None else ""
        self.gate = StepGate(desk, step)
        self.day_field = PlanDayField(desk.workspace.now, _("When?"))
        self.time_line = LineField(_("A time, roughly"), placeholder=_("in the evening"))
        self.place_line = LineField(_("Where"))
        self.people_line = LineField(_("With whom"))
        asked = _("What will be different from other times?")
        self.variation_line = LineField(asked)
        self.variations = OfferedWords(asked, _("Ways to vary it"))
        self.variations.join_to(self.variation_line)
        self.obstacle_line = LineField(
            _("If this gets in the way …"), placeholder=_("I want to cancel")
        )
        self.answer_line = LineField(
            _("… then I will"), placeholder=_("send one honest sentence instead")
        )
        self.sentence = muted()
        records = desk.workspace.records
        self.weeks_choice = Choices(_("How often?"), [(str(n), weeks_words(n)) for n in WEEKS])
        ladder = records.ladder(step.ladder_id)
        examples = examples_for(desk.resources, ladder)
        if plan is not None or not can_repeat(step, ladder):
            self.weeks_choice.hide()
        acts = records.safety_behaviours(step.ladder_id)
        self.leave_out_field = LeaveOutField(acts, examples)
        self.more = Folded(_("More, if it helps"))
        self._lay_out()
        self.variations.offer(examples.variations)
        fresh = PlanEntry(day=day, weeks=weeks, leave_out=tuple(leave_out))
        begun = fresh if plan is None else entry_of(plan)
        self._show(begun)
        self._begun = (self.day_field.text(), self.entry())
        self._connect()
        self.begin()

    def first_field(self) -> QWidget:
        if self._closed:
            return self.close_button
        return self.gate.button if self.gate.waits else self.day_field

    def typed(self) -> Typed | None:
        day, entry = self.day_field.text(), self.entry()
        if (day, entry) == self._begun:
            return None
        return {
            "text": summary(entry, self.leave_out_field.labels()) or day,
            "day": day,
            "entry": to_draft(entry),
        }

    def show_typed(self, typed: Typed) -> None:
        self._show(from_draft(typed.get("entry"), PlanEntry) or PlanEntry())
        self.day_field.set_text(str(typed.get("day", "")))
        self._follow()

    def entry(self) -> PlanEntry:
        """What stands in the form."""
        return PlanEntry(
            day=self.day_field.day(),
            window_days=self.day_field.window_days(),
            weeks=int(self.weeks_choice.value() or WEEKS[0]),
            time_hint=self.time_line.text(),
            place=self.place_line.text(),
            people=self.people_line.text(),
            variation=self.variation_line.text(),
            obstacle=self.obstacle_line.text(),
            answer=self.answer_line.text(),
            leave_out=self.leave_out_field.chosen(),
            new_acts=self.leave_out_field.new_acts(),
        )

    def is_complete(self) -> bool:
        if self._closed or self.gate.waits:
            return False
        return not problems(self.entry(), self.desk.workspace.now().date())

    def obstacle(self) -> str:
        records = self.desk.workspace.records
        changed = "" if self._plan is None else plan_changed(records, self._plan)
        return step_gone(records, self._step) or changed

    def commit(self) -> None:
        self.leave_out_field.take_waiting()
        workspace = self.desk.workspace
        step = workspace.records.step(self._step.id) or self._step
        put = planned(
            self.entry(),
            workspace.records,
            step,
            self._plan,
            plan_id=new_id(),
            at=workspace.stamp(),
        )
        workspace.change(_("Plan a step") if self._plan is None else _("Change a plan"), put)
        self.drafts.finish()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (is_enter and self.leave_out_field.take_enter(QApplication.focusWidget())):
            super().keyPressEvent(event)

    def _show(self, entry: PlanEntry) -> None:
        self.day_field.set_value(entry.day, entry.window_days)
        self.weeks_choice.set_value(str(entry.weeks) if entry.weeks > 1 else None)
        for line, words in (
            (self.time_line, entry.time_hint),
            (self.place_line, entry.place),
            (self.people_line, entry.people),
            (self.variation_line, entry.variation),
            (self.obstacle_line, entry.obstacle),
            (self.answer_line, entry.answer),
        ):
            line.set_text(words)
        keep = self._plan is not None
        self.leave_out_field.choose(entry.leave_out, entry.new_acts, keep_unseen=keep)
        self._follow()

    def take_change(self) -> None:
        self._follow()
        super().take_change()

    def _follow(self) -> None:
        entry = self.entry()
        found = problems(entry, self.desk.workspace.now().date())
        self.day_field.show_problem("" if self.day_field.is_empty() else found.get("day", ""))
        self.answer_line.show_problem(found.get("answer", ""))
        both = bool(entry.obstacle and entry.answer)
        self.sentence.setText(if_then(entry.obstacle, entry.answer) if both else "")
        self.sentence.setVisible(both)
        self.more.set_summary(summary(entry, self.leave_out_field.labels()))

    def _connect(self) -> None:
        for field in (
            self.day_field,
            self.time_line,
            self.place_line,
            self.people_line,
            self.variation_line,
            self.obstacle_line,
            self.answer_line,
            self.leave_out_field,
            self.weeks_choice,
        ):
            field.changed.connect(self.take_change)

    def _lay_out(self) -> None:
        self.body.addWidget(Words(self._step.text, "quote"))
        why = muted(self._closed)
        why.setVisible(bool(self._closed))
        self.body.addWidget(why)
        for field in (
            self.weeks_choice,
            self.time_line,
            self.place_line,
            self.people_line,
            self.variation_line,
            self.obstacle_line,
            self.answer_line,
            self.sentence,
            self.leave_out_field,
        ):
            self.more.body.addWidget(field)
        for part in (self.gate, self.day_field, self.more):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.gate.passed.connect(self._open_fields)
        self._open_fields()

    def _open_fields(self) -> None:
        """What has no day, or waits for an agreement, is not planned."""
        if self._closed:
            self.gate.hide()
        for part in (self.day_field, self.more, self.save_button):
            part.setVisible(not self._closed and not self.gate.waits)
        self.show_completeness()
