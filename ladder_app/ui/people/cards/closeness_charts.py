"""Enough closeness, enough space: each over the weeks, one below the other on the same scale.

Importing this module loads pyqtgraph; the page does so when there is something to draw.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ladder_app.charts.dated_chart import DatedChart
from ladder_app.charts.marks import Mark
from ladder_app.domain.curves.dated_curve import DatedCurve, check_in_curves
from ladder_app.domain.curves.dated_curve_words import check_in_sentence
from ladder_app.domain.records import Records
from ladder_app.domain.scores.check_in import CHECK_IN_LINES
from ladder_app.language import _
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.chart_card import ChartCard
from ladder_app.ui.widgets.chart_look import chart_look
from ladder_app.ui.widgets.day_words import stamp_words
from ladder_app.ui.widgets.number_words import number_words


class ClosenessCharts(QWidget):
    """Those of these `lines` of the weekly check-in; one that nobody answered has no chart."""

    def __init__(self, look: Look, lines: Sequence[str], chosen: Callable[[str], None]) -> None:
        super().__init__()
        self._look = look
        self._chosen = chosen
        self._curves: dict[str, DatedCurve] = {}
        self.cards: dict[str, ChartCard] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        names = {line.key: line.words() for line in CHECK_IN_LINES}
        for key in lines:
            chart = DatedChart(chart_look(look), names[key], Mark.ANSWER)
            chart.chosen.connect(partial(self._open, key))
            card = ChartCard(chart, chart_look(look), _("← → points · Enter opens one · T table"))
            self.cards[key] = card
            layout.addWidget(card)
        look.changed.connect(self._follow_look)

    def show_records(self, records: Records, today: date, *, single_keys: bool) -> None:
        """Draw what was answered."""
        curves = {curve.key: curve for curve in check_in_curves(records)}
        for key, card in self.cards.items():
            curve = curves.get(key)
            card.setVisible(curve is not None)
            if curve is not None and isinstance(card.chart, DatedChart):
                self._curves[key] = curve
                card.chart.single_keys = single_keys
                self._draw(card, card.chart, curve, today)

    def _draw(self, card: ChartCard, chart: DatedChart, curve: DatedCurve, today: date) -> None:
        day = partial(stamp_words, today=today)
        rows = [(day(one.day), number_words(one.value)) for one in curve.points]
        lines = [", ".join(row) for row in rows]
        chart.draw(curve, lines, (_("date"), _("answer")), rows, day)
        card.say(check_in_sentence(curve, number_words), chart.legend())

    def _open(self, key: str, index: int) -> None:
        self._chosen(self._curves[key].points[index].record_id)

    def _follow_look(self) -> None:
        for card in self.cards.values():
            card.show_look(chart_look(self._look))
