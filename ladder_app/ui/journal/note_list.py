"""The list of notes: one can walk through it with the arrow keys, and by ear."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from ladder_app.domain.journal.timeline import Note
from ladder_app.language import _
from ladder_app.ui.journal.note_delegate import NoteDelegate
from ladder_app.ui.journal.notes_model import Index, NotesModel
from ladder_app.ui.theme import Look

_LEAST_LINES: Final = 9


class NoteList(QListView):
    """Shows `notes`; the chosen one stays chosen when they are found anew."""

    chosen = Signal()
    """Another note, or none, is chosen."""
    opened = Signal()
    """Enter, or a double click, on the chosen note."""
    delete_pressed = Signal()
    read_on_pressed = Signal()
    """Space: the rest of a note that is longer than its card."""

    def __init__(self, look: Look, notes: NotesModel) -> None:
        super().__init__()
        self.notes = notes
        self._awaited = ""
        self._last_row = 0
        self.setModel(notes)
        self.setItemDelegate(NoteDelegate(look, notes, self))
        self.setAccessibleName(_("Everything written down, newest first"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(25)
        notes.modelAboutToBeReset.connect(self._keep)
        notes.found_more.connect(self._choose_again)
        self.doubleClicked.connect(self._open)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def note(self) -> Note | None:
        """The chosen note."""
        index = self.currentIndex()
        return self.notes.note(index.row()) if index.isValid() else None

    def choose(self, record_id: str) -> None:
        """Choose this note and bring it into view, now or as soon as it is found."""
        self._awaited = record_id
        self._choose_again()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _LEAST_LINES * self.fontMetrics().lineSpacing())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.read_on_pressed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def currentChanged(self, current: Index, previous: Index, /) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit()

    def _open(self) -> None:
        if self.note() is not None:
            self.opened.emit()

    def _keep(self) -> None:
        note = self.note()
        self._last_row = self.currentIndex().row()
        if note is not None and not self._awaited:
            self._awaited = note.record.id

    def _choose_again(self) -> None:
        """The one that is awaited; if it is not there, what stands in its place."""
        row = self.notes.row_of(self._awaited) if self._awaited else -1
        if row < 0 and self.note() is None and self.notes.found:
            row = self._row_instead() if self.notes.rests or not self._awaited else -1
        if row >= 0:
            self._awaited = ""
            self.setCurrentIndex(self.notes.index(row))

    def _row_instead(self) -> int:
        """Where the chosen note stood, or the note nearest above that."""
        last = min(max(self._last_row, 1), self.notes.rowCount() - 1)
        return last if self.notes.note(last) is not None else last - 1
