"""The chosen note, whole, with what one can do about it."""

from datetime import date
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ladder_app.domain.attempts.attempt import Attempt
from ladder_app.domain.journal.journal_entry import JournalEntry
from ladder_app.domain.journal.then_and_now import became, can_become_prediction
from ladder_app.domain.journal.timeline import Note
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.journal.note_saying import head, told
from ladder_app.ui.widgets.buttons import button, quiet_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.note_words import periods, scopes
from ladder_app.ui.widgets.words import Words, small

_LEAST_LINES: Final = 6


class NoteCard(Card):
    """`show_note` fills it. It scrolls where the note is long."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("The chosen note"))
        self.day_line = small()
        self.head_line = Words("", "strong")
        self.text_line = Words()
        self.more_line = small()
        self.became_line = small()
        self.lead_button = button("")
        self.change_button = button(_("Change"))
        self.test_button = button(_("Test it now"))
        self.delete_button = quiet_button(_("Delete"))
        self._shown = ""
        self._lay_out()

    def buttons(self) -> dict[str, QPushButton]:
        """What has a key, by its name in the table of keys."""
        return {
            "lead": self.lead_button,
            "change": self.change_button,
            "test": self.test_button,
            "delete": self.delete_button,
        }

    def show_note(
        self, records: Records, note: Note, today: date, *, uncovered: bool, writes: bool
    ) -> None:
        """Show this note, and what can be done about it."""
        entry, about = note.entry, note.about
        is_hidden = about.covered and not uncovered
        if note.record.id != self._shown:
            self._shown = note.record.id
            self._area.verticalScrollBar().setValue(0)
        day = stamp_words(note.at, today, time=True)
        self.day_line.setText(day[:1].upper() + day[1:])
        self.head_line.setText(head(note))
        words = told(note, uncovered=uncovered)
        if words != self.text_line.text():
            # A very long note takes a while to lay out, and is shown again whenever more is found.
            self.text_line.setText(words)
        self._show(self.more_line, "" if is_hidden else _more(note.record))
        found = None if entry is None or is_hidden else became(records, entry)
        said = _("It became a prediction to test: {statement}")
        self._show(self.became_line, said.format(statement=found.statement) if found else "")
        self.lead_button.setText(_lead_words(note))
        self.lead_button.setVisible(about.link is not None)
        self.change_button.setText(_("Change") if writes else _("Read"))
        self.change_button.setVisible(entry is not None and not is_hidden)
        can_test = entry is not None and can_become_prediction(records, entry)
        self.test_button.setVisible(can_test and writes and not is_hidden)
        self.delete_button.setVisible(entry is not None and writes)

    def read_on(self) -> None:
        """Show the next lines of a long note, after the last ones the first again."""
        bar = self._area.verticalScrollBar()
        is_end = bar.value() >= bar.maximum()
        bar.setValue(0 if is_end else bar.value() + bar.pageStep())

    def _show(self, line: Words, words: str) -> None:
        line.setText(words)
        line.setVisible(bool(words))

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("cardscroll")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for line in (
            self.day_line,
            self.head_line,
            self.text_line,
            self.more_line,
            self.became_line,
        ):
            column.addWidget(line)
        column.addStretch(1)
        area = self._area = _Reading()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setObjectName("cardscroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(_("The chosen note"))
        area.setWidget(inside)
        self.body.addWidget(area, 1)
        foot = FlowLayout()
        for one in self.buttons().values():
            foot.addWidget(one)
        self.body.addLayout(foot)


class _Reading(QScrollArea):
    """Room for some lines, whatever it holds."""

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _LEAST_LINES * self.fontMetrics().lineSpacing())


def _lead_words(note: Note) -> str:
    kind = None if note.about.link is None else note.about.link.kind
    if kind == "attempt":
        return _("Go to the attempt")
    if kind == "ladder":
        return _("Go to the ladder")
    return _("Go to the goal") if kind == "goal" else _("Go to the step")


def _more(record: object) -> str:
    """Feelings, how strong, and who may see it."""
    if isinstance(record, Attempt):
        return ", ".join(record.feelings)
    if not isinstance(record, JournalEntry):
        return ""
    said = [dict(periods()).get(record.period, "") if record.period else ""]
    said.append(", ".join(record.feelings))
    if record.suds is not None:
        said.append(_("how strong: {n}").format(n=record.suds))
    if record.still_painful is not None:
        said.append(_("still painful: {n}").format(n=record.still_painful))
    said.append(dict(scopes())[record.share_scope])
    return " · ".join(one for one in said if one)
