"""A chart with its title, its sentence, its legend and its table."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ladder_app.charts.chart import RING, Chart
from ladder_app.charts.legend import Legend, LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.language import _
from ladder_app.ui.widgets.buttons import quiet_button
from ladder_app.ui.widgets.card import Card
from ladder_app.ui.widgets.words import muted, small

_LOWER: Final = 8
"""How far its first line is put down, to stand beside the words of the button."""


class ChartCard(Card):
    """Frames one chart. `keys` says how its points are reached."""

    def __init__(self, chart: Chart, look: ChartLook, keys: str) -> None:
        super().__init__(chart.accessibleName())
        self.chart = chart
        self._keys = keys
        self._sentence = muted()
        self._units = small()
        self._legend = Legend(look)
        self._table = quiet_button("")
        self._table.setProperty("flush", "end")  # it ends where the card does
        self._table.setMinimumHeight(32)
        self._table.clicked.connect(chart.toggle_table)
        chart.table_toggled.connect(self._name_table)
        policy = self._legend.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._legend.setSizePolicy(policy)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        beside = QVBoxLayout()
        beside.addSpacing(_LOWER)
        beside.addWidget(self._legend, 1)
        self.foot.addLayout(beside, 1)
        self.foot.addWidget(self._table, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._sentence)
        self.body.addWidget(self._units)
        self.body.addLayout(_flush(chart))
        self.body.addLayout(self.foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._name_table(False)

    def say(self, sentence: str, legend: Sequence[LegendEntry]) -> None:
        """After the chart was drawn: what it shows, and what its marks mean."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._units.setText(self.chart.units)
        self._table.setVisible(not self.chart.is_empty)
        self._name_table(self.chart.shows_table)
        self.chart.describe(sentence)
        keys = [LegendEntry(None, self._keys)] if legend else []
        self._legend.show_entries([*legend, *keys])

    @property
    def sentence(self) -> str:
        """What the chart shows."""
        return self._sentence.text()

    def follow_tab(self, before: QWidget) -> None:
        """Let the Tab key come here from `before`, and go on where it went from there.

        Not by walking through the chart, whose inside is pyqtgraph's own.
        """
        for stop in self.tab_stops():
            self.setTabOrder(before, stop)
            before = stop

    def tab_stops(self) -> tuple[QWidget, ...]:
        """What the Tab key comes to, as the eye goes."""
        return self.chart, self._table

    @property
    def legend(self) -> tuple[LegendEntry, ...]:
        """What its marks mean."""
        return self._legend.entries

    def show_look(self, look: ChartLook) -> None:
        """Follow other colours and another text size."""
        self.chart.show_look(look)
        self._legend.show_look(look)

    def _name_table(self, shown: bool) -> None:
        self._table.setText(_("Chart") if shown else _("Table"))
        names = _("Show the chart: {chart}"), _("Show as a table: {chart}")
        name = names[0] if shown else names[1]
        self._table.setAccessibleName(name.format(chart=self.chart.accessibleName()))
        self._legend.setVisible(not shown)
        self._units.setVisible(not shown and not self.chart.is_empty)


def _flush(chart: Chart) -> QHBoxLayout:
    """The chart in line with the words above it: its room for a ring lies in the card's margin."""
    layout = QHBoxLayout()
    layout.setContentsMargins(-RING, 0, -RING, 0)
    layout.addWidget(chart)
    return layout
