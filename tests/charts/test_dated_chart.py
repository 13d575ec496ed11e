"""Scores and answers by their dates."""

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.charts.dated_chart import DatedChart
from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark
from ladder_app.domain.curves.dated_curve import DatedCurve, DatedPoint
from tests.charts.points import points, texts

CURVE = DatedCurve(
    "gad7",
    "GAD-7",
    0,
    21,
    (DatedPoint("a", "2026-03-01", 14), DatedPoint("b", "2026-03-22", 7)),
    (5, 10, 15),
)


@pytest.fixture
def chart(qtbot: QtBot, light: ChartLook) -> DatedChart:
    made = DatedChart(light, "Questionnaires", Mark.SCORE)
    qtbot.addWidget(made)
    made.draw(CURVE, ["one", "two"], ("date", "score"), [("1 March", "14"), ("22 March", "7")])
    return made


def test_points_are_spaced_by_time_and_bands_begin_at_a_line(chart: DatedChart) -> None:
    assert points(chart._item) == [(0, 14), (21, 7)]
    ticks = chart.plot.getAxis("left")._tickLevels[0]
    assert [words for _at, words in ticks] == ["0", "5", "10", "15", "21"]


def test_the_table_has_the_points_in_their_order(chart: DatedChart) -> None:
    assert texts(chart.table()) == [["1 March", "14"], ["22 March", "7"]]
    chart.go_to(1)
    assert chart.line == "two"


def test_one_score_alone_is_drawn_too(chart: DatedChart) -> None:
    one = DatedCurve("x", "X", 0, 1, (DatedPoint("a", "2026-03-01", 1),))
    chart.draw(one, ["one"], ("date",), [("1 March",)])
    assert points(chart._item) == [(0, 1)]
