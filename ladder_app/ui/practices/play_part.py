"""While a practice lasts: one line at a time, or a shape to breathe along with."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.domain.live.clock_text import clock_text
from ladder_app.domain.toolbox.breathing import breath_at
from ladder_app.domain.toolbox.practices import line_at, minutes_words
from ladder_app.hearing import announce
from ladder_app.language import _
from ladder_app.ui.practices.breath_shape import BreathShape
from ladder_app.ui.practices.chosen_practice import ChosenPractice
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.words import Words, muted, small


class PlayPart(QWidget):
    """Draws the second it is given; says aloud only what it was asked to, and the end."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._chosen: ChosenPractice | None = None
        self._is_over = False
        self.shape = BreathShape(look)
        self.own_words = Words("", "quote")
        self.line = Words("", "title")
        self.gently = muted(_("Gently, and nothing held. Stop if you feel dizzy."))
        self.state = muted()
        self.time = small()
        # The line under the shape changes; whoever is led by ear has the focus here.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(16)
        layout.addStretch(1)
        layout.addWidget(self.shape, 4)
        for words in (self.own_words, self.line, self.gently, self.state, self.time):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(words)
        layout.addStretch(1)

    @property
    def moves(self) -> bool:
        """Whether something moves that somebody can see."""
        return not self.shape.isHidden() and not self.window().isMinimized()

    def begin(self, chosen: ChosenPractice) -> None:
        """Lead through this from its beginning."""
        self._chosen, self._is_over = chosen, False
        self.setAccessibleName(chosen.practice.name())
        self.shape.setVisible(chosen.practice.is_breathing and chosen.guide == "moving")
        self.gently.setVisible(chosen.practice.is_breathing)
        self.own_words.setText(chosen.own_words)
        self.own_words.setVisible(bool(chosen.own_words))
        self._say("")
        self.line.setText("")
        self.show_second(0.0)

    def show_second(self, practised_s: float) -> None:
        """So much of it is over."""
        chosen = self._chosen
        if chosen is None:
            return
        whole = 60 * chosen.minutes
        if chosen.practice.is_breathing:
            breath = breath_at(practised_s, chosen.pace)
            self.shape.show_fullness(breath.fullness)
            line = _("Breathe in") if breath.phase == "in" else _("Breathe out")
        else:
            line = line_at(chosen.practice.lines(), practised_s / whole)
        if line != self.line.text():
            self.line.setText(line)
            self.setAccessibleDescription(line)
            if chosen.aloud:
                announce(self, line)
        if practised_s >= whole and not self._is_over:
            self._is_over = True
            self._say(_("That was the time. Stay as long as you like."))
        self._show_time(practised_s)

    def show_pause(self, paused: bool, *, slept: bool = False) -> None:
        """It waits, or goes on."""
        if slept:
            self._say(_("The computer slept, and the practice waited for you."))
        elif paused:
            self._say(_("Paused."))
        else:
            self._say(_("That was the time. Stay as long as you like.") if self._is_over else "")

    def _show_time(self, practised_s: float) -> None:
        chosen = self._chosen
        if chosen is not None:
            said = _("{time} of {minutes}")
            time, minutes = clock_text(int(practised_s)), minutes_words(chosen.minutes)
            words = said.format(time=time, minutes=minutes)
            if words != self.time.text():  # it is asked sixty times a second
                self.time.setText(words)

    def _say(self, sentence: str) -> None:
        if sentence != self.state.text():
            self.state.setText(sentence)
            announce(self, sentence)
