"""A few words about a date, which then stand in the charts."""

from PySide6.QtWidgets import QWidget

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.ladders.ladder import Ladder
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.record import new_id
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.form_drafts import Typed
from ladder_app.ui.dialogs.drafts.written_dialog import WrittenDialog
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.moment_field import MomentField
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import small


class AnnotationDialog(WrittenDialog):
    """Writes a note on a date of `step` or its ladder, or changes `note`: one edit either way."""

    def __init__(
        self,
        desk: Desk,
        ladder: Ladder,
        step: Step,
        parent: QWidget | None = None,
        note: Annotation | None = None,
    ) -> None:
        super().__init__(
            desk,
            _("A note on a date"),
            _("Save the note"),
            parent,
            form=f"note on a date {step.id if note is None else note.id}",
            afresh=_("A fresh note. What you had begun is set aside."),
        )
        self._ladder, self._step, self._note = ladder, step, note
        self.when = MomentField(desk.workspace.now, _("When?"))
        self.text = LineField(
            _("What was it?"), placeholder=_("for example a new job, moved house, ill for a week")
        )
        self.about = Choices(
            _("What is it about?"), [("step", _("This step")), ("ladder", _("The whole ladder"))]
        )
        self.offer_deletion(note, _("Delete this note"), _("Delete a note on a date"))
        for part in (
            self.when,
            self.text,
            self.about,
            small(_("It stands in the charts with a number, and in their tables.")),
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)
        if note is not None:
            self.when.set_value(note.at)
            self.text.set_text(note.text)
            self.about.set_value("ladder" if note.step is None else "step")
        self._begun = self._values()
        for field in (self.when, self.text, self.about):
            field.changed.connect(self.take_change)
        self.begin()

    def first_field(self) -> QWidget:
        return self.when

    def is_complete(self) -> bool:
        when, text, about = self._values()
        return bool(when and text and about) and not self.when.problem()

    def commit(self) -> None:
        when, text, about = self._values()
        made = Annotation(
            id=new_id() if self._note is None else self._note.id,
            at=when,
            text=text,
            step=self._step.id if about == "step" else None,
            ladder=self._ladder.id if about == "ladder" else None,
        )
        label = _("Note on a date") if self._note is None else _("Change a note on a date")
        self.desk.workspace.change(label, [made])
        self.drafts.finish()

    def typed(self) -> Typed | None:
        if self._values() == self._begun:
            return None
        when, text, about = self._values()
        return {"when": when, "text": text, "about": about}

    def show_typed(self, typed: Typed) -> None:
        self.when.set_value(str(typed.get("when", "")))
        self.text.set_text(str(typed.get("text", "")))
        self.about.set_value(str(typed.get("about", "")) or None)

    def _values(self) -> tuple[str, str, str]:
        return self.when.value(), self.text.text(), self.about.value() or ""
