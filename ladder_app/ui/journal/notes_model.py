"""The notes as a list that is found piece by piece, so that the window never waits for it.

A hundred are found to begin with, and a hundred more when somebody comes to the end of those.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from ladder_app.domain.journal.finding import Wanted, is_wanted
from ladder_app.domain.journal.timeline import Note, Source, in_order, newest_first, note_of
from ladder_app.domain.records import Records
from ladder_app.ui.journal.note_saying import heard
from ladder_app.ui.widgets.day_words import stamp_words

Index = QModelIndex | QPersistentModelIndex
NOTE_ROLE: Final = Qt.ItemDataRole.UserRole
PAGE: Final = 100
_PIECE: Final = 250
_LETTERS: Final = 40_000
"""At most so many notes, and about so many letters, are looked at in one go: some milliseconds."""


class NotesModel(QAbstractListModel):
    """Rows are notes, and a heading before those of each day, which cannot be chosen."""

    found_more = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = Records()
        self._every: Sequence[Source] = ()
        self._sources: Iterator[Source] = iter(())
        self._rows: list[Note | str] = []
        self._day = ""
        self._room = PAGE
        self.wanted = Wanted()
        self.today = date.min
        self.found = 0
        self.is_all = True
        self._sought = ""
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._take)

    def show_notes(self, records: Records, wanted: Wanted, today: date) -> None:
        """Take these records; as many show at once as did before, if the same are looked for."""
        self._records, self.today = records, today
        self._every = newest_first(records)
        self.look_for(wanted)

    def look_for(self, wanted: Wanted, sought: str = "") -> None:
        """Find others in the same records; the one `sought`, however far down it stands."""
        self._room = max(PAGE, self.found) if wanted == self.wanted else PAGE
        self.beginResetModel()
        self.wanted, self._sought = wanted, sought
        self._sources = in_order(self._every)
        self._rows, self._day, self.found, self.is_all = [], "", 0, False
        self.endResetModel()
        self._take()

    @property
    def rests(self) -> bool:
        """Whether no more is looked for until somebody comes to the end of what was found."""
        return self.is_all or (self.found >= self._room and not self._sought)

    def note(self, row: int) -> Note | None:
        """The note in this row, None for the heading of a day."""
        one = self._rows[row] if 0 <= row < len(self._rows) else None
        return None if isinstance(one, str) else one

    def row_of(self, record_id: str) -> int:
        """The row of a record that was found, or -1."""
        found = (i for i, one in enumerate(self._rows) if not isinstance(one, str))
        return next((i for i in found if _id(self._rows[i]) == record_id), -1)

    def rowCount(self, parent: Index | None = None, /) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index, /) -> Qt.ItemFlag:
        if self.note(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> Any:
        one = self._rows[index.row()]
        if role == NOTE_ROLE:
            return None if isinstance(one, str) else one
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return one if isinstance(one, str) else self._heard(one)

    def canFetchMore(self, parent: Index, /) -> bool:
        return not self.is_all and self.rests

    def fetchMore(self, parent: Index, /) -> None:
        self._room = self.found + PAGE
        self._more.start()

    def _heard(self, note: Note) -> str:
        return heard(note, self.today, uncovered=self.wanted.uncovered)

    def _take(self) -> None:
        """Look at the next few notes, and show those that are wanted."""
        rows: list[Note | str] = []
        looked, letters = 0, 0
        while looked < _PIECE and letters < _LETTERS and not self.rests:
            source = next(self._sources, None)
            if source is None:
                self.is_all = True
                break
            note = note_of(self._records, source)
            looked, letters = looked + 1, letters + len(note.text)
            if is_wanted(note, self.wanted):
                rows += self._rows_of(note)
        if rows:
            last = len(self._rows)
            self.beginInsertRows(QModelIndex(), last, last + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
        if self.rests:
            self._more.stop()
        elif not self._more.isActive():
            self._more.start()
        self.found_more.emit()

    def _rows_of(self, note: Note) -> Iterator[Note | str]:
        self.found += 1
        if note.record.id == self._sought:
            self._sought = ""
        if note.at[:10] != self._day:
            self._day = note.at[:10]
            yield stamp_words(self._day, self.today)
        yield note


def _id(row: Note | str) -> str:
    return "" if isinstance(row, str) else row.record.id
