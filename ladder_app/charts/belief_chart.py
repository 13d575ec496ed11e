"""How likely one feared outcome seemed before and after each attempt, with the person's words."""

from collections.abc import Sequence
from typing import Final

import pyqtgraph as pg

from ladder_app.charts.chart import MOST_DRAWN, Chart, Spot
from ladder_app.charts.columns import show_columns
from ladder_app.charts.legend import LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark, dress, scatter
from ladder_app.charts.strokes import note_pen, soft
from ladder_app.charts.table import Cell, ChartTable, cell
from ladder_app.domain.curves.belief_curve import BeliefCurve, BeliefPoint
from ladder_app.domain.curves.belief_words import belief_point_line, occurred_words
from ladder_app.domain.curves.day import Day
from ladder_app.language import _

_LINES: Final = 12
_WORDS_AT: Final = (101, 106)
_TICKS: Final = (0, 25, 50, 75, 100)


class BeliefChart(Chart):
    """Draws a `BeliefCurve`; a point is one attempt, and says the person's own words."""

    def __init__(self, look: ChartLook) -> None:
        super().__init__(look, _("How likely it seemed, before and after"))
        self._curve = BeliefCurve("", "", ())
        self._points: tuple[BeliefPoint, ...] = ()
        self._day: Day = str
        self._moves = pg.PlotCurveItem(connect="pairs", antialias=True)
        self._words = pg.PlotCurveItem(connect="pairs")
        self._items = {mark: scatter() for mark in (Mark.BELIEF_BEFORE, Mark.BELIEF_AFTER)}
        for item in (self._moves, self._words, *self._items.values()):
            self.plot.addItem(item)
        self.show_look(look)

    def draw(self, curve: BeliefCurve, day: Day = str) -> None:
        """Show other values: the latest 40 attempts, and all of them in the table."""
        self._day = day
        if curve == self._curve:
            return
        self._curve, self._points = curve, curve.points[-MOST_DRAWN:]
        self._set_marks()
        across = show_columns(self.plot, [point.number for point in self._points])
        self.plot.show_range(across, (-4, 108))
        self.plot.show_grid(_TICKS, across)
        per_cent = _("{percent} %")
        self.plot.show_ticks("left", [(at, per_cent.format(percent=at)) for at in _TICKS])
        self._drawn(_("How likely, in per cent") + " · " + _("attempts from left to right"))

    def legend(self) -> tuple[LegendEntry, ...]:
        """What is drawn, and nothing else."""
        points = self._points
        entries = [
            (any(p.before is not None for p in points), Mark.BELIEF_BEFORE, _("before")),
            (any(p.after is not None for p in points), Mark.BELIEF_AFTER, _("after")),
            (any(p.words for p in points), Mark.NOTE, _("in your own words: go to the point")),
        ]
        return tuple(LegendEntry(mark, words) for wanted, mark, words in entries if wanted)

    @property
    def points(self) -> tuple[BeliefPoint, ...]:
        """The attempts that are drawn; `chosen` and `current` count these."""
        return self._points

    # Chart ----------------------------------------------------------------------------------

    def _spots(self) -> Sequence[Spot]:
        return [Spot(point.number, _height(point)) for point in self._points]

    def _line(self, index: int) -> str:
        return belief_point_line(self._points[index], self._day)

    def table(self) -> ChartTable:
        headings = (
            _("no."),
            _("date"),
            _("before"),
            _("after"),
            _("what happened"),
            _("own words"),
        )
        return ChartTable(
            headings, tuple(self._row(point) for point in reversed(self._curve.points))
        )

    def _lines_high(self) -> float:
        return _LINES

    def _dress(self, look: ChartLook) -> None:
        self._moves.setPen(soft(look, 0.5))
        self._words.setPen(note_pen(look))
        for mark, item in self._items.items():
            dress(item, mark, look)

    # Drawing --------------------------------------------------------------------------------

    def _set_marks(self) -> None:
        rows = {
            Mark.BELIEF_BEFORE: [(p.number, p.before) for p in self._points],
            Mark.BELIEF_AFTER: [(p.number, p.after) for p in self._points],
        }
        for mark, item in self._items.items():
            given = [(x, y) for x, y in rows[mark] if y is not None]
            item.setData([x for x, _y in given], [y for _x, y in given])
        moved = [
            (p.number, p.before, p.after)
            for p in self._points
            if p.before is not None and p.after is not None
        ]
        self._moves.setData(
            [x for x, _before, _after in moved for _end in range(2)],
            [y for _x, before, after in moved for y in (before, after)],
        )
        told = [p.number for p in self._points if p.words]
        self._words.setData([x for x in told for _end in range(2)], [*_WORDS_AT] * len(told))

    def _row(self, point: BeliefPoint) -> tuple[Cell, ...]:
        return (
            Cell(str(point.number)),
            cell(self._day(point.day) or None, _("No date was noted.")),
            _percent(point.before, _("How likely it seemed beforehand was not noted.")),
            _percent(point.after, _("How likely it seemed afterwards was not noted.")),
            cell(
                occurred_words(point.occurred) if point.occurred else None, _("It was not noted.")
            ),
            Cell(point.words),
        )


def _percent(value: int | None, why: str) -> Cell:
    return cell(None if value is None else _("{percent} %").format(percent=value), why)


def _height(point: BeliefPoint) -> float:
    """Where the ring goes: round the belief afterwards, or else the one before."""
    return next((value for value in (point.after, point.before) if value is not None), 0)
