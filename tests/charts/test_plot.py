"""A plot that keeps still."""

from pytestqt.qtbot import QtBot

from ladder_app.charts.look import ChartLook
from ladder_app.charts.plot import StillPlot


def test_nothing_surprises_a_reader(qtbot: QtBot, light: ChartLook) -> None:
    plot = StillPlot()
    qtbot.addWidget(plot)
    plot.dress(light)
    assert plot.plotItem.vb.state["mouseEnabled"] == [False, False]
    assert plot.plotItem.vb.menu is None or not plot.plotItem.vb.menuEnabled()
    assert plot.plotItem.buttonsHidden
    assert plot.plotItem.vb.state["autoRange"] == [False, False]


def test_axes_make_room_for_their_words(qtbot: QtBot, light: ChartLook) -> None:
    plot = StillPlot()
    qtbot.addWidget(plot)
    plot.dress(light)
    plot.show_ticks("left", [(0, "0"), (100, "100")])
    narrow = plot.getAxis("left").maximumWidth()
    plot.show_ticks("left", [(0, "at ease"), (100, "nearly the most")])
    assert plot.getAxis("left").maximumWidth() > narrow
