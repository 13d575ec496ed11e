"""The ladder then and now: each rated step on its own line, its first rating and its latest."""

from collections.abc import Sequence
from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent

from ladder_app.charts.chart import Chart, small_font
from ladder_app.charts.distress_axis import distress_units
from ladder_app.charts.items import LinesItem, MarksItem
from ladder_app.charts.legend import LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark, dress
from ladder_app.charts.strokes import pen
from ladder_app.charts.table import Cell, ChartTable, cell
from ladder_app.charts.walked_chart import Spot
from ladder_app.domain.curves.then_now import LadderThenNow, StepThenNow
from ladder_app.domain.curves.then_now_words import then_now_line
from ladder_app.domain.suds import Scale, shown
from ladder_app.language import _

_HALF_TICK: Final = 0.17  # of a row
_ROW: Final = 1.75  # lines of text, beside those of the name
_ABOVE_LINE: Final = 1.05  # lines of text from the line to the name: room for the pointer
_BESIDE: Final = 48  # pixels left and right of the lines


class ThenNowChart(Chart):
    """Draws a `LadderThenNow`; a point is one step. Its height follows the number of steps."""

    upright = True

    def __init__(self, look: ChartLook) -> None:
        super().__init__(look, _("The ladder, then and now"))
        self._curve = LadderThenNow("", ())
        self._scale: Scale = "0-100"
        self._moves, self._firsts, self._now = LinesItem(), LinesItem(), MarksItem()
        self._names = _Names()
        for item in (self._moves, self._firsts, self._now, self._names):
            self.plot.addItem(item)
        self.plot.showAxes((False, False, True, True), showValues=(False, False, True, True))
        self.show_look(look)

    def draw(self, curve: LadderThenNow, scale: Scale) -> None:
        """Show other values."""
        if (curve, scale) == (self._curve, self._scale):
            return
        self._curve, self._scale = curve, scale
        rows = list(enumerate(curve.steps))
        self.plot.show_grid((-y for y, _step in rows), (0, 100))
        again = [(y, step) for y, step in rows if step.ratings >= 2]
        self._moves.show_lines([((step.first, -y), (step.latest, -y)) for y, step in again])
        self._firsts.show_lines(
            [((step.first, -y - _HALF_TICK), (step.first, -y + _HALF_TICK)) for y, step in rows]
        )
        self._now.show_places([(step.latest, -y) for y, step in again])
        self._names.show_names([step.text for step in curve.steps])
        self._set_axes()
        self._fit_names()
        self._drawn(distress_units(scale), "" if rows else _("No step of it is rated yet."))

    def legend(self) -> tuple[LegendEntry, ...]:
        """What is drawn, and nothing else."""
        entries = []
        if self._curve.steps:
            entries.append(LegendEntry(Mark.FIRST, _("first rating")))
        if any(step.ratings >= 2 for step in self._curve.steps):
            entries.append(LegendEntry(Mark.NOW, _("now")))
        return tuple(entries)

    @property
    def steps(self) -> tuple[StepThenNow, ...]:
        """The steps that are drawn; `chosen` and `current` count these."""
        return self._curve.steps

    # Chart ----------------------------------------------------------------------------------

    def _spots(self) -> Sequence[Spot]:
        return [Spot(step.latest, -y) for y, step in enumerate(self._curve.steps)]

    def _line(self, index: int) -> str:
        return then_now_line(self._curve.steps[index], self._scale)

    def table(self) -> ChartTable:
        headings = (_("step"), _("first rating"), _("now"), _("change"), _("tried"))
        return ChartTable(headings, tuple(self._row(step) for step in self._curve.steps))

    def _dress(self, look: ChartLook) -> None:
        highest = QColor(look.highest)
        self._moves.setPen(pen(highest, 3))
        self._firsts.setPen(pen(highest, 2))
        dress(self._now, Mark.NOW, look)
        self._names.dress(QColor(look.text), small_font(self, look))
        self.plot.getAxis("right").setTextPen(QColor(look.text))
        self._set_axes()
        self._fit_names()

    # Drawing --------------------------------------------------------------------------------

    def _set_axes(self) -> None:
        ends = {"0-10": ("0", "5", "10")}.get(self._scale, ("0", "50", "100"))
        self.plot.show_ticks("bottom", list(zip((0, 50, 100), ends, strict=True)))
        values = [(-y, _then_to_now(s, self._scale)) for y, s in enumerate(self._curve.steps)]
        self.plot.show_ticks("right", values)
        self.plot.show_range((-3, 103), (-len(self._curve.steps) + 0.45, 0.8))

    def _lines_high(self) -> float:
        return (len(self._curve.steps) + 0.35) * (_ROW + self._names.lines) + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_names()

    def _fit_names(self) -> None:
        """One line for a name, or two where one of them needs it."""
        room = self.width() - self.plot.getAxis("right").maximumWidth() - _BESIDE
        if self._names.fit(round(room)):
            self._set_height()

    def _row(self, step: StepThenNow) -> tuple[Cell, ...]:
        again = step.ratings >= 2
        why = _("Needs a second rating.")
        return (
            Cell(step.text),
            Cell(shown(step.first, self._scale)),
            cell(shown(step.latest, self._scale) if again else None, why),
            cell(None if step.drop is None else f"{-step.drop:+d}".replace("-", "−"), why),
            Cell(_("yes") if step.tried else _("not yet")),
        )


class _Names(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """The name of each row above its line, in one line or two, shortened where that is too few."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = 1
        self._names: list[str] = []
        self._colour, self._font = QColor(), QFont()

    def show_names(self, names: list[str]) -> None:
        """One name a row, from above."""
        self.prepareGeometryChange()
        self._names = names
        self.update()

    def dress(self, colour: QColor, font: QFont) -> None:
        """The colour and font of the names."""
        self._colour, self._font = colour, font
        self.update()

    def fit(self, width: int) -> bool:
        """Take as many lines as `width` pixels ask for; whether that is another number now."""
        before, metrics = self.lines, QFontMetrics(self._font)
        self.lines = 1 + any(metrics.horizontalAdvance(name) > width for name in self._names)
        return self.lines != before

    def boundingRect(self) -> QRectF:
        return QRectF(-3, -len(self._names), 106, len(self._names) + 1)

    def paint(self, painter: QPainter, *_how: object) -> None:
        to_device = painter.transform()
        painter.save()
        painter.resetTransform()
        painter.setPen(self._colour)
        painter.setFont(self._font)
        metrics = QFontMetrics(self._font)
        for y, name in enumerate(self._names):
            left = to_device.map(QPointF(0, -y))
            width = to_device.map(QPointF(103, -y)).x() - left.x()
            bottom = left.y() - metrics.height() * _ABOVE_LINE
            for line in reversed(_lines(name, metrics, int(width), self.lines)):
                painter.drawText(QPointF(left.x(), bottom), line)
                bottom -= metrics.lineSpacing()
        painter.restore()


def _lines(name: str, metrics: QFontMetrics, width: int, most: int) -> list[str]:
    """The name broken between words into at most two lines, the last one shortened."""
    words, first = name.split(), ""
    if most > 1 and metrics.horizontalAdvance(name) > width:
        while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
            first = f"{first} {words.pop(0)}".strip()
    rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)
    return [line for line in (first, rest) if line]


def _then_to_now(step: StepThenNow, scale: Scale) -> str:
    """ "28 → 20"; of words only the latest, for two of them leave no room for the line."""
    first, latest = shown(step.first, scale), shown(step.latest, scale)
    return latest if step.ratings < 2 or scale == "words" else f"{first} → {latest}"
