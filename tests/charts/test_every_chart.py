"""What is promised of each chart: it is heard, its points say themselves, its table agrees."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from ladder_app import hearing
from ladder_app.charts.chart import Chart
from ladder_app.charts.look import ChartLook
from tests.charts.every_chart import EVERY

Make = Callable[[ChartLook], Chart]
every = pytest.mark.parametrize("make", EVERY, ids=lambda make: make.__name__)


def _made(qtbot: QtBot, make: Make, look: ChartLook) -> Chart:
    chart = make(look)
    qtbot.addWidget(chart)
    chart.resize(520, 420)
    chart.show()
    return chart


@every
def test_it_is_heard_as_a_chart_with_a_name_and_its_sentence(
    qtbot: QtBot, light: ChartLook, make: Make
) -> None:
    chart = _made(qtbot, make, light)
    chart.describe("What it shows.")
    heard = QAccessible.queryAccessibleInterface(chart)
    assert heard.role() == QAccessible.Role.Chart
    assert heard.text(QAccessible.Text.Name)
    assert heard.text(QAccessible.Text.Description) == "What it shows."


@every
def test_arrows_reach_every_point_and_each_is_spoken(
    qtbot: QtBot, light: ChartLook, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    chart = _made(qtbot, make, light)
    spoken: list[str] = []

    class Listening(QAccessible):
        @staticmethod
        def isActive() -> bool:
            return True

        @staticmethod
        def updateAccessibility(event: object) -> None:
            assert isinstance(event, QAccessibleAnnouncementEvent)
            spoken.append(event.message())

    monkeypatch.setattr(hearing, "QAccessible", Listening)
    lines = []
    for _spot in chart._spots():
        qtbot.keyClick(chart, Qt.Key.Key_Right)
        lines.append(chart.line)
    assert spoken == lines
    assert len(set(lines)) == len(lines)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.current == len(lines) - 1


@every
def test_the_table_tells_the_points_in_their_order(
    qtbot: QtBot, light: ChartLook, make: Make
) -> None:
    chart = _made(qtbot, make, light)
    table = chart.table()
    assert {len(row) for row in table.rows} == {len(table.headings)}
    rows = [chart._row_of(index) for index in range(len(chart._spots()))]
    assert rows == sorted(set(rows))
    for index, row in enumerate(rows):
        chart.go_to(index)
        told = [cell.text for cell in table.rows[row]]
        if chart.upright:
            assert told[0] in chart.line
        elif chart.current_point is None:
            assert told[-1].split(": ")[1] in chart.line
        else:
            value = f"{chart._spots()[index].y:g}"
            assert any(value in part.split() for part in told)


@every
def test_the_table_opens_at_the_point_that_was_reached(
    qtbot: QtBot, light: ChartLook, make: Make
) -> None:
    chart = _made(qtbot, make, light)
    chart.go_to(len(chart._spots()) - 1)
    qtbot.keyClick(chart, Qt.Key.Key_T)
    view = chart.findChild(QTableView)
    assert view is not None
    assert view.currentIndex().row() == chart._row_of(len(chart._spots()) - 1)


@every
def test_words_beside_the_axes_never_overlap(qtbot: QtBot, light: ChartLook, make: Make) -> None:
    chart = _made(qtbot, make, replace(light, font_pt=24.0))
    chart.resize(400, 600)
    axis = chart.plot.getAxis("bottom")
    shown = axis._tickLevels[0]
    assert shown
    metrics = QFontMetrics(axis.style["tickFont"])
    box, (begin, end) = chart.plot.plotItem.vb, chart.plot.plotItem.viewRange()[0]
    chart.grab()
    ends = [
        (at, metrics.horizontalAdvance(words) / 2)
        for at, words in (
            ((at - begin) / (end - begin) * box.width(), words) for at, words in shown
        )
    ]
    for (at, half), (later, other) in pairwise(ends):
        assert at + half < later - other


@every
def test_another_look_changes_no_value(qtbot: QtBot, light: ChartLook, make: Make) -> None:
    chart = _made(qtbot, make, light)
    before = chart._spots(), chart.table()
    chart.show_look(replace(light, font_pt=30.0, shapes_only=True))
    assert (chart._spots(), chart.table()) == before
