"""What was predicted, in view throughout, with the time beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ladder_app.domain.live.clock_text import clock_text, spoken_time
from ladder_app.language import _
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.words import Words, heading, muted, small

_TABULAR = "tnum"


class PredictedCard(Card):
    """At the left what one expects and wants to remember, at the right a small clock."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._predicted = small(_("I predicted"))
        self.lines = Words("", "quote")
        self.to_leave_out = muted()
        self.cue = Words()
        self.until = muted()
        self.time_name = small(_("Time there"))
        self.time = heading()
        self.body.setContentsMargins(20, 14, 20, 14)
        self._lay_out()
        look.changed.connect(self._set_figures)

    def show_predictions(self, lines: tuple[str, ...]) -> None:
        """One line each."""
        self._predicted.setText(_("I predicted") if lines else _("Nothing was predicted."))
        self.lines.setText("\n".join(lines))
        self.lines.setVisible(bool(lines))
        self.setAccessibleName(f"{self._predicted.text()} {self.lines.text()}".strip())

    def show_to_leave_out(self, sentence: str) -> None:
        """What one meant to do without, or nothing."""
        self.to_leave_out.setText(sentence)
        self.to_leave_out.setVisible(bool(sentence))

    def show_cue(self, sentence: str) -> None:
        """A sentence to remember, or none."""
        self.cue.setText(sentence)
        self.cue.setVisible(bool(sentence))

    def show_until(self, sentence: str) -> None:
        """Until when one meant to stay, or nothing."""
        if sentence != self.until.text():
            self.until.setText(sentence)
        self.until.setVisible(bool(sentence))

    def show_time(self, t_s: int | None) -> None:
        """Seconds so far; None where nothing is timed."""
        for part in (self.time_name, self.time):
            part.setVisible(t_s is not None)
        if t_s is not None:
            self.time.setText(clock_text(t_s))
            self.time.setAccessibleName(_("Time there, {time}").format(time=spoken_time(t_s)))

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(4)
        for part in (self._predicted, self.lines, self.to_leave_out, self.cue, self.until):
            said.addWidget(part)
        clock = QVBoxLayout()
        clock.setSpacing(4)
        for label in (self.time_name, self.time):
            label.setWordWrap(False)
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            clock.addWidget(label)
        clock.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(24)
        line.addLayout(said, 1)
        line.addLayout(clock)
        self.body.addLayout(line)
        self._set_figures()

    def _set_figures(self) -> None:
        """Figures of one width, so that the clock does not tremble."""
        font = QFont(self._look.font(1.1, bold=True))
        font.setFeature(QFont.Tag(_TABULAR), 1)
        self.time.setFont(font)
