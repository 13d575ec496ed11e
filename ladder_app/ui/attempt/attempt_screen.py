"""The page with the form for an attempt.

The walk: something was done; Ctrl+L, or "I did this" at a step. The cursor waits where something
has to be said; a few words, how it went, perhaps how high it got and what was learned, Enter. What
else there is to say stands folded below, in the order in which things happen. Esc closes at any
moment: what was typed is offered again the next time.
"""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ladder_app.domain.agreements.consent import asked_afterwards, check_of
from ladder_app.domain.agreements.consent_check import ConsentCheck
from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.attempts.attempt_entry import Answer, AttemptEntry, entry_of
from ladder_app.domain.attempts.attempt_writing import records_of
from ladder_app.domain.attempts.occasion import Occasion
from ladder_app.domain.records import Records
from ladder_app.domain.store.store_error import StoreError
from ladder_app.domain.trash import deleted_attempt
from ladder_app.language import _
from ladder_app.ui.attempt.agreement_flag import flag_missing_agreement
from ladder_app.ui.attempt.attempt_form import AttemptForm
from ladder_app.ui.attempt.entry_drafts import EntryDrafts
from ladder_app.ui.attempt.save_bar import SaveBar
from ladder_app.ui.attempt.save_keys import SaveKeys
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.buttons import quiet_button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.draft_banner import DraftBanner
from ladder_app.ui.widgets.in_view import bring_into_view, go_to
from ladder_app.ui.widgets.key_row import as_written
from ladder_app.ui.widgets.screen import PageKey, Screen

FORM: Final = "attempt"
_DELETE_KEY: Final = "Ctrl+Shift+Del"
_WIDEST: Final = 112
"""Characters in a line of the form."""


class AttemptScreen(Screen):
    """One of three doors opens it; `finished` says it is done with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Log something I did"))
        self._before: Attempt | None = None
        self.form = AttemptForm(desk)
        self.banner = DraftBanner()
        self.drafts = EntryDrafts(desk, self.form, self.banner, self._words_for)
        self.save_bar = SaveBar()
        self._keys = SaveKeys(self.form, self.save_bar, self)
        self.delete_button = quiet_button(_("Delete this attempt"))
        self._lay_out()
        self._connect()

    # Doors ----------------------------------------------------------------------------------

    def show_new(self, step_id: str = "") -> None:
        """Begin an attempt at a step, or at something that is on no ladder (`""`)."""
        self._show_new(step_id, None)

    def show_done(self, step_id: str) -> None:
        """As `show_new`, for somebody who has said just now that they did it."""
        self._show_new(step_id, "did")

    def _show_new(self, step_id: str, answer: Answer | None) -> None:
        step = self._records.step(step_id) if step_id else None
        entry = AttemptEntry(
            step_id=step.id if step is not None else "",
            ladder_id=step.ladder_id if step is not None else "",
            answer=answer,
            started=self.desk.workspace.now().date().isoformat(),
        )
        self.title.setText(_("Log something I did"))
        self._open(FORM, None, entry)

    def show_existing(self, attempt_id: str) -> None:
        """Read or correct an attempt; for one that is not there any more, begin a new one."""
        attempt = self._records.attempt(attempt_id)
        if attempt is None:
            self.show_new()
            return
        step = self._records.step(attempt.step_id)
        ladder_id = step.ladder_id if step is not None else ""
        entry = entry_of(attempt, ladder_id, check_of(self._records, attempt.id))
        self.title.setText(_("What I wrote down"))
        self._open(f"{FORM}-{attempt.id}", attempt, entry)

    def show_records(self, records: Records) -> None:
        """Offer what there is to choose from now; what is half typed stays as it is."""
        if self.drafts.is_open:
            self.form.show_records(records)

    def page_keys(self) -> tuple[PageKey, ...]:
        """How to save and close."""
        keys = (
            PageKey("Enter", _("save")),
            PageKey("Ctrl+Enter", _("save while writing")),
            PageKey("Esc", _("close")),
        )
        if self.delete_button.isHidden():
            return keys
        return (*keys, PageKey(as_written(_DELETE_KEY), _("delete this attempt")))

    def may_leave(self) -> bool:
        """What is half typed is kept first."""
        self.drafts.keep()
        return True

    # Saving ---------------------------------------------------------------------------------

    def save(self) -> None:
        """Save, unless something must be put right first."""
        if not self.drafts.is_open or self.desk.workspace.read_only is not None:
            return
        found = self.form.problems()
        if found:
            self.save_bar.show_missing(next(iter(found.values())))
            go_to(self.form.insist(found))
            return
        occasion = Occasion(self.desk.workspace.now(), self.form.scale())
        entry = self.form.entry()
        attempt, put = records_of(entry, self._records, occasion, self._before)
        check = self._check(entry, attempt)
        label = _("Log an attempt") if self._before is None else _("Correct an attempt")
        try:
            self.desk.workspace.change(label, put=put if check is None else (*put, check))
        except StoreError as error:
            self.drafts.keep()
            self.save_bar.show_refusal(str(error))
            return
        self.drafts.finish()
        flag_missing_agreement(self.desk, attempt)
        self.finished.emit(attempt.id)
        if attempt.status is None:
            self.left_unanswered.emit(attempt.id)

    def delete(self) -> None:
        """Put the attempt into the trash with its check; undo brings both back."""
        if self._before is None:
            return
        gone = deleted_attempt(self._records, self._before, self.desk.workspace.stamp())
        try:
            self.desk.workspace.change(_("Delete an attempt"), put=gone)
        except StoreError as error:
            self.save_bar.show_refusal(str(error))
            return
        self.drafts.forget()
        self.finished.emit("")

    def close_form(self) -> None:
        """Close; what was typed is kept for the next time."""
        self.drafts.close()
        self.finished.emit("")

    # The page -------------------------------------------------------------------------------

    @property
    def _records(self) -> Records:
        return self.desk.workspace.records

    def _check(self, entry: AttemptEntry, attempt: Attempt) -> ConsentCheck | None:
        """What was answered is kept; about what was never begun nothing was asked."""
        if not entry.was_begun:
            return None
        answers = (entry.i_wanted_it, entry.other_said_yes)
        return asked_afterwards(self._records, attempt, answers, self.desk.workspace.now())

    def _words_for(self, entry: AttemptEntry) -> str:
        step = self._records.step(entry.step_id)
        words = step.text if step is not None else entry.other_words
        return words or entry.what_happened[:80]

    def _open(self, form: str, before: Attempt | None, entry: AttemptEntry) -> None:
        self.drafts.keep()
        self._before = before
        self.form.is_new = before is None
        self.form.show_entry(self._records, entry)
        self.drafts.open(form)
        self.delete_button.setVisible(before is not None and before.deleted_at is None)
        self._show_permission()
        self.scroll_area.verticalScrollBar().setValue(0)
        self._go_to_start()
        self.keys_changed.emit()

    def _show_permission(self) -> None:
        refusal = self.desk.workspace.read_only
        self.save_bar.show_calm()
        self.save_bar.save_button.setEnabled(refusal is None)
        self.delete_button.setEnabled(refusal is None)
        self.form.setEnabled(refusal is None)
        if refusal is not None:
            self.save_bar.show_missing(refusal)

    def _go_to_start(self) -> None:
        if self.banner.isVisibleTo(self):
            first: QWidget = self.banner.swap_button
        elif self._before is not None and self._before.status is None:
            # What it does not say yet is what somebody comes back for.
            first = self.form.quick.answer
        elif self.form.consent.isVisibleTo(self):
            # Right below what it was: the page, which goes along with the keys, stays at its top.
            self.form.consent.choices.setFocus()
            self.scroll_area.verticalScrollBar().setValue(0)
            return
        elif self.form.what.values()["step_id"]:
            first = self.form.quick.answer
        else:
            first = self.form.what.words
        go_to(first)
        # Where it stands is known only once it is laid out.
        QTimer.singleShot(0, self, self._show_start)

    def _show_start(self) -> None:
        """The page from its top, unless what has the keys is further down."""
        focused = self.focusWidget()
        if focused is not None:
            self.scroll_area.verticalScrollBar().setValue(0)
            bring_into_view(focused)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not self._keys.take(event, self.focusWidget()):
            super().keyPressEvent(event)

    def _show_help(self) -> None:
        self.place_wanted.emit("help", "")

    def _show_signs(self) -> None:
        self.place_wanted.emit("help", "stop-signs")

    def _lay_out(self) -> None:
        column = ColumnLayout(_WIDEST)
        column.setSpacing(16)
        column.addWidget(self.banner)
        column.addWidget(self.form)
        column.addLayout(row(self.delete_button))
        self.body.addLayout(column)
        self.body.addStretch(1)
        outer = self.layout()
        if outer is not None:
            outer.addWidget(self.save_bar)

    def _connect(self) -> None:
        self.form.changed.connect(self.save_bar.show_calm)
        self.form.quick.help_wanted.connect(self._show_help)
        self.form.consent.help_wanted.connect(self._show_signs)
        self.drafts.swapped.connect(self._go_to_start)
        self.drafts.kept.connect(self.draft_kept)
        self.drafts.trouble.connect(self.save_bar.show_missing)
        self.save_bar.save_wanted.connect(self.save)
        self.save_bar.close_wanted.connect(self.close_form)
        self.delete_button.setShortcut(QKeySequence(_DELETE_KEY))
        self.delete_button.clicked.connect(self.delete)
