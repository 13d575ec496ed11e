"""What somebody looks for: words, a kind of note, a ladder, and whether covered ones are shown."""

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from ladder_app.domain.journal.finding import NoteKind, Wanted
from ladder_app.domain.records import Records
from ladder_app.language import _
from ladder_app.ui.widgets.drop_down import DropDown
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.note_words import entry_kinds, entry_name
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.uncover_button import UncoverButton

_AROUND: Final = 32
_LEAST: Final = 220


class FindingBar(QWidget):
    """Found as one types. The words are never kept."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = LineField(
            _("Search in the notes"), placeholder=_("Search in the notes"), show_question=False
        )
        self.kind = DropDown(_("Which notes"))
        for name, text in _kinds():
            self.kind.addItem(text, name)
        self.ladder = DropDown(_("Which ladder"))
        self.uncover = UncoverButton()
        layout = FlowLayout(self)
        for one in (self.words, self.kind, self.ladder, self.uncover):
            layout.addWidget(one)
        self._fit_words()
        self.words.changed.connect(self.changed)
        self.kind.activated.connect(self.changed)
        self.ladder.activated.connect(self.changed)
        self.uncover.toggled.connect(self.changed)

    def changeEvent(self, event: QEvent, /) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_words()

    def _fit_words(self) -> None:
        """What the field is for can be read in it as a whole."""
        edit = self.words.edit
        asked = edit.fontMetrics().horizontalAdvance(edit.placeholderText())
        self.words.setMinimumWidth(max(asked + _AROUND, _LEAST))

    def show_ladders(self, records: Records) -> None:
        """Offer the ladders there are, where there is a choice."""
        ladders = [
            one for one in records.ladders() if self.uncover.isChecked() or not one.sensitive
        ]
        names = [(one.id, one.title) for one in ladders]
        wanted = [("", _("All ladders")), *names]
        there = [
            (self.ladder.itemData(i), self.ladder.itemText(i)) for i in range(self.ladder.count())
        ]
        if wanted != there:
            chosen = self.ladder.currentData()
            self.ladder.clear()
            for ladder_id, title in wanted:
                self.ladder.addItem(title, ladder_id)
            self.ladder.setCurrentIndex(max(self.ladder.findData(chosen), 0))
        self.ladder.setVisible(len(names) > 1)
        has_covered = any(
            ladder.sensitive or any(step.sensitive for step in records.steps(ladder.id))
            for ladder in records.ladders()
        )
        self.uncover.setVisible(has_covered)

    def wanted(self) -> Wanted:
        """What is looked for."""
        kind: NoteKind = self.kind.currentData() or ""
        return Wanted(
            words=self.words.text(),
            kind=kind,
            ladder_id=self.ladder.currentData() or "",
            uncovered=self.uncover.isChecked(),
        )

    def is_narrowed(self) -> bool:
        """Whether something of all notes is left out."""
        wanted = self.wanted()
        return bool(wanted.words or wanted.kind or wanted.ladder_id)

    def clear(self) -> None:
        """Look for everything again."""
        self.words.set_text("")
        self.kind.setCurrentIndex(0)
        self.ladder.setCurrentIndex(0)


def _kinds() -> tuple[tuple[NoteKind, str], ...]:
    prompted = [kind for kind, _words in entry_kinds() if kind != "free"]
    return (
        ("", _("All notes")),
        ("written", _("Written on their own")),
        ("attempts", _("From attempts")),
        ("learned", _("What I learned")),
        ("dates", _("On dates")),
        *((kind, entry_name(kind)) for kind in (*prompted, "look_back")),
    )
