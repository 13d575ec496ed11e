"""What all charts share: colours, empty text, the keys over the points, and the table behind it.

A chart is made once and drawn anew with other values; its items stay. It says its current point
in a line of text, puts a ring round it, and tells a screen reader.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from ladder_app.charts.accessible import SpokenChart
from ladder_app.charts.legend import LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.charts.plot import StillPlot
from ladder_app.charts.table import ChartTable, ChartTableView

MOST_DRAWN: Final = 40
"""More columns than this cannot be told apart; the table holds them all."""
RING: Final = 6
"""Room round the chart for the ring of the focus."""
_LINES_HIGH: Final = 16
_LINES_HIGH_EMPTY: Final = 5
_SPOT: Final = 22
_BACK: Final = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON: Final = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class Spot(NamedTuple):
    """A point that can be reached: its place on the axes."""

    x: float
    y: float


class Chart(SpokenChart):
    """Subclasses give the methods of the first part, and call `_drawn` after drawing."""

    chosen = Signal(int)
    """The point of this index was chosen by Enter or a click."""
    table_toggled = Signal(bool)
    """The table is shown now, or the chart again."""

    upright = False
    """Whether the points lie below one another, so that ↑ and ↓ reach them too."""

    def __init__(self, look: ChartLook, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.single_keys = True
        self.plot = StillPlot()
        self.plot.pressed.connect(self._press)
        self._ring = pg.ScatterPlotItem(size=_SPOT, symbol="o", antialias=True)
        self._ring.setZValue(100)
        self.plot.addItem(self._ring)
        self._said, self._nothing = _label(), _label()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._view: ChartTableView | None = None
        self._current: int | None = None
        self._look = look
        self.units = ""
        """What the axes measure; the card says it."""
        self._lay_out()

    # What subclasses give -------------------------------------------------------------------

    def _spots(self) -> Sequence[Spot]:
        """Every point that can be reached, in order."""
        raise NotImplementedError

    def _line(self, index: int) -> str:
        """One point said aloud."""
        raise NotImplementedError

    def table(self) -> ChartTable:
        """All numbers behind the chart, also those it does not draw."""
        raise NotImplementedError

    def legend(self) -> tuple[LegendEntry, ...]:
        """What is drawn, and nothing else."""
        raise NotImplementedError

    def _dress(self, look: ChartLook) -> None:
        """Give the items their colours."""
        raise NotImplementedError

    # What the page does with it -------------------------------------------------------------

    def show_look(self, look: ChartLook) -> None:
        """Follow other colours and another text size."""
        self._look = look
        self.plot.dress(look)
        self._ring.setSize(_SPOT * look.enlarged)
        self._ring.setPen(pg.mkPen(QColor(look.accent), width=max(2, look.stroke)))
        self._ring.setBrush(pg.mkBrush(None))
        for label, colour in (
            (self._said, look.text),
            (self._nothing, look.muted),
        ):
            label.setStyleSheet(f"color: {colour}; font-size: {look.font_pt:.2f}pt;")
        self._said.setMinimumHeight(self._said.fontMetrics().height() + 4)
        self._dress(look)
        self._set_height()
        self._show_current()
        self.update()

    def describe(self, sentence: str) -> None:
        """The sentence of the card, for those who hear the chart."""
        self.setAccessibleDescription(sentence)

    @property
    def look(self) -> ChartLook:
        """The colours and sizes in force."""
        return self._look

    @property
    def is_empty(self) -> bool:
        """Whether a sentence stands where the chart will be."""
        return bool(self._nothing.text())

    @property
    def current(self) -> int | None:
        """The index of the point with the ring."""
        return self._current

    @property
    def line(self) -> str:
        """What is said about it."""
        return self._said.text()

    def go_to(self, index: int | None) -> None:
        """Put the ring round a point and say it; None takes the ring away."""
        self._current = index
        self._show_current()
        if index is not None:
            self.announce(self.line)

    @property
    def shows_table(self) -> bool:
        """Whether the table is shown instead of the chart."""
        return self._view is not None and self._pages.currentWidget() is self._view

    def toggle_table(self) -> None:
        """Turn the chart to its table, or back."""
        if self.is_empty:
            return
        view = self._made_view()
        if self.shows_table:
            self._pages.setCurrentWidget(self._empty_or_plot())
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            view.show_table(self.table())
            self._pages.setCurrentWidget(view)
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._said.setVisible(not self.shows_table)
        self.table_toggled.emit(self.shows_table)

    # Drawing --------------------------------------------------------------------------------

    def _drawn(self, units: str, nothing: str = "") -> None:
        """After new values: keep the ring where it can stay, and the table true.

        `nothing` is what an empty chart says instead of axes.
        """
        self.units = units
        self._nothing.setText(nothing)
        self._set_height()
        if self._current is not None and self._current >= len(self._spots()):
            self._current = None
        self._show_current()
        if self.shows_table and self._view is not None and not self.is_empty:
            self._view.show_table(self.table())
        else:
            self._pages.setCurrentWidget(self._empty_or_plot())

    def _lines_high(self) -> float:
        """How high the plot is, in lines of its text."""
        return _LINES_HIGH

    def _set_height(self) -> None:
        line = self._said.fontMetrics().height()
        lines = _LINES_HIGH_EMPTY if self.is_empty else self._lines_high()
        self.plot.setFixedHeight(round(lines * line))

    def _show_current(self) -> None:
        if self._current is None:
            self._ring.setData([], [])
            self._said.setText("")
            return
        spot = self._spots()[self._current]
        self._ring.setData([spot.x], [spot.y])
        self._said.setText(self._line(self._current))

    def _empty_or_plot(self) -> QWidget:
        return self._nothing if self.is_empty else self.plot

    # Keys and mouse -------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, spots = Qt.Key(event.key()), self._spots()
        if key == Qt.Key.Key_T and self.single_keys and not event.modifiers():
            self.toggle_table()
        elif self.shows_table or not spots:
            event.ignore()
        elif key in self._keys_of(_BACK):
            self.go_to(len(spots) - 1 if self._current is None else max(self._current - 1, 0))
        elif key in self._keys_of(_ON):
            self.go_to(0 if self._current is None else min(self._current + 1, len(spots) - 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else len(spots) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.chosen.emit(self._current)
        elif key == Qt.Key.Key_Escape and self._current is not None:
            self.go_to(None)
        else:
            event.ignore()

    def _keys_of(self, keys: tuple[Qt.Key, Qt.Key]) -> tuple[Qt.Key, ...]:
        return keys if self.upright else keys[:1]

    def _press(self, place: QPointF) -> None:
        spots = self._spots()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if not spots:
            return
        along = [spot.y for spot in spots] if self.upright else [spot.x for spot in spots]
        wanted = place.y() if self.upright else place.x()
        nearest = min(range(len(spots)), key=lambda index: abs(along[index] - wanted))
        again = nearest == self._current
        self.go_to(nearest)
        if again:
            self.chosen.emit(nearest)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring of the focus, round the whole chart."""
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    # Layout ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(RING, RING, RING, RING)
        layout.setSpacing(4)
        self._pages = QStackedLayout()
        # It shows its first page at once, as a window of its own if it does not belong here yet.
        layout.addLayout(self._pages, 1)
        for page in (self.plot, self._nothing):
            self._pages.addWidget(page)
        layout.addWidget(self._said)

    def _made_view(self) -> ChartTableView:
        if self._view is None:
            self._view = ChartTableView()
            self._view.setAccessibleName(self.accessibleName())
            self._pages.addWidget(self._view)
        return self._view


def small_font(widget: QWidget, look: ChartLook) -> QFont:
    """The font of labels inside a chart."""
    font = QFont(widget.font())
    font.setPointSizeF(look.font_pt)
    return font


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
