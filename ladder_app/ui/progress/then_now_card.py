"""The ladder then and now, beside the step the page is about."""

from ladder_app.charts.look import ChartLook
from ladder_app.charts.then_now_chart import ThenNowChart
from ladder_app.domain.curves.then_now import LadderThenNow, ladder_then_now
from ladder_app.domain.curves.then_now_words import ladder_sentence
from ladder_app.language import _
from ladder_app.ui.progress.progress_card import ProgressCard
from ladder_app.ui.progress.shown import Shown


class ThenNowCard(ProgressCard):
    """A step chosen twice is asked for."""

    def __init__(self, look: ChartLook) -> None:
        self._drawing = ThenNowChart(look)
        super().__init__(self._drawing, look, _("↑ ↓ steps · T table"))
        self._drawing.chosen.connect(self._choose)

    @staticmethod
    def is_wanted(shown: Shown) -> bool:
        return shown.is_of_a_step

    def values(self, shown: Shown) -> tuple[object, ...]:
        return _curve(shown), shown.scale

    def draw_values(self, shown: Shown) -> None:
        curve = _curve(shown)
        self._drawing.draw(curve, shown.scale)
        self.say(ladder_sentence(curve, shown.scale), self._drawing.legend())

    def _choose(self, index: int) -> None:
        self.step_chosen.emit(self._drawing.steps[index].step_id)


def _curve(shown: Shown) -> LadderThenNow:
    return ladder_then_now(shown.records, shown.ladder.id, (shown.step.id,))
