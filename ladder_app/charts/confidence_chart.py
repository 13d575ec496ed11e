"""How sure somebody was that they can do it, before and after each attempt."""

from ladder_app.charts.belief_chart import BeliefChart, percent_cell
from ladder_app.charts.look import ChartLook
from ladder_app.charts.noted_chart import Row
from ladder_app.charts.table import Cell, cell
from ladder_app.domain.curves.belief_curve import BeliefPoint
from ladder_app.language import _


class ConfidenceChart(BeliefChart):
    """Drawn like a belief; there is nothing that could have happened."""

    def __init__(self, look: ChartLook) -> None:
        super().__init__(look, _("How sure I was that I can do it"))

    def _quantity(self) -> str:
        return _("How sure, in per cent")

    def _headings(self) -> tuple[str, ...]:
        return _("no."), _("date"), _("before"), _("after"), _("own words")

    def _row(self, point: BeliefPoint) -> Row:
        return (
            Cell(str(point.number)),
            cell(self._day(point.day) or None, _("No date was noted.")),
            percent_cell(point.before, _("How sure it felt beforehand was not noted.")),
            percent_cell(point.after, _("How sure it felt afterwards was not noted.")),
            Cell(point.words),
        )
