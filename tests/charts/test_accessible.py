"""What a screen reader is given outlives no widget, and no widget outlives it."""

import gc

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ladder_app.charts.accessible import SpokenChart


def test_many_come_and_go(qtbot: QtBot) -> None:
    for number in range(200):
        parent = QWidget()
        layout = QVBoxLayout(parent)
        chart = SpokenChart()
        layout.addWidget(chart)
        heard = QAccessible.queryAccessibleInterface(parent).child(0)
        assert heard.role() == QAccessible.Role.Chart
        chart.announce("60")
        if number % 2:
            parent.deleteLater()
        del parent, layout, chart, heard
        if number % 50 == 0:
            gc.collect()


def test_other_widgets_are_left_alone(qtbot: QtBot) -> None:
    SpokenChart()
    plain = QWidget()
    qtbot.addWidget(plain)
    assert QAccessible.queryAccessibleInterface(plain).role() != QAccessible.Role.Chart
