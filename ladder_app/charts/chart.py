"""What all charts share: colours, empty text, the keys over the points, and the table behind it.

A chart is made once and drawn anew with other values; its items stay. It says its current point
in a line of text, puts a ring round it, and tells a screen reader.
"""

from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from ladder_app.charts.items import MarksItem
from ladder_app.charts.legend import LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.charts.plot import StillPlot
from ladder_app.charts.table import ChartTable, ChartTableView
from ladder_app.charts.table_key import is_table_key
from ladder_app.charts.walked_chart import WalkedChart

MOST_DRAWN: Final = 40
"""More columns than this cannot be told apart; the table holds them all."""
RING: Final = 6
"""Room round the chart for the ring of the focus."""
_LINES_HIGH: Final = 16
_LINES_HIGH_EMPTY: Final = 5
_SPOT: Final = 22


class Chart(WalkedChart):
    """Subclasses give the methods of the first part, and call `_drawn` after drawing."""

    table_toggled = Signal(bool)
    """The table is shown now, or the chart again."""

    def __init__(self, look: ChartLook, name: str) -> None:
        super().__init__(look)
        self.setAccessibleName(name)
        self.single_keys = True
        self.plot = StillPlot()
        self.plot.pressed.connect(self._press)
        self._ring = MarksItem()
        self._ring.setZValue(100)
        self.plot.addItem(self._ring)
        self._said, self._nothing = _label(), _label()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._view: ChartTableView | None = None
        self.units = ""
        """What the axes measure; the card says it."""
        self._lay_out()

    # What subclasses give -------------------------------------------------------------------

    def table(self) -> ChartTable:
        """All numbers behind the chart in its order, also those it does not draw."""
        raise NotImplementedError

    def _row_of(self, index: int) -> int:
        """The row of the table that tells what this point does."""
        return index

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
    def is_empty(self) -> bool:
        """Whether a sentence stands where the chart will be."""
        return bool(self._nothing.text())

    @property
    def line(self) -> str:
        """What is said about it."""
        return self._said.text()

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
            if self._current is not None:
                view.go_to_row(self._row_of(self._current))
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
            self._ring.show_places(())
            self._said.setText("")
            return
        spot = self._spots()[self._current]
        self._ring.show_places((spot,))
        self._said.setText(self._line(self._current))

    def _empty_or_plot(self) -> QWidget:
        return self._nothing if self.is_empty else self.plot

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.single_keys and is_table_key(event):
            self.toggle_table()
        else:
            super().keyPressEvent(event)

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
