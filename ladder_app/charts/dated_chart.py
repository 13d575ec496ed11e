"""Values by their dates, spaced by time; no line joins two occasions."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from ladder_app.charts.chart import Chart, Spot
from ladder_app.charts.date_ticks import date_ticks
from ladder_app.charts.legend import LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark, dress, scatter
from ladder_app.charts.table import Cell, ChartTable
from ladder_app.domain.curves.dated_curve import DatedCurve
from ladder_app.language import _

_LINES: Final = 12
_LEAST_DAYS: Final = 14


class DatedChart(Chart):
    """Draws a `DatedCurve`; a point is one value, and `lines` says each of them in words."""

    def __init__(self, look: ChartLook, name: str, mark: Mark) -> None:
        super().__init__(look, name)
        self._mark = mark
        self._curve = DatedCurve("", "", 0, 1, ())
        self._lines: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._headings: tuple[str, ...] = ()
        self._item = scatter()
        self.plot.addItem(self._item)
        self.show_look(look)

    def draw(
        self,
        curve: DatedCurve,
        lines: Sequence[str],
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
    ) -> None:
        """Show other values. `lines` and `rows` are one for each point, in its order."""
        self._lines, self._headings = tuple(lines), tuple(headings)
        self._rows = tuple(map(tuple, rows))
        if curve != self._curve:
            self._curve = curve
            spots = self._spots()
            self._item.setData([spot.x for spot in spots], [spot.y for spot in spots])
            self._set_axes()
        self._drawn(_("{what} · by date").format(what=self._units(curve)))

    def legend(self) -> tuple[LegendEntry, ...]:
        """What is drawn, and nothing else."""
        words = _("score") if self._mark is Mark.SCORE else _("answer")
        return (LegendEntry(self._mark, words),) if self._curve.points else ()

    # Chart ----------------------------------------------------------------------------------

    def table(self) -> ChartTable:
        rows = tuple(tuple(map(Cell, row)) for row in reversed(self._rows))
        return ChartTable(self._headings, rows)

    def _spots(self) -> Sequence[Spot]:
        days = [date.fromisoformat(point.day) for point in self._curve.points]
        return [
            Spot((day - days[0]).days, point.value)
            for day, point in zip(days, self._curve.points, strict=True)
        ]

    def _line(self, index: int) -> str:
        return self._lines[index]

    def _lines_high(self) -> float:
        return _LINES

    def _dress(self, look: ChartLook) -> None:
        dress(self._item, self._mark, look)

    def _units(self, curve: DatedCurve) -> str:
        return curve.name if self._mark is Mark.SCORE else _("Answers, 0–10")

    # Drawing --------------------------------------------------------------------------------

    def _set_axes(self) -> None:
        curve = self._curve
        first, last = (date.fromisoformat(curve.points[at].day) for at in (0, -1))
        span = max((last - first).days, _LEAST_DAYS)
        across = (-0.05 * span, 1.05 * span)
        places = sorted({curve.minimum, *curve.levels, curve.maximum})
        beside = (curve.maximum - curve.minimum) * 0.05
        self.plot.show_ticks("left", [(at, f"{at:g}") for at in places])
        self.plot.show_ticks("bottom", date_ticks(first, last))
        self.plot.show_range(across, (curve.minimum - beside, curve.maximum + beside))
        self.plot.show_grid(places, across)
