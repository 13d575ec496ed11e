"""The legend wraps, and is heard."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from ladder_app.charts.legend import Legend, LegendEntry
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark

ENTRIES = (
    LegendEntry(Mark.PREDICTED, "predicted"),
    LegendEntry(Mark.HIGHEST, "highest"),
    LegendEntry(None, "T table"),
)


def test_the_legend_is_heard_as_its_words(qtbot: QtBot, light: ChartLook) -> None:
    legend = Legend(light)
    qtbot.addWidget(legend)
    legend.show_entries(ENTRIES)
    assert legend.accessibleName() == "predicted, highest, T table"
    assert legend.entries == ENTRIES


def test_it_takes_as_many_lines_as_it_needs(qtbot: QtBot, light: ChartLook) -> None:
    legend = Legend(light)
    qtbot.addWidget(legend)
    assert legend.heightForWidth(500) == 0
    legend.show_entries(ENTRIES)
    wide, narrow = legend.heightForWidth(500), legend.heightForWidth(100)
    assert narrow > 2 * wide
    legend.show_look(replace(light, font_pt=18.0))
    assert legend.heightForWidth(500) > wide


def test_one_long_word_wraps_inside_its_entry(qtbot: QtBot, light: ChartLook) -> None:
    legend = Legend(light)
    qtbot.addWidget(legend)
    legend.show_entries([LegendEntry(Mark.HOLLOW, "highest, under different conditions " * 4)])
    assert legend.heightForWidth(200) > 3 * legend.fontMetrics().height()
    legend.resize(200, legend.heightForWidth(200))
    assert not legend.grab().isNull()
