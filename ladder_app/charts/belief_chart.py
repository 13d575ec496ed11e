"""How likely one feared outcome seemed before and after each attempt, with the person's words."""

from collections.abc import Sequence
from typing import Final

from ladder_app.charts.chart import MOST_DRAWN
from ladder_app.charts.columns import show_columns
from ladder_app.charts.items import LinesItem, MarksItem
from ladder_app.charts.legend import LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark, dress, mark_scale
from ladder_app.charts.noted_chart import NotedChart, Row
from ladder_app.charts.strokes import soft
from ladder_app.charts.table import Cell, cell
from ladder_app.charts.walked_chart import Spot
from ladder_app.domain.curves.belief_curve import BeliefCurve, BeliefPoint
from ladder_app.domain.curves.belief_words import belief_point_line, occurred_words
from ladder_app.domain.curves.dated_note import DatedNote
from ladder_app.domain.curves.day import Day
from ladder_app.language import _

_LINES: Final = 12
_WORDS_AT: Final = 105
_TOP: Final = 108
_TICKS: Final = (0, 25, 50, 75, 100)
_MARKS: Final = (Mark.BELIEF_BEFORE, Mark.BELIEF_AFTER, Mark.WORDS)


class BeliefChart(NotedChart):
    """Draws a `BeliefCurve`; a point is one attempt, and says the person's own words."""

    def __init__(self, look: ChartLook, name: str = "") -> None:
        super().__init__(look, name or _("How likely it seemed, before and after"))
        self._curve = BeliefCurve("", "", ())
        self._points: tuple[BeliefPoint, ...] = ()
        self._moves = LinesItem()
        self._items = {mark: MarksItem() for mark in _MARKS}
        for item in (self._moves, *self._items.values()):
            self.plot.addItem(item)
        self.show_look(look)

    def draw(self, curve: BeliefCurve, day: Day = str, notes: Sequence[DatedNote] = ()) -> None:
        """Show other values: the latest 40 attempts, and all of them in the table.

        `notes` stand among the attempts at the step.
        """
        self._day = day
        if (curve, tuple(notes)) == (self._curve, self._every_note):
            return
        before, self._points = self._points, curve.points[-MOST_DRAWN:]
        self._curve = curve
        if mark_scale(len(before)) != mark_scale(len(self._points)):
            self._dress(self._look)
        self._set_marks()
        numbers = [point.number for point in self._points]
        begin, end = across = show_columns(self.plot, numbers)
        top = self._show_notes(notes, end - begin, begin=numbers[0] - 1 if numbers else 0)
        self.plot.show_range(across, (-4, max(top, _TOP)))
        self.plot.show_grid(_TICKS, across)
        per_cent = _("{percent} %")
        self.plot.show_ticks("left", [(at, per_cent.format(percent=at)) for at in _TICKS])
        self._drawn(self._quantity() + " · " + _("attempts from left to right"))

    def legend(self) -> tuple[LegendEntry, ...]:
        """What is drawn, and nothing else."""
        points = self._points
        entries = [
            (any(p.before is not None for p in points), Mark.BELIEF_BEFORE, _("before")),
            (any(p.after is not None for p in points), Mark.BELIEF_AFTER, _("after")),
            (any(p.words for p in points), Mark.WORDS, _("in your own words: go to the point")),
        ]
        shown = [LegendEntry(mark, words) for wanted, mark, words in entries if wanted]
        return (*shown, *self._note_legend())

    @property
    def points(self) -> tuple[BeliefPoint, ...]:
        """The attempts that are drawn; `chosen` counts these."""
        return self._points

    # NotedChart -----------------------------------------------------------------------------

    date_column = 1

    def _point_spots(self) -> Sequence[Spot]:
        return [Spot(point.number, _height(point)) for point in self._points]

    def _point_line(self, index: int) -> str:
        return belief_point_line(self._points[index], self._day)

    def _quantity(self) -> str:
        return _("How likely, in per cent")

    def _headings(self) -> tuple[str, ...]:
        return (
            _("no."),
            _("date"),
            _("before"),
            _("after"),
            _("what happened"),
            _("own words"),
        )

    def _rows(self) -> Sequence[tuple[float, Row]]:
        return [(point.number, self._row(point)) for point in self._curve.points]

    def _lines_high(self) -> float:
        return _LINES

    def _dress(self, look: ChartLook) -> None:
        super()._dress(look)
        self._moves.setPen(soft(look, 0.5))
        for mark, item in self._items.items():
            dress(item, mark, look, mark_scale(len(self._points)))

    # Drawing --------------------------------------------------------------------------------

    def _set_marks(self) -> None:
        points = self._points
        before = [(p.number, p.before) for p in points if p.before is not None]
        after = [(p.number, p.after) for p in points if p.after is not None]
        self._items[Mark.BELIEF_BEFORE].show_places(before)
        self._items[Mark.BELIEF_AFTER].show_places(after)
        self._items[Mark.WORDS].show_places([(p.number, _WORDS_AT) for p in points if p.words])
        self._moves.show_lines(
            [
                ((p.number, p.before), (p.number, p.after))
                for p in points
                if p.before is not None and p.after is not None
            ]
        )

    def _row(self, point: BeliefPoint) -> Row:
        return (
            Cell(str(point.number)),
            cell(self._day(point.day) or None, _("No date was noted.")),
            percent_cell(point.before, _("How likely it seemed beforehand was not noted.")),
            percent_cell(point.after, _("How likely it seemed afterwards was not noted.")),
            cell(
                occurred_words(point.occurred) if point.occurred else None, _("It was not noted.")
            ),
            Cell(point.words),
        )


def percent_cell(value: int | None, why: str) -> Cell:
    """A share in per cent, or a dash that says why there is none."""
    return cell(None if value is None else _("{percent} %").format(percent=value), why)


def _height(point: BeliefPoint) -> float:
    """Where the ring goes: round the belief afterwards, or else the one before."""
    return next((value for value in (point.after, point.before) if value is not None), 0)
