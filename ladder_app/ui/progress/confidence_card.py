"""How sure somebody was before and after, at one step."""

from ladder_app.charts.confidence_chart import ConfidenceChart
from ladder_app.charts.look import ChartLook
from ladder_app.domain.curves.confidence import confidence_sentence
from ladder_app.domain.curves.dated_note import notes_among_occasions
from ladder_app.language import _
from ladder_app.ui.progress.progress_card import ProgressCard
from ladder_app.ui.progress.shown import Shown


class ConfidenceCard(ProgressCard):
    """Only where it was answered at least once."""

    def __init__(self, look: ChartLook) -> None:
        self._drawing = ConfidenceChart(look)
        super().__init__(self._drawing, look, _("← → points · T table"))
        self._drawing.chosen.connect(self._choose_attempt)

    @staticmethod
    def is_wanted(shown: Shown) -> bool:
        return shown.confidence is not None

    def values(self, shown: Shown) -> tuple[object, ...]:
        return shown.confidence, *shown.annotations, shown.today

    def draw_values(self, shown: Shown) -> None:
        if shown.confidence is None:
            return
        notes = notes_among_occasions(shown.annotations, shown.curve.occasions)
        self._drawing.draw(shown.confidence, shown.day, notes)
        self.say(confidence_sentence(shown.confidence), self._drawing.legend())

    def _choose_attempt(self, index: int) -> None:
        self.attempt_chosen.emit(self._drawing.points[index].attempt_id)
