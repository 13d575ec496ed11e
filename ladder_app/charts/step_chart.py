"""Predicted, highest and at the end, one column an attempt; no line joins separate occasions.

A trend may be laid over them when it is asked for; it is dashed, and no point of it is a rating.
"""

from collections.abc import Sequence
from typing import Final

import pyqtgraph as pg

from ladder_app.charts.chart import MOST_DRAWN, Chart, Spot, small_font
from ladder_app.charts.columns import show_columns
from ladder_app.charts.distress_axis import distress_ticks, distress_units
from ladder_app.charts.legend import LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark, dress, scatter
from ladder_app.charts.numbered_notes import NumberedNotes
from ladder_app.charts.strokes import median_pen, rest_pen, soft, trend_pen
from ladder_app.charts.table import Cell, ChartTable, cell
from ladder_app.domain.curves.dated_note import DatedNote
from ladder_app.domain.curves.day import Day
from ladder_app.domain.curves.step_curve import Occasion, StepCurve
from ladder_app.domain.curves.step_words import conditions_words, occasion_line, status_words
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _

_MANY_COLUMNS: Final = 20
_SMALLER: Final = 0.7
_HALF_MEDIAN: Final = 0.3  # of a column
_MARKS: Final = (Mark.ENDED, Mark.HOLLOW, Mark.HIGHEST, Mark.PREDICTED)


Heights = Sequence[tuple[int, float]]
"""Heights 0–100 by the number of the occasion they stand at."""


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
        self._medians = pg.PlotCurveItem(connect="pairs", antialias=True)
        self._trend = pg.PlotCurveItem(antialias=True)
        self._items = {mark: scatter() for mark in _MARKS}
        self._notes: tuple[DatedNote, ...] = ()
        self._note_lines = NumberedNotes(self.plot)
        lines = (self._rests, self._bars, self._medians, self._trend)
        for item in (*lines, *self._items.values()):
            self.plot.addItem(item)
        self.show_look(look)

    def draw(
        self, curve: StepCurve, scale: Scale, day: Day = str, notes: Sequence[DatedNote] = ()
    ) -> None:
        """Show other values: the latest 40 occasions, and all of them in the table."""
        self._day = day
        if (curve, scale, tuple(notes)) == (self._curve, self._scale, self._notes):
            return
        self._curve, self._scale, self._notes = curve, scale, tuple(notes)
        before, self._drawn_ones = self._drawn_ones, curve.occasions[-MOST_DRAWN:]
        if (len(before) > _MANY_COLUMNS) != (len(self._drawn_ones) > _MANY_COLUMNS):
            self._dress(self._look)
        shown_ones = [one for one in self._drawn_ones if not one.rested]
        self._set_marks(shown_ones)
        self._set_bars(shown_ones)
        resting = [one.number for one in self._drawn_ones if one.rested]
        self._rests.setData(_twice(resting), [0, 100] * len(resting))
        self._note_lines.show_notes(
            [(n, one.x) for n, one in enumerate(self._notes, 1) if one in self.notes]
        )
        self._set_axes()
        nothing = "" if self._drawn_ones else _("Nothing tried at this step yet.")
        units = distress_units(scale) + " · " + _("attempts from left to right")
        self._drawn(units, nothing)

    def draw_over(self, medians: Heights = (), trend: Heights = ()) -> None:
        """Lay these over the points that are drawn, or take them away. Call it after `draw`."""
        numbers = {one.number for one in self._drawn_ones}
        shown_medians = [(x, y) for x, y in medians if x in numbers]
        ends = [end for x, _y in shown_medians for end in (x - _HALF_MEDIAN, x + _HALF_MEDIAN)]
        self._medians.setData(ends, _twice([y for _x, y in shown_medians]))
        line = [(x, y) for x, y in trend if x in numbers]
        self._trend.setData([x for x, _y in line], [y for _x, y in line])

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
            (_is_drawn(self._medians), Mark.MEDIAN, _("middle of the latest three")),
            (_is_drawn(self._trend), Mark.TREND, _("trend")),
            (bool(self.notes), Mark.NOTE, _("note on a date")),
        ]
        return tuple(LegendEntry(mark, words) for wanted, mark, words in entries if wanted)

    @property
    def occasions(self) -> tuple[Occasion, ...]:
        """The occasions that are drawn; `chosen` and `current` count these."""
        return self._drawn_ones

    @property
    def notes(self) -> tuple[DatedNote, ...]:
        """Those of the notes that lie among what is drawn."""
        first = self._drawn_ones[0].number if self._drawn_ones else 1
        return tuple(note for note in self._notes if note.x >= first - 1)

    # Chart ----------------------------------------------------------------------------------

    def _spots(self) -> Sequence[Spot]:
        return [Spot(one.number, _height(one)) for one in self._drawn_ones]

    def _line(self, index: int) -> str:
        return occasion_line(self._drawn_ones[index], self._scale, self._day)

    def table(self) -> ChartTable:
        earlier = [(0.0, self._row(one, earlier=True)) for one in self._curve.earlier]
        rows = [(float(one.number), self._row(one)) for one in self._curve.occasions]
        rows += [(note.x, self._note_row(n, note)) for n, note in enumerate(self._notes, 1)]
        rows.sort(key=lambda row: row[0])
        return ChartTable(
            (
                _("no."),
                _("date"),
                _("predicted"),
                _("highest"),
                _("at the end"),
                _("how it went"),
            ),
            tuple(row for _x, row in reversed([*earlier, *rows])),
        )

    def _dress(self, look: ChartLook) -> None:
        scale = _SMALLER if len(self._drawn_ones) > _MANY_COLUMNS else 1.0
        self._bars.setPen(soft(look, scale))
        self._rests.setPen(rest_pen(look))
        self._medians.setPen(median_pen(look))
        self._trend.setPen(trend_pen(look))
        self._note_lines.dress(look, small_font(self, look))
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
        across = show_columns(self.plot, [one.number for one in self._drawn_ones])
        self.plot.show_range(across, (-4, self._note_lines.top))
        ticks = distress_ticks(self._scale)
        self.plot.show_grid((place for place, _label in ticks), across)
        self.plot.show_ticks("left", ticks)

    def _note_row(self, number: int, note: DatedNote) -> tuple[Cell, ...]:
        said = _("note {number}: {words}").format(number=number, words=note.text)
        return Cell(""), Cell(self._day(note.day)), Cell(""), Cell(""), Cell(""), Cell(said)

    def _row(self, one: Occasion, *, earlier: bool = False) -> tuple[Cell, ...]:
        remarks = [status_words(one.status, talked=one.talked), conditions_words(one.differs)]
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


def _is_drawn(item: pg.PlotCurveItem) -> bool:
    x, _y = item.getData()
    return x is not None and len(x) > 0


def _twice(values: Sequence[float]) -> list[float]:
    return [value for value in values for _end in range(2)]
