"""The weekly check-in over time, each line alone and never a total."""

from collections.abc import Sequence

from ladder_app.charts.dated_chart import DatedChart
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark
from ladder_app.domain.curves.dated_curve import DatedCurve, check_in_curves
from ladder_app.domain.curves.dated_curve_words import check_in_sentence
from ladder_app.domain.curves.dated_note import notes_among_values
from ladder_app.language import _
from ladder_app.ui.progress.dated_card import DatedCard
from ladder_app.ui.progress.shown import Shown
from ladder_app.ui.widgets.number_words import number_words


class CheckInCard(DatedCard):
    """Begins with the first line that was answered."""

    def __init__(self, look: ChartLook) -> None:
        self._drawing = DatedChart(look, _("Weekly check-in"), Mark.ANSWER)
        super().__init__(self._drawing, look, _("Line of the check-in"))

    @staticmethod
    def is_wanted(shown: Shown) -> bool:
        return bool(check_in_curves(shown.records))

    def curves(self, shown: Shown) -> Sequence[DatedCurve]:
        return check_in_curves(shown.records)

    def values_of_one(self, shown: Shown, chosen: str) -> tuple[object, ...]:
        return self.curve(shown, chosen), *shown.annotations, shown.today, shown.can_write

    def draw_one(self, shown: Shown, chosen: str) -> None:
        curve = self.curve(shown, chosen)
        rows = [(shown.day(one.day), number_words(one.value)) for one in curve.points]
        lines = [", ".join(row) for row in rows]
        notes = notes_among_values(shown.annotations, curve)
        self._drawing.draw(curve, lines, (_("date"), _("answer")), rows, shown.day, notes)
        self.say(check_in_sentence(curve, number_words), self._drawing.legend())
        self.take_curve(curve, shown)
