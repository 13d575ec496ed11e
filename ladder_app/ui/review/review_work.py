"""A review while it is prepared and talked through: what is typed, its draft, and its end."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from ladder_app.domain.entry_draft import from_draft, to_draft
from ladder_app.domain.records import Records
from ladder_app.domain.review.review_entry import (
    ReviewEntry,
    finished,
)
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.trash import deleted_review
from ladder_app.language import _
from ladder_app.ui.desk import Desk
from ladder_app.ui.dialogs.drafts.form_drafts import FormDrafts


class ReviewWork(QObject):
    """`entry` is what stands on the page. It is kept across leaving the page and across a crash."""

    trouble = Signal(str)
    """The draft could not be kept; the sentence says why."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._drafts = FormDrafts(desk, "review", self)
        kept = from_draft(self._drafts.aside[0], ReviewEntry) if self._drafts.aside else None
        self._drafts.aside = ()
        self.entry = kept or ReviewEntry()
        self.finished_id = ""
        self.finished_entry = ReviewEntry()
        self._drafts.due.connect(self.keep)

    def write(self, **texts: Any) -> None:
        """Something was typed or answered."""
        self.entry = replace(self.entry, **texts)
        self._drafts.touch()

    def keep(self) -> None:
        """Keep what stands there now."""
        try:
            self._drafts.keep(to_draft(self.entry) if self.entry != ReviewEntry() else None)
        except StoreError as error:
            self.trouble.emit(str(error))

    def finish(self) -> None:
        """Save the review and the clinician's note as one edit; raises StoreError."""
        workspace = self._desk.workspace
        put = finished(self.entry, workspace.records, workspace.now())
        before, self.entry = self.entry, ReviewEntry()
        self.finished_id, self.finished_entry = put[0].id, before
        try:
            workspace.change(_("Finish a review"), put)
        except StoreError:
            self.entry, self.finished_id = before, ""
            raise
        self._drafts.finish()

    def delete(self, review: SessionReview) -> None:
        """Put a review and what was noted about it into the trash; raises StoreError."""
        workspace = self._desk.workspace
        put = deleted_review(workspace.records, review, workspace.stamp())
        workspace.change(_("Delete a review"), put)

    def follow(self, records: Records) -> None:
        """When a review that was finished here is taken back, its words stand on the page again."""
        review = records.find("session_review", self.finished_id)
        if self.finished_id and review is None and self.entry == ReviewEntry():
            self.entry, self.finished_id = self.finished_entry, ""
            self._drafts.touch()
