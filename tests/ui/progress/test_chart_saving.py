"""The numbers of a chart as a file are its table, whichever chart it is."""

import csv
from collections.abc import Callable
from io import StringIO

import pytest
from pytestqt.qtbot import QtBot

from ladder_app.charts.chart import Chart
from ladder_app.charts.look import ChartLook
from ladder_app.charts.table import MISSING
from ladder_app.exchange.formulas import released
from ladder_app.ui.progress.chart_saving import ChartSaving
from ladder_app.ui.theme import Look
from ladder_app.ui.widgets.chart_card import ChartCard
from ladder_app.ui.widgets.chart_look import chart_look
from tests.charts.every_chart import EVERY


@pytest.mark.parametrize("make", EVERY, ids=lambda make: make.__name__)
def test_the_numbers_are_the_table(
    qtbot: QtBot, look: Look, make: Callable[[ChartLook], Chart]
) -> None:
    card = ChartCard(make(chart_look(look)), chart_look(look), "")
    qtbot.addWidget(card)
    written = ChartSaving(card).content("csv").decode("utf-8-sig")
    headings, *rows = csv.reader(StringIO(written))
    table = card.chart.table()
    assert tuple(headings) == table.headings
    told = [[cell.text for cell in row] for row in table.rows]
    # A sign in front is kept from being run as a formula.
    assert [[released(text) for text in row] for row in rows] == [
        ["" if text == MISSING else text for text in row] for row in told
    ]
