"""The reviews so far, one of them as text for the notes a clinician keeps elsewhere."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.records import Records
from ladder_app.domain.review.notes_text import NotesChoice, notes_text
from ladder_app.domain.review.session_review import SessionReview
from ladder_app.domain.review.sharing import Sharing
from ladder_app.language import _
from ladder_app.ui.review.lent_text import LentText
from ladder_app.ui.review.review_keys import review_keys
from ladder_app.ui.widgets.buttons import button, primary_button, quiet_button
from ladder_app.ui.widgets.card import Card, Rule
from ladder_app.ui.widgets.day_words import date_words
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.key_row import give_keys
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import Words, muted


class KeptView(QWidget):
    """What is copied is what is seen, and it lies on the clipboard for three minutes."""

    chosen = Signal()
    """Another review is to be read."""
    page_wanted = Signal()
    """The client is to have a page to take home."""
    correct_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._records = Records()
        self._reviews: tuple[SessionReview, ...] = ()
        self._review_id = ""
        self._sharing = Sharing()
        self.lent = LentText(self)
        self.lent.ended.connect(self._say_ended)
        self.which = DropDown(_("Which review"))
        self.which.activated.connect(self._take_choice)
        self.own_note = TickLine(_("The clinician’s own note too"))
        self.own_note.toggled.connect(self._write)
        self.copy = primary_button("")
        self.copy.clicked.connect(self.copy_text)
        self.take_home = button(_("A page to take home …"))
        self.take_home.clicked.connect(self.page_wanted)
        self.correct = button(_("Change the words …"))
        self.correct.clicked.connect(self.correct_wanted)
        self.delete = quiet_button(_("Delete this review"))
        self.delete.clicked.connect(self.delete_wanted)
        self.said = muted()
        self.problem_line = ProblemLine()
        self.text = Words()
        self._lay_out()
        give_keys(review_keys(), {"correct": self.correct, "delete": self.delete})
        self._offer_copy(_("Copy for the notes"), _("It stays on the clipboard for three minutes."))

    @property
    def review(self) -> SessionReview | None:
        """The one that is read: the last, until another one is chosen."""
        chosen = (one for one in self._reviews if one.id == self._review_id)
        return next(chosen, self._reviews[-1] if self._reviews else None)

    def choose(self, review_id: str) -> None:
        """Read this one; the last for ""."""
        self._review_id = review_id

    def turn(self, by: int) -> None:
        """Read one that is older, or newer for -1."""
        place = self.which.currentIndex() + by
        if 0 <= place < self.which.count():
            self._take_choice(place)

    def show_reviews(self, records: Records) -> None:
        """Offer all of them, the last first."""
        self._records, self._reviews = records, records.reviews()
        lines = [_line(one) for one in reversed(self._reviews)]
        if lines != [self.which.itemText(n) for n in range(self.which.count())]:
            self.which.clear()
            self.which.addItems(lines)
        review = self.review
        if review is not None:
            place = self._reviews[::-1].index(review)
            self.which.setCurrentIndex(place)
            self.own_note.setVisible(bool(records.clinician_notes(review.id)))

    def show_text(self, sharing: Sharing) -> None:
        """Show the one that is read, with what was shown in it."""
        self._sharing = sharing
        self._write()

    def allow_writing(self, allowed: bool) -> None:
        """Whether anything can be saved here."""
        self.correct.setVisible(allowed)
        self.delete.setVisible(allowed)

    def show_problem(self, sentence: str) -> None:
        """Say why a review could not be deleted, or "" when nothing is wrong."""
        self.problem_line.show_problem(sentence)

    def copy_text(self) -> None:
        """Put the text on the clipboard; the three minutes begin anew."""
        self.lent.lend(self._text)
        self._offer_copy(
            _("Copy again"),
            _("Copied. It stays on the clipboard for three minutes and is then taken off it."),
        )

    def _write(self) -> None:
        review = self.review
        if review is None:
            return
        note = self.own_note.isVisibleTo(self) and self.own_note.isChecked()
        choice = NotesChoice(sharing=self._sharing, own_note=note)
        self._text = notes_text(self._records, review, choice, _written)
        self.text.setText(self._text)

    def _take_choice(self, place: int) -> None:
        self._review_id = self._reviews[::-1][place].id
        # What is ticked for one review is not ticked for another.
        self.own_note.setChecked(False)
        self.problem_line.show_problem("")
        self._offer_copy(_("Copy for the notes"), _("It stays on the clipboard for three minutes."))
        self.chosen.emit()

    def _say_ended(self) -> None:
        self._offer_copy(_("Copy again"), _("It is not on the clipboard any more."))

    def _offer_copy(self, words: str, said: str) -> None:
        self.copy.setText(words)
        self.said.setText(said)
        give_keys(review_keys(), {"copy": self.copy, "take_home": self.take_home})

    def _lay_out(self) -> None:
        card = Card(_("Reviews so far"))
        card.body.setSpacing(12)
        card.body.addWidget(self.which)
        buttons = FlowLayout()
        for one in (self.copy, self.take_home, self.correct, self.delete):
            buttons.addWidget(one)
        card.body.addLayout(buttons)
        for part in (self.said, self.own_note, self.problem_line, Rule(), self.text):
            card.body.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        layout.addStretch(1)


def _line(review: SessionReview) -> str:
    """Its day and the first words of what was talked about."""
    told = (review.agenda, review.went_well, review.learned, review.stuck)
    words = next((" ".join(one.split()) for one in told if one), "")
    return " · ".join(filter(None, (_written(review.at), words)))


def _written(day: str) -> str:
    return date_words(date.fromisoformat(day[:10])) if day else ""
