"""A review that is over, with other words."""

from dataclasses import replace
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ladder_app.domain.entry_draft import from_draft, to_draft
from ladder_app.domain.review.review_entry import (
    ReviewEntry,
    corrected,
    entry_of,
)
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.drafted_dialog import DraftedDialog
from ladder_app.ui.dialogs.drafts.form_drafts import Typed
from ladder_app.ui.review.review_fields import ReviewFields
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.text_field import TextField
from ladder_app.ui.widgets.words import small


class CorrectDialog(DraftedDialog):
    """Changes what was written down; the day and what was agreed stay. One edit."""

    def __init__(self, desk: Desk, review: SessionReview, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            _("Change a review"),
            _("Save the review"),
            parent,
            form=f"review {review.id}",
            afresh=_("The review as it is. What you had begun is set aside."),
        )
        self._review = review
        self._notes = desk.workspace.records.clinician_notes(review.id)
        self._begun = self._entry = entry_of(review, self._notes)
        self.fields = ReviewFields()
        self.note = TextField(_("What do you want to remember or ask?"), lines=4)
        self.note_part = Folded(_("The clinician’s own note"))
        self.note_part.body.addWidget(self.note)
        for part in (self.fields, self.note_part, small(_("Ctrl+Enter saves it."))):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._show(self._entry)
        self.fields.written.connect(self._write)
        self.note.changed.connect(self._write_note)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.accept)
        self.begin()

    def first_field(self) -> QWidget:
        return self.fields.texts["agenda"]

    def is_complete(self) -> bool:
        return self._entry != self._begun

    def commit(self) -> None:
        workspace = self.desk.workspace
        put = corrected(self._review, self._notes, self._entry, workspace.stamp())
        workspace.change(_("Change a review"), put)
        self.drafts.finish()

    def typed(self) -> Typed | None:
        if self._entry == self._begun:
            return None
        return {"text": self._first_words(), "entry": to_draft(self._entry)}

    def show_typed(self, typed: Typed) -> None:
        document = typed.get("entry")
        self._entry = from_draft(document, ReviewEntry) or self._begun
        self._show(self._entry)

    def _write(self, name: str, told: Any) -> None:
        self._entry = replace(self._entry, **{name: told})
        self.take_change()

    def _write_note(self) -> None:
        self._write("note", self.note.text())

    def _show(self, entry: ReviewEntry) -> None:
        self.fields.show_entry(entry)
        self.note.set_text(entry.note)

    def _first_words(self) -> str:
        """What tells one draft from another; the clinician's note stays folded away."""
        entry = self._entry
        return next(filter(None, (entry.agenda, entry.went_well, entry.learned, entry.stuck)), "")
