"""The page Journal: everything written down on one line of time, and a page to write on.

Somebody finds again what they wrote, wherever that was, reads it whole, and goes from there to
what it is about. What is sensitive stays covered until it is asked for.
"""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from ladder_app.domain.annotation import Annotation
from ladder_app.domain.record import trashed
from ladder_app.domain.records import Records
from ladder_app.language import _, ngettext
from ladder_app.ui.desk import Desk
from ladder_app.ui.journal.finding_bar import FindingBar
from ladder_app.ui.journal.journal_keys import journal_keys
from ladder_app.ui.journal.note_card import NoteCard
from ladder_app.ui.journal.note_list import NoteList
from ladder_app.ui.journal.notes_model import NotesModel
from ladder_app.ui.widgets.beside import set_beside
from ladder_app.ui.widgets.buttons import link_button, primary_button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.empty_state import EmptyState
from ladder_app.ui.widgets.key_row import as_written, give_keys, page_keys
from ladder_app.ui.widgets.screen import PageKey, Screen
from ladder_app.ui.widgets.words import small

_SIDE_BY_SIDE: Final = 72  # in widths of the letter x
_FEW_LINES: Final = 24
_WAIT_MS: Final = 60


# Forms are imported when one is wanted: the page is there before them.


class JournalScreen(Screen):
    """The list at the left, the chosen note beside it, or below it where there is no room."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Journal"))
        self._records = Records()
        self.write_button = primary_button(_("Write"))
        self.bar = FindingBar()
        self.notes = NotesModel(self)
        self.list = NoteList(desk.look, self.notes)
        self.card = NoteCard()
        self.look_back_button = link_button(_("Look back at these days"))
        self.count_line = small()
        self.empty = EmptyState(
            _("Nothing is written here yet"),
            _(
                "Notes of your own, and what you write about attempts and dates, will stand here "
                "in one line of time. They stay with you unless you say otherwise."
            ),
        )
        self.none_found = EmptyState(_("No note says that"), _("Other words may find it."))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_WAIT_MS)
        self._lay_out()
        self._connect()

    def show_records(self, records: Records) -> None:
        """Find the notes anew; the one that was chosen stays chosen."""
        self._records = records
        self.bar.show_ladders(records)
        for one in (self.write_button, self.look_back_button):
            one.setVisible(self.desk.workspace.read_only is None)
        self.notes.show_notes(records, self.bar.wanted(), self.desk.workspace.now().date())

    def show_place(self, record_id: str) -> None:
        """Bring a note into view."""
        kinds = ("journal_entry", "attempt", "annotation")
        if any(self._records.find(kind, record_id) for kind in kinds):
            self.bar.clear()
            self.list.choose(record_id)
            self.notes.look_for(self.bar.wanted(), record_id)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def page_keys(self) -> tuple[PageKey, ...]:
        """The keys that work on this page alone; those of a note where there is one."""
        if self.list.note() is None:
            of_note = self.card.buttons()
            return page_keys(row for row in journal_keys() if row.name not in of_note)
        return (
            PageKey(as_written("Return"), _("go to what the note is about")),
            PageKey(as_written("Space"), _("read on in a long note")),
            *page_keys(journal_keys()),
        )

    def write(self) -> None:
        """Open a fresh page to write on."""
        from ladder_app.ui.dialogs.note.note_dialog import NoteDialog

        NoteDialog(self.desk, None, self).open()

    def search(self) -> None:
        """Let the person type what they look for."""
        if self.bar.isVisible():
            self.bar.words.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.bar.words.edit.selectAll()

    # Finding --------------------------------------------------------------------------------

    def _find(self) -> None:
        """Find what is looked for now; the covered ladders come and go with what is covered."""
        self._later.stop()
        self.bar.show_ladders(self._records)
        self.notes.look_for(self.bar.wanted())

    def _show_found(self) -> None:
        is_blank = self.notes.is_all and not self.notes.found and not self.bar.is_narrowed()
        is_in_vain = self.notes.is_all and not self.notes.found and not is_blank
        self.empty.setVisible(is_blank)
        self.none_found.setVisible(is_in_vain)
        self.bar.setVisible(not is_blank)
        for part in (self.list, self.count_line):
            part.setVisible(not is_blank and not is_in_vain)
        self.count_line.setText(self._count_words())
        self._show_note()
        self.keys_changed.emit()

    def _count_words(self) -> str:
        found = self.notes.found
        if not self.notes.is_all:
            return _("The newest {n} notes; more come as you go down.").format(n=found)
        return ngettext("{n} note", "{n} notes", found).format(n=found)

    def _show_note(self) -> None:
        note = self.list.note()
        self.card.setVisible(note is not None)
        if note is None:
            return
        self.card.show_note(
            self._records,
            note,
            self.desk.workspace.now().date(),
            uncovered=self.bar.uncover.isChecked(),
            writes=self.desk.workspace.read_only is None,
        )
        # A button forgets its key with its words.
        give_keys(journal_keys(), self.card.buttons())

    # What the person does -------------------------------------------------------------------

    def _lead(self) -> None:
        """To what the note is about, or into the note where that is nothing."""
        note = self.list.note()
        link = None if note is None else note.about.link
        if note is None or link is None:
            self._change()
        elif isinstance(note.record, Annotation):
            self.place_wanted.emit("progress", link.id)
        elif link.kind == "attempt":
            self.attempt_wanted.emit(link.id)
        else:
            self.place_wanted.emit("goals" if link.kind == "goal" else "ladder", link.id)

    def _change(self) -> None:
        note = self.list.note()
        if note is None or note.entry is None or self.card.change_button.isHidden():
            return
        from ladder_app.ui.dialogs.look_back_dialog import LookBackDialog
        from ladder_app.ui.dialogs.note.note_dialog import NoteDialog

        if note.entry.kind == "look_back":
            LookBackDialog(self.desk, self, entry=note.entry).open()
        else:
            NoteDialog(self.desk, note.entry.link, self, entry=note.entry).open()

    def _test(self) -> None:
        note = self.list.note()
        if note is None or note.entry is None:
            return
        if not self._records.ladders():
            self.said.emit(_("There is no ladder yet on which it could be tested."))
            return
        from ladder_app.ui.journal.prediction_dialog import PredictionDialog

        PredictionDialog(self.desk, note.entry, self).open()

    def _delete(self) -> None:
        note, workspace = self.list.note(), self.desk.workspace
        if note is None or note.entry is None or workspace.read_only is not None:
            return
        if self.change(_("Delete a note"), [trashed(note.entry, workspace.stamp())]):
            # What was pressed may not be there for the next note.
            rest = self.write_button if self.list.isHidden() else self.list
            rest.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_back(self) -> None:
        from ladder_app.ui.dialogs.look_back_dialog import LookBackDialog

        LookBackDialog(self.desk, self).open()

    # Layout ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        letters = _SIDE_BY_SIDE * self.fontMetrics().horizontalAdvance("x")
        set_beside(self._both, self.width() >= letters)
        self.scroll_header(self.height() < _FEW_LINES * self.fontMetrics().height())

    def _lay_out(self) -> None:
        self.header.addWidget(self.write_button)
        self._both = QHBoxLayout()
        self._both.setSpacing(16)
        self._both.addWidget(self.list, 1)
        self._both.addWidget(self.card, 1)
        self.body.addWidget(self.bar)
        self.body.addLayout(self._both, 1)
        for instead in (self.empty, self.none_found):
            self.body.addWidget(instead, 20)
        foot = row(self.look_back_button, self.count_line, stretch_after=False, spacing=16)
        foot.setStretch(1, 1)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self.write_button.clicked.connect(self.write)
        self.look_back_button.clicked.connect(self._look_back)
        self._later.timeout.connect(self._find)
        self.bar.changed.connect(self._later.start)
        self.notes.found_more.connect(self._show_found)
        self.list.chosen.connect(self._show_note)
        self.list.opened.connect(self._lead)
        self.list.read_on_pressed.connect(self.card.read_on)
        self.list.delete_pressed.connect(self._delete)
        self.card.lead_button.clicked.connect(self._lead)
        self.card.change_button.clicked.connect(self._change)
        self.card.test_button.clicked.connect(self._test)
        self.card.delete_button.clicked.connect(self._delete)
        self.desk.look.changed.connect(self._fit)
        give_keys(
            journal_keys(),
            {
                "write": self.write_button,
                "look_back": self.look_back_button,
                "uncover": self.bar.uncover,
            },
        )
