"""Week by week: what was planned as an outline, what was practised beside it, full."""

from collections.abc import Sequence
from typing import Final

import pyqtgraph as pg

from ladder_app.charts.date_ticks import week_ticks
from ladder_app.charts.items import LinesItem
from ladder_app.charts.legend import LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark, stamp
from ladder_app.charts.noted_chart import NotedChart, Row
from ladder_app.charts.strokes import quiet_pen
from ladder_app.charts.table import Cell, cell
from ladder_app.charts.walked_chart import Spot
from ladder_app.domain.curves.dated_note import DatedNote
from ladder_app.domain.curves.day import Day
from ladder_app.domain.curves.practice_weeks import PracticeWeek
from ladder_app.domain.curves.practice_weeks_words import week_line
from ladder_app.language import _

MOST_WEEKS: Final = 26
_LINES: Final = 12
_LEAST_HIGH: Final = 3
_LEAST_WEEKS: Final = 4
_MOST_TICKS: Final = 5
_WIDE: Final = 0.34
_ASIDE: Final = 0.19
_HALF_QUIET: Final = 0.2
_QUIET_AT: Final = 0.05  # of the height


class WeeksChart(NotedChart):
    """Draws `PracticeWeek`s; a point is one week."""

    def __init__(self, look: ChartLook) -> None:
        super().__init__(look, _("Practice, week by week"))
        self._every: tuple[PracticeWeek, ...] = ()
        self._weeks: tuple[PracticeWeek, ...] = ()
        self._planned = pg.BarGraphItem(x=[], height=[], width=_WIDE)
        self._practised = pg.BarGraphItem(x=[], height=[], width=_WIDE)
        self._quiet = LinesItem(smooth=False)
        for item in (self._planned, self._practised, self._quiet):
            self.plot.addItem(item)
        self.show_look(look)

    def draw(
        self, weeks: Sequence[PracticeWeek], day: Day = str, notes: Sequence[DatedNote] = ()
    ) -> None:
        """Show other weeks: the latest half year, and all of them in the table.

        `notes` stand among all `weeks`.
        """
        self._day = day
        if (tuple(weeks), tuple(notes)) == (self._every, self._every_note):
            return
        self._every = tuple(weeks)
        self._weeks = self._every[-MOST_WEEKS:]
        top = max([_LEAST_HIGH, *(max(w.planned, w.practised) for w in self._weeks)])
        self._set_bars(top)
        self._set_axes(top, notes)
        units = _("Times a week") + " · " + _("weeks from left to right")
        self._drawn(units, "" if self._weeks else _("Nothing is noted yet."))

    def legend(self) -> tuple[LegendEntry, ...]:
        """What is drawn, and nothing else."""
        entries = [
            (any(w.planned for w in self._weeks), Mark.PLANNED, _("planned")),
            (any(w.practised for w in self._weeks), Mark.PRACTISED, _("practised")),
            (any(not w.noted for w in self._weeks), Mark.QUIET, _("no notes")),
        ]
        shown = [LegendEntry(mark, words) for wanted, mark, words in entries if wanted]
        return (*shown, *self._note_legend())

    @property
    def _left_out(self) -> int:
        """How many older weeks the table alone has."""
        return len(self._every) - len(self._weeks)

    @property
    def _aside(self) -> float:
        """How far a bar makes room for the other one of its week, where there are both kinds."""
        return _ASIDE if any(week.planned for week in self._weeks) else 0

    @property
    def weeks(self) -> tuple[PracticeWeek, ...]:
        """The weeks that are drawn."""
        return self._weeks

    # NotedChart -----------------------------------------------------------------------------

    def _point_spots(self) -> Sequence[Spot]:
        return [Spot(self._across(x, week), week.practised) for x, week in enumerate(self._weeks)]

    def _point_line(self, index: int) -> str:
        return week_line(self._weeks[index], self._day)

    def _headings(self) -> tuple[str, ...]:
        return (
            _("week of"),
            _("planned"),
            _("of these came about"),
            _("something else came first"),
            _("practised"),
        )

    def _rows(self) -> Sequence[tuple[float, Row]]:
        return [(self._across(x, week), self._row(week)) for x, week in enumerate(self._every)]

    def _lines_high(self) -> float:
        return _LINES

    def _dress(self, look: ChartLook) -> None:
        super()._dress(look)
        for item, mark in ((self._planned, Mark.PLANNED), (self._practised, Mark.PRACTISED)):
            found = stamp(mark, look)
            item.setOpts(pen=found.pen, brush=found.brush)
        self._quiet.setPen(quiet_pen(look))

    # Drawing --------------------------------------------------------------------------------

    def _set_bars(self, top: int) -> None:
        weeks = list(enumerate(self._weeks))
        planned = [(x - self._aside, week.planned) for x, week in weeks if week.planned]
        practised = [(x + self._aside, week.practised) for x, week in weeks if week.practised]
        for item, bars in ((self._planned, planned), (self._practised, practised)):
            item.setOpts(x=[x for x, _n in bars], height=[n for _x, n in bars])
        height = top * _QUIET_AT
        self._quiet.show_lines(
            [
                ((x - _HALF_QUIET, height), (x + _HALF_QUIET, height))
                for x, week in weeks
                if not week.noted
            ]
        )

    def _set_axes(self, top: int, notes: Sequence[DatedNote]) -> None:
        across = (-0.6, max(len(self._weeks), _LEAST_WEEKS) - 0.4)
        every = -(-top // _MOST_TICKS)
        ticks = range(0, top + 1, every)
        end = self._show_notes(
            notes,
            across[1] - across[0],
            begin=self._left_out - 0.5,
            offset=self._left_out,
            axis=(0, top),
        )
        self.plot.show_ticks("left", [(at, str(at)) for at in ticks])
        self.plot.show_ticks("bottom", week_ticks([week.monday for week in self._weeks]))
        self.plot.show_range(across, (-0.04 * top, end))
        self.plot.show_grid(ticks, across)

    def _across(self, x: int, week: PracticeWeek) -> float:
        """Where the point of a week stands: at the bar, where there is one."""
        return x + self._aside if week.practised else x

    def _row(self, week: PracticeWeek) -> Row:
        counts = (week.planned, week.kept, week.excused, week.practised)
        begins = Cell(self._day(week.monday.isoformat()))
        return (
            begins,
            *(cell(str(n) if week.noted else None, _("This week has no notes.")) for n in counts),
        )
