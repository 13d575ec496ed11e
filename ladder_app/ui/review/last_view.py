"""The last review as text, for the notes a clinician keeps elsewhere."""

from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.records import Records
from ladder_app.domain.review.notes_text import NotesChoice, notes_text
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.review.sharing import Sharing
from ladder_app.language import _
from ladder_app.ui.review.lent_text import LentText
from ladder_app.ui.review.review_keys import review_keys
from ladder_app.ui.widgets.buttons import button, primary_button
from ladder_app.ui.widgets.card import Card, Rule
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.moment_text import day_text
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import Words, muted


class LastView(QWidget):
    """What is copied is what is seen, and it lies on the clipboard for three minutes."""

    page_wanted = Signal()
    """The client is to have a page to take home."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._records = Records()
        self._review: SessionReview | None = None
        self._sharing = Sharing()
        self.lent = LentText(self)
        self.lent.ended.connect(self._say_ended)
        self.own_note = TickLine(_("The clinician’s own note too"))
        self.own_note.toggled.connect(self._write)
        self.copy = primary_button("")
        self.copy.clicked.connect(self.copy_text)
        self.take_home = button(_("A page to take home …"))
        self.take_home.clicked.connect(self.page_wanted)
        self.said = muted()
        self.text = Words()
        card = Card(_("Into the notes"))
        card.body.addWidget(self.own_note)
        buttons = FlowLayout()
        for one in (self.copy, self.take_home):
            buttons.addWidget(one)
        card.body.addLayout(buttons)
        card.body.addWidget(self.said)
        card.body.addWidget(Rule())
        card.body.addWidget(self.text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        layout.addStretch(1)
        self._offer(_("Copy for the notes"), _("It stays on the clipboard for three minutes."))

    def show_review(self, records: Records, review: SessionReview, sharing: Sharing) -> None:
        """Show the text of a review, with what was shown in it."""
        self._records, self._review, self._sharing = records, review, sharing
        self.own_note.setVisible(bool(records.clinician_notes(review.id)))
        self._write()

    def copy_text(self) -> None:
        """Put the text on the clipboard; the three minutes begin anew."""
        self.lent.lend(self._text)
        self._offer(
            _("Copy again"),
            _("Copied. It stays on the clipboard for three minutes and is then taken off it."),
        )

    def _write(self) -> None:
        if self._review is None:
            return
        note = self.own_note.isVisibleTo(self) and self.own_note.isChecked()
        choice = NotesChoice(sharing=self._sharing, own_note=note)
        self._text = notes_text(self._records, self._review, choice, _written)
        self.text.setText(self._text)

    def _say_ended(self) -> None:
        self._offer(_("Copy again"), _("It is not on the clipboard any more."))

    def _offer(self, words: str, said: str) -> None:
        self.copy.setText(words)
        self.said.setText(said)
        give_keys(review_keys(), {"copy": self.copy, "take_home": self.take_home})


def _written(day: str) -> str:
    return day_text(date.fromisoformat(day[:10]), QLocale()) if day else ""
