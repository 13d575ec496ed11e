"""Attempts over their minutes: one of them bold with its notes, the others thin behind it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from ladder_app.charts.chart import MOST_DRAWN, Chart, small_font
from ladder_app.charts.distress_axis import distress_ticks, distress_units
from ladder_app.charts.items import CurveItem, LinesItem, MarksItem
from ladder_app.charts.legend import LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark, dress
from ladder_app.charts.numbered_notes import NumberedNotes
from ladder_app.charts.strokes import earlier_pen, level_pen, pen
from ladder_app.charts.table import Cell, ChartTable, cell
from ladder_app.charts.walked_chart import Spot
from ladder_app.domain.curves.attempt_curve import AttemptCurve
from ladder_app.domain.curves.attempt_words import curve_point_line, gap_words, minutes_words
from ladder_app.domain.curves.day import Day
from ladder_app.domain.measures.over_time import Point
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _

_TICKS: Final = (1, 2, 5, 10, 15, 30, 60, 120, 240, 480)
_MOST_TICKS: Final = 8
_LOW_LINES: Final = 9
_BESIDE: Final = 0.03
"""Of the time that is drawn: room at both ends; the prediction stands there, before the start."""


class AttemptChart(Chart):
    """Draws an `AttemptCurve`; a point is one rating with a time. `low` takes less of the page.

    Every attempt begins at minute 0 and has a line of its own: none joins two occasions.
    """

    def __init__(self, look: ChartLook, *, low: bool = False) -> None:
        name = _("The curve of one attempt") if low else _("Over the minutes, attempt by attempt")
        super().__init__(look, name)
        self._low = low
        self._others: tuple[AttemptCurve, ...] = ()
        self._day: Day = str
        self._curve = AttemptCurve("", "", (), None, None, None, None, None)
        self._scale: Scale = "0-100"
        self._line_item, self._thin_lines = CurveItem(), CurveItem(many=True)
        self._thin_dots = MarksItem()
        self._predicted_line = LinesItem(smooth=False)
        self._highest_line = LinesItem(smooth=False)
        self._notes = NumberedNotes(self.plot)
        marks = (Mark.PREDICTED, Mark.RATING, Mark.HIGHEST, Mark.ENDED)
        self._items = {mark: MarksItem() for mark in marks}
        lines = (self._predicted_line, self._highest_line, self._line_item)
        for item in (self._thin_lines, self._thin_dots, *lines, *self._items.values()):
            self.plot.addItem(item)
        self.show_look(look)

    def draw(
        self,
        curve: AttemptCurve,
        scale: Scale,
        others: Sequence[AttemptCurve] = (),
        day: Day = str,
    ) -> None:
        """Show other values; of the `others`, oldest first, the latest 40 are drawn."""
        drawn = tuple(others[-MOST_DRAWN:])
        self._day = day
        if (curve, scale, drawn) == (self._curve, self._scale, self._others):
            return
        self._curve, self._scale, self._others = curve, scale, drawn
        end = max(one.last_minute for one in (curve, *drawn))
        self._set_lines()
        self._predicted_line.show_lines(_level(curve.predicted, end, begin=-_BESIDE * end))
        untimed = curve.highest if curve.highest_minute is None else None
        self._highest_line.show_lines(_level(untimed, end))
        self._set_marks(end)
        stand = [(number, note.minute) for number, note in enumerate(curve.notes, 1)]
        self._notes.show_notes(stand, end)
        self._set_axes(end)
        nothing = "" if curve.points else _("No rating of this attempt has a time.")
        self._drawn(distress_units(scale) + " · " + _("minutes from left to right"), nothing)

    def legend(self) -> tuple[LegendEntry, ...]:
        """What is drawn, and nothing else."""
        curve = self._curve
        timed = curve.highest_minute is not None
        entries = [
            (curve.predicted is not None, Mark.PREDICTED, _("predicted")),
            (timed, Mark.HIGHEST, _("highest")),
            (curve.highest is not None and not timed, Mark.LEVEL, _("highest, time not noted")),
            (curve.end_minute is not None, Mark.ENDED, _("at the end")),
            (bool(self._others), Mark.EARLIER, _("other attempts")),
            (bool(curve.notes), Mark.NOTE, _("note")),
        ]
        return tuple(LegendEntry(mark, words) for wanted, mark, words in entries if wanted)

    @property
    def others(self) -> tuple[AttemptCurve, ...]:
        """The curves that are drawn thin."""
        return self._others

    @property
    def attempt_id(self) -> str:
        """The attempt that is drawn, or ""."""
        return self._curve.attempt_id

    # Chart ----------------------------------------------------------------------------------

    def _spots(self) -> Sequence[Spot]:
        return [Spot(point.minute, point.suds) for point in self._curve.points]

    def _line(self, index: int) -> str:
        return curve_point_line(self._curve, index, self._scale)

    def table(self) -> ChartTable:
        headings = (_("time"), _("rating"), _("note"))
        rows = _rows(self._curve, self._scale)
        if not self._others:
            return ChartTable(headings, rows)
        every = (self._curve, *reversed(self._others))
        return ChartTable(
            (_("attempt"), *headings),
            tuple(
                (cell(self._day(curve.day) or None, _("No date was noted.")), *row)
                for curve in every
                for row in _rows(curve, self._scale)
            ),
        )

    def _row_of(self, index: int) -> int:
        minute = self._curve.points[index].minute
        others = [note.minute for note in self._curve.notes]
        others += [gap.minute for gap in self._curve.gaps]
        return index + sum(other < minute for other in others)

    def _lines_high(self) -> float:
        return _LOW_LINES if self._low else super()._lines_high()

    def _dress(self, look: ChartLook) -> None:
        highest, predicted = QColor(look.highest), QColor(look.predicted)
        self._line_item.setPen(pen(highest, 3 if self._others else 2))
        self._thin_lines.setPen(earlier_pen(look))
        dress(self._thin_dots, Mark.RATING, look)
        self._predicted_line.setPen(pen(predicted, max(look.stroke, 1.5), Qt.PenStyle.DashLine))
        self._highest_line.setPen(level_pen(look))
        self._notes.dress(look, small_font(self, look))
        for mark, item in self._items.items():
            dress(item, mark, look)

    # Drawing --------------------------------------------------------------------------------

    def _set_lines(self) -> None:
        self._line_item.setPen(pen(QColor(self._look.highest), 3 if self._others else 2))
        self._line_item.show_pieces(_places(self._curve.pieces))
        thin = _places([piece for curve in self._others for piece in curve.pieces])
        self._thin_lines.show_pieces([piece for piece in thin if len(piece) > 1])
        # A rating alone between two breaks has no line that would show it.
        self._thin_dots.show_places([piece[0] for piece in thin if len(piece) == 1])

    def _set_marks(self, end: float) -> None:
        curve = self._curve
        rows: dict[Mark, list[tuple[float | None, int | None]]] = {
            Mark.RATING: [(p.minute, p.suds) for p in curve.points],
            Mark.HIGHEST: [(curve.highest_minute, curve.highest)],
            Mark.ENDED: [(curve.end_minute, curve.end)],
            Mark.PREDICTED: [(-_BESIDE * end, curve.predicted)],
        }
        for mark, item in self._items.items():
            item.show_places([(x, y) for x, y in rows[mark] if x is not None and y is not None])

    def _set_axes(self, end: float) -> None:
        step = next((s for s in _TICKS if end / s <= _MOST_TICKS), _TICKS[-1])
        places = range(0, int(end) + 1, step)
        self.plot.show_ticks("bottom", [(place, str(place)) for place in places])
        ticks = distress_ticks(self._scale)
        self.plot.show_ticks("left", ticks)
        margin = end * _BESIDE
        across = (-margin, end + margin)
        self.plot.show_range(across, (-4, self._notes.top))
        self.plot.show_grid((place for place, _label in ticks), across)


def _level(
    value: int | None, end: float, begin: float = 0
) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    return [] if value is None else [((begin, value), (end, value))]


def _places(pieces: Sequence[Sequence[Point]]) -> list[list[tuple[float, float]]]:
    return [[(point.minute, point.suds) for point in piece] for piece in pieces]


def _rows(curve: AttemptCurve, scale: Scale) -> tuple[tuple[Cell, ...], ...]:
    """Ratings, notes and gaps by time."""
    rows = [(p.minute, shown(p.suds, scale), "") for p in curve.points]
    rows += [(note.minute, "", note.text) for note in curve.notes]
    rows += [(gap.minute, "", gap_words(gap)) for gap in curve.gaps]
    rows.sort(key=lambda row: row[0])
    return tuple((Cell(minutes_words(at)), Cell(r), Cell(text)) for at, r, text in rows)
