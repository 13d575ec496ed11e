"""Values by their dates, spaced by time; no line joins two occasions."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QLocale

from ladder_app.charts.date_ticks import date_ticks
from ladder_app.charts.items import MarksItem
from ladder_app.charts.legend import LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark, dress, mark_scale
from ladder_app.charts.noted_chart import NotedChart, Row
from ladder_app.charts.table import Cell
from ladder_app.charts.walked_chart import Spot
from ladder_app.domain.curves.dated_curve import DatedCurve
from ladder_app.domain.curves.dated_note import DatedNote
from ladder_app.domain.curves.day import Day
from ladder_app.language import _

_LINES: Final = 12
_LEAST_DAYS: Final = 14


class DatedChart(NotedChart):
    """Draws a `DatedCurve`; a point is one value, and `lines` says each of them in words."""

    def __init__(self, look: ChartLook, name: str, mark: Mark) -> None:
        super().__init__(look, name)
        self._mark = mark
        self._curve = DatedCurve("", "", 0, 1, ())
        self._lines: tuple[str, ...] = ()
        self._cells: tuple[tuple[str, ...], ...] = ()
        self._heads: tuple[str, ...] = ()
        self._item = MarksItem()
        self.plot.addItem(self._item)
        self.show_look(look)

    def draw(
        self,
        curve: DatedCurve,
        lines: Sequence[str],
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        day: Day = str,
        notes: Sequence[DatedNote] = (),
    ) -> None:
        """Show other values. `lines` and `rows` are one for each point, in its order.

        `notes` stand as many days after the first point as their `x` says.
        """
        self._day = day
        given = (tuple(lines), tuple(headings), tuple(map(tuple, rows)))
        is_same = (curve, tuple(notes)) == (self._curve, self._every_note)
        if is_same and given == (self._lines, self._heads, self._cells):
            return
        self._lines, self._heads, self._cells = given
        if not is_same:
            before, self._curve = self._curve, curve
            if mark_scale(len(before.points)) != mark_scale(len(curve.points)):
                self._dress(self._look)
            self._item.show_places(self._point_spots())
            self._set_axes(notes)
        self._drawn(_("{what} · by date").format(what=self._units(curve)))

    def legend(self) -> tuple[LegendEntry, ...]:
        """What is drawn, and nothing else."""
        words = _("score") if self._mark is Mark.SCORE else _("answer")
        points = (LegendEntry(self._mark, words),) if self._curve.points else ()
        return (*points, *self._note_legend())

    # NotedChart -----------------------------------------------------------------------------

    def _point_spots(self) -> Sequence[Spot]:
        days = [date.fromisoformat(point.day) for point in self._curve.points]
        return [
            Spot((day - days[0]).days, point.value)
            for day, point in zip(days, self._curve.points, strict=True)
        ]

    def _point_line(self, index: int) -> str:
        return self._lines[index]

    def _headings(self) -> tuple[str, ...]:
        return self._heads

    def _rows(self) -> Sequence[tuple[float, Row]]:
        rows = zip(self._point_spots(), self._cells, strict=True)
        return [(spot.x, tuple(map(Cell, row))) for spot, row in rows]

    def _lines_high(self) -> float:
        return _LINES

    def _dress(self, look: ChartLook) -> None:
        super()._dress(look)
        dress(self._item, self._mark, look, mark_scale(len(self._curve.points)))

    def _units(self, curve: DatedCurve) -> str:
        return curve.name if self._mark is Mark.SCORE else _("Answers, 0–10")

    # Drawing --------------------------------------------------------------------------------

    def _set_axes(self, notes: Sequence[DatedNote]) -> None:
        curve, spots = self._curve, self._point_spots()
        stand = [spot.x for spot in spots] + [note.x for note in notes]
        begin = min(stand)
        span = max(max(stand) - begin, _LEAST_DAYS)
        across = (begin - 0.05 * span, begin + 1.05 * span)
        places = sorted({curve.minimum, *curve.levels, curve.maximum})
        first = date.fromisoformat(curve.points[0].day) + timedelta(begin)
        ticks = date_ticks(first, first + timedelta(span))
        top = self._show_notes(notes, span, axis=(curve.minimum, curve.maximum))
        self.plot.show_ticks("left", [(at, QLocale().toString(float(at), "g", 6)) for at in places])
        self.plot.show_ticks("bottom", [(begin + at, words) for at, words in ticks])
        self.plot.show_range(across, (curve.minimum - 0.05 * (top - curve.minimum), top))
        self.plot.show_grid(places, across)
