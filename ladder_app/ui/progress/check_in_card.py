"""The weekly check-in over time, each line alone and never a total."""

from collections.abc import Sequence

from ladder_app.charts.dated_chart import DatedChart
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark
from ladder_app.domain.curves.dated_curve import check_in_curves
from ladder_app.domain.curves.dated_curve_words import check_in_sentence
from ladder_app.language import _
from ladder_app.ui.progress.choice import Choice
from ladder_app.ui.progress.choosing_card import ChoosingCard
from ladder_app.ui.progress.shown import Shown
from ladder_app.ui.widgets.number_words import number_words


class CheckInCard(ChoosingCard):
    """Begins with the first line that was answered."""

    def __init__(self, look: ChartLook) -> None:
        self._drawing = DatedChart(look, _("Weekly check-in"), Mark.ANSWER)
        super().__init__(self._drawing, look, _("Line of the check-in"))

    @staticmethod
    def is_wanted(shown: Shown) -> bool:
        return bool(check_in_curves(shown.records))

    def choices(self, shown: Shown) -> Sequence[Choice]:
        return [Choice(curve.key, curve.name) for curve in check_in_curves(shown.records)]

    def draw_one(self, shown: Shown, chosen: str) -> None:
        curve = next(one for one in check_in_curves(shown.records) if one.key == chosen)
        rows = [(shown.day(one.day), number_words(one.value)) for one in curve.points]
        lines = [", ".join(row) for row in rows]
        self._drawing.draw(curve, lines, (_("date"), _("answer")), rows)
        self.say(check_in_sentence(curve, number_words), self._drawing.legend())
