"""A small table of lines with their time: ratings or notes, added and taken away one by one."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ladder_app.domain.attempts.attempt_entry import NoteEntry, SampleEntry
from ladder_app.language import _
from ladder_app.ui.attempt.about import About
from ladder_app.ui.attempt.remove_button import remove_button
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.buttons import button, quiet_button
from ladder_app.ui.widgets.card import row
from ladder_app.ui.widgets.rating_field import RatingField
from ladder_app.ui.widgets.tab_order import tab_before
from ladder_app.ui.widgets.text_field import LineField, ProblemLine
from ladder_app.ui.widgets.words import Words

NOTE_LIMIT: Final = 2000
LineValue = SampleEntry | NoteEntry


class TimedLine(QWidget):
    """The time since the start, what was so then, and a button that takes the line away."""

    changed = Signal()
    removed = Signal()

    def __init__(self, look: Look, what: RatingField | LineField) -> None:
        super().__init__()
        self.what = what
        self.at = LineField(
            _("Minutes after the start"), placeholder=_("minutes"), show_question=False
        )
        self.at.setFixedWidth(self.fontMetrics().horizontalAdvance("minutes 000") + 24)
        self.remove_button = remove_button(look, _("Take this line away"))
        self.problem_line = ProblemLine()
        self.at.changed.connect(self.changed)
        what.changed.connect(self.changed)
        self.remove_button.clicked.connect(self.removed)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.at, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(what, 1)
        line.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(4)
        outer.addLayout(line)
        outer.addWidget(self.problem_line)

    def value(self) -> LineValue:
        """The line as it stands."""
        raise NotImplementedError

    def show_about(self, about: About) -> None:
        """Another scale, other words."""


class SampleLine(TimedLine):
    """How strong it was at one time."""

    def __init__(self, look: Look, about: About | None, value: SampleEntry) -> None:
        self.rating = RatingField(
            look, _("How strong was it then?"), show_question=False, emptied_by_button=False
        )
        super().__init__(look, self.rating)
        self._source = value.source
        self.at.set_text(value.at)
        self.rating.set_value(value.suds)
        if about is not None:
            self.show_about(about)

    def value(self) -> SampleEntry:
        """The line as it stands."""
        return SampleEntry(at=self.at.text(), suds=self.rating.value(), source=self._source)

    def show_about(self, about: About) -> None:
        """Another scale, other words."""
        self.rating.set_scale(about.scale)
        self.rating.set_words(about.words)


class NoteLine(TimedLine):
    """A few words about one moment."""

    def __init__(self, look: Look, value: NoteEntry) -> None:
        self.text = LineField(_("What was then?"), limit=NOTE_LIMIT, show_question=False)
        super().__init__(look, self.text)
        self.at.set_text(value.at)
        self.text.set_text(value.text)

    def value(self) -> NoteEntry:
        """The line as it stands."""
        return NoteEntry(at=self.at.text(), text=self.text.text())


class TimedLines(QWidget):
    """Lines of one kind. What was taken away can be brought back until the form is shown anew."""

    changed = Signal()

    def __init__(self, look: Look, question: str, add: str) -> None:
        super().__init__()
        self.look = look
        self.about: About | None = None
        self.lines: list[TimedLine] = []
        self._removed: list[tuple[int, LineValue]] = []
        self.setAccessibleName(question)
        self.add_button = button(add)
        self.back_button = quiet_button(_("Bring the line back"))
        self.add_button.clicked.connect(self._add)
        self.back_button.clicked.connect(self._bring_back)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addWidget(Words(question))
        outer.addLayout(self._column)
        outer.addLayout(row(self.add_button, self.back_button))
        self.back_button.hide()

    def make_line(self, value: LineValue | None) -> TimedLine:
        """A line that shows this value, or a blank one."""
        raise NotImplementedError

    def show_about(self, about: About) -> None:
        """Another scale, other words."""
        self.about = about
        for line in self.lines:
            line.show_about(about)

    def show_lines(self, values: Sequence[LineValue]) -> None:
        """Show these lines, silently."""
        while self.lines:
            self._drop(self.lines[0])
        for value in values:
            self._insert(len(self.lines), value)
        self._removed.clear()
        self.back_button.hide()

    def show_problems(self, name: str, problems: dict[str, str]) -> None:
        """Say beside each line what is wrong with it."""
        for place, line in enumerate(self.lines):
            line.problem_line.show_problem(problems.get(f"{name}.{place}", ""))

    def _add(self) -> None:
        line = self._insert(len(self.lines), None)
        line.at.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _bring_back(self) -> None:
        place, value = self._removed.pop()
        line = self._insert(min(place, len(self.lines)), value)
        line.at.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.back_button.setVisible(bool(self._removed))
        self.changed.emit()

    def _take_away(self) -> None:
        line = self.sender()
        if not isinstance(line, TimedLine):
            return
        self._removed.append((self.lines.index(line), line.value()))
        self._drop(line)
        self.back_button.show()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _insert(self, place: int, value: LineValue | None) -> TimedLine:
        line = self.make_line(value)
        line.changed.connect(self.changed)
        line.removed.connect(self._take_away)
        self.lines.insert(place, line)
        self._column.insertWidget(place, line)
        following = self.lines[place + 1].at.edit if place + 1 < len(self.lines) else None
        tab_before(following or self.add_button, line)
        line.show()
        return line

    def _drop(self, line: TimedLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()


class SampleLines(TimedLines):
    """Ratings with their time."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("How strong it was, from time to time"), _("Add a rating"))

    def make_line(self, value: LineValue | None) -> TimedLine:
        """A time and a rating."""
        given = value if isinstance(value, SampleEntry) else SampleEntry()
        return SampleLine(self.look, self.about, given)

    def samples(self) -> tuple[SampleEntry, ...]:
        """Every line as it stands."""
        values = (line.value() for line in self.lines)
        return tuple(value for value in values if isinstance(value, SampleEntry))


class NoteLines(TimedLines):
    """Notes with their time."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Notes from there, with their time"), _("Add a note"))

    def make_line(self, value: LineValue | None) -> TimedLine:
        """A time and a few words."""
        return NoteLine(self.look, value if isinstance(value, NoteEntry) else NoteEntry())

    def notes(self) -> tuple[NoteEntry, ...]:
        """Every line as it stands."""
        values = (line.value() for line in self.lines)
        return tuple(value for value in values if isinstance(value, NoteEntry))
