"""Predicted, highest and at the end, one column an attempt; no line joins separate occasions.

A trend may be laid over them when it is asked for; it is dashed, and no point of it is a rating.
"""

from collections.abc import Sequence
from typing import Final

from ladder_app.charts.chart import MOST_DRAWN
from ladder_app.charts.columns import show_columns
from ladder_app.charts.distress_axis import distress_ticks, distress_units
from ladder_app.charts.items import CurveItem, LinesItem, MarksItem, inside
from ladder_app.charts.legend import LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark, dress, mark_scale
from ladder_app.charts.noted_chart import NotedChart, Row
from ladder_app.charts.strokes import median_pen, rest_pen, soft, trend_pen
from ladder_app.charts.table import Cell, cell
from ladder_app.charts.walked_chart import Spot
from ladder_app.domain.curves.dated_note import DatedNote
from ladder_app.domain.curves.day import Day
from ladder_app.domain.curves.step_curve import Occasion, StepCurve
from ladder_app.domain.curves.step_words import conditions_words, occasion_line, status_words
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _

_HALF_MEDIAN: Final = 0.3  # of a column
_ASIDE: Final = 0.2  # of a column, so that a prediction that came true is seen beside it
# From below: where there is no room beside each other, what was rated lies above.
_MARKS: Final = (Mark.PREDICTED, Mark.HOLLOW, Mark.HIGHEST, Mark.ENDED)

Heights = Sequence[tuple[int, float]]
"""Heights 0–100 by the number of the occasion they stand at."""


class StepChart(NotedChart):
    """Draws a `StepCurve`; a point is one occasion."""

    def __init__(self, look: ChartLook) -> None:
        super().__init__(look, _("Predicted, highest and at the end"))
        self._curve = StepCurve("", ())
        self._scale: Scale = "0-100"
        self._drawn_ones: tuple[Occasion, ...] = ()
        self._rests, self._bars, self._medians = LinesItem(), LinesItem(), LinesItem()
        self._trend = CurveItem()
        self._items = {mark: MarksItem() for mark in _MARKS}
        over = (self._medians, self._trend)
        for item in (self._rests, self._bars, *self._items.values(), *over):
            self.plot.addItem(item)
        self.show_look(look)

    def draw(
        self, curve: StepCurve, scale: Scale, day: Day = str, notes: Sequence[DatedNote] = ()
    ) -> None:
        """Show other values: the latest 40 occasions, and all of them in the table."""
        self._day = day
        if (curve, scale, tuple(notes)) == (self._curve, self._scale, self._every_note):
            return
        self._curve, self._scale = curve, scale
        before, self._drawn_ones = self._drawn_ones, curve.occasions[-MOST_DRAWN:]
        if mark_scale(len(before)) != mark_scale(len(self._drawn_ones)):
            self._dress(self._look)
        self._set_marks([one for one in self._drawn_ones if not one.rested])
        resting = [one.number for one in self._drawn_ones if one.rested]
        self._rests.show_lines([((x, 0), (x, 100)) for x in resting])
        self._set_axes(notes)
        nothing = "" if self._drawn_ones else _("Nothing tried at this step yet.")
        units = distress_units(scale) + " · " + _("attempts from left to right")
        self._drawn(units, nothing)

    def draw_over(self, medians: Heights = (), trend: Heights = ()) -> None:
        """Lay these over the points that are drawn, or take them away. Call it after `draw`."""
        numbers = {one.number for one in self._drawn_ones}
        self._medians.show_lines(
            [((x - _HALF_MEDIAN, y), (x + _HALF_MEDIAN, y)) for x, y in medians if x in numbers]
        )
        self._trend.show_pieces(inside([(x, y) for x, y in trend if x in numbers], 0, 100))

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
            (not self._medians.is_empty, Mark.MEDIAN, _("middle of the latest three")),
            (not self._trend.is_empty, Mark.TREND, _("trend")),
        ]
        shown_ones = [LegendEntry(mark, words) for wanted, mark, words in entries if wanted]
        return (*shown_ones, *self._note_legend())

    @property
    def occasions(self) -> tuple[Occasion, ...]:
        """The occasions that are drawn; `chosen` counts these."""
        return self._drawn_ones

    # NotedChart -----------------------------------------------------------------------------

    date_column = 1

    def _point_spots(self) -> Sequence[Spot]:
        return [Spot(one.number, _height(one)) for one in self._drawn_ones]

    def _point_line(self, index: int) -> str:
        return occasion_line(self._drawn_ones[index], self._scale, self._day)

    def _headings(self) -> tuple[str, ...]:
        return (
            _("no."),
            _("date"),
            _("predicted"),
            _("highest"),
            _("at the end"),
            _("how it went"),
        )

    def _rows(self) -> Sequence[tuple[float, Row]]:
        earlier = [(float("-inf"), self._row(one, earlier=True)) for one in self._curve.earlier]
        return [*earlier, *((one.number, self._row(one)) for one in self._curve.occasions)]

    def _dress(self, look: ChartLook) -> None:
        super()._dress(look)
        scale = mark_scale(len(self._drawn_ones))
        self._bars.setPen(soft(look, scale))
        self._rests.setPen(rest_pen(look))
        self._medians.setPen(median_pen(look))
        self._trend.setPen(trend_pen(look))
        for mark, item in self._items.items():
            dress(item, mark, look, scale)

    # Drawing --------------------------------------------------------------------------------

    def _set_marks(self, ones: Sequence[Occasion]) -> None:
        rows: dict[Mark, list[tuple[float, int | None]]] = {
            Mark.PREDICTED: [(one.number - _ASIDE, one.predicted) for one in self._drawn_ones],
            Mark.HIGHEST: [(one.number, one.highest) for one in ones if not one.hollow],
            Mark.HOLLOW: [(one.number, one.highest) for one in ones if one.hollow],
            Mark.ENDED: [(one.number, one.end) for one in ones],
        }
        for mark, item in self._items.items():
            item.show_places([(x, y) for x, y in rows[mark] if y is not None])
        self._bars.show_lines(
            [
                ((one.number, one.highest), (one.number, one.end))
                for one in ones
                if one.highest is not None and one.end is not None
            ]
        )

    def _set_axes(self, notes: Sequence[DatedNote]) -> None:
        numbers = [one.number for one in self._drawn_ones]
        begin, end = across = show_columns(self.plot, numbers)
        top = self._show_notes(notes, end - begin, begin=numbers[0] - 1 if numbers else 0)
        self.plot.show_range(across, (-4, top))
        ticks = distress_ticks(self._scale)
        self.plot.show_grid((place for place, _label in ticks), across)
        self.plot.show_ticks("left", ticks)

    def _row(self, one: Occasion, *, earlier: bool = False) -> Row:
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
