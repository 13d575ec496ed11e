"""Predicted, highest and at the end, one column an attempt; no line joins separate occasions."""

from collections.abc import Sequence
from typing import Final

import pyqtgraph as pg

from ladder_app.charts.chart import MOST_DRAWN, Chart, Spot
from ladder_app.charts.distress_axis import distress_ticks, distress_units
from ladder_app.charts.legend import LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark, dress, scatter
from ladder_app.charts.strokes import rest_pen, soft
from ladder_app.charts.table import Cell, ChartTable, cell
from ladder_app.domain.curves.day import Day
from ladder_app.domain.curves.step_curve import Occasion, StepCurve
from ladder_app.domain.curves.step_words import conditions_words, occasion_line, status_words
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _

_LEAST_COLUMNS: Final = 6
_MANY_COLUMNS: Final = 20
_SMALLER: Final = 0.7
_MARKS: Final = (Mark.ENDED, Mark.HOLLOW, Mark.HIGHEST, Mark.PREDICTED)


class StepChart(Chart):
    """Draws a `StepCurve`; a point is one occasion."""

    def __init__(self, look: ChartLook) -> None:
        super().__init__(look, _("Predicted, highest and at the end"))
        self._curve = StepCurve("", ())
        self._scale: Scale = "0-100"
        self._day: Day = str
        self._drawn_ones: tuple[Occasion, ...] = ()
        self._rests = pg.PlotCurveItem(connect="pairs", antialias=True)
        self._bars = pg.PlotCurveItem(connect="pairs", antialias=True)
        self._items = {mark: scatter() for mark in _MARKS}
        for item in (self._rests, self._bars, *self._items.values()):
            self.plot.addItem(item)
        self.show_look(look)

    def draw(self, curve: StepCurve, scale: Scale, day: Day = str) -> None:
        """Show other values: the latest 40 occasions, and all of them in the table."""
        self._day = day
        if (curve, scale) == (self._curve, self._scale):
            return
        self._curve, self._scale = curve, scale
        before, self._drawn_ones = self._drawn_ones, curve.occasions[-MOST_DRAWN:]
        if (len(before) > _MANY_COLUMNS) != (len(self._drawn_ones) > _MANY_COLUMNS):
            self._dress(self._look)
        shown_ones = [one for one in self._drawn_ones if not one.rested]
        self._set_marks(shown_ones)
        self._set_bars(shown_ones)
        resting = [one.number for one in self._drawn_ones if one.rested]
        self._rests.setData(_twice(resting), [0, 100] * len(resting))
        self._set_axes()
        nothing = "" if self._drawn_ones else _("Nothing tried at this step yet.")
        units = distress_units(scale) + " · " + _("attempts from left to right")
        self._drawn(units, nothing)

    def legend(self) -> tuple[LegendEntry, ...]:
        """What is drawn, and nothing else."""
        ones = self._drawn_ones
        up = [one for one in ones if not one.rested and one.highest is not None]
        entries = [
            (any(o.predicted is not None for o in ones), Mark.PREDICTED, _("predicted")),
            (any(not o.hollow for o in up), Mark.HIGHEST, _("highest")),
            (any(o.hollow for o in up), Mark.HOLLOW, _("highest, under different conditions")),
            (
                any(not o.rested and o.end is not None for o in ones),
                Mark.ENDED,
                _("at the end"),
            ),
            (any(o.rested for o in ones), Mark.RESTED, _("stopped, or not today")),
        ]
        return tuple(LegendEntry(mark, words) for wanted, mark, words in entries if wanted)

    @property
    def occasions(self) -> tuple[Occasion, ...]:
        """The occasions that are drawn; `chosen` and `current` count these."""
        return self._drawn_ones

    # Chart ----------------------------------------------------------------------------------

    def _spots(self) -> Sequence[Spot]:
        return [Spot(one.number, _height(one)) for one in self._drawn_ones]

    def _line(self, index: int) -> str:
        return occasion_line(self._drawn_ones[index], self._scale, self._day)

    def _table(self) -> ChartTable:
        everyone = [(one, True) for one in self._curve.earlier]
        everyone += [(one, False) for one in self._curve.occasions]
        return ChartTable(
            (
                _("no."),
                _("date"),
                _("predicted"),
                _("highest"),
                _("at the end"),
                _("how it went"),
            ),
            tuple(self._row(one, earlier) for one, earlier in reversed(everyone)),
        )

    def _dress(self, look: ChartLook) -> None:
        scale = _SMALLER if len(self._drawn_ones) > _MANY_COLUMNS else 1.0
        self._bars.setPen(soft(look, scale))
        self._rests.setPen(rest_pen(look))
        for mark, item in self._items.items():
            dress(item, mark, look, scale)

    # Drawing --------------------------------------------------------------------------------

    def _set_marks(self, ones: Sequence[Occasion]) -> None:
        rows = {
            Mark.PREDICTED: [(one.number, one.predicted) for one in self._drawn_ones],
            Mark.HIGHEST: [(one.number, one.highest) for one in ones if not one.hollow],
            Mark.HOLLOW: [(one.number, one.highest) for one in ones if one.hollow],
            Mark.ENDED: [(one.number, one.end) for one in ones],
        }
        for mark, item in self._items.items():
            given = [(x, y) for x, y in rows[mark] if y is not None]
            item.setData([x for x, _y in given], [y for _x, y in given])

    def _set_bars(self, ones: Sequence[Occasion]) -> None:
        both = [
            (one.number, one.highest, one.end)
            for one in ones
            if one.highest is not None and one.end is not None
        ]
        ys = [y for _x, highest, end in both for y in (highest, end)]
        self._bars.setData(_twice([x for x, _high, _end in both]), ys)

    def _set_axes(self) -> None:
        numbers = [one.number for one in self._drawn_ones]
        first = numbers[0] if numbers else 1
        columns = max(len(numbers), _LEAST_COLUMNS)
        beside = max(0.6, columns * 0.025)
        across = (first - beside, first + columns - 1 + beside)
        self.plot.show_range(across, (-4, 104))
        ticks = distress_ticks(self._scale)
        self.plot.show_grid((place for place, _label in ticks), across)
        every = 1 if columns <= 15 else 5
        marked = [n for n in numbers if every == 1 or n % every == 0 or n == first]
        self.plot.show_ticks("bottom", [(n, str(n)) for n in marked])
        self.plot.show_ticks("left", ticks)

    def _row(self, one: Occasion, earlier: bool) -> tuple[Cell, ...]:
        remarks = [status_words(one.status), conditions_words(one.differs)]
        if earlier:
            remarks.append(_("with earlier words for the step"))
        return (
            Cell("" if earlier else str(one.number)),
            cell(self._day(one.day) or None, _("No date was noted.")),
            self._rating(one.predicted, _("No prediction was noted.")),
            self._rating(one.highest, _("Needs at least one rating from the time itself.")),
            self._rating(one.end, _("No rating at the end was noted.")),
            Cell(", ".join(filter(None, remarks))),
        )

    def _rating(self, value: int | None, why: str) -> Cell:
        return cell(None if value is None else shown(value, self._scale), why)


def _height(one: Occasion) -> float:
    """Where the ring goes: round the highest, or what else there is."""
    for value in (None if one.rested else one.highest, one.predicted, one.end):
        if value is not None:
            return value
    return 50


def _twice(values: Sequence[float]) -> list[float]:
    return [value for value in values for _end in range(2)]
