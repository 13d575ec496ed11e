"""Notes with their time: N to write, Enter keeps it and leads back to the pad."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ladder_app.domain.attempts.attempt import TimedNote
from ladder_app.language import _
from ladder_app.ui.attempt.live.during.kept_notes import KeptNotes
from ladder_app.ui.attempt.live.pad.pad_key import LEAST_HEIGHT
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.text_field import LineField


class NotesCard(Card):
    """`noted` carries what was written; `left` says that the writing is over."""

    noted = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(_("A note, with its time"))
        self.field = LineField(_("A note, with its time"), show_question=False)
        self.field.edit.setMinimumHeight(LEAST_HEIGHT)
        self.field.edit.returnPressed.connect(self._keep_and_leave)
        self.kept = KeptNotes(look)
        self.body.addWidget(self.field)
        self.body.addWidget(self.kept)
        self.body.addStretch(1)
        self.setFocusProxy(self.field)

    def show_hint(self, *, single_keys: bool) -> None:
        """How one comes here, where a letter leads here."""
        hint = _("N to write …") if single_keys else _("Write …")
        self.field.edit.setPlaceholderText(hint)

    def begin_anew(self) -> None:
        """Another attempt: nothing is half written, nothing can be brought back."""
        self.field.set_text("")
        self.kept.begin_anew()

    def show_notes(self, notes: tuple[TimedNote, ...]) -> None:
        """What was kept, as it happened."""
        self.kept.show_notes(notes)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Esc goes back to the pad; what was typed stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keep_and_leave(self) -> None:
        self.keep()
        self.left.emit()

    def keep(self) -> None:
        """Keep what is written, if anything is."""
        text = self.field.text()
        if text:
            self.field.set_text("")
            self.noted.emit(text)
