"""One step out of two: attempts and ratings of both stay, under one name."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ladder_app.domain.ladders.ladder_edits import merge
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.ladders.step_entry import StepEntry, is_complete, text_problem
from ladder_app.domain.text import clean_line
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.fields_dialog import FieldsDialog
from ladder_app.ui.dialogs.drafts.still_there import step_gone
from ladder_app.ui.ladder.forms.same_step import SameStep
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.labelled import labelled
from ladder_app.ui.widgets.text_field import TextField
from ladder_app.ui.widgets.words import Words, muted


class MergeDialog(FieldsDialog):
    """The step that was chosen survives; the other one is chosen here, not beforehand."""

    def __init__(
        self, desk: Desk, step: Step, others: Sequence[Step], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            desk,
            _("Join it with another"),
            _("Join them"),
            parent,
            form=f"join with {step.id}",
            afresh=_("The step as it is. What you had begun is set aside."),
        )
        self._step = step
        self._others = sorted(others, key=lambda one: abs(one.order - step.order))
        self.other = DropDown(_("The other step"))
        self.other.addItem(_("Choose the other step"))
        for one in self._others:
            self.other.addItem(one.text, one.id)
        self.text = TextField(_("What is it called together?"))
        self.text.set_text(step.text)
        self.same = SameStep(step.text, has_past=False)
        self.body.addWidget(Words(step.text, "quote"))
        self.body.addWidget(
            muted(
                _(
                    "Attempts and ratings of both are kept together. "
                    "The first rating of this step stays its first."
                )
            )
        )
        for widget in (labelled(self.other), self.text, self.same):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.enter_saves(self.text.edit)
        self.begin_with({"other": self.other, "text": self.text, "same": self.same.choices})

    def is_complete(self) -> bool:
        return self.other.currentIndex() > 0 and is_complete(StepEntry(text=self.text.text()))

    def obstacle(self) -> str:
        return step_gone(self.desk.workspace.records, self._step, self._chosen())

    def commit(self) -> None:
        workspace = self.desk.workspace
        chosen = self._chosen()
        step, gone = (workspace.records.step(one.id) or one for one in (self._step, chosen))
        text = clean_line(self.text.text())
        put = merge(
            workspace.records,
            step,
            gone,
            text,
            workspace.stamp(),
            same_step=self.same.is_same(text),
        )
        workspace.change(_("Join two steps"), put)

    def _chosen(self) -> Step:
        return self._others[self.other.currentIndex() - 1]

    def _has_past(self) -> bool:
        """Whether there is anything of the two that would be compared with what comes."""
        records = self.desk.workspace.records
        both = (self._step, self._chosen()) if self.other.currentIndex() > 0 else ()
        return any(records.attempts(one.id) or records.ratings(one.id) for one in both)

    def follow(self) -> None:
        self.text.show_problem(text_problem(self.text.edit.toPlainText()))
        self.same.has_past = self._has_past()
        self.same.follow(clean_line(self.text.text()))
