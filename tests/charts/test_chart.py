"""What all charts share, tried on the chart of a step."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ladder_app.charts.chart import Chart
from ladder_app.charts.look import ChartLook
from ladder_app.charts.step_chart import StepChart
from ladder_app.charts.table import ChartTable
from ladder_app.domain.curves.step_curve import StepCurve

KEY = Qt.Key


@pytest.fixture
def chart(qtbot: QtBot, light: ChartLook, six: StepCurve) -> StepChart:
    """Six attempts, on show."""
    made = StepChart(light)
    qtbot.addWidget(made)
    made.resize(500, 340)
    made.draw(six, "0-100")
    made.show()
    made.setFocus()
    return made


@pytest.mark.parametrize(
    ("keys", "current"),
    [
        ([], None),
        ([KEY.Key_Right], 0),
        ([KEY.Key_Left], 5),
        ([KEY.Key_Right, KEY.Key_Right], 1),
        ([KEY.Key_Left, KEY.Key_Right], 5),
        ([KEY.Key_Right, KEY.Key_Left], 0),
        ([KEY.Key_End], 5),
        ([KEY.Key_End, KEY.Key_Home], 0),
        ([KEY.Key_Right, KEY.Key_Escape], None),
        # Up and down scroll the page.
        ([KEY.Key_Down, KEY.Key_Up], None),
    ],
)
def test_keys_go_over_the_points(
    qtbot: QtBot, chart: StepChart, keys: list[KEY], current: int | None
) -> None:
    for key in keys:
        qtbot.keyClick(chart, key)
    assert chart.current == current
    assert bool(chart.line) is (current is not None)


def test_a_point_says_itself(qtbot: QtBot, chart: StepChart) -> None:
    chart.go_to(3)
    assert chart.line == "2026-03-04, highest 60, predicted 70, ended at 30"


def test_enter_chooses_the_point(qtbot: QtBot, chart: StepChart) -> None:
    chart.go_to(2)
    with qtbot.waitSignal(chart.chosen) as heard:
        qtbot.keyClick(chart, KEY.Key_Return)
    assert heard.args == [2]


def test_a_click_goes_to_the_nearest_column(qtbot: QtBot, chart: StepChart) -> None:
    chart.plot.pressed.emit(QPointF(4.2, 10))
    assert chart.current == 3
    with qtbot.waitSignal(chart.chosen):
        chart.plot.pressed.emit(QPointF(4.2, 10))


def test_the_wheel_is_left_to_the_page(chart: StepChart) -> None:
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 120), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    before = chart.plot.plotItem.viewRange()
    QApplication.sendEvent(chart.plot.viewport(), wheel)
    assert not wheel.isAccepted()
    assert chart.plot.plotItem.viewRange() == before


def test_t_turns_to_the_table_and_back(qtbot: QtBot, chart: StepChart) -> None:
    chart.go_to(1)
    with qtbot.waitSignal(chart.table_toggled) as heard:
        qtbot.keyClick(chart, KEY.Key_T)
    assert heard.args == [True]
    table = QApplication.focusWidget()
    assert table is not None
    assert table.accessibleName() == chart.accessibleName()
    qtbot.keyClick(table, KEY.Key_T)
    assert (chart.shows_table, chart.hasFocus(), chart.current) == (False, True, 1)


def test_a_capital_t_is_the_same_key(qtbot: QtBot, chart: StepChart) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    shown: list[bool] = []
    chart.table_toggled.connect(shown.append)
    qtbot.keyClick(chart, KEY.Key_T, shift)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_T, shift)
    qtbot.keyClick(chart, KEY.Key_T, Qt.KeyboardModifier.AltModifier)
    assert shown == [True, False]


def test_single_keys_can_be_switched_off(qtbot: QtBot, chart: StepChart) -> None:
    chart.single_keys = False
    qtbot.keyClick(chart, KEY.Key_T)
    assert not chart.shows_table


def test_the_table_is_filled_only_when_it_is_shown(
    chart: StepChart, six: StepCurve, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[ChartTable] = []
    table = chart.table

    def ask() -> ChartTable:
        asked.append(table())
        return asked[-1]

    monkeypatch.setattr(chart, "table", ask)
    chart.draw(StepCurve("s", six.occasions[:3]), "0-100")
    assert not asked
    chart.toggle_table()
    chart.draw(six, "0-100")
    assert len(asked) == 2


def test_fewer_points_take_the_ring_away(chart: StepChart, six: StepCurve) -> None:
    chart.go_to(5)
    chart.draw(StepCurve("s", six.occasions[:3]), "0-100")
    assert (chart.current, chart.line) == (None, "")


def test_the_ring_stays_where_it_can(chart: StepChart, six: StepCurve) -> None:
    chart.go_to(1)
    chart.draw(StepCurve("s", six.occasions[:3]), "0-100")
    assert chart.current == 1


def test_another_look_reaches_every_colour(chart: StepChart, light: ChartLook) -> None:
    dark = replace(light, background="#1F2227", highest="#B3BAFA", font_pt=18.0)
    before = chart.plot.height()
    chart.show_look(dark)
    assert chart.plot.backgroundBrush().color() == QColor("#1F2227")
    assert chart._bars.opts["pen"].color().name() == "#b3bafa"
    assert chart.plot.minimumHeight() > before


def test_it_is_heard_as_a_chart_with_its_sentence(chart: StepChart) -> None:
    chart.describe("6 attempts.")
    heard = QAccessible.queryAccessibleInterface(chart)
    assert heard.role() == QAccessible.Role.Chart
    assert heard.text(QAccessible.Text.Name) == "Predicted, highest and at the end"
    assert heard.text(QAccessible.Text.Description) == "6 attempts."


def test_an_empty_chart_says_so_and_has_no_table(
    qtbot: QtBot, chart: StepChart, six: StepCurve
) -> None:
    full = chart.plot.minimumHeight()
    chart.draw(StepCurve("t", ()), "0-100")
    assert chart.is_empty
    assert chart.plot.minimumHeight() < full
    for key in (KEY.Key_T, KEY.Key_Right, KEY.Key_Return):
        qtbot.keyClick(chart, key)
    assert not chart.shows_table
    assert chart.current is None
    chart.draw(six, "0-100")
    assert not chart.is_empty


def test_two_thousand_redraws(qtbot: QtBot, chart: Chart, six: StepCurve) -> None:
    """Newer lines of Qt for Python die within 300; this is how we would notice."""
    assert isinstance(chart, StepChart)
    curves = [StepCurve("s", six.occasions[:count]) for count in range(1, 7)]
    for count in range(2_000):
        chart.draw(curves[count % 6], "0-100")
        if count % 5 == 0:
            chart.grab()
    assert chart.occasions == curves[1_999 % 6].occasions
