"""Short lines above a chart with a number each, whose words stand below the chart."""

from collections.abc import Sequence
from typing import Final

import pyqtgraph as pg
from PySide6.QtGui import QColor, QFont

from ladder_app.charts.items import LinesItem
from ladder_app.charts.look import ChartLook
from ladder_app.charts.plot import StillPlot
from ladder_app.charts.strokes import note_pen

_DISTRESS: Final = (0.0, 100.0)
_BEGIN: Final = 1.0
_END: Final = 1.04
_MIDDLE: Final = 1.1
_TOP: Final = 1.2
_TOP_WITHOUT: Final = 1.04
_TOO_CLOSE: Final = 0.05
"""Numbers nearer to each other than this share of the axis would be painted over each other."""
_TOO_CLOSE_TO_SEVERAL: Final = 0.08

Numbered = tuple[int, float]
"""The number of a note, and where it stands across."""


class NumberedNotes:
    """Notes that stand above the highest value of the axis; the items are kept."""

    def __init__(self, plot: StillPlot) -> None:
        self._plot = plot
        self._axis = _DISTRESS
        self._lines = LinesItem(smooth=False)
        self._numbers: list[pg.TextItem] = []
        self._shown = 0
        self._colour, self._font = QColor(), QFont()
        plot.addItem(self._lines)

    def show_notes(
        self, notes: Sequence[Numbered], span: float, axis: tuple[float, float] = _DISTRESS
    ) -> None:
        """These notes; the axis goes as far as `span` across and from `axis` to `axis` up."""
        self._axis = axis
        groups = _groups(notes, span)
        self._shown = len(groups)
        while len(self._numbers) < len(groups):
            made = pg.TextItem(anchor=(0.5, 1))
            self._dress_number(made)
            self._numbers.append(made)
            self._plot.addItem(made)
        for place, item in enumerate(self._numbers):
            item.setVisible(place < len(groups))
        for group, item in zip(groups, self._numbers, strict=False):
            item.setText(_label([number for number, _x in group]))
            item.setPos(sum(x for _number, x in group) / len(group), self._up(_END))
        low, high = self._up(_BEGIN), self._up(_END)
        self._lines.show_lines([((x, low), (x, high)) for _number, x in notes])

    @property
    def middle(self) -> float:
        """How high the numbers stand."""
        return self._up(_MIDDLE)

    @property
    def top(self) -> float:
        """Where the axis ends so that they have room."""
        return self._up(_TOP if self._shown else _TOP_WITHOUT)

    def dress(self, look: ChartLook, font: QFont) -> None:
        """Follow other colours and another text size."""
        self._colour, self._font = QColor(look.text), font
        self._lines.setPen(note_pen(look))
        for number in self._numbers:
            self._dress_number(number)

    def _up(self, share: float) -> float:
        low, high = self._axis
        return low + share * (high - low)

    def _dress_number(self, number: pg.TextItem) -> None:
        number.setColor(self._colour)
        number.setFont(self._font)


def _groups(notes: Sequence[Numbered], span: float) -> list[list[Numbered]]:
    """The notes by where they stand, those together whose numbers would not have room."""
    groups: list[list[Numbered]] = []
    for note in sorted(notes, key=lambda note: note[1]):
        last = groups[-1] if groups else []
        too_close = span * (_TOO_CLOSE if len(last) == 1 else _TOO_CLOSE_TO_SEVERAL)
        if last and note[1] - last[-1][1] < too_close:
            last.append(note)
        else:
            groups.append([note])
    return groups


def _label(numbers: Sequence[int]) -> str:
    """ "3", "1, 2", or "1–4" for more."""
    return f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 2 else ", ".join(map(str, numbers))
