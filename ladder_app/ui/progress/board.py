"""The charts of the page, in two columns where there is room and in one where there is not.

Importing this module loads pyqtgraph; the page does so when there is something to draw.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ladder_app.charts.look import ChartLook
from ladder_app.charts.step_chart import StepChart
from ladder_app.charts.then_now_chart import ThenNowChart
from ladder_app.domain.attempt import Attempt
from ladder_app.domain.curves.attempt_curve import attempt_curve, other_curves
from ladder_app.domain.curves.day import Day
from ladder_app.domain.curves.step_curve import StepCurve
from ladder_app.domain.curves.step_words import drawn_sentence, step_sentence
from ladder_app.domain.curves.then_now import LadderThenNow
from ladder_app.domain.curves.then_now_words import ladder_sentence
from ladder_app.domain.measures.over_time import has_curve
from ladder_app.domain.suds import Scale
from ladder_app.language import _
from ladder_app.ui.progress.curve_card import CurveCard, curve_choice
from ladder_app.ui.widgets.chart_card import ChartCard


class Board(QWidget):
    """Draws what it is given and says which step or attempt was chosen in a chart."""

    step_chosen = Signal(str)
    no_curve = Signal()
    """An attempt was chosen that has no ratings over time."""

    def __init__(self, look: ChartLook) -> None:
        super().__init__()
        self._attempts: dict[str, Attempt] = {}
        self._wanted = ""
        self._scale: Scale = "0-100"
        self._day: Day = str
        self._step = StepChart(look)
        self._step.chosen.connect(self._choose_occasion)
        self._ladder = ThenNowChart(look)
        self._ladder.chosen.connect(self._choose_step)
        keys = _("← → points · T table")
        self.step_card = ChartCard(self._step, look, keys)
        self.ladder_card = ChartCard(self._ladder, look, _("↑ ↓ steps · T table"))
        self.curve_card = CurveCard(look)
        self.curve_card.attempt_chosen.connect(self.show_attempt)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        self._columns.addLayout(_column(self.step_card, self.curve_card), 3)
        self._columns.addLayout(_column(self.ladder_card), 2)

    def show_step(
        self, curve: StepCurve, attempts: Sequence[Attempt], scale: Scale, day: Day
    ) -> None:
        """Draw a step and one of its attempts; `attempts` are those at the step, oldest first."""
        self._scale, self._day = scale, day
        self._attempts = {attempt.id: attempt for attempt in attempts}
        self._step.draw(curve, scale, day)
        drawn = drawn_sentence(len(self._step.occasions), len(curve.occasions))
        sentence = " ".join(filter(None, (step_sentence(curve, scale), drawn)))
        self.step_card.say(sentence, self._step.legend())
        self.show_attempt(self._wanted)

    def show_ladder(self, curve: LadderThenNow, scale: Scale) -> None:
        """Draw the ladder then and now."""
        self._ladder.draw(curve, scale)
        self.ladder_card.say(ladder_sentence(curve, scale), self._ladder.legend())

    def show_attempt(self, attempt_id: str) -> None:
        """Draw the curve of an attempt, or of the newest that has one."""
        self._wanted = attempt_id
        newest_first = reversed(self._attempts.values())
        drawable = {attempt.id: attempt for attempt in newest_first if has_curve(attempt)}
        self.curve_card.setVisible(bool(drawable))
        if drawable:
            attempt = drawable.get(attempt_id) or next(iter(drawable.values()))
            choices = [curve_choice(one, self._scale, self._day) for one in drawable.values()]
            others = other_curves(attempt, self._attempts.values())
            self.curve_card.show_curve(
                attempt_curve(attempt), others, choices, self._scale, self._day
            )

    def allow_single_keys(self, allowed: bool) -> None:
        """Whether T alone turns a chart to its table."""
        for card in (self.step_card, self.ladder_card, self.curve_card):
            card.chart.single_keys = allowed

    def show_wide(self, wide: bool) -> None:
        """Two columns or one."""
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def show_look(self, look: ChartLook) -> None:
        """Follow other colours and another text size."""
        for card in (self.step_card, self.ladder_card, self.curve_card):
            card.show_look(look)

    def _choose_occasion(self, index: int) -> None:
        wanted = self._step.occasions[index].attempt_id
        self.show_attempt(wanted)
        if self.curve_card.isHidden() or self.curve_card.curve_id != wanted:
            self.no_curve.emit()

    def _choose_step(self, index: int) -> None:
        self.step_chosen.emit(self._ladder.steps[index].step_id)


def _column(*cards: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setSpacing(16)
    for card in cards:
        layout.addWidget(card)
    layout.addStretch(1)
    return layout
