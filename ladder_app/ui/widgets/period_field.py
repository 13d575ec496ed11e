"""From one day to another, both included; either may be left open."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.language import _
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.day_edit import DayEdit
from ladder_app.ui.widgets.flow import FlowLayout
from ladder_app.ui.widgets.moment_text import day_text, read_day, shifted
from ladder_app.ui.widgets.text_field import ProblemLine
from ladder_app.ui.widgets.words import Words


class PeriodField(QWidget):
    """`since()` and `until()` are ISO days, `""` where nothing was said. In both ↑ and ↓ go a day
    on or back."""

    changed = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self.first = self._edit(_("From"), _("the beginning"))
        self.last = self._edit(_("To"), _("now"))
        self.problem_line = ProblemLine()
        self.setFocusProxy(self.first)
        line = FlowLayout(spacing=16)
        labels = [self._label(edit) for edit in self._edits()]
        widest = max(label.sizeHint().width() for label in labels)
        for label, edit in zip(labels, self._edits(), strict=True):
            label.setMinimumWidth(widest)
            line.addWidget(_pair(label, edit))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self.problem_line)

    def since(self) -> str:
        """The first day, or "" from the beginning on."""
        return _iso(self._read(self.first))

    def until(self) -> str:
        """The last day, or "" without an end."""
        return _iso(self._read(self.last))

    def problem(self) -> str:
        """One sentence about what cannot be read, or ""."""
        if any(edit.text().strip() and self._read(edit) is None for edit in self._edits()):
            example = day_text(self._now().date(), QLocale())
            return _("This is not a day I can read. It could look like {day}.").format(day=example)
        if self.since() and self.until() and self.since() > self.until():
            return _("The first day comes after the last one.")
        return ""

    def _edits(self) -> tuple[DayEdit, DayEdit]:
        return self.first, self.last

    def _edit(self, name: str, placeholder: str) -> DayEdit:
        made = DayEdit(lambda days: self._shift(made, days))
        made.setAccessibleName(name)
        made.setPlaceholderText(placeholder)
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        made.setInputMethodHints(hints)
        made.setMaxLength(40)
        widest = max(("00 / 00 / 0000", placeholder), key=len)
        made.setMinimumWidth(made.fontMetrics().horizontalAdvance(widest) + 40)
        made.textEdited.connect(self._take_typing)
        return made

    def _label(self, edit: DayEdit) -> Words:
        label = Words(edit.accessibleName())
        label.setWordWrap(False)
        label.setBuddy(edit)
        return label

    def _read(self, edit: DayEdit) -> date | None:
        return read_day(edit.text(), QLocale(), self._now().date())

    def _shift(self, edit: DayEdit, days: int) -> None:
        day = shifted(self._read(edit), days, self._now().date())
        edit.setText(day_text(day, QLocale()))
        self._take_typing()

    def _take_typing(self) -> None:
        sentence = self.problem()
        self.problem_line.show_problem(sentence)
        for edit in self._edits():
            edit.setAccessibleDescription(sentence)
        self.changed.emit()


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _pair(label: Words, edit: DayEdit) -> QWidget:
    pair = QWidget()
    layout = row(label, edit, stretch_after=False)
    layout.setContentsMargins(0, 0, 0, 0)
    pair.setLayout(layout)
    return pair
