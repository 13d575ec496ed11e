"""For the clinician alone: since the last review, safety first, patterns, the note, the choice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ladder_app.domain.records import Records
from ladder_app.domain.review.review_entry import ReviewEntry
from ladder_app.domain.review.since import Since
from ladder_app.language import _
from ladder_app.ui.review.agreed_card import AgreedCard
from ladder_app.ui.review.patterns_card import PatternsCard
from ladder_app.ui.review.safety_card import SafetyCard
from ladder_app.ui.review.sharing_card import SharingCard
from ladder_app.ui.review.step_names import prepared_names
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.text_field import TextField
from ladder_app.ui.widgets.words import small


class PrepareView(QWidget):
    """`note_changed` and `sharing_changed` bring what was written and ticked."""

    note_changed = Signal(str)
    sharing_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.safety = SafetyCard()
        self.patterns = PatternsCard()
        self.agreed = AgreedCard()
        self.sharing = SharingCard()
        self.sharing.changed.connect(self.sharing_changed)
        self.note = TextField(_("What do you want to remember or ask?"), lines=4)
        self.note.changed.connect(self._tell_note)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        self._columns.addLayout(_column(self.safety, self.agreed, self.patterns), 3)
        self._columns.addLayout(_column(self._note_card(), self.sharing), 2)

    def show_review(self, records: Records, since: Since, entry: ReviewEntry) -> None:
        """Show what lies in these days; a note that is being written stays as it is."""
        names = prepared_names(records, entry.sharing)
        self.safety.show_records(records, since, names)
        self.patterns.show_records(records, since, entry.sharing)
        self.agreed.show_records(records, since, entry.sharing, names)
        self.sharing.show_records(records, since, entry.sharing)
        if self.note.text() != entry.note:
            self.note.set_text(entry.note)

    def show_wide(self, wide: bool) -> None:
        """Two columns or one."""
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def allow_writing(self, allowed: bool) -> None:
        """Whether anything can be saved here."""
        self.note.setEnabled(allowed)

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
