"""The notes that were kept, each with its time and a cross that takes it away."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ladder_app.domain.attempts.attempt import TimedNote
from ladder_app.domain.live.clock_text import clock_text
from ladder_app.language import _
from ladder_app.ui.attempt.live.pad.pad_key import LEAST_HEIGHT
from ladder_app.ui.attempt.remove_button import remove_button
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.buttons import quiet_button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.in_view import go_to
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.words import Words


class KeptNotes(QWidget):
    """What was taken away can be brought back until another attempt begins."""

    taken_away = Signal(object)
    brought_back = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[TimedNote, ...] = ()
        self._gone: list[TimedNote] = []
        self.lines: list[KeptNote] = []
        self.back_button = quiet_button(_("Bring the note back"))
        self.back_button.setMinimumHeight(LEAST_HEIGHT)
        self.back_button.clicked.connect(self._bring_back)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(self._column)
        outer.addLayout(row(self.back_button))
        self._show_way_back()

    def begin_anew(self) -> None:
        """Another attempt: what was taken away from the last one does not come back."""
        self._gone.clear()
        self._show_way_back()

    def show_notes(self, notes: tuple[TimedNote, ...]) -> None:
        """What was kept, as it happened."""
        if notes != self._shown:
            self._shown = notes
            self._make_lines()

    def _make_lines(self) -> None:
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [KeptNote(self._look, note) for note in self._shown]
        for line in self.lines:
            line.cross.clicked.connect(partial(self._take_away, line.note))
            self._column.addWidget(line)
            tab_before(self.back_button, line)
            line.show()

    def _take_away(self, note: TimedNote) -> None:
        self._gone.append(note)
        self._show_way_back()
        self.taken_away.emit(note)
        go_to(self.back_button)

    def _bring_back(self) -> None:
        note = self._gone.pop()
        self.brought_back.emit(note)
        for line in self.lines:
            if line.note == note:
                go_to(line.cross)
        self._show_way_back()

    def _show_way_back(self) -> None:
        self.back_button.setVisible(bool(self._gone))


class KeptNote(QWidget):
    """One note."""

    def __init__(self, look: Look, note: TimedNote) -> None:
        super().__init__()
        self.note = note
        when = clock_text(note.t_s)
        self.words = Words(_("{time} · {words}").format(time=when, words=note.text))
        what = _("Take the note of {time} away").format(time=when)
        self.cross = remove_button(look, what, LEAST_HEIGHT)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.words, 1)
        line.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
