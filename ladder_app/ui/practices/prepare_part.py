"""Before a practice: what it is, how long, and how one is. All of it may stay as it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.records import Records
from ladder_app.domain.toolbox.breathing import PACES, USUAL
from ladder_app.domain.toolbox.practices import (
    KIND_WORDS,
    MINUTES,
    PRACTICES,
    Practice,
    practice_of,
)
from ladder_app.language import _
from ladder_app.ui.practices.chosen_practice import ChosenPractice, Guide
from ladder_app.ui.practices.tension_words import tension_field
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.choices import Choices
from ladder_app.ui.widgets.folded import Folded
from ladder_app.ui.widgets.text_field import LineField
from ladder_app.ui.widgets.tick_line import TickLine
from ladder_app.ui.widgets.words import Words, muted


class PreparePart(QWidget):
    """With no `practice` given, one of them is chosen first."""

    changed = Signal()

    def __init__(self, look: Look, practice: Practice | None, guide: Guide) -> None:
        super().__init__()
        self._given = practice
        self._lines: list[Words] = []
        self.which = Choices(_("Which one?"), [(one.id, one.name()) for one in PRACTICES])
        self.about = muted()
        self.worse = muted(_("If it feels worse, stop: that is information. Esc stops it."))
        self.said = Folded(_("What is said"))
        self.said.body.setSpacing(6)
        self.own_words = LineField(
            _("A kind sentence of my own"),
            placeholder=_("for example: This is hard right now."),
        )
        self.minutes = Choices(_("How many minutes?"), [(str(n), str(n)) for n in MINUTES])
        self.pace = Choices(
            _("How many breaths a minute? Fewer is slower."), [(str(n), str(n)) for n in PACES]
        )
        self.guide = Choices(
            _("What leads me?"),
            [("moving", _("A shape that moves")), ("still", _("Words that stay still"))],
        )
        self.aloud = TickLine(_("A screen reader says each line, or each breath, as it comes"))
        self.tension = tension_field(look, _("How tense am I right now?"))
        self.guide.set_value(guide)
        self.pace.set_value(str(USUAL))
        self._lay_out()
        self.which.changed.connect(self._show)
        self._show()

    @property
    def practice(self) -> Practice | None:
        """The practice, if one was chosen."""
        return self._given or practice_of(self.which.value() or "")

    def show_records(self, records: Records) -> None:
        """The sentence that was used last is offered again."""
        used = [log.own_words for log in records.practice_logs() if log.own_words]
        self.own_words.set_text(used[-1] if used else "")

    def chosen(self) -> ChosenPractice | None:
        """What was chosen; what was taken back is as it usually is. None without a practice."""
        practice = self.practice
        if practice is None:
            return None
        return ChosenPractice(
            practice=practice,
            minutes=int(self.minutes.value() or practice.usual_minutes),
            pace=int(self.pace.value() or USUAL),
            guide="still" if self.guide.value() == "still" else "moving",
            aloud=self.aloud.isChecked(),
            own_words=self.own_words.text() if practice.id == KIND_WORDS else "",
            tension=self.tension.value(),
        )

    def first_field(self) -> QWidget:
        """Where one begins."""
        return self.minutes if self._given is not None else self.which

    def _show(self) -> None:
        practice = self.practice
        for part in (self.about, self.worse, self.said, self.minutes, self.aloud, self.tension):
            part.setVisible(practice is not None)
        self.which.setVisible(self._given is None)
        self.own_words.setVisible(practice is not None and practice.id == KIND_WORDS)
        for part in (self.pace, self.guide):
            part.setVisible(practice is not None and practice.is_breathing)
        if practice is not None:
            self.about.setText(practice.about())
            self._show_lines(practice.lines())
            self.minutes.set_value(str(practice.usual_minutes))
            # What keeps breathing safe is read without having to be unfolded.
            self.said.set_title(_("Before I begin") if practice.is_breathing else _("What is said"))
            self.said.set_open(practice.is_breathing)
        self.changed.emit()

    def _show_lines(self, lines: tuple[str, ...]) -> None:
        for old in self._lines:
            self.said.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = [Words(line) for line in lines]
        for line in self._lines:
            self.said.body.addWidget(line)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for part in (
            self.which,
            self.about,
            self.worse,
            self.said,
            self.own_words,
            self.minutes,
            self.pace,
            self.guide,
            self.tension,
            self.aloud,
        ):
            layout.addWidget(part)
