"""Two steps out of one: the first keeps the history, the second is new and not rated."""

from PySide6.QtWidgets import QWidget

from ladder_app.domain.ladders.ladder_edits import split
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_entry import StepEntry, is_complete, text_problem
from ladder_app.domain.text import clean_line
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.fields_dialog import FieldsDialog
from ladder_app.ui.dialogs.drafts.still_there import step_gone
from ladder_app.ui.ladder.forms.same_step import SameStep
from ladder_app.ui.widgets.text_field import TextField
from ladder_app.ui.widgets.words import muted


class SplitDialog(FieldsDialog):
    """The first begins with the words of the step; the second is empty."""

    def __init__(self, desk: Desk, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            _("Make two steps of it"),
            _("Make two steps"),
            parent,
            form=f"two steps of {step.id}",
            afresh=_("The step as it is. What you had begun is set aside."),
        )
        self._step = step
        self.first = TextField(_("The first, with the attempts and ratings there are"))
        self.first.set_text(step.text)
        records = desk.workspace.records
        has_past = bool(records.attempts(step.id) or records.ratings(step.id))
        self.same = SameStep(step.text, has_past=has_past)
        self.second = TextField(_("The second, new and not rated yet"))
        self.body.addWidget(
            muted(_("It may be easier in two goes: a shorter one first, or one part at a time."))
        )
        for widget in (self.first, self.same, self.second):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        for field in (self.first, self.second):
            self.enter_saves(field.edit)
        self.begin_with({"second": self.second, "first": self.first, "same": self.same.choices})

    def is_complete(self) -> bool:
        return all(is_complete(StepEntry(text=one.text())) for one in (self.first, self.second))

    def obstacle(self) -> str:
        return step_gone(self.desk.workspace.records, self._step)

    def commit(self) -> None:
        workspace = self.desk.workspace
        first, second = clean_line(self.first.text()), clean_line(self.second.text())
        step = workspace.records.step(self._step.id) or self._step
        put = split(workspace.records, step, first, second, same_step=self.same.is_same(first))
        workspace.change(_("Make two steps of one"), put)

    def follow(self) -> None:
        for field in (self.first, self.second):
            field.show_problem(text_problem(field.edit.toPlainText()))
        self.same.follow(clean_line(self.first.text()))
