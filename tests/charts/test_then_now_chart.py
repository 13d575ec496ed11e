"""The ladder then and now."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ladder_app.charts.look import ChartLook
from ladder_app.charts.marks import Mark
from ladder_app.charts.then_now_chart import ThenNowChart
from ladder_app.domain.curves.then_now import LadderThenNow, StepThenNow
from ladder_app.domain.suds import Scale

STEPS = LadderThenNow(
    "l",
    (
        StepThenNow("a", "One true word", 28, 20, 2, True),
        StepThenNow("b", "<b>One</b> thing & more " * 9, 50, 60, 3, True),
        StepThenNow("c", "Closeness", 88, 88, 1, False),
    ),
)


@pytest.fixture
def chart(qtbot: QtBot, light: ChartLook) -> ThenNowChart:
    made = ThenNowChart(light)
    qtbot.addWidget(made)
    return made


def _points(item: Any) -> list[tuple[float, float]]:
    x, y = item.getData()
    return [] if x is None else [(float(a), float(b)) for a, b in zip(x, y, strict=True)]


def test_first_and_latest_stand_at_their_values(chart: ThenNowChart) -> None:
    chart.draw(STEPS, "0-100")
    assert [x for x, _y in _points(chart._firsts)] == [28, 28, 50, 50, 88, 88]
    assert _points(chart._now) == [(20, 0), (60, -1)]
    assert _points(chart._moves) == [(28, 0), (20, 0), (50, -1), (60, -1)]
    assert not chart.grab().isNull()


@pytest.mark.parametrize(
    ("scale", "labels"),
    [
        ("0-100", ["28 → 20", "50 → 60", "88"]),
        ("0-10", ["3 → 2", "5 → 6", "9"]),
        ("words", ["a slight edge", "strong", "nearly the most"]),
    ],
)
def test_numbers_stand_beside_each_row(
    chart: ThenNowChart, scale: Scale, labels: list[str]
) -> None:
    chart.draw(STEPS, scale)
    assert [label for _at, label in chart.plot.getAxis("right")._tickLevels[0]] == labels


def test_its_height_follows_the_steps(chart: ThenNowChart) -> None:
    chart.draw(LadderThenNow("l", STEPS.steps[:2]), "0-100")
    small = chart.plot.minimumHeight()
    chart.draw(STEPS, "0-100")
    assert chart.plot.minimumHeight() > small


def test_up_and_down_go_over_the_steps(qtbot: QtBot, chart: ThenNowChart) -> None:
    chart.draw(STEPS, "0-100")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(chart, key)
    assert chart.current == 1
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.line == "One true word, first 28, now 20"


def test_the_table_says_the_same(chart: ThenNowChart) -> None:
    chart.draw(STEPS, "0-100")
    rows = [[cell.text for cell in row] for row in chart.table().rows]
    assert rows[0] == ["One true word", "28", "20", "−8", "yes"]
    assert rows[1][1:] == ["50", "60", "+10", "yes"]
    assert rows[2][1:] == ["88", "–", "–", "not yet"]


def test_the_legend_tells_only_what_is_drawn(chart: ThenNowChart) -> None:
    assert chart.legend() == ()
    chart.draw(LadderThenNow("l", STEPS.steps[2:]), "0-100")
    assert [entry.mark for entry in chart.legend()] == [Mark.FIRST]
    chart.draw(STEPS, "0-100")
    assert [entry.mark for entry in chart.legend()] == [Mark.FIRST, Mark.NOW]


def test_without_a_rating_it_says_so(chart: ThenNowChart) -> None:
    chart.draw(LadderThenNow("l", (), unrated=3), "0-100")
    assert chart.is_empty
