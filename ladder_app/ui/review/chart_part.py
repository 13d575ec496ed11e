"""The chart of one step, chosen from those that were tried.

Importing this module loads pyqtgraph; the page does so when there is something to draw.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.charts.look import ChartLook
from ladder_app.charts.step_chart import StepChart
from ladder_app.domain.curves.step_curve import curve_of_step
from ladder_app.domain.curves.step_words import drawn_sentence, step_sentence
from ladder_app.domain.records import Records
from ladder_app.domain.review.since import Since
from ladder_app.domain.step import Step
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

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._steps: tuple[Step, ...] = ()
        self._chosen = ""
        self._look = look
        self._chart = StepChart(_large(look))
        self.card = ChartCard(self._chart, _large(look), _("← → points · T table"))
        self.box = DropDown(_("Step"))
        self.box.activated.connect(self._take_choice)
        self.card.body.insertWidget(1, self.box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        look.changed.connect(self._follow_look)

    @property
    def step_id(self) -> str:
        """The step whose chart is shown, or ""."""
        found = self._step()
        return "" if found is None else found.id

    def show_steps(
        self, records: Records, since: Since, steps: Sequence[Step], names: StepNames
    ) -> None:
        """Offer these steps and draw one of them."""
        self._records, self._since = records, since
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
                self._chosen = ids[place]
                self._draw()

    def allow_single_keys(self, allowed: bool) -> None:
        """Whether T alone turns the chart to its table."""
        self._chart.single_keys = allowed

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
        self._chart.draw(curve, scale, partial(stamp_words, today=self._since.now.date()))
        drawn = drawn_sentence(len(self._chart.occasions), len(curve.occasions))
        sentence = " ".join(filter(None, (step_sentence(curve, scale), drawn)))
        self.card.say(sentence, self._chart.legend())

    def _take_choice(self, place: int) -> None:
        self._chosen = self._steps[place].id
        self._draw()

    def _follow_look(self) -> None:
        self.card.show_look(_large(self._look))


def _large(look: Look) -> ChartLook:
    plain = chart_look(look)
    return replace(plain, font_pt=plain.font_pt * _LARGER)
