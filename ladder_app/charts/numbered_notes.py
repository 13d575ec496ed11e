"""Short lines above a chart of 0–100 with a number each, whose words stand below the chart."""

from collections.abc import Sequence
from typing import Final

import pyqtgraph as pg
from PySide6.QtGui import QColor, QFont

from ladder_app.charts.look import ChartLook
from ladder_app.charts.plot import StillPlot
from ladder_app.charts.strokes import note_pen

_BEGIN: Final = 1.0
_END: Final = 1.04
_TOP: Final = 1.2
_TOP_WITHOUT: Final = 1.04


class NumberedNotes:
    """Notes that stand above `height`, in the units of the axis; the items are kept."""

    def __init__(self, plot: StillPlot, height: float = 100) -> None:
        self._plot, self._height = plot, height
        self._lines = pg.PlotCurveItem(connect="pairs")
        self._numbers: list[pg.TextItem] = []
        self._shown = 0
        self._colour, self._font = QColor(), QFont()
        plot.addItem(self._lines)

    def show_notes(self, notes: Sequence[tuple[int, float]], height: float = 100) -> None:
        """The number of each and where it stands across."""
        self._height, self._shown = height, len(notes)
        while len(self._numbers) < len(notes):
            made = pg.TextItem(anchor=(0.5, 1))
            self._dress_number(made)
            self._numbers.append(made)
            self._plot.addItem(made)
        for place, item in enumerate(self._numbers):
            item.setVisible(place < len(notes))
            if place < len(notes):
                number, x = notes[place]
                item.setText(str(number))
                item.setPos(x, height * _END)
        across = [x for _number, x in notes for _end in range(2)]
        self._lines.setData(across, [height * _BEGIN, height * _END] * len(notes))

    @property
    def top(self) -> float:
        """Where the axis ends so that they have room."""
        return self._height * (_TOP if self._shown else _TOP_WITHOUT)

    def dress(self, look: ChartLook, font: QFont) -> None:
        """Follow other colours and another text size."""
        self._colour, self._font = QColor(look.text), font
        self._lines.setPen(note_pen(look))
        for number in self._numbers:
            self._dress_number(number)

    def _dress_number(self, number: pg.TextItem) -> None:
        number.setColor(self._colour)
        number.setFont(self._font)
