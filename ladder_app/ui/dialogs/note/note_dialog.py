"""A note of one's own: freely or with prompts, about something or nothing in particular."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ladder_app.domain.journal.journal_entry import EntryKind, JournalEntry, Link
from ladder_app.domain.journal.writing import (
    Writing,
    from_draft,
    to_draft,
    whole_text,
    writing_of,
    written,
)
from ladder_app.domain.record import new_id
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.form_drafts import Typed
from ladder_app.ui.dialogs.drafts.written_dialog import WrittenDialog
from ladder_app.ui.dialogs.note.note_about import NoteAbout
from ladder_app.ui.dialogs.note.note_prompts import NotePrompts
from ladder_app.ui.dialogs.note.note_scope import NoteScope
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.feelings_field import FeelingsField
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.note_words import entry_kinds, entry_name
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.words import small


class NoteDialog(WrittenDialog):
    """Writes a note about `link`, or changes the note `entry`: one edit either way.

    A new one begins as `kind`, or else freely, after an attempt as what comes after it.
    """

    def __init__(
        self,
        desk: Desk,
        link: Link | None,
        parent: QWidget | None = None,
        entry: JournalEntry | None = None,
        kind: EntryKind | None = None,
    ) -> None:
        super().__init__(
            desk,
            _("A note of mine") if entry is None else entry_name(entry.kind),
            _("Save the note"),
            parent,
            form=_form_name(link, entry),
            afresh=_("A fresh page. What you had begun is set aside.")
            if entry is None
            else _("The note as it is. What you had begun is set aside."),
        )
        self._entry = entry
        self._stop_offered_at = ""
        self._make_fields(link if entry is None else entry.link)
        usual: EntryKind = "free" if link is None or link.kind != "attempt" else "after_attempt"
        begun = Writing(kind=kind or usual, link=link) if entry is None else writing_of(entry)
        self._lay_out()
        self.offer_deletion(entry, _("Delete this note"), _("Delete a note"))
        self._show(begun)
        self._begun = self.writing()
        self._connect()
        self.begin()

    def first_field(self) -> QWidget:
        return self.prompts.first_field()

    def is_complete(self) -> bool:
        problem = self.prompts.problem() or self.strength.problem()
        return bool(whole_text(self.writing())) and not problem

    def preferred_size(self) -> QSize:
        # The ways to write stand in two rows.
        return super().preferred_size().expandedTo(QSize(620, 0))

    def commit(self) -> None:
        workspace = self.desk.workspace
        note = written(
            self.writing(),
            self._entry,
            entry_id=new_id(),
            at=workspace.stamp(),
            stop_offered_at=self._stop_offered_at,
        )
        workspace.change(_("Write a note") if self._entry is None else _("Change a note"), [note])
        self.drafts.finish()

    def typed(self) -> Typed | None:
        writing = self.writing()
        # Looking at what another kind asks is not writing.
        if replace(writing, kind=self._begun.kind) == self._begun:
            return None
        return {"text": whole_text(writing), "fields": to_draft(writing)}

    def show_typed(self, typed: Typed) -> None:
        fields = typed.get("fields")
        self._show(from_draft(fields if isinstance(fields, dict) else typed))

    def writing(self) -> Writing:
        """What stands in the form."""
        begun = Writing(
            feelings=self.feelings.text(),
            suds=self.strength.value(),
            link=self.about.link(),
            share_scope=self.scope.scope(),
        )
        return self.prompts.answers(begun)

    # ----------------------------------------------------------------------------------------

    def _make_fields(self, link: Link | None) -> None:
        workspace = self.desk.workspace
        self.kinds = Choices(_("How would you like to write?"), entry_kinds()[:-1])
        self.prompts = NotePrompts(self.desk.look)
        self.text = self.prompts.text
        self.about = NoteAbout(workspace.records, workspace.now().date(), link)
        self.feelings = FeelingsField(_("Words with commas between"))
        self.strength = RatingField(
            self.desk.look,
            _("How strong was it?"),
            ends=(_("not at all"), _("as strong as it gets")),
        )
        self.feelings_part = Folded(_("What I felt"))
        self.scope = NoteScope()

    def _lay_out(self) -> None:
        self.feelings_part.body.addWidget(self.feelings)
        self.feelings_part.body.addWidget(self.strength)
        for part in (self.kinds, self.prompts, self.feelings_part, self.about, self.scope):
            self.body.addWidget(part)
        is_listed = self._entry is None or self._entry.kind in dict(entry_kinds())
        self.kinds.setVisible(is_listed)
        self.body.addWidget(small(_("Ctrl+Enter saves it.")))
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.kinds.changed.connect(self._take_kind)
        self.prompts.stopped.connect(self._take_stop)
        self.about.changed.connect(self._take_kind)
        for field in (self.prompts, self.feelings, self.strength, self.scope):
            field.changed.connect(self.take_change)
        for one in (self.feelings, self.strength):
            one.changed.connect(self._sum_up)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.accept)

    def _show(self, writing: Writing) -> None:
        self._ask(writing.kind)
        self.prompts.show_answers(writing)
        self.feelings.set_text(writing.feelings)
        self.strength.set_value(writing.suds)
        self.about.set_link(writing.link)
        self.scope.set_scope(writing.share_scope)
        self._sum_up()

    def _ask(self, kind: EntryKind) -> None:
        link = self.about.link()
        if kind == "after_attempt" or (link is not None and link.kind == "attempt"):
            self.kinds.offer("after_attempt", dict(entry_kinds())["after_attempt"])
        self.kinds.set_value(kind)
        self.prompts.ask(kind)
        if kind == "situation_thought_feeling":
            self.feelings_part.set_open(True)
        if self.prompts.asks_for_roots and not self._stop_offered_at:
            self._stop_offered_at = self.desk.workspace.stamp()

    def _take_kind(self) -> None:
        chosen = self.kinds.value()
        self._ask(next((kind for kind, _words in entry_kinds() if kind == chosen), "free"))
        self.take_change()

    def _take_stop(self) -> None:
        where = self.save_button if self.save_button.isEnabled() else self.close_button
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sum_up(self) -> None:
        strength = self.strength.value()
        said = (self.feelings.text(), "" if strength is None else str(strength))
        self.feelings_part.set_summary(" · ".join(one for one in said if one))


def _form_name(link: Link | None, entry: JournalEntry | None) -> str:
    """What the drafts of this form are kept under."""
    if entry is not None:
        return f"note {entry.id}"
    return "new note" if link is None else f"new note {link.kind} {link.id}"
