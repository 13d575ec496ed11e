"""For the clinician alone: since the last review, safety first, patterns, the note, the choice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ladder_app.domain.records import Records
from ladder_app.domain.review.review_entry import ReviewEntry
from ladder_app.domain.review.since import Since
from ladder_app.domain.review.taken_until import last_taken_in
from ladder_app.language import _
from ladder_app.ui.review.agreed_card import AgreedCard
from ladder_app.ui.review.patterns_card import PatternsCard
from ladder_app.ui.review.safety_card import SafetyCard
from ladder_app.ui.review.sharing_card import SharingCard
from ladder_app.ui.review.step_names import prepared_names
from ladder_app.ui.widgets.beside import set_beside
from ladder_app.ui.widgets.buttons import button
from ladder_app.ui.widgets.card import Card, row
from ladder_app.ui.widgets.day_words import plain_day
from ladder_app.ui.widgets.text_field import TextField
from ladder_app.ui.widgets.words import Words, small


class PrepareView(QWidget):
    """`note_changed` and `sharing_changed` bring what was written and ticked."""

    note_changed = Signal(str)
    sharing_changed = Signal(object)
    file_wanted = Signal()
    """Please take in a newer file."""

    def __init__(self) -> None:
        super().__init__()
        self.safety = SafetyCard()
        self.patterns = PatternsCard()
        self.agreed = AgreedCard()
        self.last_file = Words()
        self.newer_file = button(_("Take in a file …"))
        self.newer_file.clicked.connect(self.file_wanted)
        self._file_card = Card("")
        self._file_card.body.addWidget(self.last_file)
        self._file_card.body.addLayout(row(self.newer_file))
        self.sharing = SharingCard()
        self.sharing.changed.connect(self.sharing_changed)
        self.note = TextField(_("What do you want to remember or ask?"), lines=4)
        self.note.changed.connect(self._tell_note)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        self._columns.addLayout(
            _column(self.safety, self._file_card, self.agreed, self.patterns), 3
        )
        self._columns.addLayout(_column(self._note_card(), self.sharing), 2)

    def show_review(self, records: Records, since: Since, entry: ReviewEntry) -> None:
        """Show what lies in these days; a note that is being written stays as it is."""
        names = prepared_names(records, entry.sharing)
        self.safety.show_records(records, since, names)
        self.patterns.show_records(records, since, entry.sharing)
        self.agreed.show_records(records, since, entry.sharing, names)
        self.sharing.show_records(records, since, entry.sharing)
        self._show_last_file(records, since)
        if self.note.text() != entry.note:
            self.note.set_text(entry.note)

    def show_wide(self, wide: bool) -> None:
        """Two columns or one."""
        set_beside(self._columns, wide)

    def allow_writing(self, allowed: bool) -> None:
        """Whether anything can be saved here."""
        self.note.setEnabled(allowed)

    def _show_last_file(self, records: Records, since: Since) -> None:
        """What did not come here yet is not what a client left out."""
        day, today = last_taken_in(records.case, since.now), since.now.date()
        self._file_card.setVisible(day is not None and day < today)
        if day is not None:
            words = _("The last file was taken in on {day}. Take in a newer one?")
            self.last_file.setText(words.format(day=plain_day(day, today)))

    def _note_card(self) -> Card:
        card = Card(_("Your own note"))
        card.body.addWidget(self.note)
        card.body.addWidget(
            small(_("For your eyes alone: it is never shown together and never handed over."))
        )
        return card

    def _tell_note(self) -> None:
        self.note_changed.emit(self.note.text())


def _column(*cards: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setSpacing(16)
    for card in cards:
        layout.addWidget(card)
    layout.addStretch(1)
    return layout
