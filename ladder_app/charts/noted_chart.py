"""A chart over time: what the person wrote about a date stands above its points.

A note can be reached like a point, in its place among them, and stands in the table there.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal

from ladder_app.charts.chart import Chart, small_font
from ladder_app.charts.legend import LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark
from ladder_app.charts.numbered_notes import NumberedNotes
from ladder_app.charts.table import Cell, ChartTable
from ladder_app.charts.walked_chart import Spot
from ladder_app.domain.curves.dated_note import DatedNote
from ladder_app.domain.curves.dated_note_words import note_line
from ladder_app.domain.curves.day import Day
from ladder_app.language import _

Row = tuple[Cell, ...]


class _Stop(NamedTuple):
    """A point or a note that can be reached: one of the two indexes is given."""

    spot: Spot
    point: int | None = None
    note: int | None = None


class NotedChart(Chart):
    """Subclasses give the methods of the first part, and call `_show_notes` when drawing.

    `current` counts points and notes from left to right; `chosen` counts the points alone.
    """

    note_chosen = Signal(str)
    """The note of this id was chosen by Enter or a click."""

    date_column = 0
    """The column of the table where the day of a note stands."""

    def __init__(self, look: ChartLook, name: str) -> None:
        super().__init__(look, name)
        self._day: Day = str
        self._every_note: tuple[DatedNote, ...] = ()
        self._begin = self._offset = 0.0
        self._note_marks = NumberedNotes(self.plot)

    # What subclasses give -------------------------------------------------------------------

    def _point_spots(self) -> Sequence[Spot]:
        """Every point, from left to right."""
        raise NotImplementedError

    def _point_line(self, index: int) -> str:
        """One point said aloud."""
        raise NotImplementedError

    def _headings(self) -> tuple[str, ...]:
        """One for each column of the table."""
        raise NotImplementedError

    def _rows(self) -> Sequence[tuple[float, Row]]:
        """Each row of the table and where it stands among the notes, also what is not drawn."""
        raise NotImplementedError

    @property
    def current_point(self) -> int | None:
        """None also where the ring is round a note."""
        return None if self._current is None else self._stops()[self._current].point

    # What is drawn --------------------------------------------------------------------------

    @property
    def notes(self) -> tuple[DatedNote, ...]:
        """Those of the notes that lie among what is drawn."""
        return tuple(note for note in self._every_note if note.x >= self._begin)

    def table(self) -> ChartTable:
        if not self._every_note:
            return ChartTable(self._headings(), tuple(row for _x, row in self._rows()))
        headings = (*self._headings(), _("note on a date"))
        rows = [(x, (*row, Cell(""))) for x, row in self._rows()]
        rows += [(note.x, self._note_row(note, len(headings))) for note in self._every_note]
        rows.sort(key=lambda row: row[0])
        return ChartTable(headings, tuple(row for _x, row in rows))

    def _show_notes(
        self,
        notes: Sequence[DatedNote],
        span: float,
        *,
        begin: float = float("-inf"),
        offset: float = 0,
        axis: tuple[float, float] = (0, 100),
    ) -> float:
        """Draw the notes from `begin` on, `offset` further left; gives where the axis ends above.

        The axis goes as far as `span` across, and from `axis` to `axis` up.
        """
        self._every_note, self._begin, self._offset = tuple(notes), begin, offset
        drawn = [(note.number, note.x - offset) for note in self.notes]
        self._note_marks.show_notes(drawn, span, axis)
        return self._note_marks.top

    def _note_legend(self) -> tuple[LegendEntry, ...]:
        """What the numbers above the chart are, where there are any."""
        return (LegendEntry(Mark.NOTE, _("note on a date")),) if self.notes else ()

    def _note_row(self, note: DatedNote, columns: int) -> Row:
        row = [Cell("")] * columns
        row[self.date_column] = Cell(self._day(note.day))
        row[-1] = Cell(_("note {number}: {words}").format(number=note.number, words=note.text))
        return tuple(row)

    # Chart ----------------------------------------------------------------------------------

    def _stops(self) -> list[_Stop]:
        stops = [_Stop(spot, point=index) for index, spot in enumerate(self._point_spots())]
        if self._every_note:
            stops += [
                _Stop(Spot(note.x - self._offset, self._note_marks.middle), note=index)
                for index, note in enumerate(self._every_note)
                if note.x >= self._begin
            ]
            stops.sort(key=lambda stop: stop.spot.x)
        return stops

    def _spots(self) -> Sequence[Spot]:
        return [stop.spot for stop in self._stops()]

    def _line(self, index: int) -> str:
        stop = self._stops()[index]
        if stop.note is not None:
            return note_line(self._every_note[stop.note], self._day)
        assert stop.point is not None
        return self._point_line(stop.point)

    def _choose(self, index: int) -> None:
        stop = self._stops()[index]
        if stop.note is not None:
            self.note_chosen.emit(self._every_note[stop.note].annotation_id)
        elif stop.point is not None:
            self.chosen.emit(stop.point)

    def _row_of(self, index: int) -> int:
        # What is not drawn is older, and stands above.
        return len(self._rows()) + len(self._every_note) - len(self._stops()) + index

    def _dress(self, look: ChartLook) -> None:
        self._note_marks.dress(look, small_font(self, look))
