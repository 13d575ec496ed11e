"""What was predicted, in view throughout, with the time beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ladder_app.domain.live.clock_text import clock_text, spoken_time
from ladder_app.language import _
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.words import Words, heading, muted, small

_TABULAR = "tnum"
_AROUND = 72
"""Pixels beside and between the prediction and the clock."""


class PredictedCard(Card):
    """At the left what one expects and wants to remember, at the right a small clock.

    Where there is little room only the first prediction stays, in one line, and the clock.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._is_brief = False
        self._said: tuple[str, ...] = ()
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
        self._said = lines
        self._predicted.setText(_("I predicted") if lines else _("Nothing was predicted."))
        self.lines.setVisible(bool(lines))
        self.setAccessibleName(" ".join((self._predicted.text(), *lines)))
        self._arrange()

    def be_brief(self, brief: bool) -> None:
        """Take one line, or as many as there are."""
        if brief != self._is_brief:
            self._is_brief = brief
            self._arrange()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """What fits into one line depends on the width."""
        super().resizeEvent(event)
        if self._is_brief:
            self._arrange()

    def show_to_leave_out(self, sentence: str) -> None:
        """What one meant to do without, or nothing."""
        self.to_leave_out.setText(sentence)
        self._arrange()

    def show_cue(self, sentence: str) -> None:
        """A sentence to remember, or none."""
        self.cue.setText(sentence)
        self._arrange()

    def show_until(self, sentence: str) -> None:
        """Until when one meant to stay, or nothing."""
        if sentence != self.until.text():
            self.until.setText(sentence)
            self._arrange()

    def show_time(self, t_s: int | None) -> None:
        """Seconds so far; None where nothing is timed."""
        self.time.setVisible(t_s is not None)
        self.time_name.setVisible(t_s is not None and not self._is_brief)
        if t_s is not None:
            self.time.setText(clock_text(t_s))
            self.time.setAccessibleName(_("Time there, {time}").format(time=spoken_time(t_s)))

    def _arrange(self) -> None:
        """Show what there is, or of that only the first line."""
        self._predicted.setVisible(not (self._is_brief and self._said))
        for part in (self.to_leave_out, self.cue, self.until):
            part.setVisible(bool(part.text()) and not self._is_brief)
        first = "".join(self._said[:1])
        room = self.width() - self.time.sizeHint().width() - _AROUND
        shortened = self.lines.fontMetrics().elidedText(first, Qt.TextElideMode.ElideRight, room)
        self.lines.setText(shortened if self._is_brief else "\n".join(self._said))
        self.lines.setAccessibleName("\n".join(self._said))
        self.lines.setWordWrap(not self._is_brief)
        self.lines.setMinimumWidth(1)

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
