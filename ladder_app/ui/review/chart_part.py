"""The charts of one step, chosen from those that were tried.

Importing this module loads pyqtgraph; the page does so when there is something to draw.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.charts.belief_chart import BeliefChart
from ladder_app.charts.look import ChartLook
from ladder_app.charts.step_chart import StepChart
from ladder_app.domain.curves.belief_curve import belief_curves
from ladder_app.domain.curves.belief_words import belief_curve_sentence
from ladder_app.domain.curves.day import Day
from ladder_app.domain.curves.step_curve import StepCurve, curve_of_step
from ladder_app.domain.curves.step_words import drawn_sentence, step_sentence
from ladder_app.domain.ladders.step import Step
from ladder_app.domain.records import Records
from ladder_app.domain.review.since import Since
from ladder_app.language import _
from ladder_app.ui.review.step_names import StepNames
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.chart_card import ChartCard
from ladder_app.ui.widgets.chart_look import chart_look
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.drop_down import DropDown

_LARGER: Final = 1.25


class ChartPart(QWidget):
    """Begins with the step that was agreed on; remembers which one was chosen."""

    turned = Signal(str)
    """The chart of this step id was chosen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._steps: tuple[Step, ...] = ()
        self._chosen = ""
        self._says: Callable[[Step], bool] = lambda _step: False
        self._look = look
        keys = _("← → points · T table")
        self._chart = StepChart(_large(look))
        self.card = ChartCard(self._chart, _large(look), keys)
        self.box = DropDown(_("Step"))
        self.box.activated.connect(self._take_choice)
        self.card.body.insertWidget(1, self.box)
        self._belief = BeliefChart(_large(look))
        self.belief_card = ChartCard(self._belief, _large(look), keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.card)
        layout.addWidget(self.belief_card)
        look.changed.connect(self._follow_look)

    @property
    def step_id(self) -> str:
        """The step whose chart is shown, or ""."""
        found = self._step()
        return "" if found is None else found.id

    def show_steps(
        self,
        records: Records,
        since: Since,
        steps: Sequence[Step],
        names: StepNames,
        *,
        words: bool,
    ) -> None:
        """Offer these steps and draw one of them; `words` says whether the client's are shown."""
        self._records, self._since = records, since
        self._says = lambda step: words and not names.hides(step)
        self._steps = tuple(steps)
        texts = [names.of(step) for step in steps]
        if texts != [self.box.itemText(n) for n in range(self.box.count())]:
            self.box.clear()
            self.box.addItems(texts)
        self.setVisible(bool(steps))
        self._draw()

    def turn(self, by: int) -> None:
        """The chart of the next step, or of the one before."""
        ids = [step.id for step in self._steps]
        if self.step_id in ids:
            place = ids.index(self.step_id) + by
            if 0 <= place < len(ids):
                self._take_choice(place)

    def allow_single_keys(self, allowed: bool) -> None:
        """Whether T alone turns the chart to its table."""
        self._chart.single_keys = self._belief.single_keys = allowed

    def follow_tab(self) -> None:
        """Let the Tab key go from the list through both charts."""
        self.card.follow_tab(self.box)
        self.belief_card.follow_tab(self.card.tab_stops()[-1])

    def _step(self) -> Step | None:
        first = next(iter(self._steps), None)
        return next((step for step in self._steps if step.id == self._chosen), first)

    def _draw(self) -> None:
        step = self._step()
        if step is None:
            return
        self.box.setCurrentIndex(self._steps.index(step))
        ladder = self._records.ladder(step.ladder_id)
        scale = "0-100" if ladder is None else ladder.scale_display
        curve = curve_of_step(self._records, step)
        day = partial(stamp_words, today=self._since.now.date())
        self._chart.draw(curve, scale, day)
        drawn = drawn_sentence(len(self._chart.occasions), len(curve.occasions))
        sentence = " ".join(filter(None, (step_sentence(curve, scale), drawn)))
        self.card.say(sentence, self._chart.legend())
        self._draw_belief(step, curve, day)

    def _draw_belief(self, step: Step, curve: StepCurve, day: Day) -> None:
        """The belief most attempts speak of; a fear is words of the client's, and shown as such."""
        hidden = self._records.case.hidden_attempt_ids
        told = belief_curves(self._records, step, curve, hidden) if self._says(step) else ()
        most = max(told, key=lambda one: len(one.points), default=None)
        self.belief_card.setVisible(most is not None)
        if most is not None:
            self._belief.draw(most, day)
            said = _("“{words}”").format(words=most.statement)
            self.belief_card.say(f"{said}\n{belief_curve_sentence(most)}", self._belief.legend())

    def _take_choice(self, place: int) -> None:
        self._chosen = self._steps[place].id
        self._draw()
        self.turned.emit(self._chosen)

    def _follow_look(self) -> None:
        for card in (self.card, self.belief_card):
            card.show_look(_large(self._look))


def _large(look: Look) -> ChartLook:
    plain = chart_look(look)
    return replace(plain, font_pt=plain.font_pt * _LARGER)
