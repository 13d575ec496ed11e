"""Notes with their time: N to write, Enter keeps it and leads back to the pad."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ladder_app.domain.attempts.attempt import TimedNote
from ladder_app.domain.live.clock_text import clock_text
from ladder_app.language import _
from ladder_app.ui.attempt.live.pad_key import LEAST_HEIGHT
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.words import Words


class NotesCard(Card):
    """`noted` carries what was written; `left` says that the writing is over."""

    noted = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(_("A note, with its time"))
        self.field = LineField(_("A note, with its time"), show_question=False)
        self.field.edit.setMinimumHeight(LEAST_HEIGHT)
        self.field.edit.returnPressed.connect(self._keep_and_leave)
        self.list = Words()
        self.list.hide()
        self.body.addWidget(self.field)
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self.setFocusProxy(self.field)

    def show_hint(self, *, single_keys: bool) -> None:
        """How one comes here, where a letter leads here."""
        hint = _("N to write …") if single_keys else _("Write …")
        self.field.edit.setPlaceholderText(hint)

    def show_notes(self, notes: tuple[TimedNote, ...]) -> None:
        """What was kept, as it happened."""
        line = _("{time} · {words}")
        lines = [line.format(time=clock_text(one.t_s), words=one.text) for one in notes]
        self.list.setText("\n".join(lines))
        self.list.setVisible(bool(notes))

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
