"""Writing a goal, or changing one: what I want back, why, and four gentle questions about it."""

from dataclasses import replace
from typing import cast, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.goals.goal import Goal, GoalStatus, ValueDomain
from ladder_app.domain.goals.goal_edits import ladders_of, with_ladders
from ladder_app.domain.goals.goal_starts import GoalStart
from ladder_app.domain.goals.goal_words import domain_words, status_words
from ladder_app.domain.moments import day_of
from ladder_app.domain.record import new_id
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.fields_dialog import Field, FieldsDialog
from ladder_app.ui.dialogs.drafts.still_there import record_changed
from ladder_app.ui.dialogs.plan.plan_day_field import PlanDayField
from ladder_app.ui.goals.goal_fields import FourQuestions, LadderTicks
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.text_field import LineField, TextField
from ladder_app.ui.widgets.words import small


class GoalDialog(FieldsDialog):
    """A new goal, a new one begun from `start`, or `goal` changed: one edit."""

    made = Signal(str, bool)
    """The goal of this id is new; whether its ladder is to be begun now."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        goal: Goal | None = None,
        start: GoalStart | None = None,
    ) -> None:
        super().__init__(
            desk,
            _("What I want back"),
            _("Save the goal"),
            parent,
            form=_form_name(goal, start),
            afresh=_("A fresh form. What you had begun is set aside.")
            if goal is None
            else _("The goal as it is. What you had begun is set aside."),
        )
        self._goal = goal
        self.title = LineField(_("What do I want back?"), placeholder=_("something that I do"))
        self.why = TextField(_("Why does it matter to me?"))
        self.domain = Choices(
            _("Which part of my life is it?"),
            [(one, domain_words(one)) for one in get_args(ValueDomain)],
        )
        self.questions = FourQuestions()
        self.until = PlanDayField(desk.workspace.now, _("Until when, if a day helps"))
        self.until.window_choice.hide()
        self.status = Choices(
            _("How is it with this goal?"),
            [(one, status_words(one)) for one in get_args(GoalStatus)],
        )
        if goal is None:
            self.status.hide()
        self.ladders = LadderTicks(desk.workspace.records.ladders())
        self.ladder_now = Choices(
            _("Do I want a ladder for it?"),
            [("now", _("Yes, show me a ready-made one after saving")), ("later", _("Later"))],
        )
        if start is None:
            self.ladder_now.hide()
        self._show(goal, start)
        self._lay_out()
        self.begin_with(self._named())

    def is_complete(self) -> bool:
        return bool(self.title.text()) and not self.until.unreadable()

    def obstacle(self) -> str:
        if self._goal is None:
            return ""
        return record_changed(self.desk.workspace.records, self._goal)

    def commit(self) -> None:
        workspace = self.desk.workspace
        goal = self._written(self._goal or Goal(id=new_id(), title=self.title.text()))
        put = with_ladders(workspace.records, goal, self.ladders.ticked())
        workspace.change(_("Write a goal") if self._goal is None else _("Change a goal"), put)
        if self._goal is None:
            self.made.emit(goal.id, self.ladder_now.value() == "now")

    def follow(self) -> None:
        self.title.show_problem("" if self.title.text() else self._nameless())
        self.questions.follow()
        self.until.show_problem("")

    def _nameless(self) -> str:
        return _("A goal needs a few words.") if self._goal is not None else ""

    def _written(self, goal: Goal) -> Goal:
        status = cast("GoalStatus | None", self.status.value())
        return replace(
            goal,
            title=self.title.text(),
            why_it_matters=self.why.text() or None,
            value_domain=cast("ValueDomain | None", self.domain.value()),
            smart_check=self.questions.check(),
            horizon_date=self._until(),
            status=status or goal.status,
        )

    def _until(self) -> str | None:
        if self.until.text() == self._until_before and self._goal is not None:
            return self._goal.horizon_date
        day = self.until.day()
        return None if day is None else day.isoformat()

    def _show(self, goal: Goal | None, start: GoalStart | None) -> None:
        if goal is not None:
            self.title.set_text(goal.title)
            self.why.set_text(goal.why_it_matters or "")
            self.domain.set_value(goal.value_domain)
            self.status.set_value(goal.status)
            self.until.set_value(day_of(goal.horizon_date or ""), 1)
            self.ladders.tick(ladders_of(self.desk.workspace.records, goal))
        elif start is not None:
            self.title.set_text(start.title)
            self.why.set_text(start.why_it_matters)
            self.domain.set_value(start.value_domain)
        self.questions.show_check(None if goal is None else goal.smart_check)
        self._until_before = self.until.text()

    def _named(self) -> dict[str, Field]:
        return {
            "title": self.title,
            "why": self.why,
            "domain": self.domain,
            **{str(one): field for one, field in self.questions.choices.items()},
            "until": self.until,
            "status": self.status,
            "ladder_now": self.ladder_now,
            **{f"ladder {one}": box for one, box in self.ladders.boxes.items()},
        }

    def _lay_out(self) -> None:
        what = QVBoxLayout()
        what.setSpacing(4)
        what.addWidget(self.title)
        hint = _("Something you do yourself. What others feel or do is theirs.")
        what.addWidget(small(hint))
        self.body.addLayout(what)
        for part in (
            self.why,
            self.domain,
            self.questions,
            self.until,
            self.status,
            self.ladders,
            self.ladder_now,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)


def _form_name(goal: Goal | None, start: GoalStart | None) -> str:
    """What the drafts of this form are kept under."""
    if goal is not None:
        return f"goal {goal.id}"
    return "new goal" if start is None else f"new goal {start.name}"
