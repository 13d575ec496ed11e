"""The page with the form for an attempt.

The walk: something was done; Ctrl+L, or "I did this" at a step. The cursor waits where something
has to be said; a few words, how it went, perhaps how high it got and what was learned, Enter. What
else there is to say stands folded below, in the order in which things happen. Esc closes at any
moment: what was typed is offered again the next time.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from ladder_app.domain.attempt import Attempt
from ladder_app.domain.attempt_entry import AttemptEntry, entry_of
from ladder_app.domain.attempt_writing import records_of
from ladder_app.domain.occasion import Occasion
from ladder_app.domain.record import trashed
from ladder_app.domain.records import Records
from ladder_app.domain.store import StoreError
from ladder_app.language import _
from ladder_app.ui.attempt.attempt_form import AttemptForm
from ladder_app.ui.attempt.draft_keeper import Draft, DraftKeeper
from ladder_app.ui.attempt.save_bar import SaveBar
from ladder_app.ui.desk import Desk
from ladder_app.ui.widgets.buttons import quiet_button
from ladder_app.ui.widgets.column import ColumnLayout
from ladder_app.ui.widgets.draft_banner import DraftBanner
from ladder_app.ui.widgets.key_row import as_written
from ladder_app.ui.widgets.screen import PageKey, Screen

FORM: Final = "attempt"
_DELETE_KEY: Final = "Ctrl+Shift+Del"
_WIDEST: Final = 112
"""Characters in a line of the form."""


class AttemptScreen(Screen):
    """`show_new` or `show_existing` opens it; `finished` says it is done with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Log something I did"))
        self._before: Attempt | None = None
        self._opened_with: AttemptEntry | None = None
        self._aside: tuple[AttemptEntry, ...] = ()
        self._afresh = False
        self._keeper = DraftKeeper(desk, self)
        self.form = AttemptForm(desk)
        self.banner = DraftBanner()
        self.save_bar = SaveBar()
        self.delete_button = quiet_button(_("Delete this attempt"))
        self._lay_out()
        self._connect()

    # Doors ----------------------------------------------------------------------------------

    def show_new(self, step_id: str = "") -> None:
        """Begin an attempt at a step, or at something that is on no ladder (`""`)."""
        step = self._records.step(step_id) if step_id else None
        entry = AttemptEntry(
            step_id=step.id if step is not None else "",
            ladder_id=step.ladder_id if step is not None else self.desk.settings().last_ladder,
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
        entry = entry_of(attempt, step.ladder_id if step is not None else "")
        self.title.setText(_("Correct an attempt"))
        self._open(f"{FORM}-{attempt.id}", attempt, entry)

    def show_records(self, records: Records) -> None:
        """Offer what there is to choose from now; what is half typed stays as it is."""
        if self._opened_with is not None:
            self.form.show_records(records)

    def page_keys(self) -> tuple[PageKey, ...]:
        """How to save and close."""
        return (
            PageKey("Enter", _("save")),
            PageKey("Ctrl+Enter", _("save while writing")),
            PageKey("Esc", _("close")),
            PageKey(as_written(_DELETE_KEY), _("delete this attempt")),
        )

    def may_leave(self) -> bool:
        """What is half typed is kept first."""
        self.keep_draft()
        return True

    # Saving ---------------------------------------------------------------------------------

    def save(self) -> None:
        """Save, unless something must be put right first."""
        if self._opened_with is None or self.desk.workspace.read_only is not None:
            return
        found = self.form.problems()
        if found:
            self.save_bar.show_missing(next(iter(found.values())))
            self._go_to(self.form.insist(found))
            return
        occasion = Occasion(self.desk.workspace.now(), self.form.scale())
        attempt, put = records_of(self.form.entry(), self._records, occasion, self._before)
        label = _("Log an attempt") if self._before is None else _("Correct an attempt")
        try:
            self.desk.workspace.change(label, put=put)
        except StoreError as error:
            self.keep_draft()
            self.save_bar.show_refusal(str(error))
            return
        self._finish(attempt.id)

    def delete(self) -> None:
        """Put the attempt into the trash; undo brings it back."""
        if self._before is None:
            return
        gone = trashed(self._before, self.desk.workspace.stamp())
        try:
            self.desk.workspace.change(_("Delete an attempt"), put=[gone])
        except StoreError as error:
            self.save_bar.show_refusal(str(error))
            return
        self._aside = ()
        self._finish("")

    def close_form(self) -> None:
        """Close; what was typed is kept for the next time."""
        self.keep_draft()
        self._opened_with = None
        self.finished.emit("")

    def _finish(self, attempt_id: str) -> None:
        """Nothing typed here is left to keep, but what is set aside may be."""
        self._keeper.keep(Draft(None, () if self._afresh else self._aside))
        self._opened_with = None
        self.finished.emit(attempt_id)

    # Drafts ---------------------------------------------------------------------------------

    def keep_draft(self) -> None:
        """Keep what was typed, and what is set aside, now."""
        if self._opened_with is not None:
            self._keeper.keep(Draft(self._typed(), self._aside))

    def _typed(self) -> AttemptEntry | None:
        entry = self.form.entry()
        return entry if entry != self._opened_with else None

    def _swap(self) -> None:
        """Show what is set aside, and set aside what was typed instead of it."""
        typed = self._typed()
        chosen, *rest = self._aside
        self._aside = (*(() if typed is None else (typed,)), *rest)
        self._afresh = False
        self.form.show_entry(self._records, chosen)
        if self._aside:
            self.banner.offer_back(
                _("Something else you had begun is set aside."), self._words_for(self._aside[0])
            )
        else:
            self.banner.hide()
        self.keep_draft()
        self._go_to_start()

    def _start_afresh(self) -> None:
        self._afresh = True
        self.banner.offer_back(
            _("A fresh page. What you had begun is set aside."), self._words_for(self._aside[0])
        )
        self._go_to_start()

    def _words_for(self, entry: AttemptEntry) -> str:
        step = self._records.step(entry.step_id)
        words = step.text if step is not None else entry.other_words
        return words or entry.what_happened[:80]

    # The page -------------------------------------------------------------------------------

    @property
    def _records(self) -> Records:
        return self.desk.workspace.records

    def _open(self, form: str, before: Attempt | None, entry: AttemptEntry) -> None:
        self.keep_draft()
        self._before = before
        self.form.show_entry(self._records, entry)
        # As the fields give it back: what they cannot show is not something that was typed.
        self._opened_with = self.form.entry()
        self._aside = self._keeper.open(form).entries()
        self._afresh = False
        self.banner.hide()
        if self._aside:
            self.banner.offer(self._words_for(self._aside[0]))
        self.delete_button.setVisible(before is not None and before.deleted_at is None)
        self._show_permission()
        self.scroll_area.verticalScrollBar().setValue(0)
        self._go_to_start()

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
        elif self.form.what.values()["step_id"]:
            first = self.form.quick.answer
        else:
            first = self.form.what.words
        self._go_to(first)

    def _go_to(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroll_area.ensureWidgetVisible(field, 0, 48)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter saves wherever it has no other meaning, on an answer too; else it presses."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and not focused.property("choice"):
            focused.click()
        elif not self.form.take_enter(focused):
            self.save()

    def _take_change(self) -> None:
        self.save_bar.show_calm()
        self._keeper.touch()

    def _show_help(self) -> None:
        self.place_wanted.emit("help", "")

    def _lay_out(self) -> None:
        self.header.addWidget(self.delete_button)
        column = ColumnLayout(_WIDEST)
        column.setSpacing(16)
        column.addWidget(self.banner)
        column.addWidget(self.form)
        self.body.addLayout(column)
        self.body.addStretch(1)
        outer = self.layout()
        if outer is not None:
            outer.addWidget(self.save_bar)

    def _connect(self) -> None:
        self.form.changed.connect(self._take_change)
        self.form.quick.help_wanted.connect(self._show_help)
        self.banner.swap_wanted.connect(self._swap)
        self.banner.afresh_wanted.connect(self._start_afresh)
        self._keeper.due.connect(self.keep_draft)
        self._keeper.trouble.connect(self.save_bar.show_missing)
        self.save_bar.save_wanted.connect(self.save)
        self.save_bar.close_wanted.connect(self.close_form)
        self.delete_button.setShortcut(QKeySequence(_DELETE_KEY))
        self.delete_button.clicked.connect(self.delete)
        for keys, act in (
            ("Ctrl+Return", self.save),
            ("Ctrl+Enter", self.save),
            ("Esc", self.close_form),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
