"""A few words of one's own, about an attempt, a step or a ladder."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ladder_app.domain.journal.journal_entry import JournalEntry, Link
from ladder_app.domain.journal.notes import is_with_somebody, new_note, reworded, step_about
from ladder_app.domain.ladders.step_name import discreet_name
from ladder_app.domain.record import trashed
from ladder_app.domain.records import Records
from ladder_app.domain.store import StoreError
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafted_dialog import DraftedDialog
from ladder_app.ui.dialogs.form_drafts import Typed
from ladder_app.ui.widgets.buttons import quiet_button
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.form_keys import give_form_keys
from ladder_app.ui.widgets.text_field import LineField, TextField
from ladder_app.ui.widgets.words import Words, small


class NoteDialog(DraftedDialog):
    """Writes a note about `link`, or changes the note `entry`: one edit either way."""

    def __init__(
        self,
        desk: Desk,
        link: Link | None,
        parent: QWidget | None = None,
        entry: JournalEntry | None = None,
    ) -> None:
        super().__init__(
            desk,
            _("A note of mine"),
            _("Save the note"),
            parent,
            form=_form_name(link, entry),
            afresh=_("A fresh page. What you had begun is set aside.")
            if entry is None
            else _("The note as it is. What you had begun is set aside."),
        )
        self._link = link if entry is None else entry.link
        self._entry = entry
        records = desk.workspace.records
        self.text = TextField(
            _("What do you want to remember?"), placeholder=_hint(records, self._link), lines=4
        )
        self.feelings = LineField(
            _("Words with commas between"), placeholder=_("for example nervous, glad, tired")
        )
        self.feelings_part = Folded(_("What I felt"))
        self.delete_button = quiet_button(_("Delete this note"))
        self.delete_button.clicked.connect(self._delete)
        self.delete_button.setVisible(entry is not None and desk.workspace.read_only is None)
        self._fill(records)
        if entry is not None:
            self._show(entry.text, ", ".join(entry.feelings))
        self._begun = self._words()
        self.text.changed.connect(self.take_change)
        self.feelings.changed.connect(self.take_change)
        self._give_keys()
        self.begin()

    def first_field(self) -> QWidget:
        return self.text

    def is_complete(self) -> bool:
        return bool(self.text.text())

    def commit(self) -> None:
        workspace, (text, feelings) = self.desk.workspace, self._words()
        if self._entry is None:
            label = _("Write a note")
            note = new_note(self._link, text, feelings, workspace.stamp())
        else:
            label = _("Change a note")
            note = reworded(self._entry, text, feelings)
        workspace.change(label, [note])
        self.drafts.finish()

    def typed(self) -> Typed | None:
        text, feelings = self._words()
        if (text, feelings) == self._begun:
            return None
        return {"text": text, "feelings": feelings}

    def show_typed(self, typed: Typed) -> None:
        self._show(str(typed.get("text", "")), str(typed.get("feelings", "")))

    # ----------------------------------------------------------------------------------------

    def _words(self) -> tuple[str, str]:
        return self.text.text(), self.feelings.text()

    def _show(self, text: str, feelings: str) -> None:
        self.text.set_text(text)
        self.feelings.set_text(feelings)
        self.feelings_part.set_summary(feelings)

    def _fill(self, records: Records) -> None:
        about = step_about(records, self._link)
        if about is not None:
            self.body.addWidget(Words(discreet_name(records, about), "quote"))
        self.body.addWidget(self.text)
        self.feelings_part.body.addWidget(self.feelings)
        self.feelings.changed.connect(self._sum_up)
        self.body.addWidget(self.feelings_part)
        self.body.addWidget(
            small(_("Only you see this, unless you choose otherwise. Ctrl+Enter saves it."))
        )
        self.body.addStretch(1)
        self.buttons.insertWidget(0, self.delete_button)

    def _give_keys(self) -> None:
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.accept)
        give_form_keys({"delete": self.delete_button})

    def _sum_up(self) -> None:
        self.feelings_part.set_summary(self.feelings.text())

    def _delete(self) -> None:
        if self._entry is None:
            return
        workspace = self.desk.workspace
        try:
            workspace.change(_("Delete a note"), [trashed(self._entry, workspace.stamp())])
        except StoreError as error:
            self.problem_line.show_problem(str(error))
            return
        self.drafts.finish()
        self.done(0)


def _form_name(link: Link | None, entry: JournalEntry | None) -> str:
    """What the drafts of this form are kept under."""
    if entry is not None:
        return f"note {entry.id}"
    return "new note" if link is None else f"new note {link.kind} {link.id}"


def _hint(records: Records, link: Link | None) -> str:
    """What is private to somebody else stays theirs."""
    if is_with_somebody(records, link):
        return _("For other people initials are enough. Write about your side.")
    return ""
